import type { Analysis } from '../analysis.js';
import { type Entry, entriesOf } from '../sources/registry.js';
import type { Source } from '../sources/source.js';
import type { Lacking } from '../wording/en.js';
import { keyUses } from './keys.js';
import type { Finding, Rule } from './rule.js';

/** A source that a draft cites and that does not tell who says it, what it is or when it was said. */
export const incompleteSource: Rule<'incomplete-source'> = {
  id: 'incomplete-source',
  summary: 'A cited source without title, issuer or date; a note that is only an address.',
  severity: 'info',
  defaults: {},
  *check(draft: Analysis, _, { sources, wording }): Iterable<Finding> {
    const entries = entriesOf(sources);
    const seen = new Set<string>();
    for (const { key, start, end } of entries.size === 0 ? [] : keyUses(draft, entries)) {
      const entry = entries.get(key);
      if (entry === undefined || seen.has(key)) continue;
      seen.add(key);
      const lacking = lackingOf(entry.source, entries);
      if (lacking.length === 0) continue;
      yield {
        start,
        end,
        message: wording.incomplete.entry(key, lacking),
      };
    }
    for (const { kind, target, label, labelSpan } of draft.definitions) {
      if (kind === 'footnote' && /^<?(?:https?:\/\/|www\.)\S+$/iu.test(target.trim()))
        yield {
          ...labelSpan,
          message: wording.incomplete.address(label),
        };
    }
  },
};

/** What neither an entry says nor those that it refers to; a circle of references is gone round once. */
function lackingOf(source: Source, entries: ReadonlyMap<string, Entry>): Lacking[] {
  const said = new Set<Source>();
  for (let at: Source | undefined = source; at !== undefined && !said.has(at); at = entries.get(at.parent)?.source)
    said.add(at);
  const all = [...said];
  const lacking: Lacking[] = [];
  if (all.every(({ title }) => title === '')) lacking.push('title');
  if (all.every(({ issuer, authors }) => issuer === '' && authors.length === 0)) lacking.push('issuer');
  if (all.every(({ date }) => date === '')) lacking.push('date');
  return lacking;
}

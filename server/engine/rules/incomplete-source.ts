import type { Analysis } from '../analysis.js';
import { type Entry, entriesOf } from '../sources/registry.js';
import type { Source } from '../sources/source.js';
import { keyUses } from './keys.js';
import type { Finding, Rule } from './rule.js';

/** A source that a draft cites and that does not tell who says it, what it is or when it was said. */
export const incompleteSource: Rule<'incomplete-source'> = {
  id: 'incomplete-source',
  summary: 'A cited source without title, issuer or date; a note that is only an address.',
  severity: 'info',
  defaults: {},
  *check(draft: Analysis, _, { sources }): Iterable<Finding> {
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
        message: `“${key}” has no ${listed(lacking)}: add it to the entry, so that readers can tell what they would find.`,
      };
    }
    for (const { kind, target, label, labelSpan } of draft.definitions) {
      if (kind === 'footnote' && /^<?(?:https?:\/\/|www\.)\S+$/iu.test(target.trim()))
        yield {
          ...labelSpan,
          message: `Footnote “${label}” is only an address: say whose page it is and of what date.`,
        };
    }
  },
};

/** What neither an entry says nor those that it refers to; a circle of references is gone round once. */
function lackingOf(source: Source, entries: ReadonlyMap<string, Entry>): string[] {
  const said = new Set<Source>();
  for (let at: Source | undefined = source; at !== undefined && !said.has(at); at = entries.get(at.parent)?.source)
    said.add(at);
  const all = [...said];
  const lacking: string[] = [];
  if (all.every(({ title }) => title === '')) lacking.push('title');
  if (all.every(({ issuer, authors }) => issuer === '' && authors.length === 0)) lacking.push('author or publisher');
  if (all.every(({ date }) => date === '')) lacking.push('date');
  return lacking;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', no ')} and no ${words.at(-1)}`;

import type { Analysis } from '../analysis.js';
import { declaredIn } from '../sources/declared.js';
import { definesItself, entriesOf, isComplete, type Registry } from '../sources/registry.js';
import { nearest } from '../text/nearest.js';
import type { Wording } from '../wording/en.js';
import { keyUses } from './keys.js';
import type { Citing, Finding, Fix, Place, Rule } from './rule.js';

/** A citation that leads nowhere. */
export const unknownCitation: Rule<'unknown-citation'> = {
  id: 'unknown-citation',
  summary: 'A footnote or a citation key that is defined nowhere, or a link without a target.',
  severity: 'error',
  defaults: {},
  byLabels: true,
  *checkBlock({ draft, index, wording: { unknownCitation: say } }: Place): Iterable<Finding> {
    const block = draft.blocks[index];
    for (const { kind, target, text, from, defined } of block?.markers ?? []) {
      const start = block?.start ?? 0;
      const place = { start: start + from.start, end: start + from.end };
      if (kind === 'footnote' && !defined) {
        const near = nearest(target, labelsOf(draft));
        yield { ...place, message: near === null ? say.footnote(target) : say.footnoteNear(target, near) };
      } else if (kind === 'link' && target.trim() === '') {
        yield { ...place, message: say.link(text) };
      }
    }
  },
  *check(draft: Analysis, _, { sources, wording }): Iterable<Finding> {
    if (isComplete(sources, draft.text)) yield* unknownKeys(draft, sources, wording);
  },
  *fixes(draft, { start, end }, { sources, wording }: Citing): Iterable<Fix> {
    const written = draft.text.slice(start, end);
    const label = /^\[\^([^\]]+)\]$/u.exec(written)?.[1];
    const near = label === undefined ? nearestKey(written, sources) : nearest(label, labelsOf(draft));
    if (near === null) return;
    yield label === undefined
      ? { title: wording.fixes.change(near), kind: 'draft', edits: [{ start, end, text: near }] }
      : { title: wording.fixes.changeFootnote(near), kind: 'draft', edits: [{ start, end, text: `[^${near}]` }] };
  },
};

function* unknownKeys(draft: Analysis, sources: Registry, { unknownCitation: say }: Wording): Iterable<Finding> {
  const entries = entriesOf(sources);
  // Manubot's aliases: `[@census]: doi:10.7717/peerj.705`.
  const aliases = new Set(draft.definitions.map(({ label }) => label));
  // A handle is no misspelt key, unless the draft names its bibliography, as Pandoc has it.
  const guesses = declaredIn(draft.text).front !== '';
  const known = { has: (word: string) => entries.has(word) || (guesses && nearestKey(word, sources) !== null) };
  for (const { key, start, end } of keyUses(draft, known)) {
    if (entries.has(key) || definesItself(key) || aliases.has(`@${key}`)) continue;
    const near = nearestKey(key, sources);
    yield { start, end, message: near === null ? say.key(key) : say.keyNear(key, near) };
  }
}

const nearestKnown = new WeakMap<Registry, Map<string, string | null>>();

/** The key of a registry that a word most likely means; looked for once, for there may be many thousand. */
function nearestKey(word: string, sources: Registry): string | null {
  const known = nearestKnown.get(sources) ?? new Map<string, string | null>();
  nearestKnown.set(sources, known);
  const found = known.get(word);
  if (found !== undefined) return found;
  const near = nearest(word, entriesOf(sources).keys());
  known.set(word, near);
  return near;
}

const labelsOf = (draft: Analysis): string[] =>
  draft.definitions.filter(({ kind }) => kind === 'footnote').map(({ label }) => label);

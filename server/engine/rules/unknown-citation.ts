import type { Analysis } from '../analysis.js';
import { declaringFront } from '../sources/declared.js';
import { definesItself, entriesOf, isComplete, type Registry } from '../sources/registry.js';
import { nearestAmong } from '../text/nearest.js';
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
        const near = nearestLabel(target, draft);
        yield { ...place, message: near === null ? say.footnote(target) : say.footnoteNear(target, near) };
      } else if (kind === 'link' && target.trim() === '') {
        yield { ...place, message: say.link(text) };
      }
    }
  },
  *check(draft: Analysis, _, { sources, wording }): Iterable<Finding> {
    if (isComplete(sources, draft)) yield* unknownKeys(draft, sources, wording);
  },
  *fixes(draft, { start, end }, { sources, wording }: Citing): Iterable<Fix> {
    const written = draft.text.slice(start, end);
    const label = /^\[\^([^\]]+)\]$/u.exec(written)?.[1];
    const near = label === undefined ? nearestKey(written, sources) : nearestLabel(label, draft);
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
  const guesses = declaringFront(draft.text) !== '';
  const known = { has: (word: string) => entries.has(word) || (guesses && nearestKey(word, sources) !== null) };
  for (const { key, start, end } of keyUses(draft, known)) {
    if (entries.has(key) || definesItself(key) || aliases.has(`@${key}`)) continue;
    const near = nearestKey(key, sources);
    yield { start, end, message: near === null ? say.key(key) : say.keyNear(key, near) };
  }
}

/** Tells which of many words was most likely meant; a word is looked for once. */
type Near = (word: string) => string | null;

const nearKeys = new WeakMap<Registry, Near>();
const nearLabels = new WeakMap<Analysis, Near>();

/** The key of a registry that a word most likely means. */
function nearestKey(word: string, sources: Registry): string | null {
  const near = nearKeys.get(sources) ?? nearestAmong([...entriesOf(sources).keys()]);
  nearKeys.set(sources, near);
  return near(word);
}

/** The footnote of a draft that a label most likely means. */
function nearestLabel(label: string, draft: Analysis): string | null {
  const notes = (): string[] => draft.definitions.flatMap((one) => (one.kind === 'footnote' ? [one.label] : []));
  const near = nearLabels.get(draft) ?? nearestAmong(notes());
  nearLabels.set(draft, near);
  return near(label);
}

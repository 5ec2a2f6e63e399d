import type { Analysis } from '../analysis.js';
import type { Definition } from '../markdown/parse.js';
import { declaredIn } from '../sources/declared.js';
import type { Registry } from '../sources/registry.js';
import type { Wording } from '../wording/en.js';
import { keyUses } from './keys.js';
import type { Finding, Rule } from './rule.js';

/** A definition in the draft that nothing cites. */
export const unusedSource: Rule<'unused-source'> = {
  id: 'unused-source',
  summary: 'A footnote or link definition that nothing in the draft uses.',
  severity: 'info',
  defaults: {},
  *check(draft: Analysis, _, { sources, wording: { unused } }): Iterable<Finding> {
    yield* unusedReferences(draft, sources, unused);
    const uses = usesOf(draft);
    for (const definition of draft.definitions) {
      if ((uses.get(definition.key) ?? 0) > 0 || isComment(definition)) continue;
      yield { ...definition.labelSpan, message: unused[definition.kind](definition.label) };
    }
  },
};

/** Entries that the draft brings along under `references:`; those of a shared file may serve another draft. */
function* unusedReferences(draft: Analysis, { libraries }: Registry, unused: Wording['unused']): Iterable<Finding> {
  const { references } = declaredIn(draft.text);
  const own = references === null ? undefined : libraries.find(({ file }) => file === references.file);
  // `nocite` lists on purpose what is not cited in the text.
  if (own === undefined || /^nocite:/mu.test(declaredIn(draft.text).front)) return;
  const keys = new Set(own.sources.map(({ key }) => key));
  const used = new Set([...keyUses(draft, keys)].map(({ key }) => key));
  for (const { key, keySpan } of own.sources) if (!used.has(key)) yield { ...keySpan, message: unused.source(key) };
}

/** How often each label stands in the draft outside its definitions. */
function usesOf(draft: Analysis): Map<string, number> {
  const uses = new Map<string, number>();
  if (draft.definitions.length === 0) return uses;
  const count = (label: string, by: number): void => void uses.set(label, (uses.get(label) ?? 0) + by);
  for (const passage of draft.draft.passages) for (const [label, times] of passage.uses) count(label, times);
  for (const definition of draft.definitions) count(definition.key, -1);
  return uses;
}

/** `[//]: # (a comment)`, a habit of some writers, and `[@tag:a]: doi:…`, which another file of the manuscript may cite. */
const isComment = ({ label, target }: Definition): boolean =>
  label === '//' || label.startsWith('@') || target === '#' || target === '<>';

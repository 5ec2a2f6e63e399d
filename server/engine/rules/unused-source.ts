import type { Analysis } from '../analysis.js';
import type { Definition } from '../markdown/parse.js';
import { declaredBy } from '../sources/declared.js';
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
    if (draft.definitions.length === 0) return;
    const uses = draft.draft.uses();
    const defined = new Map<string, number>();
    for (const { key } of draft.definitions) defined.set(key, (defined.get(key) ?? 0) + 1);
    for (const definition of draft.definitions) {
      const { key } = definition;
      // A definition writes its label, too.
      if ((uses.get(key) ?? 0) > (defined.get(key) ?? 0) || isComment(definition)) continue;
      yield { ...definition.labelSpan, message: unused[definition.kind](definition.label) };
    }
  },
};

/** Entries that the draft brings along under `references:`; those of a shared file may serve another draft. */
function* unusedReferences(draft: Analysis, { libraries }: Registry, unused: Wording['unused']): Iterable<Finding> {
  const { references } = declaredBy(draft);
  const own = references === null ? undefined : libraries.find(({ file }) => file === references.file);
  // `nocite` lists on purpose what is not cited in the text.
  if (own === undefined || /^nocite:/mu.test(declaredBy(draft).front)) return;
  const keys = new Set(own.sources.map(({ key }) => key));
  const used = new Set([...keyUses(draft, keys)].map(({ key }) => key));
  for (const { key, keySpan } of own.sources) if (!used.has(key)) yield { ...keySpan, message: unused.source(key) };
}

/** `[//]: # (a comment)`, a habit of some writers, and `[@tag:a]: doi:…`, which another file of the manuscript may cite. */
const isComment = ({ label, target }: Definition): boolean =>
  label === '//' || label.startsWith('@') || target === '#' || target === '<>';

import type { Analysis } from '../analysis.js';
import type { Definition } from '../markdown/parse.js';
import { declaredBy } from '../sources/declared.js';
import type { Source } from '../sources/source.js';
import type { Wording } from '../wording/en.js';
import type { Finding, Rule } from './rule.js';

/** One label or one address defined twice: Markdown uses the first and says nothing. */
export const duplicateSource: Rule<'duplicate-source'> = {
  id: 'duplicate-source',
  summary: 'A label or an address that the draft defines twice.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis, _, { wording }): Iterable<Finding> {
    const byLabel = new Map<string, Definition>();
    const byTarget = new Map<string, Definition>();
    for (const definition of draft.definitions) {
      const target = targetOf(definition);
      const sameLabel = byLabel.get(definition.key);
      const first = sameLabel ?? (target === '' ? undefined : byTarget.get(target));
      if (first === undefined) {
        byLabel.set(definition.key, definition);
        if (target !== '') byTarget.set(target, definition);
        continue;
      }
      yield {
        ...definition.labelSpan,
        message:
          sameLabel !== undefined
            ? wording.duplicate.label(definition.label)
            : wording.duplicate.target(definition.label, first.label),
        related: [{ ...first.labelSpan, message: wording.duplicate.first }],
      };
    }
    yield* twiceIn(declaredBy(draft).references?.sources ?? [], wording);
  },
};

/** Entries under one key; also said of a bibliography, in its own file. */
export function* twiceIn(sources: readonly Source[], { duplicate }: Wording): Iterable<Finding> {
  const keys = new Set<string>();
  for (const { key, keySpan } of sources) {
    if (keys.has(key))
      yield {
        ...keySpan,
        message: duplicate.key(key),
      };
    keys.add(key);
  }
}

/** What a definition leads to, for comparing; empty where that says nothing. */
function targetOf({ kind, target }: Definition): string {
  const words = target.trim().replace(/\/$/u, '');
  return words.length < 8 || words.startsWith('#') || /^ibid/iu.test(words) ? '' : `${kind} ${words}`;
}

import type { Analysis } from '../analysis.js';
import { declaredBy } from '../sources/declared.js';
import { tellProblem } from '../sources/source.js';
import type { Finding, Rule } from './rule.js';

/**
 * What a draft's front matter says of its sources and cannot be read: a file that is not there, an entry without an id.
 * Problems within a bibliography are shown in that file.
 */
export const unreadableSource: Rule<'unreadable-source'> = {
  id: 'unreadable-source',
  summary: 'A bibliography that cannot be read, or an entry in one.',
  severity: 'error',
  defaults: {},
  *check(draft: Analysis, _, { sources, wording }): Iterable<Finding> {
    const { files, references } = declaredBy(draft);
    for (const { name, start, end } of files) {
      const why = sources.unread.find((unread) => unread.name === name)?.why;
      if (why !== undefined) yield { start, end, message: wording.unread[why.kind](name, why.error ?? '') };
    }
    for (const problem of references?.problems ?? []) yield tellProblem(problem, wording);
  },
};

import type { Analysis } from '../analysis.js';
import type { Finding, Rule } from './rule.js';

/** A mark of work still to be done, left in the text. */
export const placeholder: Rule<'placeholder'> = {
  id: 'placeholder',
  summary: 'A mark of missing work: TK, [source?], ???, {{cn}}.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis, _, { wording }): Iterable<Finding> {
    for (const { start, end, text } of draft.placeholders) {
      const source = /^[[{]/u.test(text);
      yield {
        start,
        end,
        message: source ? wording.placeholder.source(text) : wording.placeholder.other(text),
      };
    }
  },
};

import type { Analysis } from '../analysis.js';
import type { Finding, Rule } from './rule.js';

/** A mark of work still to be done, left in the text. */
export const placeholder: Rule<'placeholder'> = {
  id: 'placeholder',
  summary: 'A mark of missing work: TK, [source?], ???, {{cn}}.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis): Iterable<Finding> {
    for (const { start, end, text } of draft.placeholders) {
      const source = /^[[{]/u.test(text);
      yield {
        start,
        end,
        message: source
          ? `“${text}” still waits for a source: name it, cite it, or take the figure out.`
          : `“${text}” still stands for something: put it in, or take the sentence out.`,
      };
    }
  },
};

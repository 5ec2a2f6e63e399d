import type { Analysis } from '../analysis.js';
import { textOf } from '../text/span.js';
import type { Finding, Rule } from './rule.js';

export const unsourcedFigure: Rule<'unsourced-figure'> = {
  id: 'unsourced-figure',
  summary: 'A figure that nobody stands behind.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis): Iterable<Finding> {
    for (const claim of draft.claims) {
      if (claim.status !== 'unsourced') continue;
      yield {
        ...claim.phrase,
        message: `Who says “${textOf(draft.text, claim.phrase)}”? Name the source or cite it.`,
        severity: claim.figure.stakes === 'high' ? 'error' : 'warning',
      };
    }
  },
};

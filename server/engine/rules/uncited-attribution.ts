import { citing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** Attributed in words, but nothing to follow (IFCN: sources in enough detail for the reader to replicate). */
export const uncitedAttribution: Rule<'uncited-attribution'> = {
  id: 'uncited-attribution',
  summary: 'A figure attributed in words with no link, footnote or key to follow.',
  severity: null,
  defaults: {},
  *checkBlock({ claims, wording }: Place): Iterable<Finding> {
    for (const claim of claims) {
      if (claim.status !== 'attributed' || claim.citations.length > 0 || claim.figure.exempt !== null) continue;
      yield {
        ...claim.phrase,
        severity: 'hint',
        message: wording.uncited(claim.words, claim.source?.text ?? null),
      };
    }
  },
  fixes: citing,
};

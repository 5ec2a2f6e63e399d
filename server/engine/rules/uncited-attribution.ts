import type { Claim } from '../claims.js';
import { quoted } from './figures.js';
import { citing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** Attributed in words, but nothing to follow (IFCN: sources in enough detail for the reader to replicate). */
export const uncitedAttribution: Rule<'uncited-attribution'> = {
  id: 'uncited-attribution',
  summary: 'A figure attributed in words with no link, footnote or key to follow.',
  severity: null,
  defaults: {},
  *checkBlock({ draft, claims }: Place): Iterable<Finding> {
    for (const claim of claims) {
      if (claim.status !== 'attributed' || claim.citations.length > 0 || claim.figure.exempt !== null) continue;
      yield {
        ...claim.phrase,
        severity: 'hint',
        message: `${quoted(draft, claim)} is given on the word of ${wordOf(claim)}: a link or note would let readers see for themselves.`,
      };
    }
  },
  fixes: citing,
};

const wordOf = ({ source }: Claim): string => (source === null ? 'its source' : `“${source.text}”`);

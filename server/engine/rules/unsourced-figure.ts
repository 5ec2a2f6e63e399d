import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { isMarked, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** A figure that nobody stands behind (AP, sourcing; Wikipedia, when to cite). */
export const unsourcedFigure: Rule<'unsourced-figure'> = {
  id: 'unsourced-figure',
  summary: 'A figure that nobody stands behind.',
  severity: 'warning',
  defaults: {},
  *checkBlock({ draft, claims }: Place): Iterable<Finding> {
    for (const claim of claims) {
      const wanted = claim.status === 'unsourced' || claim.status === 'background';
      if (wanted && !isMarked(draft, claim)) yield { ...claim.phrase, ...judged(draft, claim), once: keysOf(claim) };
    }
  },
  fixes: sourcing,
};

function judged(draft: Analysis, claim: Claim): Pick<Finding, 'message' | 'severity'> {
  const figure = quoted(draft, claim);
  if (claim.status === 'background') {
    return { severity: 'info', message: `${figure} can be looked up: a reference would save the reader doing so.` };
  }
  return {
    severity: claim.figure.stakes === 'high' ? 'error' : 'warning',
    message: `Who says ${figure}? Name the source in this sentence, or cite it.`,
  };
}

/** A value that comes back, and the shares of one poll or sentence, are marked once. */
function keysOf({ figure, sentence }: Claim): (string | number)[] {
  const keys: (string | number)[] = [];
  const value = figure.extent.low ?? figure.extent.high;
  if (value !== null && value >= 20 && figure.unit !== null) keys.push(`${value} ${figure.unit.toLowerCase()}`);
  if (figure.kind === 'rate') keys.push(sentence.start);
  return keys;
}

import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { isMarked, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Rule } from './rule.js';

/** A figure that nobody stands behind (AP, sourcing; Wikipedia, when to cite). */
export const unsourcedFigure: Rule<'unsourced-figure'> = {
  id: 'unsourced-figure',
  summary: 'A figure that nobody stands behind.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis): Iterable<Finding> {
    const seen = new Set<string>();
    for (const claim of draft.claims) {
      const wanted = claim.status === 'unsourced' || claim.status === 'background';
      if (!wanted || isMarked(draft, claim)) continue;
      const keys = keysOf(claim);
      if (keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
      yield { ...claim.phrase, ...judged(draft, claim) };
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
function keysOf({ figure, sentence }: Claim): string[] {
  const keys: string[] = [];
  const value = figure.extent.low ?? figure.extent.high;
  if (value !== null && value >= 20 && figure.unit !== null) keys.push(`${value} ${figure.unit.toLowerCase()}`);
  if (figure.kind === 'rate') keys.push(`rate in ${sentence.start}`);
  return keys;
}

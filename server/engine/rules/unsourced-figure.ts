import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import type { BlockKind } from '../markdown/blocks.js';
import { isMarked, kindOf, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** A figure that nobody stands behind (AP, sourcing; Wikipedia, when to cite). */
export const unsourcedFigure: Rule<'unsourced-figure'> = {
  id: 'unsourced-figure',
  summary: 'A figure that nobody stands behind.',
  severity: 'warning',
  graded: true,
  defaults: {},
  *checkBlock({ draft, claims }: Place): Iterable<Finding> {
    for (const claim of claims) {
      const open = claim.status === 'unsourced' || claim.status === 'background';
      if (open && !isMarked(draft, claim)) yield { ...claim.phrase, ...judged(draft, claim), once: keysOf(claim) };
    }
  },
  fixes: sourcing,
};

function judged(draft: Analysis, claim: Claim): Pick<Finding, 'message' | 'severity'> {
  const figure = quoted(draft, claim);
  if (claim.status === 'background') {
    return {
      severity: 'info',
      message: `${figure} has no source: few would ask for one, but a reference would let readers check it.`,
    };
  }
  return {
    severity: claim.figure.stakes === 'high' ? 'error' : 'warning',
    message: `Who says ${figure}? ${wanted[kindOf(draft, claim)] ?? 'Name the source in this sentence, or cite it.'}`,
  };
}

/** What would satisfy it where there is no sentence, or another way. */
const wanted: Readonly<Partial<Record<BlockKind, string>>> = {
  headline: 'Say in the headline whose figure it is.',
  heading: 'Say in the heading whose figure it is.',
  summary: 'Say in the summary whose figure it is.',
  cell: 'Cite it in its cell, or give the table a “Source:” line.',
  caption: 'Name the source in the caption, or cite it.',
  footnote: 'Name the source in this note.',
};

/** A value that comes back, and the shares of one poll or sentence, are marked once. */
function keysOf({ figure, sentence }: Claim): (string | number)[] {
  const keys: (string | number)[] = [];
  const value = figure.extent.low ?? figure.extent.high;
  if (value !== null && value >= 20 && figure.unit !== null) keys.push(`${value} ${figure.unit.toLowerCase()}`);
  if (figure.kind === 'rate') keys.push(sentence.start);
  return keys;
}

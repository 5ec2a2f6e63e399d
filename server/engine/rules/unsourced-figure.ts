import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import type { BlockKind } from '../markdown/blocks.js';
import type { Wording } from '../wording/en.js';
import { isMarked, kindOf } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** A figure that nobody stands behind (AP, sourcing; Wikipedia, when to cite). */
export const unsourcedFigure: Rule<'unsourced-figure'> = {
  id: 'unsourced-figure',
  summary: 'A figure that nobody stands behind.',
  severity: 'warning',
  graded: true,
  defaults: {},
  *checkBlock({ draft, claims, wording }: Place): Iterable<Finding> {
    for (const claim of claims) {
      const open = claim.status === 'unsourced' || claim.status === 'background';
      if (open && !isMarked(draft, claim))
        yield { ...claim.phrase, ...judged(draft, claim, wording), once: keysOf(claim) };
    }
  },
  fixes: sourcing,
};

function judged(draft: Analysis, claim: Claim, { unsourced: say }: Wording): Pick<Finding, 'message' | 'severity'> {
  if (claim.status === 'background') return { severity: 'info', message: say.background(claim.words) };
  const kind = kindOf(draft, claim);
  return {
    severity: claim.figure.stakes === 'high' ? 'error' : 'warning',
    message: say[PLACES.has(kind) ? (kind as Exclude<keyof Wording['unsourced'], 'background'>) : 'text'](claim.words),
  };
}

/** Where there is no sentence, or another way to satisfy it. */
const PLACES: ReadonlySet<BlockKind> = new Set(['headline', 'heading', 'summary', 'cell', 'caption', 'footnote']);

/** A value that comes back, and the shares of one poll or sentence, are marked once. */
function keysOf({ figure, sentence }: Claim): (string | number)[] {
  const keys: (string | number)[] = [];
  const value = figure.extent.low ?? figure.extent.high;
  if (value !== null && value >= 20 && figure.unit !== null) keys.push(`${value} ${figure.unit.toLowerCase()}`);
  if (figure.kind === 'rate') keys.push(sentence.start);
  return keys;
}

import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import type { FigureKind } from '../figures/figure.js';
import { phrasesOf } from '../language/phrases.js';
import type { Finding, Rule } from './rule.js';

/** A party to a conflict on losses or strength, with no caveat and no other count beside it (Reuters, BBC: both sides). */
export const partisanSource: Rule<'partisan-source'> = {
  id: 'partisan-source',
  summary: 'Losses or strength as one party to a conflict counts them, without a caveat or another count.',
  severity: 'info',
  defaults: {},
  *check(draft: Analysis, _, { wording }): Iterable<Finding> {
    if (draft.lexicon.parties.length === 0) return;
    const parties = phrasesOf(draft.lexicon.parties);
    const counts = draft.claims.filter((claim) => COUNTS.has(claim.figure.kind) && isSourced(claim));
    const cleared = new Map<string, boolean>();
    for (const [at, claim] of counts.entries()) {
      const who = whoSays(claim);
      if (who === null || !parties.stand(who)) continue;
      const { block, figure } = claim;
      const key = JSON.stringify([block, figure.kind, who]);
      const isClear = cleared.get(key) ?? (hasCaveat(draft, block, cleared) || hasRival(counts, at));
      cleared.set(key, isClear);
      if (isClear) continue;
      yield {
        ...claim.phrase,
        message: wording.partisan(claim.words, who),
        once: [claim.source?.start ?? claim.span.start],
      };
    }
  },
};

/** Losses and strength: what each side has a reason to count in its own way. */
const COUNTS: ReadonlySet<FigureKind> = new Set(['killed', 'injured', 'missing', 'detained', 'troops', 'equipment']);

const isSourced = ({ status, figure }: Claim): boolean =>
  (status === 'attributed' || status === 'cited') && figure.exempt === null;

/** Who is said to have counted, by name where another word stands for it; null where it is only cited. */
const whoSays = ({ source, antecedent }: Claim): string | null => antecedent?.text ?? source?.text ?? null;

/** Whether somebody else counts the same kind of thing in its block, or in the one before or after it. */
function hasRival(counts: readonly Claim[], at: number): boolean {
  const { block, figure } = counts[at] as Claim;
  const who = whoSays(counts[at] as Claim);
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs((counts[i]?.block ?? Number.NaN) - block) <= 1; i += step) {
      const other = counts[i] as Claim;
      if (other.figure.kind === figure.kind && whoSays(other) !== who) return true;
    }
  return false;
}

/** “could not be independently verified”, “has not been confirmed”, in the paragraph or in the one before or after it. */
const hasCaveat = ({ blocks }: Analysis, index: number, known: Map<string, boolean>): boolean =>
  [index - 1, index, index + 1].some((at) => {
    const found = known.get(`${at}`) ?? CAVEAT.test(blocks[at]?.prose.text ?? '');
    known.set(`${at}`, found);
    return found;
  });

const CAVEAT = /\b(?:un)?(?:verif(?:y|ie[ds]|iable|ication)|confirm(?:ed|s|ation)?|corroborat(?:ed?|es|ion))\b/iu;

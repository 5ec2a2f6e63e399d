import { type Candidate, type Construction, isPart, lowerAt } from '../passage.js';
import type { Word } from '../words.js';

/** “reportedly”, “is believed to”, “it is thought that”, “an estimated 300”, “estimated at”. */
export const hedge: Construction = ({ words, vocabulary }, sentence, at) => {
  const lower = lowerAt(words, at);
  if (vocabulary.hedgeAdverbs.has(lower)) return hedged(at, at + 1);
  if (!vocabulary.hedgeParticiples.has(lower) || at + 1 >= sentence.to) return null;
  const be = passiveStart(words, at, sentence.from);
  const open = isPart(words, at + 1, 'to', 'that') || /^(?:at|as)$/u.test(lowerAt(words, at + 1));
  if (be >= 0 && (open || lower === 'reported')) return lowerAt(words, at + 1) === 'by' ? null : hedged(be, at + 1);
  if (
    !/^(?:claimed|expected)$/u.test(lower) &&
    isPart(words, at + 1, 'to') &&
    /^(?:have|be|number|total|cost|hold|exceed|contain|include)$/u.test(lowerAt(words, at + 2))
  )
    return hedged(at, at + 1);
  if (SUPPOSED.test(lower) && isPart(words, at - 1, 'number', 'word') && FATE.test(lowerAt(words, at + 1)))
    return hedged(at, at + 1);
  if (
    lower === 'estimated' &&
    [at + 1, at + 2].some((i) =>
      /^(?:number|total|costs?|strength|value|population|tolls?|figure)$/u.test(lowerAt(words, i)),
    )
  )
    return hedged(at, at + 1);
  if (isRumoured(words, at)) return hedged(at, at + 1);
  return lower === 'estimated' && isBeforeAmount(words, at) ? hedged(at, at + 1) : null;
};

/** “a reported total of 6,500”, “an alleged 300 victims”. */
function isRumoured(words: readonly Word[], at: number): boolean {
  if (!/^an?$/u.test(lowerAt(words, at - 1))) return false;
  return [1, 2, 3, 4, 5].some((i) => isPart(words, at + i, 'number'));
}

const SUPPOSED = /^(?:feared|believed|presumed|reported|thought|known|assumed|suspected)$/u;

/** “17 feared dead”. */
const FATE = /^(?:dead|drowned|trapped|killed|missing|lost|buried)$/u;

const hedged = (from: number, to: number): Candidate => ({
  cue: { from, to },
  source: null,
  quality: 'hedge',
  host: { from, to },
  side: 'both',
  grip: 'clause',
  via: null,
});

/** “an estimated 300”, “estimated at $5m”. */
const isBeforeAmount = (words: readonly Word[], at: number): boolean =>
  (isPart(words, at - 1, 'determiner', 'be') && isPart(words, at + 1, 'number', 'symbol', 'quantifier')) ||
  (lowerAt(words, at + 1) === 'at' &&
    isPart(words, at + 2, 'number', 'symbol', 'quantifier', 'preposition', 'determiner'));

/** The “is” of “is widely believed”; -1 when the participle is no passive. */
function passiveStart(words: readonly Word[], at: number, from: number): number {
  let i = at - 1;
  while (i >= from && (isPart(words, i, 'adverb') || (isPart(words, i, 'word') && lowerAt(words, i).endsWith('ly'))))
    i--;
  return i >= from && isPart(words, i, 'be') ? i : -1;
}

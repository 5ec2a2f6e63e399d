import type { Candidate, Passage, Range } from '../candidate.js';
import type { Word } from '../words.js';

/** “reportedly”, “is believed to”, “an estimated 300”, “estimated at”. */
export function hedge(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words, vocabulary } = passage;
  const word = words[at] as Word;
  if (vocabulary.hedgeAdverbs.has(word.lower)) return hedged(at, at + 1);
  if (!vocabulary.hedgeParticiples.has(word.lower)) return null;
  const next = words[at + 1];
  if (next === undefined || at + 1 >= sentence.to) return null;
  const back = passiveStart(words, at, sentence.from);
  if (back >= 0 && (next.part === 'to' || next.part === 'that' || next.lower === 'at' || word.lower === 'reported'))
    return hedged(back, at + 1);
  if (
    next.part === 'to' &&
    words[at + 2] !== undefined &&
    /^(?:have|be|number|total|cost|hold|exceed)$/u.test(words[at + 2]?.lower ?? '')
  )
    return hedged(at, at + 1);
  if (
    word.lower === 'estimated' &&
    (words[at - 1]?.part === 'determiner' || next.lower === 'at') &&
    (next.part === 'number' || next.part === 'symbol' || next.part === 'preposition')
  )
    return hedged(at, at + 1);
  return null;
}

const hedged = (from: number, to: number): Candidate => ({
  cue: { from, to },
  source: null,
  quality: 'hedge',
  host: { from, to },
  side: 'both',
  grip: 'clause',
});

/** The “is” of “is widely believed”; -1 when the participle is no passive. */
function passiveStart(words: readonly Word[], at: number, from: number): number {
  let i = at - 1;
  while (i >= from && (words[i]?.part === 'adverb' || words[i]?.lower.endsWith('ly'))) i--;
  return i >= from && words[i]?.part === 'be' ? i : -1;
}

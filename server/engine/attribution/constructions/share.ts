import { type Candidate, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Subject } from '../subject.js';
import type { Word } from '../words.js';
import { isDocument } from './frames.js';

/** A share of people tells something: the source is whoever asked them, if the sentence names it. */
export const toldBy = (passage: Passage, sentence: Range, subject: Subject, verb: number): Candidate | null =>
  pollster(passage, sentence, verb) ?? sampled(passage, subject);

/** “12% of adults”, “58 of 110 editors”, “one in five nurses”: people who are counted, not people who tell. */
export function isShare(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to && i < from + 6; i++) {
    if (/^(?:%|percent|cent|half|majority|(?:[\p{L}]+-)?(?:thirds?|quarters?|fifths?))$/u.test(lowerAt(words, i)))
      return true;
    if (isPart(words, i, 'number') && lowerAt(words, i + 1) === 'out' && lowerAt(words, i + 2) === 'of') return true;
    if (isPart(words, i, 'number') && /^(?:of|in)$/u.test(lowerAt(words, i + 1)) && isPart(words, i + 2, 'number'))
      return true;
  }
  return false;
}

/** “12% of adults told |pollsters at Lind Research| that they slept badly”: the source is whom they told. */
function pollster(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (words[at]?.cue?.class !== 'tell' || !words.slice(source.from, source.to).some((word) => word.noun !== null))
    return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: source.to },
    side: 'both',
    grip: 'sentence',
    via: null,
  };
}

/** “95% of the participants |in her study| said they would”: the source is where they were asked. */
function sampled(passage: Passage, { whole }: Subject): Candidate | null {
  const { words } = passage;
  for (let i = whole.from + 2; i < whole.to - 1; i++) {
    if (!/^(?:in|to|by|from|for)$/u.test(lowerAt(words, i))) continue;
    const source = phraseAfter(words, i + 1, whole.to);
    if (!isDocument(words, source)) continue;
    return {
      cue: { from: i, to: i + 1 },
      source,
      quality: qualityOf(passage, source),
      host: { from: i, to: source.to },
      side: 'both',
      grip: 'sentence',
      via: null,
    };
  }
  return null;
}

import { type Construction, isEmpty, isPart, lowerAt, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { isSourceHead } from './frames.js';

/** “The toll was put at 40 |by the ministry|”, “forecasts of $11m |by analysts|”: the agent stands behind the amount. */
export const agent: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (lowerAt(words, at) !== 'by' || !isAmountOf(words, sentence, at)) return null;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (isEmpty(source) || isPart(words, source.from, 'number', 'time') || !isSourceHead(words, source)) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: source.to },
    side: 'before',
    grip: 'clause',
    via: null,
  };
};

const MEASURED = /^(?:put|placed|estimated|valued|reckoned|counted|recorded|reported|measured|given)$/u;

/** Whether a participle with “at” or “as”, or a noun with “of”, and an amount stand right before: “put at 40 |by|”. */
function isAmountOf(words: readonly Word[], { from }: Range, at: number): boolean {
  let number = false;
  for (let i = at - 1; i >= from && i > at - 9; i--) {
    const word = words[i] as Word;
    if (word.part === 'number') number = true;
    else if (/^(?:at|as|of)$/u.test(word.lower)) {
      const before = words[i - 1];
      if (number && before !== undefined)
        return word.lower === 'of' ? before.noun === 'measure' : MEASURED.test(before.lower);
    } else if (!/^(?:word|symbol|quantifier|to|and|dash|preposition|adverb|determiner)$/u.test(word.part)) return false;
  }
  return false;
}

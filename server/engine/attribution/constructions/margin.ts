import { type Construction, isPart, lowerAt } from '../passage.js';
import { phraseBefore } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import { isDocument } from './frames.js';

/** “The poll of 1,012 adults |has a margin| of error of 3 points”: a survey speaks for what it says about itself. */
export const margin: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!/^(?:margin|credibility|confidence)$/u.test(lowerAt(words, at))) return null;
  for (let i = at - 1; i > sentence.from && i > at - 4; i--) {
    if (!/^(?:has|had|have|carries|carried|with)$/u.test(lowerAt(words, i))) continue;
    const source = phraseBefore(words, isPart(words, i - 1, 'comma') ? i - 1 : i, sentence.from);
    const head = source && { from: sentence.from, to: source.to };
    if (head === null || !isDocument(words, head)) return null;
    const quality = qualityOf(passage, head);
    return {
      cue: { from: i, to: at + 1 },
      source: head,
      quality,
      host: { from: i, to: at + 1 },
      side: 'both',
      grip: 'sentence',
      via: null,
    };
  }
  return null;
};

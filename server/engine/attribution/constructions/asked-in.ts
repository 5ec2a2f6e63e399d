import { type Construction, isEmpty, isPart, lowerAt } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import { isDocument } from './frames.js';

/** “Of 50 students questioned |in a Lorne Post survey|, 24% …”: the source is where they were asked. */
export const askedIn: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!/^(?:questioned|surveyed|polled|interviewed|sampled|asked)$/u.test(lowerAt(words, at))) return null;
  if (!isPart(words, at - 1, 'word', 'name', 'number') || !/^(?:in|for|by)$/u.test(lowerAt(words, at + 1))) return null;
  const source = phraseAfter(words, at + 2, sentence.to);
  const owner = words.slice(source.from, source.to).some(({ noun, part }) => noun === 'institution' || part === 'name');
  if (isEmpty(source) || !(isDocument(words, source) || (lowerAt(words, at + 1) === 'by' && owner))) return null;
  return {
    cue: { from: at, to: at + 2 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: source.to },
    side: 'both',
    grip: 'sentence',
    via: null,
  };
};

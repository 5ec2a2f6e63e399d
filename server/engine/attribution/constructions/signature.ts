import { type Candidate, isEmpty, isPart, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';

/** “— Ana Reis, nurse”: the line that signs a quotation. Its content stands in the block before, or before it. */
export function signature(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  if (!isPart(words, sentence.from, 'dash') || !isPart(words, sentence.from + 1, 'name', 'determiner')) return null;
  if (sentence.to - sentence.from > 20) return null;
  const source = phraseAfter(words, sentence.from + 1, sentence.to);
  if (isEmpty(source)) return null;
  return {
    cue: { from: sentence.from, to: sentence.from + 1 },
    source,
    quality: qualityOf(passage, source),
    host: sentence,
    side: 'previous',
    grip: 'sentence',
    via: null,
  };
}

import type { Candidate, Passage, Range } from '../candidate.js';
import { phraseAfter } from '../phrase.js';
import { qualityOf } from '../quality.js';

const POINTER =
  /^(?:that|this|these|those|it|they|the (?:figures?|numbers?|data|toll|tally|count|estimates?|statistics|information|totals?|claims?))\b/u;
const SOURCING = /^(?:comes?|came|was|were|is|are)$/u;

/** “That is according to X.”, “The figures come from X.”, “The toll was released by X.”: speaks of the sentence before. */
export function backward(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const text = words
    .slice(sentence.from, sentence.from + 6)
    .map((word) => word.lower)
    .join(' ');
  if (!POINTER.test(text)) return null;
  const limit = Math.min(sentence.from + 7, sentence.to);
  for (let i = sentence.from + 1; i < limit; i++) {
    if (!SOURCING.test(words[i]?.lower ?? '')) continue;
    const length = linkLength(passage, i + 1);
    if (length === 0) continue;
    const source = phraseAfter(passage, i + 1 + length, sentence.to);
    if (source.to === source.from) return null;
    return {
      cue: { from: i, to: i + 1 + length },
      source,
      quality: qualityOf(passage, source),
      host: { from: sentence.from, to: source.to },
      side: 'previous',
      grip: 'sentence',
    };
  }
  return null;
}

/** “from”, “according to”, “released by”, “given by”. */
function linkLength({ words }: Passage, at: number): number {
  const first = words[at]?.lower;
  if (first === 'from') return 1;
  if (first === 'according') return 2;
  return words[at + 1]?.lower === 'by' && /(?:ed|en)$/u.test(first ?? '') ? 2 : 0;
}

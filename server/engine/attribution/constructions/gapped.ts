import { type Construction, isPart, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { isSourceHead } from './frames.js';

/** “The builders say 38,000, |the tenants| 61,000”: the verb of the clause before is meant again. */
export const gapped: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!isPart(words, at, 'comma', 'semicolon', 'and') || !followsAmount(words, sentence, at)) return null;
  const start = isPart(words, at + 1, 'and') ? at + 2 : at + 1;
  const source = phraseAfter(words, start, sentence.to);
  const amount = isPart(words, source.to, 'symbol') ? source.to + 1 : source.to;
  if (source.to <= source.from || !isPart(words, amount, 'number') || !isSourceHead(words, source)) return null;
  if (!words.slice(source.from, source.to).some((word) => word.noun !== null)) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: source.to },
    side: 'after',
    grip: 'clause',
    via: null,
  };
};

/** A reporting verb with a number right behind it, shortly before. */
function followsAmount(words: readonly Word[], { from }: Range, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 12; i--) {
    if (!isPart(words, i, 'cue')) continue;
    const next = isPart(words, i + 1, 'symbol', 'adverb', 'quantifier') ? i + 2 : i + 1;
    return words[i]?.cue?.form !== 'gerund' && isPart(words, next, 'number');
  }
  return false;
}

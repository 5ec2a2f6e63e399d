import { afterApposition, skipAdverbials } from '../adverbials.js';
import { type Construction, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { withName } from './inverted.js';

/** “According to X, …”, “…, according to X”, “Per the ministry, …”, “By some accounts, …”. */
export const accordingTo: Construction = (passage, sentence, at) => {
  const { words, vocabulary } = passage;
  const length = cueLength(passage, sentence, at);
  if (length === 0) return null;
  const source = withName(words, phraseAfter(words, at + length, sentence.to), sentence.to);
  if (isEmpty(source)) return null;
  const isHeld = /^(?:plan|schedule)$/u.test(lowerAt(words, source.to - 1)) && source.to - source.from > 1;
  if (
    (vocabulary.falseAccording.has(lowerAt(words, source.to - 1)) && !isHeld) ||
    vocabulary.falseAccording.has(lowerAt(words, source.from))
  )
    return null;
  const end = afterApposition(passage, skipAdverbials(passage, source.to, sentence.to), sentence.to);
  return {
    cue: { from: at, to: at + length },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: end },
    side: sideOf(words, sentence, at, end),
    grip: 'sentence',
    via: null,
  };
};

function sideOf(words: readonly Word[], sentence: Range, at: number, end: number): 'after' | 'before' | 'both' {
  if (opensClause(words, at, sentence) || isPart(words, end, 'colon')) return 'after';
  return end >= sentence.to || (isPart(words, end, 'stop') && end + 1 >= sentence.to) ? 'before' : 'both';
}

/** How many words the cue has; 0: none here. */
function cueLength({ words, lexicon }: Passage, sentence: Range, at: number): number {
  const lower = lowerAt(words, at);
  if (lower === 'according' && lowerAt(words, at + 1) === 'to') return 2;
  if (lower === 'per') {
    const apart = at === sentence.from || isPart(words, at - 1, 'comma', 'open') || lowerAt(words, at - 1) === 'as';
    const named =
      isPart(words, at + 1, 'name', 'possessive') ||
      lowerAt(words, at + 1) === 'the' ||
      [at + 1, at + 2].some((i) => words[i]?.noun === 'document' || words[i]?.noun === 'measure');
    return apart && named ? 1 : 0;
  }
  if (lower === 'by' && (at === sentence.from || isPart(words, at - 1, 'comma'))) {
    const noun = isPart(words, at + 1, 'determiner', 'quantifier', 'word') ? at + 2 : at + 1;
    if (
      /^(?:reports|accounts|estimates)$/u.test(lowerAt(words, noun)) ||
      /^(?:reports|accounts)$/u.test(lowerAt(words, at + 1))
    )
      return 1;
  }
  return houseLength(words, lexicon.cues, at);
}

/** A cue of the house that ends with a preposition: “by the reckoning of”. */
function houseLength(words: readonly Word[], cues: readonly string[], at: number): number {
  for (const cue of cues) {
    const parts = cue.toLowerCase().split(/\s+/u);
    if (parts.length < 2 || !/^(?:of|by|to|from|per|with)$/u.test(parts.at(-1) ?? '')) continue;
    if (parts.every((part, i) => lowerAt(words, at + i) === part)) return parts.length;
  }
  return 0;
}

/** After “;”, “and”, “but”, “that”: what follows is its content. */
function opensClause(words: readonly Word[], at: number, sentence: Range): boolean {
  let i = at - 1;
  if (isPart(words, i, 'comma') && isPart(words, i - 1, 'and', 'but', 'that', 'relative', 'subordinator')) i--;
  return (
    i < sentence.from ||
    isPart(words, i, 'semicolon', 'and', 'but', 'that', 'colon', 'subordinator') ||
    (i === sentence.from && isPart(words, i, 'quote', 'adverb'))
  );
}

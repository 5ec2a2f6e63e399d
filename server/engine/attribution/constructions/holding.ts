import { type Construction, isPart, lowerAt } from '../passage.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';
import type { Word } from '../words.js';

/** What gives figures and does nothing else. */
const READING =
  /^(?:polls?|surveys?|updates?|advisor(?:y|ies)|bulletins?|forecasts?|projections?|models?|count|tally|readings?|outlook)$/u;

/** “|The centre's 5 p.m. update| on Monday had the storm 120 miles off”, “|a Coast poll| has her at 45%”. */
export const holding: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!/^(?:had|has|have)$/u.test(lowerAt(words, at)) || !isHeld(words, at + 1)) return null;
  const subject = subjectBefore(words, at, sentence.from);
  if (subject === null || subject.negated || subject.relative) return null;
  let head = at - 1;
  while (
    head > sentence.from &&
    head > at - 12 &&
    !READING.test(lowerAt(words, head)) &&
    !isPart(words, head, 'comma', 'verb', 'cue')
  )
    head--;
  if (!READING.test(lowerAt(words, head)) || head < subject.whole.from) return null;
  const source = { from: Math.min(subject.from, head), to: Math.max(subject.to, head + 1) };
  return {
    cue: { from: at, to: at + 1 },
    source: { from: source.from, to: head + 1 },
    quality: qualityOf(passage, source),
    host: { from: subject.whole.from, to: at + 1 },
    side: 'after',
    grip: 'sentence',
    via: null,
  };
};

/** Something that a survey can have somewhere: a thing or a name, with a number to come. */
const isHeld = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'determiner', 'name', 'pronoun', 'word', 'number') &&
  !/(?:ed|en)$/u.test(lowerAt(words, at)) &&
  !/^(?:an?|no|some|many|also|its|their)$/u.test(lowerAt(words, at)) &&
  words.slice(at, at + 12).some(({ part }) => part === 'number');

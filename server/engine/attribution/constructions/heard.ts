import { type Construction, isPart, lowerAt } from '../passage.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';

const BODY =
  /^(?:courts?|jury|jurors|juries|inquest|inquiry|tribunal|hearing|trial|parliament|committee|panel|commission|mps|lawmakers)$/u;

/** “The court heard that 12 had died”, “Parliament was told 40 were hurt”: what was said before a body. */
export const heard: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const lower = lowerAt(words, at);
  const told = lower === 'told' && isPart(words, at - 1, 'be');
  if (!told && lower !== 'heard' && lower !== 'hears') return null;
  if (told && lowerAt(words, at + 1) === 'by') return null;
  const subject = subjectBefore(words, told ? at - 1 : at, sentence.from);
  if (subject === null || subject.negated || !BODY.test(lowerAt(words, subject.to - 1))) return null;
  if (!isPart(words, at + 1, 'that', 'number', 'determiner', 'pronoun', 'name', 'quantifier', 'quote')) return null;
  return {
    cue: { from: at, to: at + 1 },
    source: { from: subject.from, to: subject.to },
    quality: qualityOf(passage, subject),
    host: { from: subject.whole.from, to: at + 1 },
    side: 'after',
    grip: 'sentence',
    via: null,
  };
};

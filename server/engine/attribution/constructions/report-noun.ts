import { type Construction, isPart, lowerAt, type Range } from '../passage.js';
import { phraseBefore } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

const NOUNS =
  /^(?:announcements?|statements?|claims?|assertions?|allegations?|warnings?|predictions?|admissions?|confirmation|reports?|suggestions?|estimates?|rumou?rs?|speculation|findings?|assessments?)$/u;

/** “the ministry’s claim that 12 died”; without an owner, “reports that 12 died” and “rumours of 12 dead” are vague. */
export const reportNoun: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!isPart(words, at, 'word', 'name', 'cue') || !NOUNS.test(lowerAt(words, at))) return null;
  const verb = /^(?:circulated|emerged|surfaced|appeared|spread)$/u.test(lowerAt(words, at + 1)) ? 1 : 0;
  const link = lowerAt(words, at + 1 + verb);
  if (link !== 'that' && link !== 'of') return null;
  if (link === 'of' && isPart(words, at - 1, 'number')) return null;
  const owner = ownerOf(words, sentence, at);
  const plural = lowerAt(words, at).endsWith('s') || /^(?:speculation)$/u.test(lowerAt(words, at));
  if (owner === null && (!plural || /^(?:statements|findings|warnings|announcements)$/u.test(lowerAt(words, at))))
    return null;
  return {
    cue: { from: at, to: at + 2 + verb },
    source: owner ?? phraseBefore(words, at + 1, sentence.from),
    quality: owner === null ? 'vague' : qualityOf(passage, owner),
    host: { from: owner?.from ?? at, to: at + 2 + verb },
    side: 'after',
    grip: 'clause',
    via: null,
  };
};

function ownerOf(words: readonly Word[], sentence: Range, at: number): Range | null {
  let owner = at - 1;
  while (owner > sentence.from && isPart(words, owner, 'word', 'symbol') && owner > at - 4) owner--;
  if (isPart(words, owner, 'determiner') && /^(?:his|her|their|its)$/u.test(lowerAt(words, owner)))
    return { from: owner, to: owner + 1 };
  if (!isPart(words, owner, 'possessive')) return null;
  return phraseBefore(words, owner + 1, sentence.from);
}

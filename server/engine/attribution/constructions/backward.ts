import { type Candidate, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { isYear } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';
import type { Word } from '../words.js';
import { isOutlet } from './bracketed.js';

/**
 * “That is according to X.”, “The figures come from X.”, “The toll was released by X.”, “That is what X says.”, “X released
 * the figures.”: speaks of the sentence before.
 */
export function backward(passage: Passage, sentence: Range): Candidate | null {
  const note = noted(passage, sentence);
  if (note !== null) return note;
  if (sentence.to - sentence.from > 24 || sentence.to - sentence.from < 4) return null;
  return pointing(passage, sentence) ?? whatSays(passage, sentence) ?? released(passage, sentence);
}

/** “Source: Ministry of Health”, “(Photo and data: AFP)”, “(Reuters)” as a sentence of its own. */
function noted(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const opened = isPart(words, sentence.from, 'open') ? 1 : 0;
  const at = sentence.from + opened;
  const labelled = /^(?:sources?|data)$/u.test(lowerAt(words, at)) && isPart(words, at + 1, 'colon');
  const from = labelled ? at + 2 : at;
  const source = phraseAfter(words, from, sentence.to);
  if (isEmpty(source) || sentence.to - sentence.from > 30 || /^(?:https?|www)$/u.test(lowerAt(words, from)))
    return null;
  if (!labelled && !(opened === 1 && isOutlet(words, source) && isPart(words, source.to, 'close'))) return null;
  const cue = { from: at, to: labelled ? at + 1 : source.to };
  return candidateOf(passage, sentence, labelled ? cue : { from: sentence.from, to: at }, source);
}

const POINTER =
  /^(?:that|this|these|those|it|they|(?:the|this|that|these|those|both|all) (?:\w+ )?(?:figures?|numbers?|data|toll|tally|count|estimates?|statistics|information|totals?|claims?))\b/u;

function pointing(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const text = words
    .slice(sentence.from, sentence.from + 4)
    .map((word) => word.lower)
    .join(' ');
  if (!POINTER.test(text)) return null;
  for (let i = sentence.from + 1; i < Math.min(sentence.from + 8, sentence.to); i++) {
    if (!isPart(words, i, 'be') && !/^(?:comes?|came|stems?)$/u.test(lowerAt(words, i))) continue;
    const link = linkLength(words, i + 1);
    if (link === 0) continue;
    const source = phraseAfter(words, i + 1 + link, sentence.to);
    if (isEmpty(source) || hasAmount(words, { from: source.to, to: sentence.to })) return null;
    return candidateOf(passage, sentence, { from: i, to: i + 1 + link }, source);
  }
  return null;
}

/** “The toll was put by the ministry at 40”: gives a figure itself. */
const hasAmount = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some((word, i) => word.part === 'number' && !isYear(word) && !isPart(words, from + i - 1, 'time'));

/** “from”, “according to”, “released by”, “given by”. */
function linkLength(words: readonly Word[], at: number): number {
  const first = lowerAt(words, at);
  if (first === 'from') return 1;
  if (first === 'according') return 2;
  return lowerAt(words, at + 1) === 'by' && /(?:ed|en|t|out)$/u.test(first) ? 2 : 0;
}

/** “That is what the mayor says.” */
function whatSays(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const { from } = sentence;
  const what = from + words.slice(from, from + 4).findIndex(({ lower }) => lower === 'what');
  if (what < from || !/^(?:that|this|that's|so)$/u.test(lowerAt(words, sentence.from))) return null;
  for (let i = what + 1; i < sentence.to; i++) {
    if (!isPart(words, i, 'cue')) continue;
    const subject = subjectBefore(words, i, what + 1);
    return subject === null || subject.negated ? null : candidateOf(passage, sentence, { from: i, to: i + 1 }, subject);
  }
  return null;
}

const RELEASES = /^(?:released|published|gave|provided|issued|supplied|compiled|collected)$/u;
const OBJECT = /^(?:figures?|numbers?|data|toll|tally|count|estimates?|statistics|totals?)$/u;

/** “The port authority released the figures on Monday.” */
function released(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  if (hasAmount(words, sentence)) return null;
  for (let i = sentence.from + 1; i < sentence.to - 2; i++) {
    if (!RELEASES.test(lowerAt(words, i))) continue;
    const definite = /^(?:the|those|these|that|both)$/u.test(lowerAt(words, i + 1));
    if (!definite || !OBJECT.test(lowerAt(words, i + 2))) return null;
    const subject = subjectBefore(words, i, sentence.from);
    return subject === null || subject.negated ? null : candidateOf(passage, sentence, { from: i, to: i + 1 }, subject);
  }
  return null;
}

const candidateOf = (passage: Passage, sentence: Range, cue: Range, { from, to }: Range): Candidate => ({
  cue,
  source: { from, to },
  quality: qualityOf(passage, { from, to }),
  host: sentence,
  side: 'previous',
  grip: 'sentence',
  via: null,
});

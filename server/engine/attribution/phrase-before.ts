import { clauseStart, hasFinite, isReduced } from './clauses.js';
import { isPart, lowerAt, type Range } from './passage.js';
import type { Part, Word } from './words.js';

const PHRASE: ReadonlySet<Part> = new Set<Part>([
  'name',
  'word',
  'possessive',
  'determiner',
  'number',
  'quantifier',
  'preposition',
  'to',
  'symbol',
  'time',
]);

/** No noun phrase is longer; it keeps the work linear on text without marks. */
export const LONGEST = 50;

/** The noun phrase that ends before `end`, looked for back to `from`. Null when there is none. */
export function phraseBefore(words: readonly Word[], end: number, from: number): Range | null {
  let start = end;
  while (start > from && start > end - LONGEST) {
    const next = backOne(words, start, end, from);
    if (next === start) break;
    start = next;
    if (beginsPhrase(words, start, from)) break;
  }
  start = withoutFront(words, start, end);
  return start < end ? { from: start, to: end } : null;
}

/** The start of a phrase when one more word, bracket or reduced clause is taken in; the same when it is complete. */
function backOne(words: readonly Word[], start: number, end: number, from: number): number {
  const at = start - 1;
  const word = words[at] as Word;
  if (PHRASE.has(word.part)) return at;
  if (word.part === 'pronoun') return at === end - 1 ? at : start;
  if (word.part === 'and') return at < end - 1 && joinsNouns(words, at, from) ? at : start;
  if (word.part === 'close') return openingOf(words, at, from);
  if (word.part === 'stop') return isAbbreviated(words, at, from) ? at : start;
  if (word.part === 'quote') return at === end - 1 ? titleStart(words, at, from) : start;
  if (word.part === 'adverb') return isPart(words, at - 1, 'determiner', 'possessive') && at < end - 1 ? at : start;
  return isReduced(words, at, from) ? at : start;
}

/** “|the doctors and| the nurse”, “the Alliance for a |Safe and| Secure Net”; not “the rain fell and the dam burst”. */
const joinsNouns = (words: readonly Word[], at: number, from: number): boolean =>
  (isPart(words, at - 1, 'name') && isPart(words, at + 1, 'name')) ||
  !hasFinite(words, { from: clauseStart(words, at, from), to: at });

/** “the agency’s ‘Advisory No. 25’”: the opening mark of a title that ends a phrase; the place after `at` if it is none. */
export function titleStart(words: readonly Word[], at: number, from: number): number {
  for (let i = at - 1; i > from && i > at - 12; i--) {
    if (isPart(words, i, 'comma') && i === at - 1) return at + 1;
    if (isPart(words, i, 'quote')) return isPart(words, i - 1, 'possessive', 'word', 'determiner') ? i : at + 1;
  }
  return at + 1;
}

/** “St. Mary’s”, “J. K. Rowe”. */
export const isAbbreviated = (words: readonly Word[], stop: number, from: number): boolean =>
  stop > from &&
  ((isPart(words, stop - 1, 'name') && (words[stop - 1]?.text.length ?? 9) <= 5) ||
    (words[stop - 1]?.text === 'No' && isPart(words, stop + 1, 'number')));

/** A determiner or pronoun begins a noun phrase unless something binds it to what stands before. */
function beginsPhrase(words: readonly Word[], at: number, from: number): boolean {
  if (isPart(words, at, 'pronoun')) return true;
  if (!isPart(words, at, 'determiner')) return false;
  if (isPart(words, at - 1, 'verb', 'cue')) return !isReduced(words, at - 1, from);
  if (words[at]?.text === 'The' && isPart(words, at - 1, 'word', 'name')) return false;
  return (
    at <= from || !isPart(words, at - 1, 'preposition', 'and', 'to', 'quantifier', 'number', 'determiner', 'symbol')
  );
}

export function openingOf(words: readonly Word[], close: number, from: number): number {
  for (let i = close - 1; i >= from && i > close - 30; i--) if (words[i]?.part === 'open') return i;
  return close;
}

/** Drops what stands before the subject without a comma: “On Friday the ministry” → “the ministry”. */
function withoutFront(words: readonly Word[], start: number, end: number): number {
  let at = lowerAt(words, start) === 'according' ? start + 2 : start;
  while (at < end && isPart(words, at, 'and', 'adverb', 'to', 'symbol', 'stop')) at++;
  while (at < end && isPart(words, at, 'time') && !(isPart(words, at + 1, 'name') && at === start)) at++;
  at = withoutInterval(words, at, end);
  if (at >= end || !isPart(words, at, 'preposition')) return at;
  let last = at + 1;
  for (let i = at + 2; i < end; i++) {
    if (isPart(words, i, 'determiner') && !isPart(words, i - 1, 'preposition', 'and')) return i;
    if (
      isPart(words, i - 1, 'time', 'number') &&
      !isPart(words, i, 'time', 'number', 'preposition') &&
      isDated(words, at + 1, i)
    )
      last = i;
  }
  return last;
}

/** “came a day after |the committee| announced”, “two weeks before |the bank| said” */
function withoutInterval(words: readonly Word[], start: number, end: number): number {
  for (let at = start + 1; at < end - 1 && at < start + 4; at++)
    if (/^(?:after|before|since)$/u.test(lowerAt(words, at)) && isPart(words, at - 1, 'time', 'word')) {
      const interval = /^(?:day|week|month|year|hour|minute|decade)s?$/u.test(lowerAt(words, at - 1));
      return interval ? at + 1 : start;
    }
  return start;
}

/** “March 2018”, “3 May”, “2015”: whether a stretch is a date. */
function isDated(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      !isPart(words, i, 'time', 'determiner') &&
      !/^(?:same|past|following|previous|final|first|\d{1,4})$/u.test(lowerAt(words, i))
    )
      return false;
  return words.slice(from, to).some((word) => word.part === 'time' || isYear(word));
}

export const isYear = (word: Word): boolean => /^(?:19|20)\d\d$/u.test(word.text);

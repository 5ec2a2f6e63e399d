import { clauseStart, hasFinite, isFinitePart, isGerund } from './clauses.js';
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
const LONGEST = 50;

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
  if (word.part === 'and')
    return at < end - 1 && !hasFinite(words, { from: clauseStart(words, at, from), to: at }) ? at : start;
  if (word.part === 'close') return openingOf(words, at, from);
  if (word.part === 'stop') return isAbbreviated(words, at, from) ? at : start;
  if (word.part === 'quote') return at === end - 1 ? titleStart(words, at, from) : start;
  if (word.part === 'adverb') return isPart(words, at - 1, 'determiner', 'possessive') && at < end - 1 ? at : start;
  return isReduced(words, at, from) ? at : start;
}

/** “the agency’s ‘Advisory No. 25’”: the opening mark of a title that ends a phrase; the place after `at` if it is none. */
export function titleStart(words: readonly Word[], at: number, from: number): number {
  for (let i = at - 1; i > from && i > at - 12; i--) {
    if (isPart(words, i, 'comma') && i === at - 1) return at + 1;
    if (isPart(words, i, 'quote')) return isPart(words, i - 1, 'possessive', 'word', 'determiner') ? i : at + 1;
  }
  return at + 1;
}

/** “the man accused of it”, “data released by the port”: a participle after a noun, before a preposition. */
export function isReduced(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  const participle =
    word.part === 'verb' || (word.part === 'cue' && word.cue?.form !== 'present' && word.cue?.form !== 'base');
  if (!participle || at <= from || !(word.lower.endsWith('ed') || word.lower.endsWith('n') || word.cue !== null))
    return false;
  return isPart(words, at + 1, 'preposition', 'time') && isPart(words, at - 1, 'word', 'name', 'number');
}

/** “St. Mary’s”, “J. K. Rowe”. */
const isAbbreviated = (words: readonly Word[], stop: number, from: number): boolean =>
  stop > from && isPart(words, stop - 1, 'name') && (words[stop - 1]?.text.length ?? 9) <= 5;

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

/**
 * The noun phrase that begins at `from`: `bare` without the prepositional phrases after it. Empty when there is none.
 * “the head of the union in Porto” / “reporters”.
 */
export function phraseAfter(words: readonly Word[], from: number, to: number, tail: 'bare' | 'full' = 'full'): Range {
  if (isPart(words, from, 'pronoun')) return { from, to: from + 1 };
  let at = from;
  while (at < to && at < from + LONGEST) {
    const next = forwardOne(words, at, from, to, tail);
    if (next === at) break;
    at = next;
  }
  while (at > from && isPart(words, at - 1, 'symbol', 'stop')) at--;
  return { from, to: at };
}

/** The end of a phrase when one more word or bracket is taken in; the same when it is complete. */
function forwardOne(words: readonly Word[], at: number, from: number, to: number, tail: 'bare' | 'full'): number {
  const word = words[at] as Word;
  const first = at === from;
  if (word.part === 'pronoun') return lowerAt(words, at - 1) === 'of' ? at + 1 : at;
  switch (word.part) {
    case 'word':
      return !first &&
        isGerund(word) &&
        isPart(words, at + 1, 'preposition', 'number', 'determiner', 'quantifier', 'to')
        ? at
        : at + 1;
    case 'name':
    case 'possessive':
    case 'symbol':
      return at + 1;
    case 'time':
      if (!first && isPart(words, at - 1, 'determiner') && isPart(words, at + 1, 'number', 'name', 'word'))
        return at + 1;
      return isPart(words, at + 1, 'name') && at + 1 < to && !first ? at + 1 : at;
    case 'number':
      return isYear(word)
        ? !first && isPart(words, at - 1, 'determiner', 'name', 'possessive', 'time')
          ? at + 1
          : at
        : numberInside(words, at, first);
    case 'determiner':
    case 'quantifier':
      return first || isPart(words, at - 1, 'preposition', 'and', 'determiner', 'quantifier') ? at + 1 : at;
    case 'adverb':
      return isPart(words, at - 1, 'determiner', 'possessive') && !first ? at + 1 : at;
    case 'preposition':
    case 'to':
      return tail === 'full' && !first && binds(words, at, to) ? at + 1 : at;
    case 'and':
      return !first && joinsPhrases(words, at, to) ? at + 1 : at;
    case 'open':
      return first ? at : afterAcronym(words, at, to);
    case 'stop':
      return at + 1 < to && isAbbreviated(words, at, from) ? at + 1 : at;
    case 'verb':
    case 'cue':
      return !first && tail === 'full' && hasAgent(words, at) ? at + 1 : at;
    default:
      return at;
  }
}

/** “released by”, “carried out by”. */
const hasAgent = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at + 1) === 'by' || (lowerAt(words, at + 1) === 'out' && lowerAt(words, at + 2) === 'by');

/** “two officials”, “the two companies”, “Channel 4”. */
const numberInside = (words: readonly Word[], at: number, first: boolean): number =>
  ((first || isPart(words, at - 1, 'determiner')) && isPart(words, at + 1, 'word', 'name')) ||
  (first && lowerAt(words, at + 1) === 'of')
    ? at + 1
    : at;

export const isYear = (word: Word): boolean => /^(?:19|20)\d\d$/u.test(word.text);

const BINDING = /^(?:of|for|in|at|from|on|by|with|to|against|near|between|behind|about|into|out)$/u;

/** Whether a preposition goes on with the phrase: “head of the union”, not “said in 12 cases”. */
function binds(words: readonly Word[], at: number, to: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= to || next === undefined || !BINDING.test(lowerAt(words, at))) return false;
  if (lowerAt(words, at) === 'out') return lowerAt(words, at + 1) === 'by';
  if (lowerAt(words, at - 1) === 'out' && lowerAt(words, at) === 'by') return true;
  if (isPart(words, at - 1, 'number') && isPart(words, at + 1, 'pronoun')) return true;
  return isPart(words, at + 1, 'name', 'word', 'determiner', 'possessive') || (next.part === 'number' && isYear(next));
}

/** Whether “and” goes on with a noun phrase rather than with a clause. */
function joinsPhrases(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at + 1; i < to && i < at + 12; i++) {
    const { part } = words[i] as Word;
    if (part === 'number' || part === 'pronoun') return false;
    if (part === 'preposition' || part === 'comma' || part === 'stop' || part === 'close') return i > at + 1;
    if (isFinitePart(part) || part === 'adverb') return false;
  }
  return true;
}

/** The place after “(WHO)” behind a name; the same place when there is no such bracket. */
function afterAcronym(words: readonly Word[], at: number, to: number): number {
  for (let i = at + 1; i < to && i <= at + 4; i++) {
    if (isPart(words, i, 'close')) return i > at + 1 ? i + 1 : at;
    if (!isPart(words, i, 'name', 'possessive')) return at;
  }
  return at;
}

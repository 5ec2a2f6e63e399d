import { BEFORE_NOUN, isNoun, isPast } from './noun-or-verb.js';
import type { Part, Word } from './words.js';

/** Corrects at one place what a word alone cannot tell, looking at its neighbours. */
export function settle(words: Word[], at: number): void {
  const word = words[at];
  if (word === undefined) return;
  const before = words[at - 1];
  if (word.part === 'cue' && isNoun(words, at)) words[at] = { ...word, part: 'word', cue: null };
  else if (word.part === 'word' && isPast(word) && isPredicate(before, words[at + 1]))
    words[at] = { ...word, part: 'verb' };
  else if (word.part === 'word' && isPresent(word, words, at)) words[at] = { ...word, part: 'verb' };
  else if (word.part === 'that' && pointsAtDocument(before, words[at + 1])) words[at] = { ...word, part: 'determiner' };
  else if (word.lower === 'since' && before?.part === 'have') words[at] = { ...word, part: 'adverb' };
  else if (word.part === 'time' && MONTH.test(word.text) && !isDated(words, at)) words[at] = { ...word, part: 'name' };
  else if (word.text === 'May' && word.part !== 'time')
    words[at] = { ...word, part: isDated(words, at) ? 'time' : 'modal' };
  else if (word.part === 'quote' && isPluralPossessive(words, at)) join(words, at);
}

/** “|That| study found”, “in |that| survey” */
const pointsAtDocument = (before: Word | undefined, after: Word | undefined): boolean =>
  (after?.noun === 'document' || after?.noun === 'measure') &&
  (before === undefined || /^(?:stop|preposition|and|but|quote)$/u.test(before.part)) &&
  !after.lower.endsWith('s');

/** “the river supplies 70 villages”, “it weighs more”: a word in -s after a subject and before an object. */
function isPresent(word: Word, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before === undefined || after === undefined || !/[^su]s$/u.test(word.lower) || word.lower.length < 4)
    return false;
  if (before.part === 'pronoun') return /^(?:he|she|it|who)$/u.test(before.lower);
  if (before.part !== 'word' && before.part !== 'name') return false;
  if (after.part === 'pronoun') return /^(?:it|them|him|us|me|her)$/u.test(after.lower);
  return OBJECT.has(after.part) || (after.lower === 'as' && ACTING.test(word.lower));
}

/** “serves as”, but “its treatment of animals as”. */
const ACTING =
  /^(?:serves|acts|functions|ranks|counts|qualifies|doubles|stands|works|operates|sees|describes|regards)$/u;

const OBJECT: ReadonlySet<Part> = new Set<Part>(['determiner', 'number', 'quantifier', 'symbol']);

/** “the bridge collapsed”, “losses by 2050 exceeded 10%”, but “the injured man”, “two wounded soldiers”, “trapped and injured people”. */
const isPredicate = (before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  (!BEFORE_NOUN.has(before.part) || (/^(?:19|20)\d\d$/u.test(before.text) && after?.part === 'number')) &&
  before.part !== 'and' &&
  !((before.part === 'comma' || before.part === 'quote') && after?.part === 'word');

/** Short months that are names as well. */
const MONTH = /^(?:Jan|Mar|April|June|August|Dec|Sun|Sat)$/u;

const isDated = (words: readonly Word[], at: number): boolean =>
  ['number', 'preposition', 'time', 'adverb'].includes(words[at - 1]?.part ?? '') ||
  words[at + 1]?.part === 'number' ||
  (words[at + 1]?.part === 'stop' && words[at + 2]?.part === 'number');

/** “analysts’ forecasts”: a mark right after an s, with a word after a space, and no quotation open that it could close. */
function isPluralPossessive(words: readonly Word[], at: number): boolean {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || mark === undefined || after === undefined) return false;
  if ((mark.text !== '’' && mark.text !== "'") || before.end !== mark.start || after.start === mark.end) return false;
  if (
    !before.lower.endsWith('s') ||
    !(
      after.part === 'word' ||
      (after.part === 'cue' && after.cue?.noun) ||
      after.part === 'open' ||
      after.part === 'number' ||
      after.part === 'name'
    )
  )
    return false;
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    const word = words[i] as Word;
    if (
      word.text === '‘' ||
      (word.text === "'" && words[i + 1]?.start === word.end && words[i - 1]?.end !== word.start)
    )
      return false;
  }
  return true;
}

/** Makes the noun a possessive, and its mark one with it. */
function join(words: Word[], at: number): void {
  const before = words[at - 1] as Word;
  const mark = words[at] as Word;
  words[at - 1] = { ...before, part: 'possessive', cue: null };
  words[at] = { ...mark, part: 'symbol' };
}

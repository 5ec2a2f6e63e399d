import type { Part, Word } from './words.js';

/** Corrects at one place what a word alone cannot tell, looking at its neighbours. */
export function settle(words: Word[], at: number): void {
  const word = words[at];
  if (word === undefined) return;
  const before = words[at - 1];
  if (word.part === 'cue' && isNoun(word, words, at)) words[at] = { ...word, part: 'word', cue: null };
  else if (word.part === 'word' && isPast(word) && isPredicate(before, words[at + 1]))
    words[at] = { ...word, part: 'verb' };
  else if (word.part === 'word' && isPresent(word, words, at)) words[at] = { ...word, part: 'verb' };
  else if (word.lower === 'since' && before?.part === 'have') words[at] = { ...word, part: 'adverb' };
  else if (word.part === 'time' && MONTH.test(word.text) && !isDated(words, at)) words[at] = { ...word, part: 'name' };
  else if (word.text === 'May' && word.part !== 'time')
    words[at] = { ...word, part: isDated(words, at) ? 'time' : 'modal' };
  else if (word.part === 'quote' && isPluralPossessive(words, at)) join(words, at);
}

const BEFORE_NOUN: ReadonlySet<Part> = new Set(['determiner', 'preposition', 'possessive', 'number', 'quantifier']);
const SPOKEN =
  /^(?:sa(?:id|y|ys)|told|believed?|thinks?|thought|fear(?:ed)?|claim(?:ed)?|estimated?|suggest(?:ed)?|put)$/u;

/** “a report”, “the ministry’s estimates”, “12 confirmed cases”, “the most recently reported figure”. */
function isNoun(word: Word, words: readonly Word[], at: number): boolean {
  const cue = word.cue;
  const before = words[at - 1];
  const after = words[at + 1];
  if (cue === null) return false;
  if (cue.form === 'gerund') return before?.part === 'determiner' || before?.part === 'possessive';
  if (before !== undefined && BEFORE_NOUN.has(before.part)) {
    if (/^(?:19|20)\d\d$/u.test(before.text)) return cue.noun && after?.part !== 'that';
    const counted = before.part === 'number' || before.part === 'quantifier';
    return !(
      counted &&
      SPOKEN.test(word.lower) &&
      after?.part !== 'word' &&
      !(cue.form === 'participle' && after?.part === 'name')
    );
  }
  if (before?.part === 'adverb' && words[at - 2]?.part === 'determiner') return true;
  if (!cue.noun || (after?.part === 'word' && isPast(after))) return cue.noun;
  if (cue.frame === 'number') return after === undefined || !/^(?:number|quantifier|adverb|symbol)$/u.test(after.part);
  if (before === undefined) return after?.part !== 'name';
  if (after === undefined) return !closesAside(words, at);
  if (before.part === 'to') return cue.form === 'present' || words[at - 2]?.lower === 'according';
  if (before.part === 'modal' || before.part === 'pronoun' || before.part === 'relative') return false;
  if (cue.form === 'base' && followsSingular(words, at)) return true;
  if (ENDS.has(after.part) && closesAside(words, at)) return false;
  if (after.part === 'comma' && endsCircumstance(words, at)) return true;
  return (
    !BEFORE_CONTENT.has(after.part) || (after.part === 'word' && before.part !== 'name' && !before.lower.endsWith('s'))
  );
}

/** “its half-year |report|”: an article and a singular before it, so that it can be no plural's verb. */
function followsSingular(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.part !== 'word' || /(?:s|en|ple|data|media|police|taff|eam|outh)$/u.test(before.lower)) return false;
  let i = at - 1;
  while (i > 0 && i > at - 4 && words[i]?.part === 'word') i--;
  const article = words[i]?.part;
  return (
    (article === 'determiner' || article === 'possessive') &&
    !/^(?:by|of|from)$/u.test(words[i - 1]?.lower ?? '') &&
    !(words[i - 1]?.part === 'preposition' && words[i - 2]?.lower.endsWith('s'))
  );
}

/** “according to preliminary |estimates|, …”. */
function endsCircumstance(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && i > at - 4 && words[i]?.part === 'word') i--;
  return i < at - 1 && (words[i]?.part === 'preposition' || words[i]?.part === 'to');
}

/** What may follow a verb in the present tense that could be a noun. */
const BEFORE_CONTENT: ReadonlySet<Part> = new Set<Part>([
  'that',
  'number',
  'determiner',
  'quantifier',
  'pronoun',
  'quote',
  'colon',
  'name',
  'comma',
  'word',
  'adverb',
  'symbol',
]);

const ENDS: ReadonlySet<Part> = new Set<Part>([
  'stop',
  'comma',
  'semicolon',
  'time',
  'close',
  'dash',
  'preposition',
  'and',
]);

/** “…, the institute estimates.”: only a name or an article and a noun between the last comma and here. */
function closesAside(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - 10; i--) {
    const { part } = words[i] as Word;
    if (part === 'comma' || part === 'dash') return i < at - 1 && words[i + 1]?.part !== 'preposition';
    if (!/^(?:name|word|possessive|determiner|preposition|adverb|number|have|symbol)$/u.test(part)) return false;
  }
  return false;
}

/** Words in -ed that are adjectives before a noun. */
const ADJECTIVE =
  /^(?:armed|united|unnamed|hundred|sacred|retired|allied|combined|limited|advanced|mixed|indeed|exceed|proceed|succeed|speed|breed|need|feed|naked|wicked|skilled|unarmed)$/u;

const isPast = (word: Word): boolean =>
  word.lower.length > 3 && word.lower.endsWith('ed') && !ADJECTIVE.test(word.lower);

/** “the river supplies 70 villages”, “it weighs more”: a word in -s after a subject and before an object. */
function isPresent(word: Word, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before === undefined || after === undefined || !/[^su]s$/u.test(word.lower) || word.lower.length < 4)
    return false;
  if (before.part === 'pronoun') return /^(?:he|she|it|who)$/u.test(before.lower);
  if (before.part !== 'word' && before.part !== 'name') return false;
  if (after.part === 'pronoun') return /^(?:it|them|him|us|me|her)$/u.test(after.lower);
  return OBJECT.has(after.part) || after.lower === 'as';
}

const OBJECT: ReadonlySet<Part> = new Set<Part>(['determiner', 'number', 'quantifier', 'symbol']);

/** “the bridge collapsed”, but “the injured man”, “two wounded soldiers”, “trapped and injured people”. */
const isPredicate = (before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  !BEFORE_NOUN.has(before.part) &&
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
    !(after.part === 'word' || after.part === 'open' || after.part === 'number' || after.part === 'name')
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

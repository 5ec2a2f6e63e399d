import { isFinitePart, isGerund } from './clauses.js';
import { isPart, lowerAt, type Passage, type Range } from './passage.js';
import { phraseAfter } from './phrase-after.js';
import { isYear } from './phrase-before.js';
import type { Part, Word } from './words.js';

/** The place after “on Friday”, “in a statement”, “late last year” and the like, which belong to the reporting verb. */
export function skipAdverbials(passage: Passage, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const next = afterOne(passage, at, to);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function afterOne(passage: Passage, at: number, to: number): number {
  const { words } = passage;
  const word = words[at] as Word;
  if (word.part === 'time') return afterDate(words, at, to);
  if (word.part === 'adverb') return at + 1;
  if (word.part === 'word' && word.noun === null && word.lower.endsWith('ly') && word.lower.length > 4) return at + 1;
  if (isPart(words, at, 'determiner') && isPart(words, at + 1, 'time')) return afterDate(words, at + 1, to);
  return word.part === 'preposition' || word.part === 'to' || word.lower === 'via'
    ? afterPreposition(passage, at, to)
    : at;
}

/** “Friday”, “3 May 2024”, “late Tuesday night”. */
function afterDate(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (isPart(words, at, 'time') ||
      (isPart(words, at, 'number') &&
        /^(?:\d\d?|[12]\d{3})$/u.test(words[at]?.text ?? '') &&
        isPart(words, at - 1, 'time') &&
        !/^(?:year|month|week|day|today|yesterday)$/u.test(lowerAt(words, at - 1))))
  )
    at++;
  return at;
}

const AFTER: ReadonlySet<Part> = new Set<Part>([
  'comma',
  'that',
  'quote',
  'colon',
  'stop',
  'semicolon',
  'close',
  'dash',
  'and',
  'but',
  'time',
]);

function afterPreposition(passage: Passage, at: number, to: number): number {
  const { words } = passage;
  const word = words[at] as Word;
  if (isPart(words, at + 1, 'time')) return afterDate(words, at + 1, to);
  if (word.lower === 'on' && isPart(words, at + 1, 'number') && isPart(words, at + 2, 'time'))
    return afterDate(words, at + 2, to);
  const phrase = phraseAfter(words, at + 1, to);
  if (phrase.to === phrase.from || lowerAt(words, at) === 'of') return at;
  const ends = phrase.to >= to || AFTER.has((words[phrase.to] as Word).part);
  if (word.lower === 'via' && !passage.vocabulary.channels.has(lowerAt(words, phrase.to - 1))) return at;
  return (ends && !holdsFigure(words, phrase)) || holdsChannel(passage, phrase) ? phrase.to : at;
}

const holdsFigure = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => word.part === 'number' && !isYear(word));

function holdsChannel({ words, vocabulary }: Passage, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (vocabulary.channels.has(lowerAt(words, i)) || vocabulary.audiences.has(lowerAt(words, i))) return true;
  return false;
}

/** The end of what is told about a source behind it: “Ann Lee, who runs 12 clinics”, “Ann Lee, 54, a farmer”. */
export function afterApposition(passage: Passage, end: number, to: number): number {
  const { words } = passage;
  if (isPart(words, end, 'relative')) return tells(words, end) ? end : endOfAside(words, end, to);
  if (!isPart(words, end, 'comma') || tells(words, end + 1)) return end;
  if (!isPart(words, end + 1, 'relative') && !isDescription(words, end + 1, to)) return end;
  return endOfAside(words, end + 1, to);
}

/** “, who says the firm has 12 shops”: a relative clause that reports something itself. */
function tells(words: readonly Word[], at: number): boolean {
  if (!isPart(words, at, 'relative')) return false;
  let verb = at + 1;
  while (isPart(words, verb, 'adverb', 'have') || lowerAt(words, verb).endsWith('ly')) verb++;
  const cue = words[verb]?.cue;
  return cue != null && !cue.guarded && cue.frame === null && /^(?:speech|tell|count)$/u.test(cue.class);
}

function endOfAside(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (
      isPart(words, i, 'comma') &&
      !isPart(words, i + 1, 'relative') &&
      !isConsequence(words, i + 1) &&
      !isDescription(words, i + 1, to) &&
      !isBarePhrase(words, i + 1, to)
    )
      return i;
    if (isPart(words, i, 'stop') && i + 1 < to) continue;
    if (isPart(words, i, 'stop', 'semicolon', 'quote', 'dash', 'colon')) return i;
  }
  return to;
}

/** “, hiring over 200 people”: goes on with what a relative clause tells; not “, adding that …”. */
const isConsequence = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && word.cue === null && isGerund(word);
};

/** “a town of 900”: a noun phrase with an article up to the next mark. */
function isBarePhrase(words: readonly Word[], from: number, to: number): boolean {
  if (!/^(?:an?|the)$/u.test(lowerAt(words, from)) || isPart(words, from + 1, 'time')) return false;
  for (let i = from; i < to && i < from + 10; i++) {
    if (isPart(words, i, 'comma', 'stop')) return true;
    if (isFinitePart((words[i] as Word).part) || isPart(words, i, 'subordinator', 'quote')) return false;
  }
  return true;
}

/** “the head of the union”, “a lawyer for the family”, “54”. */
function isDescription(words: readonly Word[], at: number, to: number): boolean {
  if (isPart(words, at, 'number')) return isPart(words, at + 1, 'comma', 'stop') || at + 1 >= to;
  if (isPart(words, at, 'and', 'but', 'pronoun', 'time', 'preposition')) return false;
  let person = false;
  for (let i = at; i < to && i < at + 14; i++) {
    if (isPart(words, i, 'comma', 'stop', 'relative', 'quote', 'semicolon')) return person;
    if (!isPart(words, i, 'determiner', 'word', 'name', 'possessive', 'preposition', 'and', 'number', 'symbol'))
      return false;
    if (words[i]?.noun === 'person') person = true;
  }
  return person;
}

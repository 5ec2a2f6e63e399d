import { isFinitePart, isGerund } from './clauses.js';
import { isPart, lowerAt, type Range } from './passage.js';
import { isAbbreviated, isYear, LONGEST } from './phrase-before.js';
import type { Part, Word } from './words.js';

/**
 * The noun phrase that begins at `from`: `bare` without the prepositional phrases after it. Empty when there is none.
 * “the head of the union in Porto” / “reporters”.
 */
export function phraseAfter(words: readonly Word[], from: number, to: number, tail: 'bare' | 'full' = 'full'): Range {
  if (isPart(words, from, 'pronoun')) return { from, to: from + 1 };
  let at = from;
  while (at < to && at < from + LONGEST) {
    const next = STEPS[(words[at] as Word).part]?.({ words, at, from, to, tail }) ?? at;
    if (next === at) break;
    at = next;
  }
  while (at > from && isPart(words, at - 1, 'symbol', 'stop')) at--;
  return { from, to: at };
}

/** A phrase so far, and the word that may be taken in. */
interface Step {
  readonly words: readonly Word[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly tail: 'bare' | 'full';
}

const taken = (holds: boolean, { at }: Step): number => (holds ? at + 1 : at);

/** The end of the phrase with a word of each part taken in, or the same place when it is complete. */
const STEPS: Partial<Readonly<Record<Part, (step: Step) => number>>> = {
  name: (step) => step.at + 1,
  possessive: (step) => step.at + 1,
  symbol: (step) => step.at + 1,
  word: (step) => taken(!isPredicate(step), step),
  pronoun: (step) => taken(lowerAt(step.words, step.at - 1) === 'of', step),
  time: (step) => taken(step.at > step.from && isDateInside(step), step),
  number: (step) => taken(isYear(step.words[step.at] as Word) ? isYearInside(step) : isNumberInside(step), step),
  determiner: (step) => taken(opensPhrase(step), step),
  quantifier: (step) => taken(opensPhrase(step), step),
  adverb: (step) => taken(step.at > step.from && isPart(step.words, step.at - 1, 'determiner', 'possessive'), step),
  preposition: (step) => taken(step.tail === 'full' && step.at > step.from && binds(step), step),
  to: (step) => taken(step.tail === 'full' && step.at > step.from && binds(step), step),
  and: (step) => taken(step.at > step.from && joinsPhrases(step), step),
  open: (step) => (step.at > step.from ? afterAcronym(step) : step.at),
  stop: (step) => taken(step.at + 1 < step.to && isAbbreviated(step.words, step.at, step.from), step),
  verb: (step) => taken(step.tail === 'full' && step.at > step.from && hasAgent(step), step),
  cue: (step) => taken(step.tail === 'full' && step.at > step.from && hasAgent(step), step),
};

/** “estimates by the Red Cross |ranging| from …”. */
const isPredicate = ({ words, at, from }: Step): boolean =>
  at > from &&
  isGerund(words[at] as Word) &&
  isPart(words, at + 1, 'preposition', 'number', 'determiner', 'quantifier', 'to');

/** “a |March| 2003 Gallup poll”, “the |Sunday| Times”. */
const isDateInside = ({ words, at, to }: Step): boolean =>
  (isPart(words, at - 1, 'determiner') && isPart(words, at + 1, 'number', 'name', 'word')) ||
  (isPart(words, at + 1, 'name') && at + 1 < to);

const isYearInside = ({ words, at, from }: Step): boolean =>
  at > from && isPart(words, at - 1, 'determiner', 'name', 'possessive', 'time');

/** “two officials”, “the two companies”, “two of them”. */
const isNumberInside = ({ words, at, from }: Step): boolean =>
  ((at === from || isPart(words, at - 1, 'determiner')) && isPart(words, at + 1, 'word', 'name')) ||
  (at === from && lowerAt(words, at + 1) === 'of');

const opensPhrase = ({ words, at, from }: Step): boolean =>
  at === from || isPart(words, at - 1, 'preposition', 'and', 'determiner', 'quantifier');

/** “released by”, “carried out by”. */
const hasAgent = ({ words, at }: Step): boolean =>
  lowerAt(words, at + 1) === 'by' || (lowerAt(words, at + 1) === 'out' && lowerAt(words, at + 2) === 'by');

const BINDING = /^(?:of|for|in|at|from|on|by|with|to|against|near|between|behind|about|into|out)$/u;

/** Whether a preposition goes on with the phrase: “head of the union”, not “said in 12 cases”. */
function binds({ words, at, to }: Step): boolean {
  const next = words[at + 1];
  if (at + 1 >= to || next === undefined || !BINDING.test(lowerAt(words, at))) return false;
  if (lowerAt(words, at) === 'out') return lowerAt(words, at + 1) === 'by';
  if (lowerAt(words, at - 1) === 'out' && lowerAt(words, at) === 'by') return true;
  if (isPart(words, at - 1, 'number') && isPart(words, at + 1, 'pronoun')) return true;
  return isPart(words, at + 1, 'name', 'word', 'determiner', 'possessive') || (next.part === 'number' && isYear(next));
}

/** Whether “and” goes on with a noun phrase rather than with a clause. */
function joinsPhrases({ words, at, to }: Step): boolean {
  for (let i = at + 1; i < to && i < at + 12; i++) {
    const { part } = words[i] as Word;
    if (part === 'number' || part === 'pronoun') return false;
    if (part === 'preposition' || part === 'comma' || part === 'stop' || part === 'close') return i > at + 1;
    if (isFinitePart(part) || part === 'adverb') return false;
  }
  return true;
}

/** The place after “(WHO)” behind a name; the same place when there is no such bracket. */
function afterAcronym({ words, at, to }: Step): number {
  for (let i = at + 1; i < to && i <= at + 4; i++) {
    if (isPart(words, i, 'close')) return i > at + 1 ? i + 1 : at;
    if (!isPart(words, i, 'name', 'possessive')) return at;
  }
  return at;
}

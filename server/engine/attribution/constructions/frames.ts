import type { CueVerb, SourceNoun } from '../../language/language.js';
import { isGerund } from '../clauses.js';
import { isPart, lowerAt, type Passage, type Range } from '../passage.js';
import type { Word } from '../words.js';

const DOCUMENTS: ReadonlySet<SourceNoun | null> = new Set<SourceNoun | null>(['document', 'record', 'measure']);

/** Whether a phrase is about a document, a study or a set of numbers. */
export const isDocument = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => DOCUMENTS.has(word.noun));

/** Whether a phrase is about somebody who can count: a name, a pronoun, an institution, a document. */
export function isSourceHead(words: readonly Word[], { from, to }: Range): boolean {
  let head: Word | undefined;
  for (let i = from; i < to; i++) {
    if (isPart(words, i, 'preposition', 'open', 'comma', 'verb', 'cue') && head !== undefined) break;
    if (isPart(words, i, 'name', 'word', 'possessive', 'pronoun', 'quantifier')) head = words[i];
  }
  return head !== undefined && (head.part !== 'word' || head.noun !== null);
}

/** “the ministry’s latest bulletin”: whatever a body has that lists something. */
export const isHeldBy = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to - 1).some(({ part, noun }) => part === 'possessive' && noun === 'institution');

/**
 * Whether what follows a reporting verb can be what is said: “claimed 410 men had died”, but “claimed 23 lives”.
 * `between` is what stands between the verb and its content: an addressee, a date.
 */
export function takesContent(passage: Passage, cue: CueVerb, subject: Range, between: Range, to: number): boolean {
  const { words } = passage;
  const next = between.to;
  if (cue.frame !== null) return fitsFrame(words, cue, subject, { from: between.from, to });
  if (next >= to || isPart(words, next, 'that', 'quote', 'colon')) return true;
  if (cue.guarded && lowerAt(words, next) === 'how') return true;
  if (isPart(words, next, 'comma')) return !cue.guarded || isPart(words, next + 1, 'quote');
  if (hasFalseObject(passage, cue, { from: between.from, to })) return false;
  return takesClause(passage, cue, subject, { from: next, to });
}

/** Whether what follows is a clause or an object that is told, where no “that” or mark says so. */
function takesClause(passage: Passage, cue: CueVerb, subject: Range, rest: Range): boolean {
  const { words } = passage;
  if (cue.class === 'speech' && cue.lemma !== 'say' && isLoose(words, rest.from))
    return isPart(words, rest.from, 'to') ? INTENDING.test(cue.lemma) : clauseFollows(words, rest);
  if (cue.lemma === 'indicate' && !isDocument(words, subject)) return clauseFollows(words, rest);
  if (cue.class === 'find' && !isDocument(words, subject))
    return (
      (numberWithin(words, rest.from, 3) && isFinder(words, subject)) ||
      (inquires(passage, subject) && clauseFollows(words, rest))
    );
  if (WITNESSING.test(cue.lemma) && isGerund(words[rest.from] as Word)) return true;
  if (cue.class === 'count' && !isCounted(words, cue, rest.from)) return false;
  if (!cue.guarded) return true;
  return isSourceHead(words, subject) && (clauseFollows(words, rest) || clauseLater(words, rest));
}

/** “the commission”, “it”; not “they”, “some”. */
const isFinder = (words: readonly Word[], { from }: Range): boolean =>
  !isPart(words, from, 'pronoun', 'quantifier') || lowerAt(words, from) === 'it';

/** “the commission”, “a team of scientists”: whoever inquires for a living. */
export const inquires = ({ words, vocabulary }: Passage, { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => vocabulary.inquirers.has(word.lower));

/** They report with a gerund: “described seeing 35 bodies”. */
const WITNESSING = /^(?:describe|recall|recount|report|admit|remember|mention|deny)$/u;

/** They report with an infinitive: “claimed to control 93%”. */
const INTENDING = /^(?:claim|admit|agree|announce|believe)$/u;

/** “reported for the first time”, “verified to provide assurances”: what follows may be no more than a circumstance. */
const isLoose = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'to') ||
  (isPart(words, at, 'preposition') && !BOUNDS.test(lowerAt(words, at)) && lowerAt(words, at) !== 'of');

/** Whether a verb that needs an object or a link of its own has it. */
function fitsFrame(words: readonly Word[], { frame, lemma, form }: CueVerb, subject: Range, range: Range): boolean {
  if ((frame === 'at' || frame === 'to') && isThing(words, subject)) return false;
  switch (frame) {
    case 'quote':
      return [0, 1, 2, 3, 4, 5, 6].some((i) => range.from + i < range.to && isOpening(words, range.from + i));
    case 'number':
      if (ASKS.test(lemma) && !isDocument(words, subject) && !/^(?:we|i)$/u.test(lowerAt(words, subject.from)))
        return false;
      if (lemma === 'see') return form !== 'past' && isOutlook(words, range.from) && numberWithin(words, range.from, 5);
      return (
        isSourceHead(words, subject) &&
        [0, 1, 2].some((i) => isPart(words, range.from + i, 'number')) &&
        !isPart(words, range.from, 'be')
      );
    case 'of':
      return linksTo(words, 'of', range.from);
    case 'total':
      return isDocument(words, subject) && linksTo(words, 'to', range.from);
    case 'as':
      return (
        linked(words, 'as', range) ||
        (isDocument(words, subject) && numberWithin(words, range.from, 7)) ||
        givesTotal(words, range.from) ||
        words.slice(range.from, range.from + 10).some((word) => ODDS.test(word.lower))
      );
    case 'at':
      return (
        linked(words, 'at', range) ||
        putsIt(words, range) ||
        (lemma === 'put' && linksTo(words, 'on', onAfter(words, range))) ||
        (lemma === 'place' && !isPart(words, range.from, 'number', 'quantifier') && numberWithin(words, range.from, 12))
      );
    default:
      return (
        linked(words, 'to', range) &&
        words.slice(range.from, range.from + 8).some((word) => word.noun === 'measure' || TOLL.test(word.lower))
      );
  }
}

/** The first “on” that a number follows: “put support on 37 percent”. */
function onAfter(words: readonly Word[], { from, to }: Range): number {
  for (let i = from; i < to && i < from + 12; i++)
    if (lowerAt(words, i) === 'on' && isPart(words, i + 1, 'number')) return i;
  return to;
}

/** “The poll questioned 900 people”, “We surveyed 1,200 nurses”; who else does so is no source yet. */
const ASKS = /^(?:survey|interview|poll|sample|question)$/u;

/** “sees growth of 4%”, “see inflation at 3%”. */
const isOutlook = (words: readonly Word[], at: number): boolean =>
  [at, at + 1].some((i) =>
    /^(?:growth|inflation|unemployment|gdp|output|demand|sales|earnings|prices|rates)$/u.test(lowerAt(words, i)),
  );

/** “This”, “Reis’s wealth”: puts nothing at anything by itself. */
const isThing = (words: readonly Word[], range: Range): boolean =>
  !isSourceHead(words, range) &&
  (range.to - range.from === 1 ||
    /^(?:his|her|its|their|our|my)$/u.test(lowerAt(words, range.from)) ||
    words.slice(range.from, range.to - 1).some(({ part }) => part === 'possessive'));

/** A quotation mark right before a word. */
const isOpening = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'quote') && words[at]?.end === words[at + 1]?.start && words[at - 1]?.end !== words[at]?.start;

/** “put it this way:”, “as the report puts it, …”. */
const putsIt = (words: readonly Word[], { from, to }: Range): boolean =>
  lowerAt(words, from) === 'it' &&
  [1, 2, 3].some((i) => from + i >= to || isPart(words, from + i, 'colon', 'comma', 'quote', 'stop'));

/** “gave a figure of 12”, “gives a provisional death toll of 12”. */
const givesTotal = (words: readonly Word[], at: number): boolean =>
  /^an?$/u.test(lowerAt(words, at)) &&
  [1, 2, 3].some((i) => TOTAL.test(lowerAt(words, at + i)) && lowerAt(words, at + i + 1) === 'of') &&
  numberWithin(words, at + 2, 6);

const TOTAL = /^(?:figure|toll|total|number|tally|count|estimate)$/u;
const ODDS = /^(?:chance|odds|probability|likelihood)$/u;
const TOLL = /^(?:toll|target|outlook|range|rating)$/u;

/** “at 12”, “to more than 12”: the link, and a number soon after it. */
function linked(words: readonly Word[], link: string, { from, to }: Range): boolean {
  for (let i = from; i < to && i < from + 12; i++)
    if (lowerAt(words, i) === link && numberWithin(words, i + 1, 6)) return true;
  return false;
}

/** “comes to 12”, “speaks of ‘fewer than 12’”. */
const linksTo = (words: readonly Word[], link: string, at: number): boolean =>
  lowerAt(words, at) === link &&
  isPart(words, at + 1, 'number', 'quantifier', 'symbol', 'quote', 'preposition', 'determiner');

/** Looks for the wrong object in the verb's own clause. */
function hasFalseObject({ words, vocabulary }: Passage, cue: CueVerb, { from, to }: Range): boolean {
  const wrong = vocabulary.falseObjects.get(cue.lemma);
  if (wrong === undefined || lowerAt(words, from) === 'in') return false;
  for (let i = from; i < to && i < from + 8; i++) {
    if (wrong.has(lowerAt(words, i))) return !clauseFollows(words, { from: i + 1, to });
    if (isPart(words, i, 'comma', 'verb', 'be', 'have')) return false;
    if (isPart(words, i, 'preposition') && !isPart(words, i + 1, 'number', 'quantifier') && lowerAt(words, i) !== 'of')
      return false;
  }
  return false;
}

const BOUNDS = /^(?:at|about|over|around|between|up|under|nearly|above|below|close|in)$/u;
const TALLYING = /^(?:figured|list|track|log|count|register|document|measure|tally|guess)$/u;

/** “counted 12 boats”, not “counted on 12 votes” or “listed her house”. */
function isCounted(words: readonly Word[], cue: CueVerb, at: number): boolean {
  if (isPart(words, at, 'preposition') && !BOUNDS.test(lowerAt(words, at))) return false;
  return (
    !TALLYING.test(cue.lemma) ||
    numberWithin(words, at, 3) ||
    [1, 2, 3, 4].some((i) => lowerAt(words, at + i) === 'at' && isPart(words, at + i + 1, 'number'))
  );
}

export function numberWithin(words: readonly Word[], from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (isPart(words, i, 'number', 'quantifier', 'symbol')) return true;
  return false;
}

/** Whether a finite verb comes before the next mark. */
function clauseFollows(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to && i < from + 14; i++) {
    if (isPart(words, i, 'be', 'have', 'modal', 'verb')) return true;
    if (isPart(words, i, 'comma', 'semicolon', 'stop', 'relative', 'and', 'but')) return false;
  }
  return false;
}

/** “added his party’s priorities of care, …, would be funded”: a long subject that no number begins. */
function clauseLater(words: readonly Word[], { from, to }: Range): boolean {
  if (!isPart(words, from, 'determiner', 'name', 'possessive')) return false;
  for (let i = from; i < to && i < from + 30; i++) {
    if (isPart(words, i, 'be', 'modal')) return true;
    if (isPart(words, i, 'semicolon', 'stop', 'relative', 'but')) return false;
  }
  return false;
}

import type { CueVerb, SourceNoun } from '../../language/language.js';
import { isPart, lowerAt, type Passage, type Range } from '../passage.js';
import type { Word } from '../words.js';

const DOCUMENTS: ReadonlySet<SourceNoun | null> = new Set<SourceNoun | null>(['document', 'record', 'measure']);

/** Whether a phrase is about a document, a study or a set of numbers. */
export const isDocument = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => DOCUMENTS.has(word.noun));

/** Whether what follows a reporting verb can be what is said: “claimed 410 men had died”, but “claimed 23 lives”. */
export function takesContent(passage: Passage, cue: CueVerb, subject: Range, between: Range, to: number): boolean {
  const { words } = passage;
  const next = between.to;
  if (next >= to || isPart(words, next, 'that', 'quote', 'colon')) return true;
  if (isPart(words, next, 'comma')) return !cue.guarded || isPart(words, next + 1, 'quote');
  if (hasFalseObject(passage, cue, { from: between.from, to })) return false;
  if (cue.lemma === 'come' || cue.lemma === 'speak')
    return linksTo(words, cue.lemma === 'come' ? 'to' : 'of', between.from, to);
  if (cue.lemma === 'call' || cue.lemma === 'dub') return quoteSoon(words, next, to);
  if (cue.class === 'find')
    return isPart(words, subject.from, 'pronoun') ? lowerAt(words, subject.from) === 'it' : true;
  if (cue.class === 'count' && !isCounted(words, cue, { from: next, to })) return false;
  if (cue.class === 'place') return isPlaced(words, cue, { from: between.from, to });
  return cue.guarded ? clauseFollows(words, { from: next, to }) : true;
}

/** Looks for the wrong object in the verb's own clause. */
function hasFalseObject({ words, vocabulary }: Passage, cue: CueVerb, { from, to }: Range): boolean {
  const wrong = vocabulary.falseObjects.get(cue.lemma);
  if (wrong === undefined) return false;
  for (let i = from; i < to && i < from + 8; i++) {
    if (wrong.has(lowerAt(words, i))) return !clauseFollows(words, { from: i + 1, to });
    if (isPart(words, i, 'comma', 'verb', 'be', 'have')) return false;
  }
  return false;
}

/** “put the toll at 12”, “placed the epicentre 8 km south”, “raised its estimate to 12”. */
function isPlaced(words: readonly Word[], cue: CueVerb, { from, to }: Range): boolean {
  const direct = cue.lemma === 'place' && !isPart(words, from, 'number', 'quantifier');
  const link = cue.lemma === 'give' ? 'as' : /^(?:put|place|peg)$/u.test(cue.lemma) ? 'at' : 'to';
  let linked = false;
  for (let i = from; i < to && i < from + 14; i++) {
    if (lowerAt(words, i) === link)
      linked = link !== 'to' || isDocument(words, { from, to: i }) || holdsToll(words, { from, to: i });
    if (isPart(words, i, 'number', 'symbol') && (linked || direct)) return true;
  }
  return false;
}

const holdsToll = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => /^(?:toll|target|outlook|range|price|rating)$/u.test(word.lower));

/** Whether a finite verb comes before the next mark. */
function clauseFollows(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to && i < from + 14; i++) {
    if (isPart(words, i, 'be', 'have', 'modal', 'verb')) return true;
    if (isPart(words, i, 'comma', 'semicolon', 'stop', 'relative', 'and', 'but')) return false;
  }
  return false;
}

const BOUNDS = /^(?:at|about|over|around|between|up|under|nearly|above|below|close|in)$/u;

/** “counted 12 boats”, not “counted on 12 votes” or “listed her house”. */
function isCounted(words: readonly Word[], cue: CueVerb, { from, to }: Range): boolean {
  if (isPart(words, from, 'preposition') && !BOUNDS.test(lowerAt(words, from))) return false;
  if (!/^(?:list|track|log|count|register|document|measure|gauge|assess|tally)$/u.test(cue.lemma)) return true;
  for (let i = from; i < Math.min(from + 3, to); i++)
    if (isPart(words, i, 'number', 'quantifier', 'symbol')) return true;
  return false;
}

/** Whether a phrase is about somebody who can count: a name, a pronoun, an institution, a document. */
export function isSourceHead(words: readonly Word[], { from, to }: Range): boolean {
  let head: Word | undefined;
  for (let i = from; i < to; i++) {
    if (isPart(words, i, 'preposition', 'open', 'comma', 'verb', 'cue') && head !== undefined) break;
    if (isPart(words, i, 'name', 'word', 'possessive', 'pronoun', 'quantifier')) head = words[i];
  }
  return head !== undefined && (head.part !== 'word' || head.noun !== null);
}

/** “comes to 12”, “speaks of ‘fewer than 12’”. */
const linksTo = (words: readonly Word[], link: string, from: number, to: number): boolean =>
  lowerAt(words, from) === link &&
  from + 1 < to &&
  isPart(words, from + 1, 'number', 'quantifier', 'symbol', 'quote', 'preposition', 'determiner');

/** “called it ‘5,000 tonnes of make-believe’”. */
function quoteSoon(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 7; i++) if (isPart(words, i, 'quote')) return true;
  return false;
}

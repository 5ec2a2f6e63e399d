import type { SourceNoun, Vocabulary } from '../language/language.js';
import { phrasesOf } from '../language/phrases.js';
import type { SourceQuality } from './attribution.js';
import { isPart, lowerAt, type Passage, type Range } from './passage.js';
import type { Word } from './words.js';

/** How good a source a noun phrase is. */
export function qualityOf(passage: Passage, range: Range): SourceQuality {
  const { words, lexicon } = passage;
  const text = lowerOf(words, range);
  if (phrasesOf(lexicon.sources).stand(text)) return 'named';
  if (phrasesOf(lexicon.vagueSources).stand(text)) return 'vague';
  if (ANONYMOUS.test(text)) return 'anonymous';
  const phrase = afterOneOf(words, range);
  const head = headOf(words, phrase);
  if (head === undefined) return 'named';
  if (isPart(words, phrase.from, 'pronoun')) return NOBODY.test(head.lower) ? 'vague' : 'named';
  if (phrase.to - phrase.from === 1 && isPart(words, phrase.from, 'quantifier')) return 'vague';
  return byNoun(passage, phrase, head);
}

/** “a doctor, who asked not to be named,”: whether a phrase says that its source is kept from the reader. */
export const isKept = ({ words }: Passage, range: Range): boolean =>
  range.to - range.from < 40 && KEPT.test(lowerOf(words, range));

/** “someone”, “one”: a pronoun for nobody in particular. */
const NOBODY = /^(?:someone|one|you|anyone|everyone)$/u;

/** By what the head noun is, and by what stands beside it. */
function byNoun(passage: Passage, phrase: Range, head: Word): SourceQuality {
  const { words } = passage;
  const kind = head.noun;
  if (kind === null || kind === 'institution' || kind === 'person' || kind === 'record') return 'named';
  if (namesAnother(passage, phrase)) return 'named';
  if (/^sources?$/u.test(head.lower)) return isInstitutional(passage, phrase) ? 'named' : 'vague';
  if (isOwned(passage, phrase, head)) return 'named';
  if (kind === 'generic') return isSingular(head) && phrase.from < phrase.to - 1 ? 'named' : 'generic';
  if (kind !== 'vague' && kind !== 'anonymous') return bareDocument(passage, phrase, head);
  const known = isSingular(head) && /^(?:the|this|that)$/u.test(lowerAt(words, phrase.from));
  return known || isAnaphoric(words, phrase, head) ? 'named' : kind;
}

/** “opposition sources and |SOHR|”: the other of two sources has a name. */
function namesAnother({ words, vocabulary }: Passage, { from, to }: Range): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    if (!isPart(words, i, 'and')) continue;
    const next = words[isPart(words, i + 1, 'determiner') ? i + 2 : i + 1];
    if (next?.part === 'name' && !vocabulary.nationalities.has(next.lower) && !vocabulary.ordinary.has(next.lower))
      return true;
  }
  return false;
}

/** “the researchers”, “these scientists”: those whom the text has named; not “the sources”, “the people”. */
const isAnaphoric = (words: readonly Word[], { from, to }: Range, head: Word): boolean =>
  to - from === 2 &&
  words[to - 1] === head &&
  /^(?:the|these|those)$/u.test(lowerAt(words, from)) &&
  /^(?:researchers|scientists|analysts|economists|historians|observers|authors|academics|specialists)$/u.test(
    head.lower,
  );

const KEPT = /\b(?:asked not to be|condition of anonymity|declined to be|did not want to be|not authori[sz]ed)\b/u;

const ANONYMOUS =
  /\b(?:familiar with|with knowledge of|with direct knowledge|close to the|asked not to be|on condition of anonymity|who declined to be|not authori[sz]ed|anonymous|unnamed)\b/u;

const lowerOf = (words: readonly Word[], { from, to }: Range): string =>
  words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');

/** “one of the officials” → “the officials”. */
function afterOneOf(words: readonly Word[], { from, to }: Range): Range {
  const counted = isPart(words, from, 'number', 'quantifier', 'determiner') && lowerAt(words, from + 1) === 'of';
  return counted && from + 2 < to ? { from: from + 2, to } : { from, to };
}

/** The noun that the phrase is about: the last word before its first preposition, bracket or comma. */
function headOf(words: readonly Word[], { from, to }: Range): Word | undefined {
  let head: Word | undefined;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (isPart(words, i, 'preposition', 'to') && head !== undefined) break;
    if (isPart(words, i, 'open', 'verb', 'cue', 'comma', 'and')) break;
    if (isPart(words, i, 'word', 'name', 'pronoun', 'number', 'possessive', 'quantifier')) head = word;
  }
  return head;
}

/** “a Health Ministry source”, not “two U.S. government sources”. */
const isInstitutional = ({ words, vocabulary }: Passage, { from, to }: Range): boolean => {
  const phrase = words.slice(from, to);
  return (
    phrase.some(
      (word) =>
        word.part === 'name' && !vocabulary.nationalities.has(word.lower) && !vocabulary.ordinary.has(word.lower),
    ) && phrase.some((word) => word.noun === 'institution')
  );
};

/** Whether the phrase says whose experts, officials or figures they are: a name or an institution beside the head. */
function isOwned({ words, vocabulary }: Passage, { from, to }: Range, head: Word): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word === head || isPart(words, i, 'preposition', 'determiner')) {
      if (word.part === 'determiner' && /^(?:his|her|its|our|my|their)$/u.test(word.lower)) return true;
      continue;
    }
    if (word.part === 'possessive') return true;
    if (word.part === 'name' && !vocabulary.nationalities.has(word.lower) && !vocabulary.ordinary.has(word.lower))
      return true;
    if (OWNERS.has(word.noun)) return true;
  }
  return false;
}

const OWNERS: ReadonlySet<SourceNoun | null> = new Set<SourceNoun | null>(['institution', 'person']);

const isSingular = (head: Word): boolean =>
  (!head.lower.endsWith('s') || /(?:ysis|sus|ss)$/u.test(head.lower)) && !/^(?:media|press|police)$/u.test(head.lower);

/** A document whose owner is not told: “the study” is known to the reader; “studies”, “a study” and “data” are not. */
function bareDocument({ words, vocabulary }: Passage, range: Range, head: Word): SourceQuality {
  const { from } = range;
  const definite = isPart(words, from, 'determiner') && /^(?:the|this|that|these|those)$/u.test(lowerAt(words, from));
  if (/^reports?$/u.test(head.lower))
    return isSingular(head) && (definite || isDescribed(words, range, head)) ? 'named' : 'generic';
  if (lowerAt(words, from) === 'official' || lowerAt(words, from + 1) === 'official') return 'generic';
  if (head.noun === 'measure' && isSpecific(words, range, head, vocabulary)) return 'named';
  return definite || (isSingular(head) && isDescribed(words, range, head)) ? 'named' : 'vague';
}

/** “a trial with 886 adults”, “a study published on Wednesday”: the reader is told which one. */
const isDescribed = (words: readonly Word[], range: Range, head: Word): boolean =>
  words.indexOf(head, range.from) < range.to - 1 ||
  isPart(words, range.to, 'verb', 'that', 'preposition', 'relative') ||
  (/^(?:announced|released|published|reported|presented|issued|unveiled)$/u.test(lowerAt(words, range.to)) &&
    isPart(words, range.to + 1, 'time', 'preposition'));

/** “auction data”, “customs figures”: the noun before tells where they come from; “recent figures” does not. */
function isSpecific(words: readonly Word[], range: Range, head: Word, vocabulary: Vocabulary): boolean {
  const before = words[words.indexOf(head, range.from) - 1];
  if (before?.part !== 'word' || words.indexOf(head, range.from) - 1 < range.from) return false;
  if (LEVELS.test(before.lower)) return true;
  return !vocabulary.ordinary.has(before.lower) && !/(?:ed|ing|al|ic|ive|ary|ent|ous|able|er|est)$/u.test(before.lower);
}

/** Bodies that stand before “data” and “figures” without a name. */
const LEVELS =
  /^(?:state|federal|county|city|council|company|industry|tax|trade|weather|police|school|hospital|union|court|church|election|census|customs|health|traffic)$/u;

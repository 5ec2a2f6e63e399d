import { type Candidate, type Construction, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { phraseBefore } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { isDocument } from './frames.js';

/** “figures from the ministry”, “a tally by AFP”, “with some estimates by the Red Cross ranging from …”. */
export const owned: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const noun = words[at] as Word;
  if (!isPart(words, at, 'word', 'name') || noun.noun !== 'measure') return null;
  const by = lowerAt(words, at - 1) === 'by' || lowerAt(words, at - 2) === 'by';
  if (!(by ? /^(?:by|from|of)$/u : /^(?:by|from)$/u).test(lowerAt(words, at + 1))) return null;
  const source = phraseAfter(words, at + 2, sentence.to);
  if (isEmpty(source) || !isOwner(words, source)) return null;
  const from = phraseBefore(words, at + 1, sentence.from)?.from ?? at;
  return candidateOf(passage, sentence, { from: at, to: at + 2 }, source, { from, to: source.to });
};

/** “by the council’s count”, “the ministry’s estimate of 300”, “on their figures”. */
export const possessive: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (words[at]?.noun !== 'measure' || at <= sentence.from || isPart(words, at, 'possessive', 'cue')) return null;
  // “60% of its total annual budget”: an adjective.
  if (lowerAt(words, at) === 'total' && isPart(words, at + 1, 'word')) return null;
  let owner = at - 1;
  while (owner > sentence.from && isPart(words, owner, 'word', 'number', 'symbol') && owner > at - 5) owner--;
  const pronoun = isPart(words, owner, 'determiner') && /^(?:his|her|their|its)$/u.test(lowerAt(words, owner));
  if (!pronoun && !isPart(words, owner, 'possessive')) return null;
  const source = pronoun
    ? { from: owner, to: owner + 1 }
    : afterAhead(words, phraseBefore(words, owner + 1, sentence.from));
  if (source === null || !isSourceLike(words, source) || isObject(words, source.from)) return null;
  const found = candidateOf(passage, sentence, { from: owner, to: at + 1 }, source, { from: source.from, to: at + 1 });
  if (!isCompared(words, source)) return found;
  return lowerAt(words, at + 1) === 'of' ? { ...found, side: 'after', grip: 'clause' } : null;
};

/** “manipulated |its results|”, “protects |travellers’ data|”: what is done to figures makes nobody their source. */
const isObject = (words: readonly Word[], at: number): boolean =>
  (isPart(words, at - 1, 'verb') || /^\p{Ll}{3,}(?:ed|ing)$/u.test(lowerAt(words, at - 1))) &&
  words[at - 1]?.cue == null &&
  !/^(?:based|according|citing|including|using|given)$/u.test(lowerAt(words, at - 1));

/** “ahead of |analysts’|” */
const afterAhead = (words: readonly Word[], range: Range | null): Range | null =>
  range !== null && /^(?:ahead|short)$/u.test(lowerAt(words, range.from)) && lowerAt(words, range.from + 1) === 'of'
    ? { from: range.from + 2, to: range.to }
    : range;

/** “above |analysts’ estimate|”, “in line with |the bank’s forecast|”: what a figure is held against is not its source. */
const isCompared = (words: readonly Word[], { from, to }: Range): boolean =>
  (lowerAt(words, from - 1) === 'of' && /^(?:ahead|short|shy)$/u.test(lowerAt(words, from - 2))) ||
  [from - 1, ...Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + i)].some((at) =>
    COMPARING.test(lowerAt(words, at)),
  );

const COMPARING =
  /^(?:with|above|below|than|beat|beats|beating|topped|topping|missed|missing|exceeded|exceeding|surpassed|surpassing|match|matched|matching|against|versus|despite)$/u;

/** “in a 2023 report by the audit office”, “based on court records”, “going by the ministry’s books”. */
export const evidence: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const poll = lowerAt(words, at) === 'in' ? pollIn(words, at + 1, sentence.to) : null;
  if (poll !== null) {
    const whole = { from: at, to: poll.to };
    return { ...candidateOf(passage, sentence, { from: at, to: at + 1 }, poll, whole), grip: 'sentence' };
  }
  const length = evidenceCue(words, at, sentence);
  if (length === 0) return null;
  const source = phraseAfter(words, at + length, sentence.to);
  if (isEmpty(source) || !isDocument(words, source) || qualityOf(passage, source) !== 'named') return null;
  const host = { from: at, to: source.to };
  return { ...candidateOf(passage, sentence, { from: at, to: at + length }, source, host), grip: 'sentence' };
};

/** “in an April 30 – May 4 |Monmouth poll|”, “in the |Mirror polling average|”: a poll with a name of its own. */
function pollIn(words: readonly Word[], from: number, to: number): Range | null {
  if (!isPart(words, from, 'determiner')) return null;
  let named = -1;
  for (let i = from + 1; i < to && i < from + 12; i++) {
    if (
      /^(?:polls?|surveys?)$/u.test(lowerAt(words, i)) ||
      POLLING.test(`${lowerAt(words, i)} ${lowerAt(words, i + 1)}`)
    ) {
      const end = lowerAt(words, i) === 'polling' ? i + 2 : i + 1;
      return named >= 0 && !isPart(words, end, 'be', 'have', 'verb') ? { from, to: end } : null;
    }
    if (isPart(words, i, 'comma', 'stop', 'verb', 'be', 'have', 'modal', 'relative', 'preposition')) return null;
    if (isPart(words, i, 'name', 'possessive')) named = i;
  }
  return null;
}

const POLLING = /^polling average$/u;

function evidenceCue(words: readonly Word[], at: number, sentence: Range): number {
  const lower = lowerAt(words, at);
  const next = lowerAt(words, at + 1);
  if (lower === 'based' && next === 'on') return 2;
  if (/^(?:going|judging)$/u.test(lower) && next === 'by') return 2;
  const opens = at === sentence.from || (at === sentence.from + 1 && isPart(words, sentence.from, 'and', 'but'));
  return lower === 'in' && opens && isPart(words, at + 1, 'determiner') ? 1 : 0;
}

/** “(source: Provincial Health Office, as of 9 June)”, “Source: ONS”. */
export const sourceNote: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!/^(?:sources?|credit|data|via)$/u.test(lowerAt(words, at)) || !isPart(words, at + 1, 'colon')) return null;
  if (at > sentence.from && !isPart(words, at - 1, 'open', 'stop', 'dash', 'quote')) return null;
  const source = phraseAfter(words, at + 2, sentence.to);
  if (isEmpty(source)) return null;
  let end = source.to;
  while (end < sentence.to && !isPart(words, end, 'close')) end++;
  return { ...candidateOf(passage, sentence, { from: at, to: at + 1 }, source, { from: at, to: end }), side: 'both' };
};

function candidateOf(passage: Passage, sentence: Range, cue: Range, source: Range, host: Range): Candidate {
  return {
    cue,
    source,
    quality: qualityOf(passage, source),
    host,
    side: host.from <= sentence.from ? 'after' : 'both',
    grip: 'semicolon',
    via: null,
  };
}

const isOwner = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some(
      (word) => word.noun !== null || word.part === 'name' || word.part === 'possessive' || word.part === 'pronoun',
    );

/** “the council’s”, “Kyiv’s”, “their”: not “last year’s”, “the city’s”. */
const isSourceLike = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some(
      (word) =>
        (word.noun !== null && word.noun !== 'measure') ||
        word.part === 'name' ||
        word.part === 'determiner' ||
        isNamesOwn(word),
    ) &&
  !words.slice(from, to).some((word) => /^(?:year|month|week|today|yesterday|day)(?:'s)?$/u.test(word.lower)) &&
  words
    .slice(from, to)
    .some((word) => word.noun !== null || isNamesOwn(word) || /^(?:his|her|their|its)$/u.test(word.lower));

/** “Kyiv’s”, “Reuters’”. */
const isNamesOwn = ({ part, text }: Word): boolean => part === 'possessive' && /^\p{Lu}/u.test(text);

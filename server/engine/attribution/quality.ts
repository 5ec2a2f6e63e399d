import type { SourceNoun } from '../language/language.js';
import type { SourceQuality } from './attribution.js';
import type { Passage, Range } from './candidate.js';
import type { Word } from './words.js';

/** How good a source a noun phrase is. */
export function qualityOf(passage: Passage, range: Range): SourceQuality {
  const { words, lexicon } = passage;
  const text = lowerOf(words, range);
  if (holds(text, lexicon.sources)) return 'named';
  if (holds(text, lexicon.vagueSources)) return 'vague';
  if (ANONYMOUS.test(text)) return 'anonymous';
  const head = headOf(words, range);
  const first = words[range.from];
  if (head === undefined || first === undefined) return 'named';
  if (first.part === 'pronoun') return first.lower === 'someone' ? 'vague' : 'named';
  if (range.to - range.from === 1 && first.part === 'quantifier') return 'vague';
  if (head.part === 'name' && head.noun === null) return 'named';
  const kind = head.noun;
  if (kind === null || kind === 'institution' || kind === 'person') return 'named';
  if (isOwned(passage, range, head)) return 'named';
  if (kind === 'generic') return isSingular(head) ? 'named' : 'generic';
  if (kind === 'vague' || kind === 'anonymous') return kind;
  return bareDocument(words, range, head);
}

const ANONYMOUS =
  /\b(?:familiar with|with knowledge of|close to the|asked not to be|on condition of anonymity|who declined to be|not authori[sz]ed|anonymous)\b/u;

const lowerOf = (words: readonly Word[], { from, to }: Range): string =>
  words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');

const holds = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => ` ${text} `.includes(` ${phrase.toLowerCase()} `));

/** The noun that the phrase is about: the last word before its first preposition or bracket. */
function headOf(words: readonly Word[], { from, to }: Range): Word | undefined {
  let head: Word | undefined;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.part === 'preposition' && head !== undefined) break;
    if (word.part === 'open' || word.part === 'verb' || word.part === 'cue' || word.part === 'comma') break;
    if (
      word.part === 'word' ||
      word.part === 'name' ||
      word.part === 'pronoun' ||
      word.part === 'number' ||
      word.part === 'possessive'
    )
      head = word;
  }
  return head;
}

/** Whether the phrase says whose experts, officials or figures they are: a name or an institution beside the head. */
function isOwned(passage: Passage, { from, to }: Range, head: Word): boolean {
  const { words, vocabulary } = passage;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word === head) continue;
    if (word.part === 'name' && !vocabulary.nationalities.has(word.lower) && !(i === from && word.noun !== null))
      return true;
    if (OWNERS.has(word.noun)) return true;
    if (word.part === 'possessive' || /^(?:his|her|their|its|our|my)$/u.test(word.lower)) return true;
  }
  return false;
}

const OWNERS: ReadonlySet<SourceNoun | null> = new Set<SourceNoun | null>(['institution', 'person']);

const isSingular = (head: Word): boolean => !head.lower.endsWith('s') && !/^(?:media|press|police)$/u.test(head.lower);

/** A document whose owner is not told: “the study” is known to the reader, “studies”, “a study” and “data” are not. */
function bareDocument(words: readonly Word[], { from }: Range, head: Word): SourceQuality {
  const first = words[from];
  if (/^reports?$/u.test(head.lower))
    return first?.part === 'determiner' && first.lower !== 'a' && isSingular(head) ? 'named' : 'generic';
  if (first?.part === 'determiner' && /^(?:the|this|that|these|those)$/u.test(first.lower)) return 'named';
  if (words.slice(from).some((word) => word === head) && first?.lower === 'official') return 'generic';
  return 'vague';
}

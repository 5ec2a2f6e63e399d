import type { CueVerb, FunctionWord, SourceNoun, Vocabulary } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { type Token, tokensOf } from '../prose/tokens.js';

/** A token with its part in the sentence, as far as one can tell without parsing. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly part: Part;
  /** Set for `cue` words. */
  readonly cue: CueVerb | null;
  /** What kind of source the noun is, whatever its part. */
  readonly noun: SourceNoun | null;
}

/**
 * `name`: a capitalised word that is no function word. `word`: any other open-class word. `cue`: a form of a reporting
 * verb (a noun that looks like one is a `word`). `verb`: the finite form of another verb. `open`/`close`: brackets;
 * `quote`: a quotation mark (which one opens is for quotations.ts). `stop`: . ! ? …
 */
export type Part =
  | FunctionWord
  | 'name'
  | 'word'
  | 'cue'
  | 'verb'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'
  | 'possessive'
  | 'symbol';

/** The words of a block's prose. Linear in its length. */
export function wordsOf(text: string, vocabulary: Vocabulary, lexicon: Lexicon): Word[] {
  const house = new Set(lexicon.cues.map((cue) => cue.toLowerCase()));
  const words: Word[] = [];
  for (const token of tokensOf(text)) words.push(tag(token, words[words.length - 1], vocabulary, house));
  for (let i = 0; i < words.length; i++) settle(words, i);
  return words;
}

const PUNCTUATION: Readonly<Record<string, Part>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '―': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '«': 'quote',
  '»': 'quote',
  '‘': 'quote',
  '’': 'quote',
  "'": 'quote',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
};

function tag(token: Token, before: Word | undefined, vocabulary: Vocabulary, house: ReadonlySet<string>): Word {
  const { start, end, text, lower } = token;
  const word = (part: Part, cue: CueVerb | null = null): Word => ({
    start,
    end,
    text,
    lower,
    part,
    cue,
    noun: vocabulary.sourceNouns.get(lower.replace(/'s?$/u, '')) ?? null,
  });
  if (token.kind === 'number') return word('number');
  if (token.kind !== 'word') return word(PUNCTUATION[text] ?? 'symbol');
  const capital = /^\p{Lu}/u.test(text);
  const opening = before === undefined || before.part === 'stop' || before.part === 'quote' || before.part === 'colon';
  if (/'s$/u.test(lower) && !vocabulary.functionWords.has(lower)) return word('possessive');
  const known = vocabulary.functionWords.get(lower);
  if (known !== undefined && isFunction(known, lower, text, capital, opening)) return word(known);
  const cue = vocabulary.cueVerbs.get(lower) ?? (house.has(lower) ? HOUSE : null);
  if (cue !== null && (!capital || opening)) return word('cue', cue);
  if (capital && !opening) return word('name');
  if (vocabulary.verbs.has(lower)) return word('verb');
  if (capital) return word('name');
  return word('word');
}

const HOUSE: CueVerb = { lemma: '', class: 'speech', form: 'past', guarded: false, noun: false };

/** “May” and “March” are months, “may” is a modal; “US” is no pronoun, “WHO” no relative. */
function isFunction(known: FunctionWord, lower: string, text: string, capital: boolean, opening: boolean): boolean {
  if (lower === 'march') return capital;
  if (text.length > 1 && text === text.toUpperCase() && /^(?:us|who|it|may|all|in)$/u.test(lower)) return false;
  if (!capital || opening) return true;
  return known !== 'adverb' && known !== 'pronoun' && known !== 'determiner'
    ? true
    : lower === 'i' || lower === 'the' || lower === 'he' || lower === 'she' || lower === 'it' || lower === 'they';
}

/** Corrects what the word alone cannot tell: nouns that look like reporting verbs, participles that look finite. */
function settle(words: Word[], at: number): void {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined) return;
  if (word.part === 'cue' && isNounHere(word, before, after)) words[at] = { ...word, part: 'word', cue: null };
  else if (word.part === 'word' && isPast(word) && isFiniteHere(before, after)) words[at] = { ...word, part: 'verb' };
  else if (word.part === 'modal' && word.text === 'May') words[at] = { ...word, part: 'time' };
}

const NOUN_BEFORE: ReadonlySet<Part> = new Set(['determiner', 'preposition', 'possessive', 'number', 'quantifier']);

/** “a report”, “the ministry's estimates”, “confirmed cases”. */
function isNounHere(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (word.cue === null) return false;
  const { form, noun } = word.cue;
  if (before !== undefined && NOUN_BEFORE.has(before.part) && form !== 'gerund')
    return !/^(?:said|says|told)$/u.test(word.lower) || (before.part === 'determiner' && before.lower === 'the');
  if (!noun) return false;
  if (after === undefined || before === undefined) return before === undefined;
  if (before.part === 'to' || before.part === 'modal' || before.part === 'pronoun') return false;
  return !STARTS_CONTENT.has(after.part);
}

const STARTS_CONTENT: ReadonlySet<Part> = new Set([
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
]);

const isPast = (word: Word): boolean => word.lower.length > 4 && word.lower.endsWith('ed');

/** “the bridge collapsed”, but “the injured man”, “two wounded soldiers”. */
const isFiniteHere = (before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  !NOUN_BEFORE.has(before.part) &&
  before.part !== 'and' &&
  !(before.part === 'comma' && after?.part === 'word');

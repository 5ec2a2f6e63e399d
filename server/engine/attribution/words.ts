import type { CueVerb, FunctionWord, SourceNoun, Vocabulary } from '../language/language.js';
import { type Token, tokensOf } from '../prose/tokens.js';
import { settle } from './settle.js';

/** A token with its part in the sentence, as far as that can be told without parsing. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly part: Part;
  /** Set for `cue` words. */
  readonly cue: CueVerb | null;
  /** What kind of source the noun is, whatever its part: `ministry’s` → institution. */
  readonly noun: SourceNoun | null;
}

/**
 * `name`: a capitalised word that is no function word. `possessive`: a noun or name with its `’s`. `cue`: a form of a
 * reporting verb. `verb`: a finite form of another verb. `word`: any other open-class word. `open`/`close`: brackets.
 * `quote`: a quotation mark; which one opens is for quotations.ts. `stop`: . ! ? …
 */
export type Part =
  | FunctionWord
  | 'name'
  | 'possessive'
  | 'cue'
  | 'verb'
  | 'word'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'
  | 'symbol';

/** How words are told apart: the language, the house's own cue words, and whether capitals mean anything. */
export interface Tagging {
  readonly vocabulary: Vocabulary;
  readonly houseCues: ReadonlySet<string>;
  /** A headline in title case: a capital is no sign of a name. */
  readonly titled: boolean;
}

/** The words of a block's prose. Linear in its length. */
export function wordsOf(text: string, tagging: Tagging): Word[] {
  const words: Word[] = [];
  for (const token of tokensOf(text)) words.push(tag(token, words[words.length - 1], tagging));
  for (let at = 0; at < words.length; at++) settle(words, at);
  dateline(words);
  return words;
}

/** “NAIROBI Police said”: the place that a dispatch begins with is no part of its first subject. */
function dateline(words: Word[]): void {
  let end = 0;
  while (end < 4 && /^\p{Lu}{3,}$/u.test(words[end]?.text ?? '') && words[end]?.noun === null) end++;
  const next = words[end]?.text ?? '';
  if (
    !words.slice(0, end).some(({ text }) => text.length > 3) ||
    !/^\p{Lu}/u.test(next) ||
    (/^\p{Lu}+$/u.test(next) && next !== 'A' && next !== 'US')
  )
    return;
  for (let at = 0; at < end; at++) words[at] = { ...(words[at] as Word), part: 'stop', cue: null };
}

const PUNCTUATION: ReadonlyMap<string, Part> = new Map<string, Part>([
  [',', 'comma'],
  ['،', 'comma'],
  [';', 'semicolon'],
  [':', 'colon'],
  ...[...'-–—―'].map((mark): [string, Part] => [mark, 'dash']),
  ...[...'([{'].map((mark): [string, Part] => [mark, 'open']),
  ...[...')]}'].map((mark): [string, Part] => [mark, 'close']),
  ...[...'"“”„«»‘’\''].map((mark): [string, Part] => [mark, 'quote']),
  ...[...'.!?…。！？'].map((mark): [string, Part] => [mark, 'stop']),
]);

/** After these a capital says nothing. */
const OPENING: ReadonlySet<Part> = new Set(['stop', 'quote', 'colon', 'open', 'dash']);

function tag(token: Token, before: Word | undefined, { vocabulary, houseCues, titled }: Tagging): Word {
  const { start, end, text, lower, kind } = token;
  const word = (part: Part, cue: CueVerb | null = null, noun: SourceNoun | null = null): Word => ({
    start,
    end,
    text,
    lower,
    part,
    cue,
    noun,
  });
  if (kind === 'number') return word('number');
  if (kind !== 'word') return word(PUNCTUATION.get(text) ?? 'symbol');
  const capital = isCapital(text);
  const plain = titled || before === undefined || OPENING.has(before.part);
  const known = vocabulary.functionWords.get(lower);
  if (known !== undefined && isFunctionWord(known, text, capital && !plain)) return word(known);
  const noun = sourceNounOf(lower.endsWith("'s") ? lower.slice(0, -2) : lower, vocabulary);
  if (lower.endsWith("'s")) return word('possessive', null, noun);
  const cue = vocabulary.cueVerbs.get(lower) ?? (houseCues.has(lower) ? HOUSE : null);
  if (cue !== null && (!capital || plain)) return word('cue', cue, noun);
  if (capital && !plain) return word('name', null, noun);
  if (vocabulary.verbs.has(lower)) return word('verb');
  return word(capital ? 'name' : 'word', null, noun);
}

/** A scientist by any ending is as vague as “experts”. */
const sourceNounOf = (lower: string, vocabulary: Vocabulary): SourceNoun | null =>
  vocabulary.sourceNouns.get(lower) ?? (lower.length > 5 && vocabulary.expertEnding.test(lower) ? 'vague' : null);

const isCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

const HOUSE: CueVerb = { lemma: '', class: 'speech', form: 'past', frame: null, guarded: false, noun: false };

/** “May” is a month and “may” a modal, “WHO” and “US” are names; other function words are so with a capital, too. */
function isFunctionWord(known: FunctionWord, text: string, capital: boolean): boolean {
  if (text === 'March' || text === 'May') return known === 'time' || text === 'May';
  if (text === 'march') return false;
  if (text.length > 1 && text.length < 4 && text === text.toUpperCase() && /^(?:US|WHO|IT|ALL|IN)$/u.test(text))
    return false;
  if (capital && known === 'time')
    return !/^(?:next|last|late|early|noon|spring|summer|autumn|winter|morning|evening|night|week|month|year)$/u.test(
      text.toLowerCase(),
    );
  if (!capital || /^(?:The|A|An|I|He|She|It|They)$/u.test(text)) return true;
  return !/^(?:adverb|modal|be|have|pronoun|subordinator|number|quantifier)$/u.test(known);
}

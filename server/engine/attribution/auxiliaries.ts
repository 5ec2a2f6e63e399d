import type { CueVerb } from '../language/language.js';
import { isPart, lowerAt } from './passage.js';
import { openingOf } from './phrase-before.js';
import type { Word } from './words.js';

/** What stands between a subject and its verb. */
export interface Auxiliaries {
  /** The place of the last word before them. */
  readonly at: number;
  readonly negated: boolean;
}

/** Back over adverbs, auxiliaries, dates and brackets from a verb; null when it is passive or only intended. */
export function auxiliariesBefore(words: readonly Word[], verb: number, from: number): Auxiliaries | null {
  const cue = words[verb]?.cue ?? null;
  let at = verb - 1;
  let negated = false;
  while (at >= from) {
    const word = words[at] as Word;
    if (isNegation(word)) negated = true;
    const next = isNegation(word) ? at - 1 : backOver(words, at, verb, from, cue);
    if (next === null) return null;
    if (next === at) break;
    at = next;
  }
  return { at, negated };
}

const isNegation = (word: Word): boolean =>
  word.part === 'negation' || word.lower.endsWith("n't") || word.lower === 'cannot';

/** The place before a word that may stand between; the same place when it may not; null when the verb reports nothing. */
function backOver(words: readonly Word[], at: number, verb: number, from: number, cue: CueVerb | null): number | null {
  const word = words[at] as Word;
  switch (word.part) {
    case 'be':
      return cue?.form === 'gerund' ? at - 1 : null;
    case 'to': {
      const back = continuation(words, at - 1);
      return back < from ? null : back - 1;
    }
    case 'modal':
      return mayReport(word, cue) ? at - 1 : null;
    case 'quote':
      return at === verb - 1 && words[verb]?.start === word.end ? at - 1 : at;
    case 'close':
      return openingOf(words, at, from) - 1;
    default:
      return isLoose(words, at, from) ? at - 1 : at;
  }
}

/** “would say”, “will tell”; not “will report profits”, “may confirm”. */
function mayReport({ lower }: Word, cue: CueVerb | null): boolean {
  if (/^(?:do|does|did|would|can)$/u.test(lower)) return true;
  const tells = cue?.class === 'tell' || (cue?.class === 'speech' && !/^(?:report|confirm)$/u.test(cue.lemma));
  return lower === 'will' && tells;
}

/** “went on to say”, “continued to say”: the place of the first of these words; -1 for any other infinitive. */
function continuation(words: readonly Word[], at: number): number {
  if (lowerAt(words, at) === 'on' && /^(?:go|goes|went|gone)$/u.test(lowerAt(words, at - 1))) return at - 1;
  return /^(?:continued|continues|proceeded|able|managed|likes?|liked|used|tends?|tended)$/u.test(lowerAt(words, at))
    ? at
    : -1;
}

/** Adverbs, “have” and dates. */
function isLoose(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.part === 'adverb' || word.part === 'have') return true;
  if (word.part === 'word')
    return (
      word.noun === null &&
      word.lower.length > 4 &&
      word.lower.endsWith('ly') &&
      !/^(?:family|assembly|monthly|weekly|daily)$/u.test(word.lower)
    );
  if (word.part === 'time') return at > from;
  if (word.part === 'number') return isPart(words, at - 1, 'time') && /^\d{1,2}$/u.test(word.text);
  return word.part === 'preposition' && word.lower === 'on' && isPart(words, at + 1, 'time');
}

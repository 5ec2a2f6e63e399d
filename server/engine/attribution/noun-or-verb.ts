import type { CueVerb } from '../language/language.js';
import type { Part, Word } from './words.js';

/** A form of a reporting verb that may be a noun or an adjective where it stands. */
interface Doubt {
  readonly words: readonly Word[];
  readonly at: number;
  readonly word: Word;
  readonly cue: CueVerb;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
}

/** “a report”, “the ministry’s estimates”, “12 confirmed cases”: whether a form of a reporting verb is none here. */
export function isNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.cue == null) return false;
  const doubt: Doubt = { words, at, word, cue: word.cue, before: words[at - 1], after: words[at + 1] };
  for (const rule of RULES) {
    const noun = rule(doubt);
    if (noun !== null) return noun;
  }
  return false;
}

/** Each says true for a noun, false for a verb, null for “ask the next”. */
const RULES: readonly ((doubt: Doubt) => boolean | null)[] = [
  // “the reckoning of”, “a stock market listing”, but “with officials saying”.
  ({ cue, before, words, at }) =>
    cue.form === 'gerund'
      ? before?.part === 'determiner' || before?.part === 'possessive' || endsCompound(words, at)
      : null,
  // “the largest farming state”: a verb without an ending has a plural before it.
  ({ cue, before, after, words, at }) =>
    cue.form === 'base' &&
    (after === undefined || after.part === 'stop') &&
    (before?.part === 'word' || before?.part === 'name') &&
    !/(?:s|en|ple|data|media|police)$/u.test(before.lower) &&
    hasSuperlative(words, at)
      ? true
      : null,
  ({ word, cue, before, after }) =>
    before !== undefined && BEFORE_NOUN.has(before.part) ? modifies(word, cue, before, after) : null,
  // “the most recently reported figure”.
  ({ before, words, at }) => (before?.part === 'adverb' && words[at - 2]?.part === 'determiner' ? true : null),
  // “2,000 data points”.
  ({ before, word }) =>
    word.lower === 'points' && /^(?:data|percentage|basis|talking|key|entry|bullet|pain)$/u.test(before?.lower ?? '')
      ? true
      : null,
  ({ cue }) => (cue.noun ? null : false),
  // “puts the toll at 12”, “puts at 12”, but “shot puts”.
  ({ cue, after, before, words, at }) =>
    cue.frame === 'at' && (after?.lower === 'at' || after?.lower === 'it' || isSetAt(words, at))
      ? before?.part === 'determiner'
      : null,
  // “beating forecasts of 12”.
  ({ before, cue, after, words, at }) =>
    cue.class !== 'find' &&
    after?.part !== 'that' &&
    before !== undefined &&
    isParticiple(before) &&
    !isSubject(words, at - 1)
      ? true
      : null,
  // “power demand reached”.
  ({ after }) => (after?.part === 'word' && isPast(after) ? true : null),
  // “a Gallup poll, …”, but “the paper polled 900 people”.
  ({ cue, after }) =>
    cue.frame === 'number' ? after === undefined || !/^(?:number|quantifier|adverb|symbol)$/u.test(after.part) : null,
  ({ before, after }) => (before === undefined ? after?.part !== 'name' : null),
  ({ after, words, at }) => (after === undefined ? !closesAside(words, at) : null),
  // “documents that were seen”.
  ({ after, words, at }) =>
    after?.part === 'that' && /^(?:be|have|modal|verb)$/u.test(words[at + 2]?.part ?? '') ? true : null,
  // “hopes for 60 grams”.
  ({ cue, after, words, at }) =>
    cue.class === 'fear' && after?.lower === 'for' && words[at + 2]?.part === 'number' ? false : null,
  // “The Centre for Prevention reports 50 cases”.
  ({ before, cue, after }) =>
    cue.form === 'present' && cue.lemma === 'report' && before?.part === 'name' && after?.part === 'number'
      ? false
      : null,
  // “Singapore state funds”: after one name no plural’s verb.
  ({ word, cue, before, after, words, at }) =>
    cue.form === 'base' &&
    word.lower === 'state' &&
    before?.part === 'name' &&
    after?.part === 'word' &&
    words[at - 2]?.part !== 'and'
      ? true
      : null,
  // “the team reports in Nature that …”.
  ({ before, cue, words, at }) =>
    cue.form === 'present' &&
    cue.lemma !== 'post' &&
    (before?.noun === 'institution' || before?.noun === 'person') &&
    words.slice(at + 1, at + 7).some(({ part }) => part === 'that')
      ? false
      : null,
  // “according to documents”, but “want to report”.
  ({ before, cue, words, at }) =>
    before?.part === 'to' ? cue.form === 'present' || words[at - 2]?.lower === 'according' : null,
  ({ before }) => (before !== undefined && /^(?:modal|pronoun|relative)$/u.test(before.part) ? false : null),
  ({ cue, words, at }) => (cue.form === 'base' && followsSingular(words, at) ? true : null),
  // “ahead of analysts’ forecasts of 12”.
  ({ after }) => (after?.lower === 'of' ? true : null),
  ({ after, words, at }) => (after !== undefined && ENDS.has(after.part) && closesAside(words, at) ? false : null),
  ({ after, words, at }) => (after?.part === 'comma' && endsCircumstance(words, at) ? true : null),
  ({ after }) => (after === undefined || !BEFORE_CONTENT.has(after.part) ? true : null),
  // “the state media reports”, but “recent reports say”.
  ({ before, after }) =>
    after?.part === 'word' && before !== undefined && before.part !== 'name' && !before.lower.endsWith('s'),
];

/** “a possible stock market |listing|, …”: an article and nouns before it, and nothing that it could tell after it. */
function endsCompound(words: readonly Word[], at: number): boolean {
  const after = words[at + 1];
  if (words[at]?.lower === 'saying' || !(after === undefined || /^(?:comma|stop|preposition|and)$/u.test(after.part)))
    return false;
  let i = at - 1;
  while (i > 0 && i > at - 5 && words[i]?.part === 'word' && words[i]?.noun === null) i--;
  return i < at - 1 && words[i]?.part === 'determiner';
}

/** “puts |independents at 42%|” */
function isSetAt(words: readonly Word[], at: number): boolean {
  for (let i = at + 2; i < at + 9; i++) {
    if (words[i]?.lower === 'at') return /^(?:number|symbol|quantifier|adverb)$/u.test(words[i + 1]?.part ?? '');
    if (/^(?:stop|comma|cue|be|have)$/u.test(words[i]?.part ?? 'stop')) return false;
  }
  return false;
}

/** “the largest Green-held |state|” */
function hasSuperlative(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - 6; i--) {
    if (words[i]?.part === 'comma') return false;
    if (words[i]?.part === 'determiner') return /(?:est|most|only|first|last)$/u.test(words[i + 1]?.lower ?? '');
  }
  return false;
}

/** “beating”, “topping”: not “a hearing”, “Beijing”. */
const isParticiple = ({ part, lower, noun }: Word): boolean =>
  part === 'word' && noun === null && /...ing$/u.test(lower) && !/(?:thing|morning|evening)$/u.test(lower);

/** Whether a word in -ing has an article or an adjective before it, as a subject would. */
const isSubject = (words: readonly Word[], at: number): boolean =>
  /^(?:determiner|possessive|word|name)$/u.test(words[at - 1]?.part ?? '');

export const BEFORE_NOUN: ReadonlySet<Part> = new Set<Part>([
  'determiner',
  'preposition',
  'possessive',
  'number',
  'quantifier',
]);

/** Verbs whose subject may be a mere number: “half said”, “some estimate”. */
const SPOKEN =
  /^(?:sa(?:id|y|ys)|told|believed?|thinks?|thought|fear(?:ed)?|claim(?:ed)?|estimated?|suggest(?:ed)?|put)$/u;

/** After an article, a preposition, a number: “in 2016 showed that”, “half said 12”, but “12 reported cases”. */
function modifies(word: Word, cue: CueVerb, before: Word, after: Word | undefined): boolean {
  if (/^(?:19|20)\d\d$/u.test(before.text)) return cue.noun && after?.part !== 'that';
  const counted = before.part === 'number' || before.part === 'quantifier';
  const participle = cue.form === 'participle' && after?.part === 'name';
  return !(counted && SPOKEN.test(word.lower) && after?.part !== 'word' && !participle);
}

/** “its half-year |report|”: an article and a singular before it, so that it can be no plural's verb. */
function followsSingular(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.part !== 'word' || /(?:s|en|ple|data|media|police|taff|eam|outh)$/u.test(before.lower)) return false;
  let i = at - 1;
  while (i > 0 && i > at - 4 && words[i]?.part === 'word') i--;
  const article = words[i]?.part;
  return (
    (article === 'determiner' || article === 'possessive') &&
    !/^(?:by|of|from)$/u.test(words[i - 1]?.lower ?? '') &&
    !(words[i - 1]?.part === 'preposition' && words[i - 2]?.lower.endsWith('s'))
  );
}

/** “according to preliminary |estimates|, …”. */
function endsCircumstance(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && i > at - 4 && words[i]?.part === 'word') i--;
  return i < at - 1 && (words[i]?.part === 'preposition' || words[i]?.part === 'to');
}

/** What may follow a verb in the present tense that could be a noun. */
const BEFORE_CONTENT: ReadonlySet<Part> = new Set<Part>([
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
  'adverb',
  'symbol',
]);

const ENDS: ReadonlySet<Part> = new Set<Part>([
  'stop',
  'comma',
  'semicolon',
  'time',
  'close',
  'dash',
  'preposition',
  'and',
]);

/** “…, the institute estimates.”: only a name or an article and a noun between the last comma and here. */
function closesAside(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - 10; i--) {
    const { part } = words[i] as Word;
    if (part === 'comma' || part === 'dash') return i < at - 1 && words[i + 1]?.part !== 'preposition';
    if (!/^(?:name|word|possessive|determiner|preposition|adverb|number|have|symbol)$/u.test(part)) return false;
  }
  return false;
}

/** Words in -ed that are adjectives before a noun, or no participles at all. */
const ADJECTIVE =
  /^(?:armed|united|unnamed|hundred|sacred|retired|allied|combined|limited|advanced|mixed|indeed|exceed|proceed|succeed|speed|breed|need|feed|naked|wicked|skilled|unarmed)$/u;

export const isPast = (word: Word): boolean =>
  word.lower.length > 3 && word.lower.endsWith('ed') && !ADJECTIVE.test(word.lower);

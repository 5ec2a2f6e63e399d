import type { Passage, Range } from './candidate.js';
import type { Part, Word } from './words.js';

const PHRASE: ReadonlySet<Part> = new Set([
  'name',
  'word',
  'possessive',
  'determiner',
  'number',
  'quantifier',
  'preposition',
  'and',
  'to',
  'symbol',
  'time',
]);
const FINITE: ReadonlySet<Part> = new Set(['verb', 'cue', 'be', 'have', 'modal']);
const HARD: ReadonlySet<Part> = new Set([
  'comma',
  'semicolon',
  'colon',
  'dash',
  'quote',
  'subordinator',
  'relative',
  'that',
  'but',
  'stop',
]);

/** The subject of a verb, and whether the verb is negated. */
export interface Subject extends Range {
  readonly negated: boolean;
  /** The subject is the antecedent of “who” or “which”. */
  readonly relative: boolean;
}

/** The subject of the finite verb at `verb`, looked for back to `from`. Null when there is none (inversion, passive). */
export function subjectBefore(passage: Passage, verb: number, from: number): Subject | null {
  const { words } = passage;
  let at = verb - 1;
  let negated = false;
  for (; at >= from; at--) {
    const word = words[at] as Word;
    if (word.part === 'negation' || word.lower.endsWith("n't") || word.lower === 'cannot') negated = true;
    else if (word.part === 'be') {
      if (words[verb]?.cue?.form !== 'gerund') return null;
    } else if (word.part === 'to') {
      const back = continuation(words, at - 1, from);
      if (back === null) return null;
      at = back;
    } else if (!isLoose(words, at, from)) break;
  }
  if (at < from) return null;
  const word = words[at] as Word;
  if (word.part === 'relative' || (word.part === 'that' && at === verb - 1)) {
    const end = words[at - 1]?.part === 'comma' || words[at - 1]?.part === 'dash' ? at - 1 : at;
    const range = phraseBefore(passage, end, from);
    return range && { ...range, negated, relative: true };
  }
  const range =
    word.part === 'comma' || word.part === 'dash'
      ? interrupted(passage, at, from)
      : phraseBefore(passage, at + 1, from);
  return range && { ...range, negated, relative: false };
}

/** “went on to say”, “continued to say”: the place of the word before which the subject ends. */
function continuation(words: readonly Word[], at: number, from: number): number | null {
  if (at < from) return null;
  if (words[at]?.lower === 'on' && /^(?:go|goes|went|gone)$/u.test(words[at - 1]?.lower ?? '')) return at - 1;
  return /^(?:continued|continues|proceeded|able|managed)$/u.test(words[at]?.lower ?? '') ? at : null;
}

/** Adverbs, auxiliaries and dates between subject and verb. */
function isLoose(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.part === 'adverb' || word.part === 'have' || word.part === 'modal') return true;
  if (word.part === 'word' && word.lower.endsWith('ly') && word.noun === null && word.lower.length > 4) return true;
  const dated = (i: number): boolean => {
    for (let k = i; k >= from && k > i - 4; k--) {
      const part = words[k]?.part;
      if (part === 'preposition') return words[k + 1]?.part === 'time' || words[k + 1]?.part === 'number';
      if (part !== 'time' && part !== 'number' && part !== 'determiner')
        return (
          part !== undefined && words[k + 1]?.part === 'time' && k < i && FINITE.has(part) === false && part !== 'comma'
        );
    }
    return false;
  };
  if (word.part === 'time') return dated(at) || words[at - 1]?.part === 'word' || words[at - 1]?.part === 'name';
  if (word.part === 'number') return words[at - 1]?.part === 'time' && dated(at);
  return word.part === 'preposition' && word.lower === 'on' && words[at + 1]?.part === 'time';
}

/** The subject of “X, the head of Y, said” and “X, who saw it, said”: `comma` is the last mark before the verb. */
function interrupted(passage: Passage, comma: number, from: number): Range | null {
  const { words } = passage;
  const segments: Range[] = [];
  let end = comma;
  for (let i = comma - 1; i >= from - 1; i--) {
    const part = words[i]?.part;
    const mark = part === 'comma' || part === 'dash';
    const bound = i < from || part === 'semicolon' || part === 'colon' || part === 'quote' || part === 'stop';
    if (!mark && !bound) continue;
    const segment = { from: i + 1, to: end };
    if (segment.to > segment.from) {
      if (!isModifier(words, segment) && hasFinite(words, segment)) break;
      segments.unshift(segment);
    }
    end = i;
    if (bound) break;
  }
  for (const segment of segments) {
    if (isModifier(words, segment) || opensAdverbial(words, segment)) continue;
    return phraseBefore(passage, segment.to, segment.from);
  }
  return null;
}

const isModifier = (words: readonly Word[], { from }: Range): boolean => words[from]?.part === 'relative';

/** “On Tuesday, …”, “Speaking to AFP, …”, “However, …”, “and, …”. */
function opensAdverbial(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined) return true;
  if (/^(?:preposition|subordinator|adverb|and|but|time|to)$/u.test(first.part)) return true;
  if (first.lower.endsWith('ing') && first.part !== 'name' && first.noun === null) return true;
  if (first.part === 'cue' && first.cue?.form === 'gerund') return true;
  return to - from === 1 && (first.lower.endsWith('ly') || first.part === 'number');
}

export const hasFinite = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (!FINITE.has(word.part)) continue;
    if (word.part === 'cue' && word.cue?.form === 'gerund') continue;
    if (/^(?:being|been|having|be)$/u.test(word.lower)) continue;
    return true;
  }
  return false;
};

/** The noun phrase that ends before `end`. */
export function phraseBefore(passage: Passage, end: number, from: number): Range | null {
  const { words } = passage;
  let start = end;
  while (start > from && continuesBack(words, start - 1, end, from)) {
    start--;
    const word = words[start] as Word;
    if (word.part === 'close') start = openingOf(words, start, from);
    if (beginsPhrase(words, start, from)) break;
  }
  start = trimmed(words, start, end);
  return start < end ? { from: start, to: end } : null;
}

function continuesBack(words: readonly Word[], at: number, end: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.part === 'pronoun') return at === end - 1;
  if (word.part === 'and') return at < end - 1 && !hasFinite(words, { from: clauseStart(words, at, from), to: at });
  if (word.part === 'close') return openingOf(words, at, from) > from;
  if (word.part === 'stop')
    return at > from && (words[at - 1]?.text.length ?? 9) <= 5 && words[at - 1]?.part === 'name';
  return PHRASE.has(word.part);
}

/** A determiner or pronoun begins a noun phrase unless something binds it to what stands before. */
function beginsPhrase(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.part === 'pronoun') return true;
  if (word.part !== 'determiner') return false;
  const before = at > from ? words[at - 1]?.part : undefined;
  return !(
    before === 'preposition' ||
    before === 'and' ||
    before === 'to' ||
    before === 'quantifier' ||
    before === 'number' ||
    before === 'determiner'
  );
}

function openingOf(words: readonly Word[], close: number, from: number): number {
  for (let i = close - 1; i >= from && i > close - 30; i--) if (words[i]?.part === 'open') return i;
  return close;
}

function clauseStart(words: readonly Word[], at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) if (HARD.has((words[i] as Word).part)) return i + 1;
  return from;
}

/** Drops what stands before the subject without a comma: “On Friday the ministry” → “the ministry”. */
function trimmed(words: readonly Word[], start: number, end: number): number {
  let at = start;
  while (at < end && /^(?:and|time|adverb|to|symbol)$/u.test((words[at] as Word).part)) at++;
  if (at >= end) return end;
  if (words[at]?.part !== 'preposition') return at;
  let last = at + 1;
  for (let i = at + 2; i < end; i++) {
    const part = words[i]?.part;
    const before = words[i - 1]?.part;
    if (part === 'determiner' && before !== 'preposition' && before !== 'and') return i;
    if (before === 'time' && part !== 'time' && part !== 'number' && part !== 'preposition') last = i;
  }
  return last;
}

/** The noun phrase that begins at `from`, with its “of”, “for” and “in” phrases. Empty when there is none. */
export function phraseAfter(passage: Passage, from: number, to: number, tail: 'bare' | 'full' = 'full'): Range {
  const { words } = passage;
  let at = from;
  if (words[at]?.part === 'pronoun') return { from, to: at + 1 };
  for (; at < to; at++) {
    const word = words[at] as Word;
    if (word.part === 'number') {
      const before = words[at - 1];
      if (!(at > from && (before?.part === 'determiner' || before?.part === 'name') && isPlainYear(word))) break;
    } else if (word.part === 'determiner' || word.part === 'quantifier') {
      const before = words[at - 1]?.part;
      if (
        at > from &&
        before !== 'preposition' &&
        before !== 'and' &&
        before !== 'determiner' &&
        before !== 'quantifier'
      )
        break;
    } else if (word.part === 'preposition') {
      if (tail === 'bare' || at === from || !bindsAfter(words, at, to)) break;
    } else if (word.part === 'and') {
      if (at === from || !joinsPhrases(words, at, to)) break;
    } else if (word.part === 'open') {
      const close = acronymEnd(words, at, to);
      if (close < 0) break;
      at = close;
    } else if (word.part === 'stop') {
      if (!(words[at - 1]?.part === 'name' && (words[at - 1]?.text.length ?? 9) <= 5 && at + 1 < to)) break;
    } else if (word.part === 'verb' || word.part === 'cue') {
      if (!(words[at + 1]?.lower === 'by' && at > from)) break;
    } else if (word.part !== 'name' && word.part !== 'word' && word.part !== 'possessive' && word.part !== 'symbol')
      break;
  }
  return { from, to: at };
}

const isPlainYear = (word: Word): boolean => /^(?:19|20)\d\d$/u.test(word.text);

const BINDING = /^(?:of|for|in|at|from|on|by|with|to|against|near|between|behind|about|into)$/u;

function bindsAfter(words: readonly Word[], at: number, to: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= to || next === undefined || !BINDING.test((words[at] as Word).lower)) return false;
  return /^(?:name|word|determiner|possessive)$/u.test(next.part) || (next.part === 'number' && isPlainYear(next));
}

/** Whether “and” goes on with a noun phrase rather than with a clause. */
function joinsPhrases(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at + 1; i < to && i < at + 12; i++) {
    const part = (words[i] as Word).part;
    if (part === 'number' || part === 'pronoun' || part === 'preposition') return i > at + 1 && part === 'preposition';
    if (FINITE.has(part)) return false;
    if (HARD.has(part)) return i > at + 1;
  }
  return true;
}

/** “(WHO)” after a name: the place of its closing bracket, or -1. */
function acronymEnd(words: readonly Word[], at: number, to: number): number {
  for (let i = at + 1; i < to && i <= at + 4; i++) {
    if (words[i]?.part === 'close') return i > at + 1 ? i : -1;
    if (words[i]?.part !== 'name' && words[i]?.part !== 'possessive') return -1;
  }
  return -1;
}

/** The place after “on Friday”, “in a statement”, “told”'s addressee and the like. */
export function skipAdverbials(passage: Passage, from: number, to: number): number {
  const { words, vocabulary } = passage;
  let at = from;
  while (at < to) {
    const word = words[at] as Word;
    if (word.part === 'time') {
      at++;
      while (words[at]?.part === 'time' || (words[at]?.part === 'number' && /^\d{1,4}$/u.test(words[at]?.text ?? '')))
        at++;
    } else if (word.part === 'adverb' || (word.part === 'word' && word.lower.endsWith('ly') && word.noun === null))
      at++;
    else if (word.part === 'determiner' && words[at + 1]?.part === 'time') at += 2;
    else if (word.part === 'preposition' || word.part === 'to') {
      const end = adverbialEnd(passage, at, to);
      if (end === at) break;
      at = end;
    } else break;
  }
  void vocabulary;
  return at;
}

const AFTER_ADVERBIAL: ReadonlySet<Part> = new Set([
  'comma',
  'that',
  'quote',
  'colon',
  'stop',
  'semicolon',
  'close',
  'dash',
  'and',
  'but',
  'time',
]);

function adverbialEnd(passage: Passage, at: number, to: number): number {
  const { words, vocabulary } = passage;
  const first = words[at] as Word;
  const next = words[at + 1];
  if (next === undefined) return at;
  if (next.part === 'time' || (first.lower === 'on' && next.part === 'number' && words[at + 2]?.part === 'time')) {
    let end = at + 1;
    while (end < to && /^(?:time|number)$/u.test((words[end] as Word).part)) end++;
    return end;
  }
  const { to: end } = phraseAfter(passage, at + 1, to);
  if (end === at + 1) return at;
  const closes = end >= to || AFTER_ADVERBIAL.has((words[end] as Word).part);
  let channel = false;
  let figure = false;
  for (let i = at + 1; i < end; i++) {
    const word = words[i] as Word;
    if (vocabulary.channels.has(word.lower) || vocabulary.audiences.has(word.lower)) channel = true;
    if (word.part === 'number' && !isPlainYear(word)) figure = true;
  }
  return (closes && !figure && first.lower !== 'of') || channel ? end : at;
}

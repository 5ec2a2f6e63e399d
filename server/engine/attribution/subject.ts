import { hasFinite, isGerund } from './clauses.js';
import { isReduced, openingOf, phraseBefore, titleStart } from './nounphrase.js';
import { isPart, lowerAt, type Range } from './passage.js';
import type { Word } from './words.js';

/** The subject of a verb. */
export interface Subject extends Range {
  /** Where the whole phrase begins and ends, with apposition and brackets; the range is the best name in it. */
  readonly whole: Range;
  readonly negated: boolean;
  /** The subject is the antecedent of “who” or “which”. */
  readonly relative: boolean;
}

/** The subject of the finite verb at `verb`, looked for back to `from`. Null when there is none (inversion, passive). */
export function subjectBefore(words: readonly Word[], verb: number, from: number): Subject | null {
  const progressive = words[verb]?.cue?.form === 'gerund';
  const auxiliaries = skipAuxiliaries(words, verb - 1, from, progressive);
  if (auxiliaries === null) return null;
  if (auxiliaries.at < from) return capitalised(words, from, verb);
  const { at, negated } = auxiliaries;
  const relative =
    isPart(words, at, 'relative') || (isPart(words, at, 'that') && isPart(words, at - 1, 'word', 'name', 'close'));
  if (relative && lowerAt(words, at) !== 'whose') {
    const end = isPart(words, at - 1, 'comma', 'dash') ? at - 1 : at;
    const range = phraseBefore(words, end, from);
    return range && { ...range, whole: { from: range.from, to: at + 1 }, negated, relative: true };
  }
  if (isPart(words, at, 'and', 'but')) return shared(words, at, from, negated);
  const range = isPart(words, at, 'comma', 'dash') ? interrupted(words, at, from) : plain(words, at + 1, from);
  if (range === null) return null;
  const none = lowerAt(words, range.from) === 'no' || lowerAt(words, range.from) === 'neither';
  return { ...range, whole: { from: range.from, to: at + 1 }, negated: negated || none, relative: false };
}

/** “|Next| has said …”: a name at the beginning that is an adverb elsewhere. */
function capitalised(words: readonly Word[], from: number, verb: number): Subject | null {
  const range = { from, to: from + 1 };
  const name = isPart(words, from, 'time', 'adverb') && isPart(words, from + 1, 'have') && from + 1 < verb;
  return name ? { ...range, whole: { from, to: verb }, negated: false, relative: false } : null;
}

/** “|The office| looked at nine cities and found …”: the subject of the verb before “and”. */
function shared(words: readonly Word[], and: number, from: number, negated: boolean): Subject | null {
  let nearest: Subject | null = null;
  for (let i = and - 1; i > from && i > and - 30; i--) {
    if (isPart(words, i, 'semicolon', 'quote', 'colon', 'stop', 'relative')) break;
    if (!isPart(words, i, 'verb', 'cue', 'have', 'be') || words[i]?.cue?.form === 'gerund') continue;
    const subject = subjectBefore(words, i, from);
    if (subject === null) continue;
    nearest ??= { ...subject, whole: { from: and + 1, to: and + 1 }, negated };
    if (words[i]?.cue?.class === 'speech') return { ...subject, whole: { from: and + 1, to: and + 1 }, negated };
  }
  return nearest;
}

/** Back over adverbs, auxiliaries, dates and brackets between subject and verb; null when the verb is passive. */
function skipAuxiliaries(
  words: readonly Word[],
  verb: number,
  from: number,
  progressive: boolean,
): { at: number; negated: boolean } | null {
  const cue = words[verb + 1]?.cue;
  const telling =
    cue?.class === 'tell' || (cue?.class === 'speech' && cue.lemma !== 'report' && cue.lemma !== 'confirm');
  let at = verb;
  let negated = false;
  for (; at >= from; at--) {
    const word = words[at] as Word;
    if (word.part === 'negation' || word.lower.endsWith("n't") || word.lower === 'cannot') negated = true;
    else if (word.part === 'be') {
      if (!progressive) return null;
    } else if (word.part === 'to') {
      const back = continuation(words, at - 1);
      if (back < from) return null;
      at = back;
    } else if (word.part === 'modal') {
      if (!/^(?:do|does|did|would|can)$/u.test(word.lower) && !(word.lower === 'will' && telling)) return null;
    } else if (word.part === 'quote' && at === verb && words[at + 1]?.start === word.end) continue;
    else if (word.part === 'close') at = openingOf(words, at, from);
    else if (!isLoose(words, at, from)) break;
  }
  return { at, negated };
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

/** A subject right before its verb, restrictive clause included: “the doctor who treated them”. */
function plain(words: readonly Word[], end: number, from: number): Range | null {
  const range = phraseBefore(words, end, from);
  const stopped = phraseStop(words, end, from);
  if (
    isPart(words, stopped, 'verb', 'cue') &&
    isPart(words, stopped - 1, 'comma') &&
    isPart(words, stopped + 1, 'preposition')
  )
    return phraseBefore(words, stopped - 1, from) ?? range;
  if (range === null || !isPart(words, stopped, 'verb', 'have', 'be', 'modal', 'cue')) return range;
  for (let i = stopped; i > from && i > stopped - 14; i--) {
    if (isPart(words, i, 'comma', 'semicolon', 'quote', 'colon')) return range;
    if (!isPart(words, i, 'relative') && !(isPart(words, i, 'that') && isPart(words, i - 1, 'word', 'name'))) continue;
    if (isPart(words, i - 1, 'comma', 'cue', 'verb', 'preposition')) return range;
    return phraseBefore(words, i, from) ?? range;
  }
  return range;
}

/** The place of the word that stops a phrase which is looked for backwards. */
function phraseStop(words: readonly Word[], end: number, from: number): number {
  let at = end - 1;
  while (
    at >= from &&
    isPart(words, at, 'name', 'word', 'possessive', 'number', 'preposition', 'time', 'to', 'determiner', 'symbol')
  )
    at--;
  return at;
}

/** The subject of “X, the head of Y, said” and “X, who saw it, said”: `comma` is the last mark before the verb. */
function interrupted(words: readonly Word[], comma: number, from: number): Range | null {
  const segments = segmentsBefore(words, comma, from);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Range;
    if (i === segments.length - 1 && isPart(words, comma, 'comma') && !isPart(words, comma - 1, 'close')) return null;
    const from = isPart(words, segment.from, 'and', 'but', 'subordinator') ? segment.from + 1 : segment.from;
    if (isPart(words, from, 'relative')) continue;
    const range = phraseBefore(words, segment.to, from);
    const fronted = opensAdverbial(words, { from, to: segment.to });
    if (
      range === null ||
      (fronted &&
        !(isPart(words, from, 'preposition') && range.from > from + 1 && isPart(words, range.from, 'determiner')))
    )
      continue;
    const next = segments[i + 1];
    return next !== undefined && isNamedIn(words, range, next) ? { from: range.from, to: next.to } : range;
  }
  return null;
}

/** “the mayor, |Ana Reis|, said”: the description needs its name. */
function isNamedIn(words: readonly Word[], range: Range, next: Range): boolean {
  if (isPart(words, next.from, 'relative') || hasFinite(words, next) || next.to - next.from > 10) return false;
  const described =
    words.slice(range.from, range.to).some((word) => word.part === 'determiner') ||
    isPart(words, range.from, 'word', 'possessive');
  return described && isPart(words, isPart(words, next.from, 'determiner') ? next.from + 1 : next.from, 'name');
}

/** The stretches between commas before the verb that can belong to its subject, from left to right. */
function segmentsBefore(words: readonly Word[], comma: number, from: number): Range[] {
  const segments: Range[] = [];
  let end = comma;
  for (let i = comma - 1; i >= from - 1 && i > comma - 120; i--) {
    if (isPart(words, i, 'quote')) i = Math.min(i, titleStart(words, i, from) - 1);
    const bound = i < from || isPart(words, i, 'semicolon', 'colon', 'stop', 'quote');
    if (!bound && !isPart(words, i, 'comma', 'dash')) continue;
    const segment = { from: i + 1, to: end };
    if (segment.to > segment.from) {
      if (!isPart(words, segment.from, 'relative') && states(words, segment, bound)) break;
      segments.unshift(segment);
    }
    end = i;
    if (bound) break;
  }
  return segments;
}

/** Whether a stretch is a clause; participles after a noun do not make a description one: “a brigade stationed there”. */
function states(words: readonly Word[], segment: Range, first: boolean): boolean {
  const plain = beforeRelative(words, withoutReduced(words, segment));
  if (first) return hasFinite(words, plain);
  for (let i = plain.from; i < plain.to; i++)
    if (hasFinite(words, { from: i, to: i + 1 }) && !isReduced(words, i, plain.from)) return true;
  return false;
}

/** “the exchange |that is trying to buy it|”: a restrictive clause inside a description. */
function beforeRelative(words: readonly Word[], { from, to }: Range): Range {
  for (let i = from + 1; i < to; i++)
    if (isPart(words, i, 'relative') || (isPart(words, i, 'that') && isPart(words, i - 1, 'word', 'name')))
      return { from, to: i };
  return { from, to };
}

/** “released on Monday by the port”: a participle at the head of a segment is no finite verb. */
const withoutReduced = (words: readonly Word[], { from, to }: Range): Range =>
  isPart(words, from, 'verb', 'cue') && isPart(words, from + 1, 'preposition', 'time', 'to')
    ? { from: from + 1, to }
    : { from, to };

/** “On Tuesday, …”, “Speaking to AFP, …”, “However, …”, “and, …”, “released on Monday, …”. */
function opensAdverbial(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined) return true;
  if (/^(?:preposition|subordinator|adverb|and|but|time|to|verb|that)$/u.test(first.part)) return true;
  if (isGerund(first)) return true;
  return to - from === 1 && (first.lower.endsWith('ly') || first.part === 'number');
}

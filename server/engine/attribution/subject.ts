import { auxiliariesBefore } from './auxiliaries.js';
import { isGerund } from './clauses.js';
import { interrupted } from './interrupted.js';
import { isPart, lowerAt, type Range } from './passage.js';
import { phraseBefore } from './phrase-before.js';
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
  const auxiliaries = auxiliariesBefore(words, verb, from);
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

/** A subject right before its verb, restrictive clause included: “the doctor who treated them”. */
function plain(words: readonly Word[], end: number, from: number): Range | null {
  const range = withDoer(words, phraseBefore(words, end, from), from);
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

/** “|a group monitoring| the war”: a noun with an article, and what it does. */
function withDoer(words: readonly Word[], range: Range | null, from: number): Range | null {
  if (range === null || range.from <= from + 1 || !isPart(words, range.from, 'determiner')) return range;
  const at = range.from - 1;
  if (!isGerund(words[at] as Word) || words[at - 1]?.noun == null) return range;
  const doer = phraseBefore(words, at, from);
  return doer !== null && isPart(words, doer.from, 'determiner', 'name') ? { from: doer.from, to: range.to } : range;
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

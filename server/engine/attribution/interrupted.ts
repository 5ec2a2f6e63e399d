import { hasFinite, isGerund, isReduced } from './clauses.js';
import { isPart, lowerAt, type Range } from './passage.js';
import { phraseBefore, titleStart } from './phrase-before.js';
import type { Word } from './words.js';

/** The subject of “X, the head of Y, said” and “X, who saw it, said”: `comma` is the last mark before the verb. */
export function interrupted(words: readonly Word[], comma: number, from: number): Range | null {
  const segments = segmentsBefore(words, comma, from);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Range;
    const spliced = isPart(words, comma + 1, 'have') && (i > 0 || segment.from === from);
    if (i === segments.length - 1 && isPart(words, comma, 'comma') && !isPart(words, comma - 1, 'close') && !spliced)
      return null;
    const range = subjectIn(words, segment);
    if (range === null) continue;
    const next = segments[i + 1];
    return next !== undefined && isNamedIn(words, range, next) ? { from: range.from, to: next.to } : range;
  }
  return null;
}

/** The subject that a stretch can be: “and |the mayor|”, “On 9 March |the BBC|”; null for an aside or a circumstance. */
function subjectIn(words: readonly Word[], segment: Range): Range | null {
  const from = isPart(words, segment.from, 'and', 'but', 'subordinator') ? segment.from + 1 : segment.from;
  if (isPart(words, from, 'relative')) return null;
  const range = phraseBefore(words, segment.to, from);
  if (range === null || !opensAdverbial(words, { from, to: segment.to })) return range;
  const dated = isPart(words, from, 'preposition') && range.from > from + 1 && isPart(words, range.from, 'determiner');
  return dated ? range : null;
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
function withoutReduced(words: readonly Word[], { from, to }: Range): Range {
  const head = isPart(words, from, 'adverb') || lowerAt(words, from).endsWith('ly') ? from + 1 : from;
  if (!isPart(words, head, 'verb', 'cue', 'word')) return { from, to };
  if (NAMING.test(lowerAt(words, head))) return { from: head + 1, to };
  const reduced = head === from && !isPart(words, head, 'word') && isPart(words, from + 1, 'preposition', 'time', 'to');
  return reduced ? { from: from + 1, to } : { from, to };
}

/** “popularly called SA”, “also known as SA” */
const NAMING = /^(?:called|dubbed|named|nicknamed|known|renamed|titled|abbreviated|styled)$/u;

/** “|Looking| ahead”, “|Citing| the report”: a sentence's first word has a capital, and is no name. */
const isFronted = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'name') &&
  /^\p{Lu}\p{Ll}+ing$/u.test(words[at]?.text ?? '') &&
  !/^(?:beijing|boeing|nanjing|chongqing)$/u.test(lowerAt(words, at)) &&
  (isPart(words, at + 1, 'preposition', 'adverb', 'determiner', 'to') ||
    /^(?:ahead|back|forward)$/u.test(lowerAt(words, at + 1)));

/** “On Tuesday, …”, “Speaking to AFP, …”, “However, …”, “and, …”, “released on Monday, …”. */
function opensAdverbial(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined) return true;
  if (/^(?:preposition|subordinator|adverb|and|but|time|to|verb|that)$/u.test(first.part)) return true;
  if (isGerund(first) || isFronted(words, from)) return true;
  return to - from === 1 && (first.lower.endsWith('ly') || first.part === 'number');
}

import {
  background,
  contested,
  damage,
  nounKinds,
  persons,
  predicateKinds,
  stops,
  verbs,
} from '../language/en/nouns.js';
import type { FigureKind } from './figure.js';
import { isPlural, singular } from './nouns.js';
import { isHyphen, type Piece, wordAt } from './pieces.js';
import type { Quantity } from './quantity.js';

/** What a quantity counts: the noun phrase after it, and what the sentence says befell it. */
export interface Counted {
  /** The last piece of the noun phrase; the quantity's own last piece when there is none. */
  readonly last: number;
  /** The head noun as written; null when the text leaves it out. */
  readonly noun: string | null;
  /** What the noun or its predicate makes of the figure; null when neither says. */
  readonly kind: FigureKind | null;
}

/** The noun phrase that begins at a piece: “main battle tanks”, “of Russian military equipment”. */
export function nounPhraseAt(pieces: readonly Piece[], at: number): { last: number; head: number } | null {
  let from = wordAt(pieces, at) === 'of' ? at + 1 : at;
  while (from > at && /^(?:the|these|those|its|his|her|their|our|all|a|an|such)$/u.test(wordAt(pieces, from))) from++;
  if (isHyphen(pieces, from)) from++;
  let head = -1;
  for (let i = from; i < from + 7; i++) {
    const piece = pieces[i];
    if (piece === undefined || endsPhrase(pieces, i, head)) break;
    if (piece.kind === 'word' && !/ly$/u.test(piece.lower)) head = i;
    if (head === i && closes(pieces, i)) break;
  }
  return head < 0 ? null : { last: head, head };
}

function endsPhrase(pieces: readonly Piece[], at: number, head: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'number' || piece.kind === 'code') return true;
  if (piece.kind === 'mark') return !isHyphen(pieces, at) && !/^["'“‘*]$/u.test(piece.text);
  if (stops.has(piece.lower)) return true;
  if (predicateKinds.has(piece.lower) && (head >= 0 || !nounFollows(pieces, at + 1))) return true;
  return head >= 0 && (verbs.has(piece.lower) || /(?:ed|ing)$/u.test(piece.lower)) && isPlural(wordAt(pieces, head));
}

/** Whether a plural or known noun still follows in the phrase: “wounded soldiers”, not “killed in battle”. */
const nounFollows = (pieces: readonly Piece[], at: number): boolean => {
  for (let i = at; i < at + 3; i++) {
    const word = wordAt(pieces, i);
    if (pieces[i]?.kind !== 'word' || stops.has(word)) return false;
    if (isPlural(word) || nounKinds.has(word) || persons.has(word)) return true;
  }
  return false;
};

/** A plural closes its phrase unless another noun follows: “weapons cargo flights”. */
function closes(pieces: readonly Piece[], at: number): boolean {
  if (!isPlural(wordAt(pieces, at))) return false;
  for (let i = at + 1; i <= at + 2; i++) {
    const word = wordAt(pieces, i);
    if (pieces[i]?.kind !== 'word' || stops.has(word) || verbs.has(word) || /(?:ed|ing)$/u.test(word)) return true;
    if (isPlural(word) && knownNoun(word)) return false;
  }
  return true;
}

const knownNoun = (word: string): boolean => {
  const noun = singular(word);
  return nounKinds.has(noun) || persons.has(noun) || background.has(noun) || contested.has(noun);
};

/** What a quantity counts. `quantities` are those of the same sentence: another one's words are not this one's. */
export function countedBy(pieces: readonly Piece[], quantity: Quantity, quantities: readonly Quantity[]): Counted {
  const phrase = nounPhraseAt(pieces, quantity.to + 1);
  const last = phrase?.last ?? quantity.to;
  const noun = phrase === null ? null : wordAt(pieces, phrase.head);
  const kind =
    ownKind(pieces, quantity, last) ??
    predicateAfter(pieces, last + 1, quantities) ??
    predicateBefore(pieces, quantity, quantities);
  return { last, noun, kind };
}

/** The kind that a word of the phrase itself gives: “80,000 Russian soldiers”, “300 coronavirus deaths”, “46 dead”. */
function ownKind(pieces: readonly Piece[], quantity: Quantity, last: number): FigureKind | null {
  const next = predicateKinds.get(wordAt(pieces, quantity.to + 1));
  let kind: FigureKind | null = null;
  for (let at = quantity.to + 1; at <= last; at++) kind = kindOfNoun(pieces, at, quantity) ?? kind;
  const harmed = predicateKinds.get(wordAt(pieces, last + 1));
  if (harmed !== undefined && harmed !== 'crowd' && kind !== 'equipment') return harmed;
  return kind ?? next ?? null;
}

const LIFE_VERBS = /^(?:claim|cost|lost|lose|loses|losing|take|took|taking|taken|claims|claimed|claiming|save|saved)/u;

function kindOfNoun(pieces: readonly Piece[], at: number, quantity: Quantity): FigureKind | null {
  const noun = singular(wordAt(pieces, at));
  if (noun === 'life') return nearby(pieces, quantity.from, LIFE_VERBS) ? 'killed' : null;
  const kind = nounKinds.get(noun) ?? null;
  if ((kind === 'troops' || persons.has(noun)) && nearby(pieces, quantity.from, /^(?:lose|loses|lost|losing)$/u))
    return 'killed';
  return kind;
}

const nearby = (pieces: readonly Piece[], before: number, verb: RegExp): boolean => {
  for (let at = before - 1; at >= Math.max(0, before - 4); at--) if (verb.test(wordAt(pieces, at))) return true;
  return false;
};

const BOUNDARY = /^(?:[;:.!?—]|while|but|whereas|although|though|because|after|when|if)$/u;

/** “… were killed”, “… have been displaced”, “…, including two children, died”. */
function predicateAfter(pieces: readonly Piece[], from: number, quantities: readonly Quantity[]): FigureKind | null {
  for (let at = from; at < from + 12; at++) {
    const word = wordAt(pieces, at);
    if (word === '' || BOUNDARY.test(word)) return null;
    if (word === ',' && /^(?:including|among|most|some|many|mostly|mainly)$/u.test(wordAt(pieces, at + 1))) {
      const close = closingComma(pieces, at + 1);
      if (close === null) return null;
      at = close;
      continue;
    }
    if (quantities.some((quantity) => quantity.first === at)) return null;
    const kind = predicateKinds.get(word);
    if (kind !== undefined && (at === from || PASSIVE.test(wordAt(pieces, at - 1)) || finite(word))) return kind;
    if (word === 'and' && quantities.some((quantity) => quantity.from === at + 1)) return null;
  }
  return null;
}

const PASSIVE =
  /^(?:was|were|been|be|being|is|are|got|get|reported|confirmed|feared|presumed|found|also|already|still|left|now|critically|seriously|slightly|lightly|badly|fatally|declared|pronounced|went|go|been|not|remain|remained|remains|believed|thought)$/u;
const finite = (word: string): boolean =>
  /^(?:die[sd]?|died|perished|drowned|fled|flee|flees|disappeared|vanished|starved|marched|attended|gathered|rallied|protested|voted|recovered)$/u.test(
    word,
  );

function closingComma(pieces: readonly Piece[], from: number): number | null {
  for (let at = from; at < from + 16; at++) if (wordAt(pieces, at) === ',') return at;
  return null;
}

/** “killing twelve and injuring seven”, “the death toll rose to 46”, “the number of people killed surpassed 80,000”. */
function predicateBefore(
  pieces: readonly Piece[],
  quantity: Quantity,
  quantities: readonly Quantity[],
): FigureKind | null {
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 14); at--) {
    const word = wordAt(pieces, at);
    if (BOUNDARY.test(word)) return null;
    if (quantities.some((other) => other.last === at && other !== quantity)) return null;
    const distance = quantity.from - at;
    const verb = predicateKinds.get(word);
    if (verb !== undefined && (distance <= 4 || isCountOf(pieces, at))) return verb;
    const noun = nounKinds.get(singular(word));
    if (noun !== undefined && isCountOf(pieces, at)) return noun;
  }
  return null;
}

/** Whether a noun is the subject of a count: “the number of casualties rose to”, “deaths reached”, “toll of”. */
function isCountOf(pieces: readonly Piece[], at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) if (COUNTING.test(wordAt(pieces, i))) return true;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--)
    if (/^(?:number|total|toll|tally|count)$/u.test(wordAt(pieces, i))) return true;
  return false;
}

const COUNTING =
  /^(?:rose|risen|rises|rising|fell|fallen|falling|reached|reaching|reaches|stood|stands|stand|totalled|totaled|totalling|totaling|numbered|numbering|surpassed|exceeded|passed|topped|hit|jumped|climbed|grew|increased|decreased|dropped|at|to|of|was|is|were|are|by|:|between|from)$/u;

export const isDamage = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from - 4); at < from; at++) if (damage.has(wordAt(pieces, at))) return true;
  for (let at = to + 1; at < to + 6 && !BOUNDARY.test(wordAt(pieces, at)); at++)
    if (damage.has(wordAt(pieces, at))) return true;
  return false;
};

import { denominators, magnitudes, tens } from '../language/en/numbers.js';
import { cardinalAt } from './cardinals.js';
import { digitsOf } from './digits.js';
import { isDash, isHyphen, type Piece, wordAt } from './pieces.js';

/** A value and the piece after the words that state it. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

/** “half”, “a third of”, “a quarter of a million”, “half a dozen”; null where none begins. */
export function partAt(pieces: readonly Piece[], at: number): Read | null {
  const from = /^an?$/u.test(wordAt(pieces, at)) ? at + 1 : at;
  const word = wordAt(pieces, from);
  const denominator = denominators.get(word);
  if (denominator === undefined) return null;
  if (from === at && word !== 'half' && !(word === 'quarter' && isOfMagnitude(pieces, at + 1))) return null;
  if (from > at && word !== 'half' && word !== 'quarter' && !meansShare(pieces, from + 1)) return null;
  if (from > at && wordAt(pieces, at - 1) === 'in' && namesAnother(pieces, at - 2)) return null;
  return ofMagnitude(pieces, from + 1, 1 / denominator);
}

/** “the hero in one, the villain in another and a merchant in | a third”: the next of several. */
function namesAnother(pieces: readonly Piece[], end: number): boolean {
  for (let at = end; at >= 0 && at > end - 12; at--) {
    if (/^[.!?;]$/u.test(wordAt(pieces, at))) return false;
    if (wordAt(pieces, at) === 'another') return true;
  }
  return false;
}

/** “quarter | million”, “quarter | of a million” */
const isOfMagnitude = (pieces: readonly Piece[], at: number): boolean =>
  magnitudes.has(wordAt(pieces, at)) ||
  (wordAt(pieces, at) === 'of' && wordAt(pieces, at + 1) === 'a' && magnitudes.has(wordAt(pieces, at + 2)));

const SHARE =
  /^(?:of|more|less|fewer|higher|lower|larger|smaller|as|below|above|over|since|to|from|in|on|by|[.,;)]|)$/u;

/** After an ordinal: whether it is a part (“a third of”, “a fifth more”) and not a place in a row (“a third man”). */
const meansShare = (pieces: readonly Piece[], next: number): boolean => SHARE.test(wordAt(pieces, next));

/** A fraction, and the magnitude it is a part of: “half a million”, “two thirds of a million”, “half-dozen”. */
export function ofMagnitude(pieces: readonly Piece[], next: number, value: number): Read {
  let at = next;
  if (isHyphen(pieces, at) && wordAt(pieces, at + 1) === 'a' && isHyphen(pieces, at + 2)) at += 3;
  if (wordAt(pieces, at) === 'of') at++;
  if (/^an?$/u.test(wordAt(pieces, at))) at++;
  else if (at === next + 1) at = next;
  if (at === next && isHyphen(pieces, at)) at++;
  const magnitude = magnitudes.get(wordAt(pieces, at));
  if (magnitude === undefined) return { value, next };
  const more = magnitude === 100 ? (magnitudes.get(wordAt(pieces, at + 1)) ?? 1) : 1;
  return { value: value * magnitude * more, next: more > 1 ? at + 2 : at + 1 };
}

/** The denominator that begins at a piece: `thirds`, `quarter`, `twenty-fifths`. */
export function denominatorAt(pieces: readonly Piece[], at: number): Read | null {
  const word = wordAt(pieces, at);
  const ten = tens.get(word);
  if (ten !== undefined) {
    const place = isDash(pieces[at + 1]) ? at + 2 : at + 1;
    const unit = unitDenominator(wordAt(pieces, place));
    const joined = place > at + 1 || wordAt(pieces, place).endsWith('s');
    return unit === null || !joined ? null : { value: ten + unit, next: place + 1 };
  }
  const value = denominators.get(word === 'halves' ? 'half' : word.replace(/s$/u, ''));
  return value === undefined ? null : { value, next: at + 1 };
}

function unitDenominator(word: string): number | null {
  const singular = word.replace(/s$/u, '');
  if (singular === 'first') return 1;
  const value = denominators.get(singular);
  return value !== undefined && value < 10 && singular !== 'half' && singular !== 'quarter' ? value : null;
}

/** A fraction whose numerator was just read: “two | thirds”, “one | -third”; null for “twenty | third place”. */
export function overDenominator(pieces: readonly Piece[], at: number, numerator: number): Read | null {
  const dash = isDash(pieces[at]);
  const from = dash ? at + 1 : at;
  const inner = tens.get(wordAt(pieces, at - 1)) ?? 0;
  if (inner > 0 && numerator > inner) {
    const whole = denominatorAt(pieces, at - 1);
    if (whole !== null) return { value: (numerator - inner) / whole.value, next: whole.next };
  }
  const denominator = numerator > 0 ? denominatorAt(pieces, from) : null;
  if (denominator === null || tens.has(wordAt(pieces, at - 1))) {
    if (denominator === null || !wordAt(pieces, denominator.next - 1).endsWith('s')) return null;
  }
  const word = wordAt(pieces, denominator.next - 1);
  if (word === 'half' && isHyphen(pieces, denominator.next) && KIN.test(wordAt(pieces, denominator.next + 1)))
    return null;
  const plural = word.endsWith('s') || tens.has(wordAt(pieces, from));
  const singular = (numerator === 1 || dash) && pieces[at - 1]?.kind === 'word';
  return plural || singular ? ofMagnitude(pieces, denominator.next, numerator / denominator.value) : null;
}

/** “one half-|sister|” */
const KIN = /^(?:sisters?|brothers?|siblings?)$/u;

/** “three|-|and-a-half” */
const pastDash = (pieces: readonly Piece[], at: number): number =>
  isDash(pieces[at]) && pieces[at]?.glued ? at + 1 : at;

/** “one | and a half million”, “five | and a quarter”, “3 million | and a half”, “3 | ½”. */
export function plusFraction(pieces: readonly Piece[], at: number, whole: number, scale: number): Read | null {
  const glyph = pieces[at];
  if (glyph?.kind === 'number' && digitsOf(glyph.text).shape === 'fraction')
    return scaled(pieces, at + 1, whole + (digitsOf(glyph.text).value ?? 0));
  const and = pastDash(pieces, at);
  if (wordAt(pieces, and) !== 'and') return null;
  const first = pastDash(pieces, and + 1);
  const article = /^an?$/u.test(wordAt(pieces, first));
  const count = article ? { value: 1, next: first + 1 } : cardinalAt(pieces, first, 'apart');
  if (count === null || count.value === 0) return null;
  const from = isDash(pieces[count.next]) ? count.next + 1 : count.next;
  const denominator = denominatorAt(pieces, from);
  if (denominator === null || !isAddend(pieces, from, denominator, count.value, article)) return null;
  const part = count.value / denominator.value;
  const magnitude = magnitudes.get(wordAt(pieces, denominator.next)) ?? 1;
  if (scale > 1 && magnitude > 1) return { value: whole + part * magnitude, next: denominator.next + 1 };
  return scaled(pieces, denominator.next, whole + part * Math.max(scale, 1));
}

/** Whether “and” adds this fraction to the number before: “and a half” does, “and a third man” and “and half of” do not. */
function isAddend(pieces: readonly Piece[], from: number, denominator: Read, count: number, article: boolean): boolean {
  const word = wordAt(pieces, from);
  const following = wordAt(pieces, denominator.next);
  if (count >= denominator.value) return false;
  if (!article) return count === 1 || wordAt(pieces, denominator.next - 1).endsWith('s');
  if (/^(?:half|quarter)$/u.test(word)) return !/^(?:an?|of)$/u.test(following);
  return pieces[denominator.next]?.kind !== 'word';
}

function scaled(pieces: readonly Piece[], next: number, value: number): Read {
  const magnitude = magnitudes.get(wordAt(pieces, next));
  return magnitude === undefined ? { value, next } : { value: value * magnitude, next: next + 1 };
}

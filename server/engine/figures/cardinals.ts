import { denominators, gluedMagnitudes, magnitudes, shortMagnitudes, small, tens } from '../language/en/numbers.js';
import { digitsOf } from './digits.js';
import { isDash, isHyphen, type Piece, wordAt } from './pieces.js';

/** A cardinal number of the text: `52 thousand`, `twenty-one thousand four hundred`, `1.3m`. */
export interface Cardinal {
  readonly value: number;
  /** The piece after its last. */
  readonly next: number;
  /** Whether its last part was a magnitude (“million”), after which a fraction means a part of that. */
  readonly scale: number;
}

interface Sum {
  total: number;
  /** The part below the next magnitude, null right after one. */
  group: number | null;
  /** The last magnitude; the next must be smaller. */
  floor: number;
  /** Whether `group` holds the word “hundred”, or was written in digits. */
  hundreds: boolean;
  digits: boolean;
  next: number;
}

/**
 * The cardinal that begins at a piece; null when none does. `joined` false: “and” does not go on with it, as between
 * the ends of “between one hundred and two hundred”.
 */
export function cardinalAt(pieces: readonly Piece[], at: number, joined: 'and' | 'apart' = 'and'): Cardinal | null {
  const sum: Sum = { total: 0, group: null, floor: Number.POSITIVE_INFINITY, hundreds: false, digits: false, next: at };
  const article = /^an?$/u.test(wordAt(pieces, at)) && magnitudes.has(wordAt(pieces, at + 1));
  if (article) {
    sum.group = 1;
    sum.next++;
  }
  while (take(sum, pieces, sum.next) || (joined === 'and' && takeAnd(sum, pieces)));
  if (sum.next === at) return null;
  takePoint(sum, pieces);
  const value = sum.total + (sum.group ?? 0);
  return { value: round(value), next: sum.next, scale: sum.group === null ? sum.floor : 1 };
}

/** Undoes what binary floating point adds to `4.1 × 1000`. */
export const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** Takes the next word or digits into the sum; false when they do not go on with it. */
function take(sum: Sum, pieces: readonly Piece[], at: number): boolean {
  let next = at;
  if (at > 0 && sum.next > 0 && started(sum) && joinsTens(sum, pieces, at)) next = at + 1;
  const piece = pieces[next];
  if (piece === undefined) return false;
  const taken =
    piece.kind === 'number'
      ? takeDigits(sum, pieces, next)
      : takeWord(sum, piece.lower) || takeShort(sum, pieces, next);
  if (taken) sum.next = next + 1;
  return taken;
}

const started = (sum: Sum): boolean => sum.group !== null || sum.total > 0;

/** A hyphen that joins two parts of one number: `twenty-one`, `45-million`, and with spaces `fifty - two`. */
function joinsTens(sum: Sum, pieces: readonly Piece[], at: number): boolean {
  if (!isDash(pieces[at])) return false;
  const following = wordAt(pieces, at + 1);
  if (magnitudes.has(following)) return isHyphen(pieces, at);
  const units = small.get(following) ?? 0;
  return !sum.digits && (sum.group ?? 0) % 100 >= 20 && units > 0 && units < 10;
}

function takeDigits(sum: Sum, pieces: readonly Piece[], at: number): boolean {
  const { value, shape } = digitsOf(pieces[at]?.text ?? '');
  if (value === null || shape === 'slashed' || shape === 'fraction') return false;
  if (!started(sum)) {
    sum.group = value;
    sum.digits = true;
    return true;
  }
  const goesOn = sum.group === null && value < sum.floor && shape === 'plain' && magnitudes.has(wordAt(pieces, at + 1));
  if (goesOn) sum.group = value;
  return goesOn;
}

function takeWord(sum: Sum, word: string): boolean {
  const value = tens.get(word) ?? small.get(word);
  if (value === undefined) return takeMagnitude(sum, magnitudes.get(word));
  if (sum.group !== null && !fits(sum, sum.group, value)) return false;
  sum.group = (sum.group ?? 0) + value;
  return true;
}

/** Whether a word below a hundred goes on with a group: “one hundred | twelve”, “twenty | one”. */
function fits(sum: Sum, group: number, value: number): boolean {
  if (group === 0 || value === 0) return false;
  if (value >= 10) return sum.hundreds && group % 100 === 0;
  return !sum.digits && group % 10 === 0 && (group % 100 >= 20 || sum.hundreds);
}

function takeMagnitude(sum: Sum, magnitude: number | undefined): boolean {
  if (magnitude === undefined) return false;
  if (magnitude === 100) {
    if (sum.hundreds || (sum.group === null && sum.total > 0)) return false;
    sum.group = (sum.group ?? 1) * 100;
    sum.hundreds = true;
    return true;
  }
  if (sum.group === null && sum.total > 0) {
    if (magnitude < sum.floor && magnitude < 1e5) return false;
    sum.total *= magnitude;
  } else {
    if (magnitude >= sum.floor) return false;
    sum.total += (sum.group ?? 1) * magnitude;
  }
  sum.floor = magnitude;
  sum.group = null;
  sum.hundreds = false;
  sum.digits = false;
  return true;
}

/** `40k`, `1.3m`, `2 bn`: after digits only. A glued `m`, `b` or `t` may be a unit; see `quantities.ts`. */
function takeShort(sum: Sum, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!sum.digits || sum.group === null || piece?.kind !== 'word') return false;
  const magnitude =
    shortMagnitudes.get(piece.lower) ??
    ((piece.glued ? isPlainSuffix(pieces, at) : isSpacedSuffix(pieces, at))
      ? gluedMagnitudes.get(piece.text)
      : undefined);
  return takeMagnitude(sum, magnitude);
}

/** `2.33 k`, `1,674.5 M`: a capital M or a k at the end of its phrase. */
const isSpacedSuffix = (pieces: readonly Piece[], at: number): boolean =>
  /^[kM]$/u.test(pieces[at]?.text ?? '') &&
  (pieces[at + 1] === undefined || pieces[at + 1]?.kind === 'mark') &&
  !pieces[at + 1]?.glued === true;

/** After a glued m, these make it metres: `a 50m pool`, `the 60m, where`, `100m gold`. */
const METRES =
  /^(?:long|wide|high|deep|tall|thick|away|races?|sprints?|relay|hurdles|freestyle|butterfly|of|from|below|above|behind|pool|final|dash|square|by|x|inside|before|gold|silver|bronze|title|record|runner|champion|mark|wide|apart|underground|tower|wall|drop|swell)$/u;

/** Whether an amount of money stands near: “77m euros, up from 38m”. */
function amongMoney(pieces: readonly Piece[], at: number): boolean {
  for (let near = Math.max(0, at - 24); near < at + 24; near++)
    if (/^\p{Sc}$|^euros?$/u.test(pieces[near]?.text ?? '')) return true;
  return false;
}

/** Whether a glued letter is a magnitude and not a unit: `1.3m` and `£5m` are, `a 50m pool` and `5t` are not. */
function isPlainSuffix(pieces: readonly Piece[], at: number): boolean {
  const suffix = pieces[at]?.text ?? '';
  const before = pieces[at - 2];
  const money = before !== undefined && (/^\p{Sc}$/u.test(before.text) || /^[A-Z]{3}$|^Rs$/u.test(before.text));
  if (suffix === 't' || suffix === 'T') return money;
  if (suffix !== 'm' || money) return true;
  const following = pieces[at + 1];
  if (isDash(following) || /^[²³]$/u.test(following?.text ?? '') || METRES.test(following?.lower ?? '')) return false;
  if (following?.kind === 'word' && /s$|^people$|^(?:wo)?men$|^children$/u.test(following.lower)) return true;
  if (amongMoney(pieces, at)) return true;
  const digits = pieces[at - 1]?.text ?? '';
  return digits.includes('.') && !/^\d{1,2}\.\d\d$/u.test(digits);
}

/** “three hundred and two”, “two thousand and two hundred”, but not “one hundred and two hundred”. */
function takeAnd(sum: Sum, pieces: readonly Piece[]): boolean {
  const scaled = sum.group === null && sum.total > 0;
  if (wordAt(pieces, sum.next) !== 'and' || !(sum.hundreds || scaled)) return false;
  const from = sum.next + 1;
  const rest = /^an?$/u.test(wordAt(pieces, from)) ? null : cardinalAt(pieces, from, 'apart');
  if (rest === null || !Number.isInteger(rest.value) || isNumerator(pieces, rest)) return false;
  const added = scaled ? addToScale(sum, rest) : addToHundreds(sum, rest);
  if (!added) return false;
  sum.hundreds = false;
  sum.digits = true;
  sum.next = rest.next;
  return true;
}

/** “two thousand and | two hundred” */
function addToScale(sum: Sum, rest: Cardinal): boolean {
  if (rest.value >= Math.min(sum.floor, 1000)) return false;
  sum.group = rest.value;
  return true;
}

/** “three hundred and | two”, “two hundred and | two thousand” */
function addToHundreds(sum: Sum, rest: Cardinal): boolean {
  const lead = rest.value / rest.scale;
  const group = sum.group ?? 0;
  if (lead >= 100 || rest.value === 0) return false;
  if (rest.scale === 1 || rest.scale === 12) {
    sum.group = group + rest.value;
    return true;
  }
  if (rest.scale >= sum.floor) return false;
  sum.total += (group + lead) * rest.scale;
  sum.floor = rest.scale;
  sum.group = null;
  return true;
}

/** “one hundred and | three quarters”: the start of a fraction that is added. */
function isNumerator(pieces: readonly Piece[], { value, next }: Cardinal): boolean {
  const word = wordAt(pieces, isDash(pieces[next]) ? next + 1 : next);
  const denominator = denominators.get(word.replace(/s$/u, ''));
  return denominator !== undefined && value < denominator && (word.endsWith('s') || value === 1);
}

/** “five point two”, “two hundred point zero three”, “point” being said and not written. */
function takePoint(sum: Sum, pieces: readonly Piece[]): void {
  if (wordAt(pieces, sum.next) !== 'point' || sum.digits) return;
  let at = sum.next + 1;
  let decimals = '';
  for (
    let digit = small.get(wordAt(pieces, at));
    digit !== undefined && digit < 10;
    digit = small.get(wordAt(pieces, at))
  ) {
    decimals += digit;
    at++;
  }
  const rest = decimals === '' ? cardinalAt(pieces, at, 'apart') : null;
  if (rest !== null && rest.value < 100) {
    decimals = String(rest.value);
    at = rest.next;
  }
  if (decimals === '') return;
  sum.group = (sum.group ?? 0) + Number(`0.${decimals}`);
  sum.next = at;
  const magnitude = magnitudes.get(wordAt(pieces, at));
  if (magnitude !== undefined && sum.total === 0) {
    sum.group *= magnitude;
    sum.next++;
  }
}

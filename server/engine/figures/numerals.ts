import { denominators, loose, magnitudes, multiples, small, tens, vague } from '../language/en/numbers.js';
import { cardinalAt, round } from './cardinals.js';
import { type Digits, digitsOf } from './digits.js';
import { isDash, isHyphen, type Piece, wordAt } from './pieces.js';

/** One number of the text before anything around it is looked at. Piece indices are inclusive. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly form: NumeralForm;
}

/**
 * `digits` and `words`: a cardinal by how it begins. `vague`: “dozens”. `fraction`: “two thirds”, “half”. `multiple`:
 * “doubled”. `ordinal`: “21st”. `other`: digits that are no number (`18:30`, `12/11/2022`, an address).
 */
export type NumeralForm = 'digits' | 'words' | 'vague' | 'fraction' | 'multiple' | 'ordinal' | 'other';

/** The number that begins at a piece, as long as it goes; null when none does. */
export function numeralAt(pieces: readonly Piece[], at: number, joined: 'and' | 'apart' = 'and'): Numeral | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'code') return /\p{Nd}/u.test(piece.text) ? whole(at, null, 'other') : null;
  if (piece.kind === 'mark') return signedAt(pieces, at, joined);
  return (
    looseAt(pieces, at) ??
    vagueAt(pieces, at) ??
    fractionAt(pieces, at) ??
    plainAt(pieces, at, joined) ??
    multipleAt(pieces, at)
  );
}

const whole = (at: number, value: number | null, form: NumeralForm): Numeral => ({
  first: at,
  last: at,
  low: value,
  high: value,
  form,
});

const between = (first: number, next: number, value: number, form: NumeralForm): Numeral => ({
  first,
  last: next - 1,
  low: round(value),
  high: round(value),
  form,
});

/** `-5`, `−3.2%`: a sign directly at its digits, and nothing directly before it. */
function signedAt(pieces: readonly Piece[], at: number, joined: 'and' | 'apart'): Numeral | null {
  const sign = pieces[at];
  const digits = pieces[at + 1];
  if (!/^[-−]$/u.test(sign?.text ?? '') || sign?.glued || !digits?.glued || digits.kind !== 'number') return null;
  const numeral = plainAt(pieces, at + 1, joined);
  if (numeral?.low == null || numeral.form !== 'digits') return null;
  return { ...numeral, first: at, low: -numeral.low, high: -numeral.low };
}

/** “several hundred”, “a few thousand”, “a couple of dozen”, “many thousands”. */
function looseAt(pieces: readonly Piece[], at: number): Numeral | null {
  const from = wordAt(pieces, at) === 'a' ? at + 1 : at;
  const count = loose.get(wordAt(pieces, from));
  if (count === undefined) return null;
  const next = wordAt(pieces, from + 1) === 'of' ? from + 2 : from + 1;
  const word = wordAt(pieces, next);
  const magnitude = magnitudes.get(word) ?? (vague.get(word) ?? 0) / 2;
  if (!magnitude) return null;
  const scale = magnitude === 100 ? (magnitudes.get(wordAt(pieces, next + 1)) ?? 1) : 1;
  return { first: at, last: scale > 1 ? next + 1 : next, low: count * magnitude * scale, high: null, form: 'vague' };
}

/** “dozens”, “scores of”, “hundreds of thousands”, “tens of millions”. */
function vagueAt(pieces: readonly Piece[], at: number): Numeral | null {
  const word = wordAt(pieces, at);
  const value = word === 'tens' ? 20 : vague.get(word);
  if (value === undefined || (word === 'scores' && !isQuantity(pieces, at))) return null;
  const scale = wordAt(pieces, at + 1) === 'of' ? (vague.get(wordAt(pieces, at + 2)) ?? 0) / 2 : 0;
  const of = scale >= 100 && value < 1e6;
  if (word === 'tens' && !of) return null;
  return { first: at, last: of ? at + 2 : at, low: of ? value * scale : value, high: null, form: 'vague' };
}

const AFTER_SCORES = /^(?:of|more|others?|were|are|have|had|dead|killed|injured|wounded|missing|died)$/u;
const BEFORE_SCORES = /s$|^(?:the|a|its|his|her|test|no|in|all|these|those|credit|exam|and)$/u;

/** “scores of people”, “scores were hurt”, but not “test scores” or “he scores”. */
const isQuantity = (pieces: readonly Piece[], at: number): boolean =>
  AFTER_SCORES.test(wordAt(pieces, at + 1)) && !BEFORE_SCORES.test(wordAt(pieces, at - 1));

/** “half”, “a third of”, “a quarter of a million”, “half a dozen”. */
function fractionAt(pieces: readonly Piece[], at: number): Numeral | null {
  const from = /^an?$/u.test(wordAt(pieces, at)) ? at + 1 : at;
  const word = wordAt(pieces, from);
  const denominator = denominators.get(word);
  if (denominator === undefined) return null;
  if (from === at && !(word === 'half' || (word === 'quarter' && magnitudes.has(wordAt(pieces, at + 1))))) return null;
  if (from > at && word !== 'half' && word !== 'quarter' && !meansShare(pieces, from + 1)) return null;
  return ofMagnitude(pieces, at, from + 1, 1 / denominator);
}

/** After an ordinal: whether it is a part (“a third of”, “a fifth more”) and not a place in a row (“a third man”). */
const meansShare = (pieces: readonly Piece[], next: number): boolean =>
  /^(?:of|more|less|fewer|higher|lower|larger|smaller|as|below|above|over|since|to|from|in|on|by)$/u.test(
    wordAt(pieces, next),
  ) || ['.', ',', ';', ')'].includes(wordAt(pieces, next));

/** A fraction, and the magnitude it is a part of: “half a million”, “two thirds of a million”, “half-dozen”. */
function ofMagnitude(pieces: readonly Piece[], first: number, next: number, value: number): Numeral {
  let at = next;
  if (wordAt(pieces, at) === 'of') at++;
  if (/^an?$/u.test(wordAt(pieces, at))) at++;
  else if (at > next) at = next;
  if (at === next && isHyphen(pieces, at)) at++;
  const magnitude = magnitudes.get(wordAt(pieces, at));
  if (magnitude === undefined) return between(first, next, value, 'fraction');
  const more = magnitude === 100 ? (magnitudes.get(wordAt(pieces, at + 1)) ?? 1) : 1;
  return between(first, more > 1 ? at + 2 : at + 1, value * magnitude * more, 'words');
}

/** The denominator of a fraction whose numerator ends before `at`, and the piece after it: `thirds`, `twenty-fifths`. */
function denominatorAt(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  const word = wordAt(pieces, at);
  const ten = tens.get(word);
  if (ten !== undefined && isDash(pieces[at + 1])) {
    const unit = unitDenominator(wordAt(pieces, at + 2));
    return unit === null ? null : { value: ten + unit, next: at + 3 };
  }
  const singular = word === 'halves' ? 'half' : word.replace(/s$/u, '');
  const value = denominators.get(singular);
  return value === undefined ? null : { value, next: at + 1 };
}

function unitDenominator(word: string): number | null {
  const singular = word.replace(/s$/u, '');
  if (singular === 'first') return 1;
  const value = denominators.get(singular);
  return value !== undefined && value < 10 && singular !== 'half' && singular !== 'quarter' ? value : null;
}

/** A cardinal with what may follow it: a fraction, “and a half”, `st`, a further magnitude. */
function plainAt(pieces: readonly Piece[], at: number, joined: 'and' | 'apart'): Numeral | null {
  const piece = pieces[at];
  if (piece?.kind === 'number') {
    const special = specialDigits(pieces, at);
    if (special !== null) return special;
  }
  const cardinal = cardinalAt(pieces, at, joined);
  if (cardinal === null) return null;
  const form = piece?.kind === 'number' ? 'digits' : 'words';
  const { value, next } = cardinal;
  const mixed = andFraction(pieces, next, value, cardinal.scale);
  if (mixed !== null) return scaled(pieces, at, mixed.next, mixed.value, form);
  const over = overAt(pieces, next);
  if (over !== null) return between(at, over.next, value / over.value, 'fraction');
  const hyphen = isDash(pieces[next]) ? next + 1 : next;
  const denominator = value > 0 ? denominatorAt(pieces, hyphen) : null;
  if (denominator !== null && isPart(pieces, at, hyphen, value))
    return ofMagnitude(pieces, at, denominator.next, value / denominator.value);
  return between(at, next, value, form);
}

/** “two thirds”, “one-third”, “one quarter”: no “twenty third place”, no “two second-hand cars”. */
function isPart(pieces: readonly Piece[], at: number, denominator: number, value: number): boolean {
  const word = wordAt(pieces, denominator);
  const last = pieces[denominator - 1]?.lower ?? '';
  if (word.endsWith('s') || word === 'halves') return true;
  if (tens.has(word)) return true;
  return (value === 1 || isDash(pieces[denominator - 1])) && !tens.has(last) && pieces[at]?.kind !== 'number';
}

/** “one and a half million”, “five and a quarter”, “3 million and a half”. */
function andFraction(
  pieces: readonly Piece[],
  at: number,
  value: number,
  scale: number,
): { value: number; next: number } | null {
  const glyph = pieces[at];
  if (glyph?.kind === 'number' && digitsOf(glyph.text).shape === 'fraction')
    return { value: value + (digitsOf(glyph.text).value ?? 0), next: at + 1 };
  if (wordAt(pieces, at) !== 'and') return null;
  const article = /^an?$/u.test(wordAt(pieces, at + 1));
  const count = article ? 1 : small.get(wordAt(pieces, at + 1));
  if (count === undefined || count === 0) return null;
  const hyphen = isDash(pieces[at + 2]) ? at + 3 : at + 2;
  const denominator = denominatorAt(pieces, hyphen);
  if (denominator === null || (count > 1 && !wordAt(pieces, hyphen).endsWith('s'))) return null;
  if (article && /^(?:half|quarter)$/u.test(wordAt(pieces, hyphen)) && /^(?:an?|of)$/u.test(wordAt(pieces, hyphen + 1)))
    return null;
  if (article && !/^(?:half|quarter)$/u.test(wordAt(pieces, hyphen)) && pieces[hyphen + 1]?.kind === 'word')
    return null;
  const part = count / denominator.value;
  return { value: value + part * Math.max(scale, 1), next: denominator.next };
}

function scaled(pieces: readonly Piece[], first: number, next: number, value: number, form: NumeralForm): Numeral {
  const magnitude = magnitudes.get(wordAt(pieces, next));
  return magnitude === undefined
    ? between(first, next, value, form)
    : between(first, next + 1, value * magnitude, form);
}

/** “one over three”: only where both are spelled in the same way and the second closes the phrase. */
function overAt(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  if (wordAt(pieces, at) !== 'over') return null;
  const below = cardinalAt(pieces, at + 1);
  return below !== null && below.value > 0 && pieces[below.next] === undefined ? below : null;
}

/** Digits that are no plain cardinal: times, dates, ordinals, lists, numbers in scientific notation, mixed fractions. */
function specialDigits(pieces: readonly Piece[], at: number): Numeral | null {
  const digits = digitsOf(pieces[at]?.text ?? '');
  const after = pieces[at + 1];
  if (after?.glued && /^(?:st|nd|rd|th)$/u.test(after.lower))
    return { ...whole(at, digits.value, 'ordinal'), last: at + 1 };
  if (digits.shape === 'fraction') return ofMagnitude(pieces, at, at + 1, digits.value ?? 0);
  if (digits.shape === 'slashed') return whole(at, digits.value, isSimple(digits) ? 'fraction' : 'other');
  if (digits.value === null) return whole(at, null, 'other');
  const fraction = pieces[at + 1];
  if (
    fraction?.kind === 'number' &&
    !fraction.glued &&
    digitsOf(fraction.text).shape === 'slashed' &&
    isSimple(digitsOf(fraction.text))
  )
    return between(at, at + 2, digits.value + (digitsOf(fraction.text).value ?? 0), 'digits');
  return scientificAt(pieces, at, digits.value);
}

const isSimple = (digits: Digits): boolean => digits.value !== null && digits.value < 1;

/** `1.3e6`, `1.3×10^6`, `6.2 x 10-4`. */
function scientificAt(pieces: readonly Piece[], at: number, value: number): Numeral | null {
  const e = pieces[at + 1];
  if (e?.glued && e.lower === 'e') {
    const signed = /^[-−+]$/u.test(wordAt(pieces, at + 2)) ? 1 : 0;
    const power = pieces[at + 2 + signed];
    if (power?.kind !== 'number' || !power.glued || !/^\d{1,3}$/u.test(power.text)) return null;
    const exponent = Number(power.text) * (/[-−]/u.test(wordAt(pieces, at + 2)) ? -1 : 1);
    return between(at, at + 3 + signed, value * 10 ** exponent, 'digits');
  }
  if (!/^[x×*·]$/u.test(e?.lower ?? '') || wordAt(pieces, at + 2) !== '10') return null;
  const caret = wordAt(pieces, at + 3) === '^' ? at + 4 : at + 3;
  const minus = /^[-−]$/u.test(wordAt(pieces, caret)) ? 1 : 0;
  const power = wordAt(pieces, caret + minus);
  if (!/^\d{1,2}$/u.test(power) || (caret === at + 3 && minus === 0)) return null;
  return between(at, caret + minus + 1, value * 10 ** (minus ? -Number(power) : Number(power)), 'digits');
}

/** “doubled”, “threefold”, “twice”. */
function multipleAt(pieces: readonly Piece[], at: number): Numeral | null {
  const value = multiples.get(wordAt(pieces, at));
  return value === undefined ? null : whole(at, value, 'multiple');
}

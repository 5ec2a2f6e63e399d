import { loose, magnitudes, multiples, openers, ordinalWords, tens, vague } from '../language/en/numbers.js';
import { cardinalAt, round } from './cardinals.js';
import { type Digits, digitsOf } from './digits.js';
import { ofMagnitude, overDenominator, partAt, plusFraction, type Read } from './fractions.js';
import { isPlural } from './nouns.js';
import { isDash, type Piece, wordAt } from './pieces.js';

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

/** Whether “and” may go on with a number; it may not between the ends of “between one hundred and two hundred”. */
export type Joining = 'and' | 'apart';

/** The number that begins at a piece, as long as it goes; null when none does. */
export function numeralAt(pieces: readonly Piece[], at: number, joining: Joining = 'and'): Numeral | null {
  const piece = pieces[at];
  if (piece === undefined || !opens(piece)) return null;
  if (piece.kind === 'code') return /\p{Nd}/u.test(piece.text) ? whole(at, null, 'other') : null;
  return signedAt(pieces, at, joining) ?? unsignedAt(pieces, at, joining);
}

const opens = ({ kind, lower }: Piece): boolean =>
  kind === 'word' ? openers.has(lower) : kind !== 'mark' || lower === '-' || lower === '−';

function unsignedAt(pieces: readonly Piece[], at: number, joining: Joining): Numeral | null {
  if (pieces[at]?.kind === 'mark') return null;
  const part = partAt(pieces, at);
  return (
    looseAt(pieces, at) ??
    vagueAt(pieces, at) ??
    (part === null ? null : between(at, part, part.value > 1 ? 'words' : 'fraction')) ??
    plainAt(pieces, at, joining) ??
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

const between = (first: number, { value, next }: Read, form: NumeralForm): Numeral => ({
  first,
  last: next - 1,
  low: round(value),
  high: round(value),
  form,
});

/** `-5`, `−3.2%`, “minus five”: a sign before a number, and no number or letter directly before the sign. */
function signedAt(pieces: readonly Piece[], at: number, joining: Joining): Numeral | null {
  const sign = pieces[at];
  const next = pieces[at + 1];
  if (sign === undefined || next === undefined) return null;
  const glyph = /^[-−]$/u.test(sign.text) && !sign.glued && next.glued && next.kind === 'number';
  const said =
    sign.lower === 'minus' ||
    (sign.lower === 'negative' && /^(?:is|of|to|at|between|and|)$/u.test(wordAt(pieces, at - 1)));
  if (!(glyph || said) || pieces[at - 1]?.kind === 'number') return null;
  if (said && wordAt(pieces, at - 1) === 'or' && wordAt(pieces, at - 2) === 'plus') return null;
  const numeral = unsignedAt(pieces, at + 1, joining);
  if (numeral?.low == null || numeral.form === 'ordinal' || numeral.form === 'vague') return null;
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
  if (word === 'tens' && !of && !(wordAt(pieces, at + 1) === 'of' && isPlural(wordAt(pieces, at + 2)))) return null;
  return { first: at, last: of ? at + 2 : at, low: of ? value * scale : value, high: null, form: 'vague' };
}

const AFTER_SCORES = /^(?:of|more|others?|were|are|have|had|dead|killed|injured|wounded|missing|died)$/u;
const BEFORE_SCORES = /s$|^(?:the|a|its|his|her|test|no|in|all|these|those|credit|exam|and)$/u;

/** “scores of people”, “scores were hurt”, but not “test scores” or “he scores”. */
const isQuantity = (pieces: readonly Piece[], at: number): boolean =>
  AFTER_SCORES.test(wordAt(pieces, at + 1)) && !BEFORE_SCORES.test(wordAt(pieces, at - 1));

/** A cardinal with what may follow it: a fraction, “and a half”, an ordinal ending. */
function plainAt(pieces: readonly Piece[], at: number, joining: Joining): Numeral | null {
  const digits = pieces[at]?.kind === 'number';
  const special = digits ? specialDigits(pieces, at) : null;
  if (special !== null) return special;
  const cardinal = cardinalAt(pieces, at, joining);
  if (cardinal === null) return null;
  const { value, next, scale } = cardinal;
  const form = digits ? 'digits' : 'words';
  const mixed = joining === 'and' || value < 100 ? plusFraction(pieces, next, value, scale) : null;
  if (mixed !== null) return between(at, mixed, form);
  const below = wordAt(pieces, next) === 'over' ? cardinalAt(pieces, next + 1) : null;
  if (
    below !== null &&
    below.value > 0 &&
    pieces[below.next] === undefined &&
    (at === 0 || /^(?:minus|negative)$/u.test(wordAt(pieces, at - 1)))
  )
    return between(at, { value: value / below.value, next: below.next }, 'fraction');
  const ordinal = ordinalAfter(pieces, next);
  if (ordinal !== null) return { ...whole(at, value, 'ordinal'), last: ordinal };
  const fraction = overDenominator(pieces, next, value);
  return fraction === null
    ? between(at, { value, next }, form)
    : between(at, fraction, fraction.value > 1 && scale === 1 && value < 10 ? 'words' : 'fraction');
}

/** The last piece of an ordinal in words whose beginning was just read: “twenty | -third”, “hundred | -and-first”. */
function ordinalAfter(pieces: readonly Piece[], at: number): number | null {
  let next = at;
  const before = wordAt(pieces, at - 1);
  if (!tens.has(before) && before !== 'hundred') return null;
  if (isDash(pieces[next])) next++;
  if (before === 'hundred' && wordAt(pieces, next) === 'and') next += isDash(pieces[next + 1]) ? 2 : 1;
  return ordinalWords.has(wordAt(pieces, next)) && (next > at || tens.has(before)) ? next : null;
}

/** Digits that are no plain cardinal: times, dates, ordinals, numbers in scientific notation, mixed fractions. */
function specialDigits(pieces: readonly Piece[], at: number): Numeral | null {
  const digits = digitsOf(pieces[at]?.text ?? '');
  const after = pieces[at + 1];
  if (after?.glued && /^(?:st|nd|rd|th)$/u.test(after.lower))
    return { ...whole(at, digits.value, 'ordinal'), last: at + 1 };
  if (digits.shape === 'fraction') return between(at, ofMagnitude(pieces, at + 1, digits.value ?? 0), 'fraction');
  if (digits.shape === 'slashed') return whole(at, digits.value, isProper(digits) ? 'fraction' : 'other');
  if (digits.value === null) return whole(at, null, 'other');
  const fraction = after?.kind === 'number' && !after.glued ? digitsOf(after.text) : null;
  if (fraction !== null && isProper(fraction))
    return between(at, { value: digits.value + (fraction.value ?? 0), next: at + 2 }, 'digits');
  return scientificAt(pieces, at, digits.value);
}

const isProper = ({ shape, value }: Digits): boolean => shape === 'slashed' && value !== null && value < 1;

/** `1.3e6`, `1.3×10^6`, `6.2 x 10-4`. */
function scientificAt(pieces: readonly Piece[], at: number, value: number): Numeral | null {
  const times = pieces[at + 1];
  const e = times?.glued === true && times.lower === 'e';
  if (!e && !(/^[x×*·]$/u.test(times?.lower ?? '') && wordAt(pieces, at + 2) === '10')) return null;
  const caret = e ? at + 2 : wordAt(pieces, at + 3) === '^' ? at + 4 : at + 3;
  const sign = /^[-−+]$/u.test(wordAt(pieces, caret)) ? 1 : 0;
  const power = pieces[caret + sign];
  if (power?.kind !== 'number' || !power.glued || !/^\d{1,3}$/u.test(power.text)) return null;
  if (!e && caret === at + 3 && sign === 0) return null;
  const exponent = Number(power.text) * (/[-−]/u.test(wordAt(pieces, caret)) ? -1 : 1);
  return between(at, { value: value * 10 ** exponent, next: caret + sign + 1 }, 'digits');
}

/** “doubled”, “threefold”, “twice”. */
function multipleAt(pieces: readonly Piece[], at: number): Numeral | null {
  const value = multiples.get(wordAt(pieces, at));
  return value === undefined ? null : whole(at, value, 'multiple');
}

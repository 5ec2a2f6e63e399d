import { codes, coins, dollarPrefixes, moneyAdjectives, moneyNouns, signs } from '../language/en/currencies.js';
import { percentWords, pointWords, timeUnits, units } from '../language/en/units.js';
import { singular } from './nouns.js';
import { type Numeral, numeralAt } from './numerals.js';
import { isHyphen, type Piece, wordAt } from './pieces.js';
import type { Measure, Quantity } from './quantity.js';

/** The currency that stands before a number, and the piece it begins at: `US$`, `€`, `Rs`, `USD`. */
export function currencyBefore(pieces: readonly Piece[], at: number): { unit: string; first: number } | null {
  const piece = pieces[at - 1];
  if (piece === undefined) return null;
  const sign = signs.get(piece.text);
  if (sign !== undefined) {
    const prefix = piece.glued ? dollarPrefixes.get(pieces[at - 2]?.text ?? '') : undefined;
    if (prefix !== undefined && piece.text === '$') return { unit: prefix, first: at - 2 };
    return { unit: sign, first: at - 1 };
  }
  const inner = piece.glued && pieces[at]?.glued ? dollarPrefixes.get(piece.text) : undefined;
  if (inner !== undefined && pieces[at - 2]?.text === '$') return { unit: inner, first: at - 2 };
  if (piece.text === '.' && /^Rs?$/u.test(pieces[at - 2]?.text ?? '')) return { unit: 'INR', first: at - 2 };
  const code = codes.get(piece.text) ?? (piece.text === 'R' && pieces[at]?.glued ? 'ZAR' : undefined);
  return code === undefined || pieces[at]?.kind !== 'number' ? null : { unit: code, first: at - 1 };
}

/** The measure that begins at a piece, right after a number; null when none does. */
export function measureAt(pieces: readonly Piece[], at: number): Measure | null {
  const hyphen = isHyphen(pieces, at);
  const from = hyphen ? at + 1 : at;
  const piece = pieces[from];
  if (piece === undefined) return null;
  const word = piece.lower;
  const measure = (type: Measure['type'], unit: string, last: number, dimension = ''): Measure => ({
    type,
    unit,
    dimension,
    last,
    hyphen,
  });
  return (
    percentAt(pieces, from, measure) ??
    moneyAt(pieces, from, measure) ??
    timeAt(word, piece, pieces[from - 1], from, measure) ??
    physicalAt(pieces, from, measure)
  );
}

type Make = (type: Measure['type'], unit: string, last: number, dimension?: string) => Measure;

function percentAt(pieces: readonly Piece[], at: number, measure: Make): Measure | null {
  const word = wordAt(pieces, at);
  const per = word === 'per' && wordAt(pieces, at + 1) === 'cent' ? at + 1 : at;
  if (per > at || percentWords.has(word)) {
    const point = /^(?:-?points?)$/u.test(wordAt(pieces, per + 1))
      ? per + 1
      : isHyphen(pieces, per + 1) && /^points?$/u.test(wordAt(pieces, per + 2))
        ? per + 2
        : null;
    return point === null ? measure('percent', '%', per) : measure('points', 'percentage points', point);
  }
  if (pointWords.has(word)) return measure('points', word.startsWith('b') ? 'basis points' : 'percentage points', at);
  if (word === 'basis' && /^points?$/u.test(wordAt(pieces, at + 1))) return measure('points', 'basis points', at + 1);
  return null;
}

function moneyAt(pieces: readonly Piece[], at: number, measure: Make): Measure | null {
  const sign = signs.get(pieces[at]?.text ?? '');
  if (sign !== undefined && pieces[at + 1]?.kind !== 'number') return measure('money', sign, at);
  const coin = pieces[at]?.glued && pieces[at - 1]?.kind === 'number' ? coins.get(pieces[at]?.text ?? '') : undefined;
  if (coin !== undefined && (!pieces[at - 1]?.glued || pieces[at - 2]?.text === '(')) return measure('money', coin, at);
  const text = pieces[at]?.text ?? '';
  const code = codes.get(text.replace(/^M(?=[A-Z]{3}$)/u, ''));
  if (code !== undefined && /^[A-Z]{3,4}$/u.test(text)) return measure('money', code, at);
  let noun = at;
  while (noun < at + 3 && moneyAdjectives.has(wordAt(pieces, noun))) noun++;
  const unit = moneyNouns.get(singular(wordAt(pieces, noun)));
  if (unit === undefined || isOther(pieces, noun) || isWeight(pieces, noun)) return null;
  return measure('money', unit, noun);
}

/** “pound” of weight, “mark” of a row, “won” as a verb, “real” as an adjective. */
function isOther(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at);
  const next = wordAt(pieces, at + 1);
  if (word === 'won' && /^(?:million|billion|trillion|bn|tn)$/u.test(wordAt(pieces, at - 1)))
    return (
      pieces[at + 1]?.kind === 'word' && !/^(?:in|for|from|to|and|or|at|on|last|this|by|of|worth|during)$/u.test(next)
    );
  if (/^(?:won|real|mark|rand|dong|pence|sterling)$/u.test(word)) return !/^(?:pence|sterling)$/u.test(word);
  return (
    word.startsWith('pound') &&
    /^(?:of|heavier|lighter|overweight|in|bags?|sacks?|box(?:es)?|bab(?:y|ies))$/u.test(next)
  );
}

/** “a 39-pound engine”, “weighs 1,000 pounds”: of weight. */
function isWeight(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at);
  if (!/^pounds?$/u.test(word)) return false;
  if (word === 'pound' && isHyphen(pieces, at - 1)) return !MONEYED.test(wordAt(pieces, at + 1));
  for (let near = Math.max(0, at - 24); near < at + 8; near++) if (WEIGHT.test(wordAt(pieces, near))) return true;
  return false;
}

const MONEYED =
  /^(?:note|coin|fine|deal|prize|bill|cut|loan|debt|contract|budget|bonus|fund|project|scheme|donation|grant|-)$/u;
const WEIGHT =
  /^(?:weigh(?:s|ed|ing)?|weight|heavier|lighter|kg|kilos?|kilograms?|ounces?|lbs?|thrust|payload|cargo|lift(?:ed|s|ing)?|gained|overweight|foot|feet|tall)$/u;

function timeAt(word: string, piece: Piece, before: Piece | undefined, at: number, measure: Make): Measure | null {
  const bare = word.replace(/'s?$/u, '');
  if (timeUnits.has(singular(bare))) return measure('time', singular(bare), at);
  const abbreviation =
    piece.glued && before?.kind === 'number' && !before.glued && /^(?:h|s|d|hrs|mins|secs|yo)$/u.test(word);
  return abbreviation ? measure('time', word, at) : null;
}

function physicalAt(pieces: readonly Piece[], at: number, measure: Make): Measure | null {
  const piece = pieces[at];
  const word = piece?.lower ?? '';
  const sign = word === '°' && /^[cf]$/u.test(wordAt(pieces, at + 1)) ? at + 1 : at;
  if (sign > at) return measure('physical', `°${wordAt(pieces, sign).toUpperCase()}`, sign, 'temperature');
  if (/^[CF]$/u.test(piece?.text ?? '') && piece?.glued && isDegree(pieces, at))
    return measure('physical', `°${piece.text}`, at, 'temperature');
  if (word === '°') return measure('physical', '°', at, 'temperature');
  const dimension = /^[GMKV]$/u.test(piece?.text ?? '') ? undefined : units.get(word);
  if (
    dimension === undefined ||
    (/^\p{Lu}\p{Ll}/u.test(piece?.text ?? '') && !piece?.glued && dimension !== 'temperature')
  )
    return null;
  if (
    word.length <= 2 &&
    !piece?.glued &&
    !/^(?:km|mm|cm|kg|ft|mi|ha|lb|oz|m|mg|ml|cl|dl|kw|mw|gw|db|kb|mb|gb|tb)$/u.test(word)
  )
    return null;
  return withTail(pieces, at, word, dimension, measure);
}

/** `40C` is a temperature; `104F` only where the text speaks of one. */
function isDegree(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at - 1]?.glued || (pieces[at + 1]?.glued === true && pieces[at + 1]?.kind === 'word')) return false;
  if (pieces[at]?.text === 'C') return true;
  for (let near = Math.max(0, at - 12); near < at + 12; near++)
    if (
      /^(?:temperatures?|heat|hot|cold|warm|cool|fever|oven|degrees?|thermometer|freez\w+|weather)$/u.test(
        wordAt(pieces, near),
      )
    )
      return true;
  return false;
}

/** Units of several words: `km/h`, `miles per hour`, `square kilometres`, `degrees Celsius`, `nautical miles`. */
function withTail(pieces: readonly Piece[], at: number, word: string, dimension: string, measure: Make): Measure {
  const next = wordAt(pieces, at + 1);
  const after = wordAt(pieces, at + 2);
  if (word === 'sq' && next === '.' && units.has(after))
    return measure('physical', `${word} ${after}`, at + 2, dimension);
  if (/^(?:square|cubic|nautical|sq)$/u.test(word) && units.has(next))
    return measure('physical', `${word} ${next}`, at + 1, dimension);
  if (
    (next === '/' || next === 'per' || next === 'an') &&
    /^(?:h|hr|hour|s|sec|second)$/u.test(after) &&
    dimension === 'length'
  )
    return measure('physical', `${word}/${after}`, at + 2, 'speed');
  if (/^(?:celsius|fahrenheit|c|f|centigrade)$/u.test(next) && dimension === 'temperature')
    return measure('physical', `${word} ${next}`, at + 1, dimension);
  return measure('physical', word, at, dimension);
}

/** A quantity before hedges are looked for. */
export type Bare = Omit<Quantity, 'from' | 'to' | 'hedge'>;

/** A numeral with the currency before it or the measure after it. `floor` is the last piece that is taken already. */
export function measured(pieces: readonly Piece[], numeral: Numeral, floor: number): Bare {
  const { first, last, low, high, form } = numeral;
  if (form === 'other' || form === 'ordinal') return { first, last, low, high, form, measure: null };
  const currency = currencyBefore(pieces, first);
  if (currency !== null && currency.first > floor) {
    const measure: Measure = { type: 'money', unit: currency.unit, dimension: '', last, hyphen: false };
    const minus = isMinus(pieces, currency.first - 1);
    const sign = minus ? -1 : 1;
    const start = minus ? currency.first - 1 : currency.first;
    return { first: start, last, low: low && low * sign, high: high && high * sign, form, measure };
  }
  const measure =
    form === 'multiple'
      ? null
      : (timesAt(pieces, last + 1) ?? measureAt(pieces, last + 1) ?? suspended(pieces, last + 1));
  const token = measure !== null && measure.last === last + 1 && pieces[last + 1]?.glued && measure.type !== 'time';
  const scale = measure?.type === 'money' && /^M[A-Z]{3}$/u.test(pieces[measure.last]?.text ?? '') ? 1e6 : 1;
  const [bottom, top] = [low, high].map((value) => (value === null ? null : value * scale));
  return { first, last: token ? last + 1 : last, low: bottom ?? null, high: top ?? null, form, measure };
}

/** “two- or three-day”, “six-, 12- and 18-month”: the measure that a hanging hyphen points to, which lies behind the next number. */
function suspended(pieces: readonly Piece[], at: number, more = 3): Measure | null {
  const comma = wordAt(pieces, at + 1) === ',';
  const hangs = pieces[at]?.text === '-' && pieces[at]?.glued && (comma || pieces[at + 1]?.glued === false);
  if (!hangs || !/^(?:or|and|to|,)$/u.test(wordAt(pieces, at + 1))) return null;
  const next = numeralAt(pieces, at + 2);
  const measure =
    next === null
      ? null
      : (measureAt(pieces, next.last + 1) ?? (more > 0 ? suspended(pieces, next.last + 1, more - 1) : null));
  return measure === null ? null : { ...measure, last: at };
}

const isMinus = (pieces: readonly Piece[], at: number): boolean =>
  /^[-−]$/u.test(wordAt(pieces, at)) && pieces[at]?.glued === false && pieces[at + 1]?.glued === true;

/** “three times as many”, `2.4x`, `3-fold`. */
function timesAt(pieces: readonly Piece[], from: number): Measure | null {
  const hyphen = isHyphen(pieces, from);
  const last = hyphen ? from + 1 : from;
  const word = wordAt(pieces, last);
  const times: Measure = { type: 'times', unit: 'times', dimension: '', last, hyphen };
  if (word === 'times' || (word === 'time' && hyphen)) return times;
  const next = pieces[last + 1];
  return /^(?:fold|x|×)$/u.test(word) && pieces[last]?.glued && !(next?.glued && next.kind !== 'mark') ? times : null;
}

import { magnitudes } from '../language/en/numbers.js';
import { round } from './cardinals.js';
import { type Bare, measured } from './measures.js';
import { numeralAt } from './numerals.js';
import { type Piece, wordAt } from './pieces.js';

/**
 * One amount in two units: “thirteen dollars and forty-five cents”, `6ft 2in`, “five feet two inches”; and “75 USD
 * million”, whose magnitude stands behind the currency. Null where the second part is another quantity.
 */
export function compoundOf(pieces: readonly Piece[], whole: Bare): Bare | null {
  const { measure, low } = whole;
  if (measure === null || low === null || low !== whole.high) return null;
  const end = Math.max(whole.last, measure.last);
  const magnitude = magnitudes.get(wordAt(pieces, end + 1));
  if (measure.type === 'money' && magnitude !== undefined && magnitude >= 1e6 && end > whole.last)
    return { ...whole, last: end + 1, ...both(low * magnitude), measure: { ...measure, last: end + 1 } };
  return withMinor(pieces, whole, low, end);
}

const both = (value: number): { low: number; high: number } => ({ low: round(value), high: round(value) });

/** A whole number of the larger unit and what is left in the smaller. */
function withMinor(pieces: readonly Piece[], whole: Bare, low: number, end: number): Bare | null {
  const parts = MINOR.find(({ major }) => major.test(wordAt(pieces, end)));
  if (parts === undefined || !Number.isInteger(low)) return null;
  const at = /^(?:and|,)$/u.test(wordAt(pieces, end + 1)) ? end + 2 : end + 1;
  const numeral = numeralAt(pieces, at);
  if (numeral?.low == null || numeral.low >= parts.per || !/^(?:digits|words)$/u.test(numeral.form)) return null;
  const minor = measured(pieces, numeral, end);
  const last = Math.max(minor.last, minor.measure?.last ?? 0);
  const unit = minor.measure === null ? last + 1 : last;
  if (!parts.minor.test(wordAt(pieces, unit)) || isPreposition(pieces, unit)) return null;
  const measure = whole.measure && { ...whole.measure, last: unit };
  return { ...whole, last: numeral.last, ...both(low + numeral.low / parts.per), measure };
}

/** “5 feet 2 in the pool” */
const isPreposition = (pieces: readonly Piece[], at: number): boolean =>
  wordAt(pieces, at) === 'in' &&
  !pieces[at]?.glued &&
  /^(?:the|an?|his|her|its|their|this|that)$/u.test(wordAt(pieces, at + 1));

const MINOR = [
  { major: /^(?:dollars?|euros?)$/u, minor: /^cents?$/u, per: 100 },
  { major: /^pounds?$/u, minor: /^(?:pence|penny|p)$/u, per: 100 },
  { major: /^(?:ft|foot|feet)$/u, minor: /^(?:in|ins|inch|inches)$/u, per: 12 },
] as const;

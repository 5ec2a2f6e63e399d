import { months } from '../language/en/calendar.js';
import { stops } from '../language/en/nouns.js';
import { gluedMagnitudes, hedges, magnitudes, shareBases, shortMagnitudes } from '../language/en/numbers.js';
import { timeUnits } from '../language/en/units.js';
import { phrases } from '../language/words.js';
import { round } from './cardinals.js';
import { type Bare, measured } from './measures.js';
import { singular } from './nouns.js';
import { type Numeral, numeralAt } from './numerals.js';
import { isDash, isHyphen, type Piece, phraseAt, wordAt } from './pieces.js';

/** Whether “between” opened shortly before and its “and” is still to come. */
export function openBetween(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = wordAt(pieces, back);
    if (word === 'between') return true;
    if (word === 'and') return false;
  }
  return false;
}

/** “30–35”, “36 to 40”, “between $5m and $6m”, “two or three”, `40 ± 3`; null when the quantity stands alone. */
export function rangeOf(pieces: readonly Piece[], low: Bare): Bare | null {
  if (low.form === 'ordinal' || low.form === 'vague') return null;
  const at = low.measure !== null && low.measure.last > low.last ? low.measure.last + 1 : low.last + 1;
  const joint = jointAt(pieces, at, low);
  if (joint === null || endsDate(pieces, low)) return null;
  const numeral = closingNumeral(pieces, joint);
  if (numeral === null) return null;
  const high = measured(pieces, numeral, at - 1);
  if (!compatible(pieces, low, high, at) || isInYear(pieces, low, high)) return null;
  if (wordAt(pieces, at) === 'to' && isStep(pieces, low, high)) return null;
  const measure = high.measure ?? low.measure;
  const scaled = low.low === null ? null : round(low.low * sharedScale(low, high, pieces));
  const joined = { first: low.first, last: high.last, measure };
  if (wordAt(pieces, at) === '±' || wordAt(pieces, at) === 'plus')
    return { ...joined, ...deviation(low.low, high.low), form: 'range' };
  const descends = measure?.type === 'physical' && scaled !== null && high.low !== null && high.low < scaled;
  if (descends) return { ...joined, low: high.low, high: scaled, form: 'range' };
  const ascends = scaled === null || high.high === null || scaled <= high.high;
  return ascends
    ? { ...joined, low: scaled, high: high.high, form: 'range' }
    : { ...joined, low: low.low, high: low.low, form: 'versus' };
}

/** “25 February 2022 to 31 March 2022”: the year closes a date, the number after “to” opens the next. */
const endsDate = (pieces: readonly Piece[], { first, last }: Bare): boolean =>
  first === last && /^[12]\d{3}$/u.test(wordAt(pieces, first)) && months.has(monthBefore(pieces, first));

/** “May| 2022”, “Jan. 1,| 2019”: the word before the year, or before its day. */
function monthBefore(pieces: readonly Piece[], at: number): string {
  const last = wordAt(pieces, at - 1) === ',' ? at - 3 : at - 1;
  return wordAt(pieces, wordAt(pieces, last) === '.' ? last - 1 : last);
}

const deviation = (value: number | null, by: number | null): { low: number | null; high: number | null } =>
  value === null || by === null ? { low: value, high: value } : { low: round(value - by), high: round(value + by) };

/** The number that closes a range, hedge and currency before it left out: “30 to almost 40”. */
function closingNumeral(pieces: readonly Piece[], joint: number): Numeral | null {
  const hedge = Object.values(hedges).reduce((longest, list) => Math.max(longest, phraseAt(pieces, joint, list)), 0);
  for (let at = joint + hedge; at < joint + hedge + 3; at++) {
    const numeral = numeralAt(pieces, at);
    if (numeral !== null) return /^(?:digits|words|fraction)$/u.test(numeral.form) ? numeral : null;
    if (pieces[at]?.kind === 'word' && !/^(?:us|rs|[a-z]{3})$/u.test(wordAt(pieces, at))) return null;
  }
  return null;
}

/** The piece after what joins the ends of a range; null when nothing does. */
function jointAt(pieces: readonly Piece[], at: number, low: Bare): number | null {
  const word = wordAt(pieces, at);
  if (isDash(pieces[at]) && wordAt(pieces, at + 1) === 'to' && isDash(pieces[at + 2])) return at + 3;
  if (isDash(pieces[at])) return dashAt(pieces, at, low);
  if (word === '±') return at + 1;
  if (word === 'plus' && wordAt(pieces, at + 1) === 'or' && wordAt(pieces, at + 2) === 'minus') return at + 3;
  if (word === 'to' || word === 'through') return isChange(pieces, low.first) ? null : at + 1;
  if (word === 'and') return openBetween(pieces, low.first) ? at + 1 : null;
  return word === 'or' ? at + 1 : null;
}

/** A dash with white space at both sides or at neither, and digits or a currency after it. */
function dashAt(pieces: readonly Piece[], at: number, low: Bare): number | null {
  const next = pieces[at + 1];
  const glued = pieces[at]?.glued === true;
  if (glued !== (next?.glued === true)) return null;
  const words = glued && pieces[low.last]?.kind === 'word' && next?.kind === 'word';
  const digits = next?.kind === 'number' || /^\p{Sc}$/u.test(next?.text ?? '');
  if (!words && !digits) return null;
  return glued || pieces[low.last]?.kind === 'number' ? at + 1 : null;
}

const CHANGES =
  /^(?:r[iou]se[ns]?|rising|gr[eo]wn?|grows|growing|f[ae]ll(?:en|s|ing)?|drop(?:ped|ping|s)?|declined?|increas(?:ed?|es|ing)|decreased?|climb(?:ed|s)?|jump(?:ed|s)?|went|gone|up|down|cut|raised|lowered|reduced|expanded|shr[au]nk|surged|slipped|swelled|soared|plunged|moved|slid|improved|worsened|revised|upgraded|downgraded|changed?)$/u;

/** “rose from 36 to 40” is two figures. */
function isChange(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
    if (wordAt(pieces, back) !== 'from') continue;
    for (let before = back - 1; before >= Math.max(0, back - 5); before--)
      if (CHANGES.test(wordAt(pieces, before))) return true;
  }
  return false;
}

/** “was up 10 cents to $2.24”, “fell 9,250 to 2.24 million”: by how much, and to where. */
function isStep(pieces: readonly Piece[], low: Bare, high: Bare): boolean {
  let before = low.first - 1;
  while (/^(?:about|around|by|nearly|some|almost|over|than|more|just|another)$/u.test(wordAt(pieces, before))) before--;
  if (!CHANGES.test(wordAt(pieces, before))) return false;
  if (low.measure !== null && high.measure === null) return true;
  return low.low !== null && high.low !== null && (high.low > low.low * 3 || high.low < low.low);
}

/** “in 2008 to 29 mpg”: a year closes, and no range opens. */
const isInYear = (pieces: readonly Piece[], low: Bare, high: Bare): boolean =>
  low.first === low.last &&
  /^(?:19|20)\d\d$/u.test(wordAt(pieces, low.first)) &&
  wordAt(pieces, low.first - 1) === 'in' &&
  (!/^(?:19|20)\d\d$/u.test(wordAt(pieces, high.first)) || high.measure !== null);

/** Whether two quantities can be the ends of one range: the same measure, and for “or” of the same size. */
function compatible(pieces: readonly Piece[], low: Bare, high: Bare, at: number): boolean {
  if (wordAt(pieces, at) === 'or') {
    const bottom = low.low === null ? null : low.low * sharedScale(low, high, pieces);
    if (bottom === null || high.low === null || high.low <= bottom || high.low > bottom * 2) return false;
  }
  if (low.measure !== null && high.measure !== null)
    return low.measure.type === high.measure.type && low.measure.unit === high.measure.unit;
  if (low.measure === null || high.measure !== null || isDash(pieces[at])) return true;
  const next = pieces[high.last + 1];
  return next?.kind !== 'word' || /^(?:of|per|a|an|in|for|on|by|and|or|each|at|from)$/u.test(next.lower);
}

/** “5 to 6 million”, “five and six million”: the first end shares the magnitude of the second. */
function sharedScale(low: Bare, high: Bare, pieces: readonly Piece[]): number {
  const [bottom, top] = [low.low, high.low];
  const scale = magnitudeOf(pieces[high.last]);
  if (bottom === null || top === null || bottom >= 1000) return 1;
  if (scale === 100) return bottom < 10 && bottom * scale < top && pieces[low.last]?.kind === 'word' ? scale : 1;
  if (scale < 1000) return 1;
  return magnitudeOf(pieces[low.last]) === 1 && bottom * scale <= top ? scale : 1;
}

const magnitudeOf = (piece: Piece | undefined): number =>
  magnitudes.get(piece?.lower ?? '') ??
  shortMagnitudes.get(piece?.lower ?? '') ??
  gluedMagnitudes.get(piece?.text ?? '') ??
  1;

const BASES = phrases('out of every, in every, of every, out of, for every, per every, per, in');

/** “one in five”, “nine out of ten”, “318 per 100,000”, “18.9 deaths per 100,000”; null when there is no base. */
export function ratioOf(pieces: readonly Piece[], above: Bare): Bare | null {
  if (above.low === null || (above.measure !== null && above.measure.type !== 'percent')) return null;
  const hyphened = hyphenedBase(pieces, above);
  if (hyphened !== null) return hyphened;
  for (let at = above.last + 1; at <= above.last + 4; at++) {
    const base = baseAt(pieces, at, above, at === above.last + 1);
    if (base !== null) return base;
    const word = pieces[at];
    if (word?.kind !== 'word' || /^(?:and|or|in|to|the|of|but)$/u.test(word.lower)) return null;
  }
  return null;
}

/** “a |one-in-five| chance” */
function hyphenedBase(pieces: readonly Piece[], above: Bare): Bare | null {
  const at = above.last + 1;
  if (!isHyphen(pieces, at) || wordAt(pieces, at + 1) !== 'in' || !isHyphen(pieces, at + 2)) return null;
  const base = numeralAt(pieces, at + 3);
  if (base?.low == null || above.low === null || !/^(?:digits|words)$/u.test(base.form) || above.low >= base.low)
    return null;
  const value = round(above.low / base.low);
  const measure = { type: 'rate', unit: 'share', dimension: '', last: base.last, hyphen: false } as const;
  return { first: above.first, last: base.last, low: value, high: value, form: 'ratio', measure };
}

function baseAt(pieces: readonly Piece[], at: number, above: Bare, adjacent: boolean): Bare | null {
  const width = phraseAt(pieces, at, BASES);
  if (width === 0) return null;
  const word = wordAt(pieces, at);
  if (!adjacent && word !== 'per' && word !== 'for' && !(word === 'in' && width === 1 && above.low === 1)) return null;
  const base = numeralAt(pieces, at + width);
  if (base?.low == null || base.form === 'other' || base.form === 'ordinal') return null;
  const share = word === 'in' || word === 'out' || word === 'of';
  if (share && above.measure !== null) return null;
  if (share && !isShare(pieces, above, base, width)) return null;
  const next = pieces[base.last + 1];
  if (share && !adjacent && next?.kind === 'word' && !stops.has(next.lower)) return null;
  const value = share ? round((above.low ?? 0) / base.low) : above.low;
  const unit = share ? 'share' : `per ${base.low}`;
  const measure = { type: 'rate', unit, dimension: '', last: base.last, hyphen: false } as const;
  return { first: above.first, last: base.last, low: value, high: value, form: 'ratio', measure };
}

const PLACES = /^(?:province|state|city|district|region|country|attack|town|village|other|area|incident|place)$/u;

/** A share and not a count in so many places: “one in five adults”, not “two in three days”, “12 in six boxes”. */
function isShare(pieces: readonly Piece[], above: Bare, base: Numeral, width: number): boolean {
  if (above.low === null || base.low === null || above.low >= base.low) return false;
  if (!shareBases.has(base.low) && !(above.low === 1 && base.low < 100)) return false;
  const next = singular(wordAt(pieces, base.last + 1));
  return width > 1 || (!timeUnits.has(next) && !PLACES.test(next));
}

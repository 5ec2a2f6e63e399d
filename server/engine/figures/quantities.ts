import { fillers, hedges, shareBases, trailingHedges } from '../language/en/numbers.js';
import { timeUnits } from '../language/en/units.js';
import { round } from './cardinals.js';
import { currencyBefore, measureAt } from './measures.js';
import { type Numeral, numeralAt } from './numerals.js';
import { isDash, isHyphen, type Piece, phraseAt, phraseBefore, wordAt } from './pieces.js';
import type { Hedge, Measure, Quantity } from './quantity.js';

/** Every quantity of a sentence, in order and without overlaps: numbers joined into ranges and ratios, with hedges. */
export function quantitiesOf(pieces: readonly Piece[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const joined = openBetween(pieces, at) ? 'apart' : 'and';
    const numeral = numeralAt(pieces, at, joined);
    if (numeral === null) {
      at++;
      continue;
    }
    const bare = extended(pieces, numeral, found.at(-1)?.last ?? -1);
    found.push(hedged(pieces, bare, found.at(-1)?.last ?? -1));
    at = bare.last + 1;
  }
  return found;
}

type Bare = Omit<Quantity, 'from' | 'to' | 'hedge'>;

/** Whether “between” opened shortly before and its “and” is still to come. */
function openBetween(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = wordAt(pieces, back);
    if (word === 'between') return true;
    if (word === 'and') return false;
  }
  return false;
}

/** A numeral with its currency and measure, and with the second number of a range or a ratio. */
function extended(pieces: readonly Piece[], numeral: Numeral, floor: number): Bare {
  const single = measured(pieces, numeral, floor);
  if (numeral.form === 'other' || numeral.form === 'multiple') return single;
  return rangeOf(pieces, single) ?? ratioOf(pieces, single) ?? single;
}

function measured(pieces: readonly Piece[], numeral: Numeral, floor: number): Bare {
  const { low, high, form } = numeral;
  const currency = form === 'ordinal' ? null : currencyBefore(pieces, numeral.first);
  const first = currency !== null && currency.first > floor ? currency.first : numeral.first;
  const minus =
    first < numeral.first &&
    /^[-−]$/u.test(wordAt(pieces, first - 1)) &&
    pieces[first]?.glued &&
    !pieces[first - 1]?.glued;
  if (first < numeral.first && currency !== null) {
    const measure: Measure = { type: 'money', unit: currency.unit, dimension: '', last: numeral.last, hyphen: false };
    const sign = minus ? -1 : 1;
    return {
      first: minus ? first - 1 : first,
      last: numeral.last,
      low: low && low * sign,
      high: high && high * sign,
      form,
      measure,
    };
  }
  const measure =
    form === 'other' || form === 'ordinal' ? null : (timesAt(pieces, numeral) ?? measureAt(pieces, numeral.last + 1));
  const sign =
    measure !== null && pieces[measure.last]?.glued && measure.last === numeral.last + 1 && measure.type !== 'time';
  return { first: numeral.first, last: sign ? measure.last : numeral.last, low, high, form, measure };
}

/** “three times as many”, `2.4x`, `3-fold`. */
function timesAt(pieces: readonly Piece[], numeral: Numeral): Measure | null {
  const at = isHyphen(pieces, numeral.last + 1) ? numeral.last + 2 : numeral.last + 1;
  const word = wordAt(pieces, at);
  const hyphen = at > numeral.last + 1;
  if (/^(?:fold|x|×)$/u.test(word) && pieces[at]?.glued)
    return pieces[at + 1]?.glued && pieces[at + 1]?.kind !== 'mark'
      ? null
      : { type: 'times', unit: 'times', dimension: '', last: at, hyphen };
  if (word !== 'times' && word !== 'time') return null;
  return { type: 'times', unit: 'times', dimension: '', last: at, hyphen };
}

const CHANGES =
  /^(?:rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|fell|fallen|fall|falls|falling|dropped|drop|drops|dropping|declined|decline|increased|increase|increasing|decreased|decrease|climbed|climb|jumped|jump|went|gone|up|down|cut|raised|lowered|reduced|expanded|shrank|shrunk|surged|slipped|swelled|soared|plunged|moved|slid|doubled|improved|worsened|revised|upgraded|downgraded)$/u;

/** “30–35”, “36 to 40”, “between $5m and $6m”, “two or three”. */
function rangeOf(pieces: readonly Piece[], low: Bare): Bare | null {
  if (low.form === 'ordinal' || low.form === 'vague') return null;
  const at = low.measure !== null && low.measure.last > low.last ? low.measure.last + 1 : low.last + 1;
  const joint = jointAt(pieces, at, low);
  if (joint === null) return null;
  const start = skipHedge(pieces, joint);
  const numeral = numeralAt(pieces, start + signWidth(pieces, start));
  if (
    numeral === null ||
    numeral.form === 'ordinal' ||
    numeral.form === 'other' ||
    numeral.form === 'multiple' ||
    numeral.form === 'vague'
  )
    return null;
  const high = measured(pieces, numeral, at - 1);
  if (!compatible(low, high) || (wordAt(pieces, at) === 'or' && !nextOf(low, high))) return null;
  const scale = sharedScale(low, high, pieces);
  const bottom = low.low === null ? null : round(low.low * scale);
  return {
    first: low.first,
    last: high.last,
    low: bottom,
    high: high.high,
    form: 'range',
    measure: high.measure ?? low.measure,
  };
}

const signWidth = (pieces: readonly Piece[], at: number): number => {
  for (let width = 0; width < 3; width++) if (numeralAt(pieces, at + width) !== null) return width;
  return 0;
};

/** After a range's joint: “30 to almost 40”. */
const skipHedge = (pieces: readonly Piece[], at: number): number => {
  const length = Object.values(hedges).reduce((longest, list) => Math.max(longest, phraseAt(pieces, at, list)), 0);
  return at + length;
};

/** The piece after what joins the ends of a range; null when nothing does. */
function jointAt(pieces: readonly Piece[], at: number, low: Bare): number | null {
  const word = wordAt(pieces, at);
  if (isDash(pieces[at])) {
    if (pieces[at + 1]?.kind !== 'number' && !/^\p{Sc}$/u.test(pieces[at + 1]?.text ?? '')) return null;
    return Boolean(pieces[at]?.glued) === Boolean(pieces[at + 1]?.glued) ? at + 1 : null;
  }
  if (word === 'to' || word === 'through') return changes(pieces, low.first) ? null : at + 1;
  if (word === 'and') return openBetween(pieces, low.first) ? at + 1 : null;
  return word === 'or' ? at + 1 : null;
}

/** “rose from 36 to 40” is two figures. */
const changes = (pieces: readonly Piece[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
    if (wordAt(pieces, back) !== 'from') continue;
    for (let before = back - 1; before >= Math.max(0, back - 5); before--)
      if (CHANGES.test(wordAt(pieces, before))) return true;
  }
  return false;
};

const compatible = (low: Bare, high: Bare): boolean =>
  low.measure === null ||
  high.measure === null ||
  (low.measure.type === high.measure.type && low.measure.unit === high.measure.unit);

/** “two or three”, “10 or 12”: not “one or 200”. */
const nextOf = (low: Bare, high: Bare): boolean =>
  low.low !== null && high.low !== null && high.low > low.low && high.low <= low.low * 2 && low.measure === null;

/** “5 to 6 million”: the first end shares the magnitude of the second. */
function sharedScale(low: Bare, high: Bare, pieces: readonly Piece[]): number {
  if (low.low === null || high.low === null || low.low >= 1000 || high.low < 1000) return 1;
  if (pieces[low.last]?.kind !== 'number' || pieces[high.last]?.kind === 'number') return 1;
  const scale = [1e12, 1e9, 1e7, 1e6, 1e5, 1e3].find(
    (magnitude) => (high.low ?? 0) >= magnitude && low.low !== null && low.low * magnitude <= (high.low ?? 0),
  );
  return scale ?? 1;
}

/** “one in five”, “nine out of ten”, “318 per 100,000”, “18.9 deaths per 100,000 people”, “3 to 1”. */
function ratioOf(pieces: readonly Piece[], above: Bare): Bare | null {
  if (above.low === null || (above.measure !== null && above.measure.type !== 'percent')) return null;
  for (let at = above.last + 1; at <= above.last + 4; at++) {
    const base = baseAt(pieces, at, above, at === above.last + 1);
    if (base !== null) return base;
    const word = pieces[at];
    if (word?.kind !== 'word' || /^(?:and|or|in|to|the|of|but)$/u.test(word.lower)) return null;
  }
  return null;
}

function baseAt(pieces: readonly Piece[], at: number, above: Bare, adjacent: boolean): Bare | null {
  const width = phraseAt(pieces, at, BASES);
  if (width === 0) return null;
  const word = wordAt(pieces, at);
  if (!adjacent && word !== 'per' && word !== 'for') return null;
  const base = numeralAt(pieces, at + width);
  if (base?.low == null || base.form === 'other' || base.form === 'ordinal') return null;
  const share = word === 'in' || word === 'out' || word === 'of';
  if (share && !isShare(pieces, above, base, width)) return null;
  const value = share ? round((above.low ?? 0) / base.low) : above.low;
  const unit = share ? 'share' : `per ${base.low.toLocaleString('en')}`;
  const measure: Measure = { type: 'rate', unit, dimension: '', last: base.last, hyphen: false };
  return { first: above.first, last: base.last, low: value, high: value, form: 'ratio', measure };
}

const BASES = [
  ['out', 'of', 'every'],
  ['in', 'every'],
  ['of', 'every'],
  ['out', 'of'],
  ['for', 'every'],
  ['per', 'every'],
  ['per'],
  ['in'],
];

function isShare(pieces: readonly Piece[], above: Bare, base: Numeral, width: number): boolean {
  if (above.low === null || base.low === null || above.low >= base.low || !shareBases.has(base.low)) return false;
  const next = wordAt(pieces, base.last + 1).replace(/s$/u, '');
  return (
    width > 1 ||
    (!timeUnits.has(next) &&
      !/^(?:province|state|city|citie|district|region|countrie|attack|town|village|other)$/u.test(next))
  );
}

/** The quantity with the hedges around it. */
function hedged(pieces: readonly Piece[], bare: Bare, floor: number): Quantity {
  let from = bare.first;
  let hedge: Hedge | null = null;
  if (openBetween(pieces, bare.first) && bare.form === 'range' && wordAt(pieces, from - 1) === 'between') from--;
  for (let round = 0; round < 3; round++) {
    const found = hedgeBefore(pieces, from, floor);
    if (found === null) break;
    from = found.from;
    hedge ??= found.hedge;
  }
  const end = bare.measure !== null && bare.measure.last > bare.last ? bare.measure.last : bare.last;
  const trailing = trailingAt(pieces, end + 1) ?? trailingAt(pieces, bare.last + 1);
  return { ...bounded(bare, trailing?.hedge ?? hedge), from, to: Math.max(end, trailing?.last ?? 0) };
}

function hedgeBefore(pieces: readonly Piece[], from: number, floor: number): { from: number; hedge: Hedge } | null {
  for (let skip = 0; skip <= 2; skip++) {
    if (skip > 0 && !fillers.has(wordAt(pieces, from - skip))) return null;
    for (const [hedge, list] of Object.entries(hedges)) {
      const width = phraseBefore(pieces, from - skip, list);
      if (width > 0 && from - skip - width > floor) return { from: from - skip - width, hedge: hedge as Hedge };
    }
  }
  return null;
}

function trailingAt(pieces: readonly Piece[], at: number): { hedge: Hedge; last: number } | null {
  for (const [hedge, list] of Object.entries(trailingHedges)) {
    const width = phraseAt(pieces, at, list);
    const glued = pieces[at]?.kind !== 'mark' || pieces[at]?.glued === true;
    if (width > 0 && glued) return { hedge: hedge as Hedge, last: at + width - 1 };
  }
  return null;
}

/** What a hedge leaves of the bounds: “over 40” has no upper, “up to 40” no lower. */
function bounded(bare: Bare, hedge: Hedge | null): Bare & { hedge: Hedge | null } {
  const low = hedge === 'up to' || hedge === 'under' ? null : bare.low;
  const high = hedge === 'over' ? null : bare.high;
  return {
    ...bare,
    low: bare.form === 'range' ? bare.low : low,
    high: bare.form === 'range' ? bare.high : high,
    hedge,
  };
}

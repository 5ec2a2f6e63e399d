import { fillers, hedges, openers, trailingHedges } from '../language/en/numbers.js';
import { compoundOf } from './compound.js';
import { type Bare, measured } from './measures.js';
import { type Joining, type Numeral, numeralAt } from './numerals.js';
import { type Piece, phraseAt, phraseBefore, wordAt } from './pieces.js';
import type { Hedge, Quantity } from './quantity.js';
import { openBetween, rangeOf, ratioOf } from './ranges.js';

/** Every quantity of a sentence, in order and without overlaps: numbers joined into ranges and ratios, with hedges. */
export function quantitiesOf(pieces: readonly Piece[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const numeral = numeralAt(pieces, at, joiningAt(pieces, at));
    if (numeral === null) {
      at++;
      continue;
    }
    const floor = found.at(-1)?.last ?? -1;
    const bare = extended(pieces, numeral, floor);
    found.push(hedged(pieces, bare, floor));
    at = bare.last + 1;
  }
  return shareMeasures(pieces, found);
}

/** “18 and 22 months”, “5, 10 or 20 km”: the measure of the last number of a list is that of all. */
function shareMeasures(pieces: readonly Piece[], found: Quantity[]): Quantity[] {
  for (let index = found.length - 2; index >= 0; index--) {
    const [quantity, next] = [found[index], found[index + 1]];
    if (quantity === undefined || next?.measure == null || quantity.measure !== null) continue;
    const joined =
      /^(?:and|or|,)$/u.test(wordAt(pieces, quantity.to + 1)) &&
      (next.from === quantity.to + 2 ||
        (next.from === quantity.to + 3 && /^(?:even|perhaps|maybe|then)$/u.test(wordAt(pieces, quantity.to + 2))));
    const shared = next.measure.type === 'time' || next.measure.type === 'physical';
    if (joined && shared && !next.measure.hyphen && /^(?:digits|words)$/u.test(quantity.form))
      found[index] = { ...quantity, measure: { ...next.measure, last: quantity.last } };
  }
  return found;
}

/** Only a word can go on with “and”, so only there does an open “between” matter. */
const joiningAt = (pieces: readonly Piece[], at: number): Joining =>
  openers.has(wordAt(pieces, at)) && openBetween(pieces, at) ? 'apart' : 'and';

/** A numeral with its currency and measure, and with the second number of a range or a ratio. */
function extended(pieces: readonly Piece[], numeral: Numeral, floor: number): Bare {
  const single = measured(pieces, numeral, floor);
  if (numeral.form === 'other' || numeral.form === 'multiple') return single;
  return compoundOf(pieces, single) ?? rangeOf(pieces, single) ?? ratioOf(pieces, single) ?? single;
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

const HEDGES = Object.entries(hedges);
const TRAILING = Object.entries(trailingHedges);

function hedgeBefore(pieces: readonly Piece[], from: number, floor: number): { from: number; hedge: Hedge } | null {
  for (let skip = 0; skip <= 2; skip++) {
    if (skip > 0 && !fillers.has(wordAt(pieces, from - skip))) return null;
    for (const [hedge, list] of HEDGES) {
      const width = phraseBefore(pieces, from - skip, list);
      if (width > 0 && from - skip - width > floor) return { from: from - skip - width, hedge: hedge as Hedge };
    }
  }
  return null;
}

function trailingAt(pieces: readonly Piece[], at: number): { hedge: Hedge; last: number } | null {
  for (const [hedge, list] of TRAILING) {
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

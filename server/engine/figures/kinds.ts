import type { FigureKind } from './figure.js';
import { type Instance, leads, statedValue } from './instance.js';
import { wordAt } from './pieces.js';

/** What a quantity is about: its measure says, or its noun, or what befell those counted, or its column's header. */
export function kindOf(it: Instance): FigureKind {
  const { quantity, counted } = it;
  switch (quantity.measure?.type) {
    case 'money':
      return 'money';
    case 'percent':
    case 'points':
    case 'rate':
    case 'times':
      return isOccasions(it) ? 'count' : 'rate';
    case 'physical':
    case 'time':
      return 'measure';
  }
  if (quantity.form === 'multiple' || isPoints(it)) return 'rate';
  if (counted.kind !== null) return counted.kind;
  if (isMagnitude(it)) return 'measure';
  return quantity.form === 'fraction' ? 'rate' : 'count';
}

/** “went off 17 times”: how often, and no multiple. */
export function isOccasions(it: Instance): boolean {
  const { measure } = it.quantity;
  if (measure?.type !== 'times' || it.pieces[measure.last]?.lower !== 'times') return false;
  const next = wordAt(it.pieces, measure.last + 1);
  return !/^(?:as|more|higher|larger|bigger|greater|faster|less|fewer|lower|the|than|that|its|their|what|over|smaller|longer|normal|stronger|likelier|wider|richer)$/u.test(
    next,
  );
}

/** “lean left by five points”, “a margin of 3.1 points”. */
const isPoints = (it: Instance): boolean =>
  /^points?$/u.test(it.counted.noun ?? '') &&
  (!Number.isInteger(statedValue(it)) ||
    leads(
      it,
      /^(?:margin|lead|leads|led|lean|leaning|rose|fell|gained|lost|up|down|swing|by|error|gap|ahead|behind)$/u,
      6,
    ) ||
    /^(?:ahead|behind|clear)$/u.test(wordAt(it.pieces, it.counted.last + 1)));

/** “a magnitude 5.2 quake”, “an earthquake of magnitude 6.4”, “a 6.4 quake”. */
export const isMagnitude = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.first - 1) === 'magnitude' ||
  (/^(?:quake|earthquake|tremor|magnitude)$/u.test(it.counted.noun ?? '') && !Number.isInteger(statedValue(it)));

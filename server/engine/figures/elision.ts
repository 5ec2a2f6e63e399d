import { predicateKinds, stops } from '../language/en/nouns.js';
import { shared } from './counted.js';
import { exemptionOf } from './exempt/index.js';
import type { Exemption, Figure } from './figure.js';
import { type Instance, statedValue } from './instance.js';
import { isDash, wordAt } from './pieces.js';
import type { Quantity } from './quantity.js';

/**
 * The figure just before that this one converts, lists with or leaves its noun to: “$5m (£4m)”, “aged nine, ten and 13”,
 * “41 in Turkey and 19 in Greece”, “flew 1.2 km, large ones 1.9”. Null when it stands for itself.
 */
export function inherited(it: Instance, figure: Figure): Figure | null {
  const previous = it.quantities[it.index - 1];
  if (previous === undefined) return null;
  if (isConversion(it, previous)) return figure;
  const { quantity, counted } = it;
  if (counted.noun !== null || quantity.measure !== null || quantity.form === 'vague') return null;
  const apart = it.pieces.slice(previous.to + 1, quantity.from).map((piece) => piece.lower);
  if (apart.length <= 2 && apart.every((word) => CONNECTORS.test(word)) && isListed(it, previous, figure))
    return figure;
  if (counted.kind !== null || apart.length > 12 || isYear(it) || exemptionOf(it) !== null) return null;
  const same = sameMeasure(it, previous) ? figure : null;
  if (figure.exempt !== null) return same;
  return same ?? (shared.has(figure.kind) && apart.some((word) => /^(?:and|,|or|with)$/u.test(word)) ? figure : null);
}

const CONNECTORS = /^(?:,|and|or|&|to|-|–|—)$/u;
const LISTED: ReadonlySet<Exemption | null> = new Set(['date', 'age', 'score', 'numbering', 'name', 'time', 'ordinal']);

/** Whether two numbers of a list are of one sort: “March 4 and 5”, “aged nine, ten”; not “in 1911, and 27 of them”. */
function isListed(it: Instance, previous: Quantity, figure: Figure): boolean {
  const next = wordAt(it.pieces, it.quantity.to + 1);
  if (!LISTED.has(figure.exempt) || /^(?:of|aged|more|others?)$/u.test(next) || predicateKinds.has(next)) return false;
  const value = statedValue(it);
  const before = previous.low ?? previous.high;
  if (figure.exempt !== 'date') return value === null || value < 1000;
  return value !== null && before !== null && it.quantity.form === previous.form && value > 31 === before > 31;
}

const isYear = (it: Instance): boolean => /^(?:19|20)\d\d$/u.test(it.pieces[it.quantity.first]?.text ?? '');

/** A bare number at the end of its clause after a measured one of about the same size. */
function sameMeasure(it: Instance, previous: Quantity): boolean {
  if (previous.measure === null || (previous.measure.type === 'money' && !hasMagnitude(it))) return false;
  const next = it.pieces[it.quantity.to + 1];
  if (next?.kind === 'word' && !stops.has(next.lower)) return false;
  const [value, before] = [statedValue(it), previous.low ?? previous.high];
  return value !== null && before !== null && value <= before * 10 && before <= value * 10;
}

/** `38m`, “38 million”: large enough to be an amount like the one before. */
const hasMagnitude = (it: Instance): boolean =>
  (statedValue(it) ?? 0) >= 1000 && it.pieces[it.quantity.last]?.kind === 'word';

/** A second amount in brackets right after the first: “eight kilometres (five miles)”. */
function isConversion(it: Instance, previous: Quantity): boolean {
  const { quantity, pieces } = it;
  const opening = quantity.from - 1;
  if (wordAt(pieces, opening) !== '(' && !isDash(pieces[opening])) return false;
  const end = Math.max(previous.to, previous.measure?.last ?? 0);
  if (wordAt(pieces, quantity.to + 1) === '=') return false;
  const beside = opening === end + 1 || opening === previous.last + 1;
  return beside && quantity.measure !== null && quantity.measure.type === previous.measure?.type;
}

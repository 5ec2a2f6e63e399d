import { months, weekdays, yearLeads } from '../../language/en/calendar.js';
import { predicateKinds } from '../../language/en/nouns.js';
import {
  after,
  before,
  follows,
  type Instance,
  isCapitalised,
  leads,
  pieceAfter,
  pieceBefore,
  statedValue,
} from '../instance.js';
import { isPlural } from '../nouns.js';
import { isHyphen, type Piece } from '../pieces.js';

/** `May`, `Feb`, not “may”. */
export const isMonth = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  months.has(piece.lower) &&
  (/^\p{Lu}/u.test(piece.text) || !/^(?:may|march|mar|dec|jan)$/u.test(piece.lower));

/** Four digits from 1000 to 2199 without a separator, or a range of such: `1987–2017`, `2019/20`. */
export function isYearLike(it: Instance): boolean {
  const { low, high, measure, form } = it.quantity;
  if (measure !== null && measure.type !== 'time') return false;
  const text = it.written;
  if (/^[12]\d{3}\/\d{2}(?:\d{2})?$/u.test(text)) return true;
  if ((form === 'range' || form === 'versus') && /^[12]\d{3} [-–—‑−] \d{1,2}$/u.test(text)) return true;
  const bounds = [low, high].filter((value) => value !== null);
  return (
    bounds.length > 0 &&
    bounds.every((year) => year >= 1000 && year < 2200) &&
    /^[12]\d{3}(?:\D+[12]\d{3})?$/u.test(text)
  );
}

/** A year, unless it counts something: “in 2019”, “the 2014 war”, but “killed 2000”, “1885 aftershocks”. */
export function isYear(it: Instance): boolean {
  if (isPeriod(it)) return true;
  if (
    it.quantity.first !== it.quantity.from &&
    !isUpTo(it) &&
    !isOwner(it) &&
    !isBound(it) &&
    !isAttributive(it) &&
    !/^(?:around|about|circa|c|ca|approximately|before|by|between|beyond)$/u.test(before(it, 1))
  )
    return false;
  if (/^['’‘]$/u.test(before(it, 1)) && /^\d\d$/u.test(it.written)) return true;
  const prefix = isHyphen(it.pieces, it.quantity.first - 1) ? before(it, 2) : '';
  if (/^(?:mid|pre|post|early|late|since)$/u.test(prefix)) return true;
  return isYearLike(it) && (isMarked(it) || isLed(it) || isOfQuarter(it));
}

/** “for Q1 2013” */
const isOfQuarter = (it: Instance): boolean => /^[1-4]$/u.test(before(it, 1)) && before(it, 2) === 'q';

/** “over 2000 - 2050”: from one year to another, with nothing to count. */
const isPeriod = (it: Instance): boolean =>
  it.quantity.form === 'range' &&
  (it.quantity.hedge === 'over' || (it.quantity.hedge === 'about' && leads(it, /^from$/u, 3))) &&
  it.counted.noun === null &&
  isYearLike(it) &&
  (it.quantity.low ?? 0) >= 1500;

/** “protests over the 2012 killing”, “under a 2001 law”: no bound, but a year before a singular. */
const isAttributive = (it: Instance): boolean =>
  /^(?:the|an?|his|her|its|their)$/u.test(before(it, 1)) &&
  pieceAfter(it, 1)?.kind === 'word' &&
  !isPlural(after(it, 1));

/** “since at least 1994” */
const isBound = (it: Instance): boolean =>
  /^(?:since|until|till)$/u.test(it.pieces[it.quantity.from - 1]?.lower ?? '') && !isCount(it);

/** “Kestrel 2021 contains”, “reaching Sund 2006”: a year in a name, unless persons are counted. */
const isOfName = (it: Instance): boolean =>
  isCapitalised(pieceBefore(it, 1)) &&
  it.quantity.first > 1 &&
  !it.titled &&
  !countsPeople(it) &&
  (statedValue(it) ?? 0) >= 1900 &&
  !/^(?:in|at|near|across|from)$/u.test(before(it, 2));

/** “2003's” */
const isOwner = (it: Instance): boolean =>
  pieceAfter(it, 1)?.glued === true && after(it, 1) === "'" && after(it, 2) === 's';

/** “2003's loss”, “2005 revenues”, “June 25 2013” */
const isMarked = (it: Instance): boolean =>
  isOwner(it) ||
  (ACCOUNTS.test(after(it, 1)) && (statedValue(it) ?? 0) > 1900) ||
  isOfName(it) ||
  (pieceBefore(it, 1)?.kind === 'number' && isMonth(pieceBefore(it, 2)));

/** What stands around four digits makes them a year or a count. */
function isLed(it: Instance): boolean {
  const lead = before(it, 1);
  if (lead === ',' && LAW.test(before(it, 2)) && isCapitalised(pieceBefore(it, 2))) return true;
  if (
    /^(?:in|since|until|till|during|early|late|mid|through|spring|summer|autumn|fall|winter|fiscal|year|©|'|\(|\[|of|from|by)$/u.test(
      lead,
    ) &&
    !countsPeople(it)
  )
    return true;
  if (weekdays.has(after(it, 1)) || (lead === ',' && !isCount(it))) return true;
  if (countsPeople(it)) return false;
  if (predicateKinds.has(lead) && !follows(it, /^(?:people|election|war)$/u, 2))
    return it.counted.noun !== null && !isPlural(it.counted.noun);
  if (
    yearLeads.has(lead) ||
    /^(?:the|a|an|his|her|its|their|this|that|our|my|last|new)$/u.test(lead) ||
    lead.endsWith("'s")
  )
    return true;
  const noun = pieceAfter(it, 1);
  return noun?.kind !== 'word' || !isPlural(noun.lower) || /^\p{Lu}/u.test(noun.text);
}

/** “the Forest Act, 1972”: a law and when it was passed. */
const LAW = /^(?:act|bill|code|law|ordinance|rules|regulations|amendment|constitution|convention|treaty|order)$/u;

/** “up to 2015”: as far as a year, unless something is counted. */
const isUpTo = (it: Instance): boolean => before(it, 1) === 'to' && before(it, 2) === 'up' && !isCount(it);

/** After a year, what is drawn up or held for it: “2005 revenues”, “the 2016 elections”. */
const ACCOUNTS =
  /^(?:revenues?|profits?|sales|earnings|results|figures|elections?|accounts|games|olympics|finals|awards|levels|data|riots|protests|numbers|estimates|budgets?|forecasts|averages?|attacks|prices|losses|championships|winners|champions|finalists|holders|census|season|talks)$/u;

/** A plural in lower case follows: “1885 aftershocks”, unless a day of the month stands before. */
const isCount = (it: Instance): boolean => {
  const noun = pieceAfter(it, 1);
  return (
    noun?.kind === 'word' &&
    isPlural(noun.lower) &&
    !/^\p{Lu}/u.test(noun.text) &&
    pieceBefore(it, 2)?.kind !== 'number'
  );
};

const countsPeople = (it: Instance): boolean =>
  /^(?:people|men|women|children|soldiers|troops|deaths|cases|lives|dead|jobs|homes|houses|injured|wounded|others|civilians|votes|seats)$/u.test(
    after(it, 1),
  ) &&
  !/^(?:the|his|her|its|their)$/u.test(before(it, 1)) &&
  !leads(it, /^(?:in|since|by)$/u, 1);

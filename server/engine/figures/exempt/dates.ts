import { eras, meridiems, months, weekdays, yearLeads, zones } from '../../language/en/calendar.js';
import { predicateKinds } from '../../language/en/nouns.js';
import { timeUnits } from '../../language/en/units.js';
import { after, before, follows, type Instance, leads, pieceAfter, pieceBefore, statedValue } from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { isHyphen, type Piece, wordAt } from '../pieces.js';
import type { Quantity } from '../quantity.js';

/** `12 November`, `Feb. 24`, `2–6 May`, `2022-11-12`, `the 1990s`, `in 2019`, `AD 70`. */
export function isDate(it: Instance): boolean {
  return isNumericDate(it) || isSpelledYear(it) || isDayOfMonth(it) || isDecade(it) || isYear(it) || isEra(it);
}

const isNumericDate = (it: Instance): boolean => {
  const text = it.written;
  return (
    /^\d{4}-\d{1,2}-\d{1,2}$/u.test(text) ||
    /^\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})$/u.test(text) ||
    /^\d{4}[./]\d{1,2}(?:[./]\d{1,2})?$/u.test(text)
  );
};

/** “nineteen sixty-eight”, “twenty twenty”: two numbers in words side by side. */
function isSpelledYear(it: Instance): boolean {
  if (it.quantity.form !== 'words' || it.quantity.measure !== null) return false;
  const [before, after] = [it.quantities[it.index - 1], it.quantities[it.index + 1]];
  const pair = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a?.form === 'words' && b?.form === 'words' && a.last + 1 === b.first && isIn(a.low, 13, 20) && isIn(b.low, 10, 99);
  return pair(it.quantity, after) || pair(before, it.quantity);
}

const isIn = (value: number | null, low: number, high: number): boolean =>
  value !== null && value >= low && value <= high;

const isMonth = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  months.has(piece.lower) &&
  (/^\p{Lu}/u.test(piece.text) || !/^(?:may|march|mar|dec|jan)$/u.test(piece.lower));

function isDayOfMonth(it: Instance): boolean {
  const value = statedValue(it);
  if (value === null || it.quantity.measure?.type === 'money' || value !== Math.trunc(value)) return false;
  if (value < 0 || (value > 31 && !isYearLike(it))) return false;
  const dot = before(it, 1) === '.' || before(it, 1) === ',' ? 1 : 0;
  if (
    before(it, 2) === 'in' &&
    it.counted.noun !== null &&
    /^\p{Ll}/u.test(it.counted.noun) &&
    isPlural(it.counted.noun) &&
    !isYearLike(it)
  )
    return false;
  if (before(it, 1) === 'the' && value <= 31 && isMonth(pieceBefore(it, 2))) return true;
  if (isMonth(pieceBefore(it, 1 + dot)) && !(dot === 1 && before(it, 1) === ',' && value <= 31)) return true;
  if (isBeforeDays(it, value)) return true;
  const of = after(it, 1) === 'of' ? 1 : 0;
  return value <= 31 && isMonth(pieceAfter(it, 1 + of)) && !/^(?:people|men|women)$/u.test(after(it, 2));
}

/** “on 3, 4 and 5 July”: the days before the one that has the month. */
function isBeforeDays(it: Instance, value: number): boolean {
  if (value > 31 || value < 1) return false;
  let last = it.quantity.last;
  for (let index = it.index + 1; index < it.index + 5; index++) {
    const next = it.quantities[index];
    if (next?.first !== last + 2 || (next.low ?? 99) > 31 || !/^(?:and|or|,)$/u.test(wordAt(it.pieces, last + 1)))
      return false;
    last = next.last;
    if (isMonth(it.pieces[last + 1])) return true;
  }
  return false;
}

const isDecade = (it: Instance): boolean => {
  const apostrophe = /^['’]$/u.test(after(it, 1)) ? 1 : 0;
  const plural = pieceAfter(it, 1 + apostrophe);
  if (plural?.lower !== 's' || !plural.glued) return false;
  if (/^[12]\d{2}0$/u.test(it.written)) return true;
  return /^\d0$/u.test(it.written) && /^(?:the|early|mid|late|['’‘-])$/u.test(before(it, 1));
};

const isEra = (it: Instance): boolean => {
  const next = pieceAfter(it, 1);
  return (
    (next !== undefined && eras.has(next.lower) && next.text === next.text.toUpperCase()) ||
    pieceBefore(it, 1)?.text === 'AD'
  );
};

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
function isYear(it: Instance): boolean {
  if (
    it.quantity.first !== it.quantity.from &&
    !isUpTo(it) &&
    !/^(?:around|about|circa|c|ca|approximately|before|by|between)$/u.test(before(it, 1))
  )
    return false;
  if (/^['’‘]$/u.test(before(it, 1)) && /^\d\d$/u.test(it.written)) return true;
  const prefix = isHyphen(it.pieces, it.quantity.first - 1) ? before(it, 2) : '';
  if (/^(?:mid|pre|post|early|late|since)$/u.test(prefix)) return true;
  if (!isYearLike(it)) return false;
  const lead = before(it, 1);
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

/** “up to 2015”: as far as a year, unless something is counted. */
const isUpTo = (it: Instance): boolean => before(it, 1) === 'to' && before(it, 2) === 'up' && !isCount(it);

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

/** `6:30 p.m.`, `14:00`, `6pm`, `0030 UTC`, `18.30 local time`, “8 o'clock”, “half past six”. */
export function isTime(it: Instance): boolean {
  const text = it.written;
  if (/^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/u.test(text) && (text.includes(':') || isClock(it))) return true;
  if (/^(?:range|versus)$/u.test(it.quantity.form) && /^\d{1,2}[:.]\d{2}/u.test(text) && text.includes(':'))
    return true;
  if (isClock(it)) return true;
  if (/^[0-2]\d[0-5]\d$/u.test(text) && (/^(?:hours|hrs|h)$/u.test(after(it, 1)) || weekdays.has(after(it, 1))))
    return true;
  if (/^(?:past|to)$/u.test(before(it, 1)) && /^(?:half|quarter)$/u.test(before(it, 2))) return true;
  return isHour(it, text);
}

/** “left at 18.30”, “By eight there were”, “until nine,”: an hour with nothing to count. */
function isHour(it: Instance, text: string): boolean {
  if (it.quantity.measure !== null || it.counted.noun !== null || it.quantity.from !== it.quantity.first) return false;
  const next = after(it, 1);
  const lead = before(it, 1);
  const dotted = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u.test(text);
  if (dotted)
    return (
      /^(?:at|until|by|from|till|since)$/u.test(lead) &&
      !/^(?:stood|stands|valued|priced|closed|trading|traded|stand|put|estimated)$/u.test(before(it, 2))
    );
  const value = statedValue(it) ?? 99;
  if (!/^(?:at|by|until|till|before|after|since)$/u.test(lead) || value > 12 || value < 1 || !Number.isInteger(value))
    return false;
  return (
    /^(?:there|they|he|she|we|i|it|the|on|every|sharp|tonight|yesterday|tomorrow)$/u.test(next) &&
    !/^(?:die[sd]?|killed|dead)$/u.test(before(it, 2))
  );
}

function isClock(it: Instance): boolean {
  if (/^(?:open|opens)$/u.test(before(it, 1)) && /^(?:range|versus)$/u.test(it.quantity.form)) return true;
  const value = statedValue(it);
  const next = after(it, 1);
  const meridiem = meridiems.has(next) || (/^(?:a|p)$/u.test(next) && after(it, 2) === '.' && after(it, 3) === 'm');
  if (meridiem && next !== 'noon' && next !== 'midnight') return true;
  if (
    /^(?:half|a quarter|quarter)$/u.test(it.written) &&
    (next === 'past' || (next === 'to' && pieceAfter(it, 2)?.kind !== 'word'))
  )
    return true;
  if (value !== null && value <= 2400 && zones.has(next) && next !== 'local' && next !== 'hours') return true;
  if (next === 'local' && after(it, 2) === 'time') return true;
  return (
    next === 'in' &&
    after(it, 2) === 'the' &&
    /^(?:morning|afternoon|evening)$/u.test(after(it, 3)) &&
    (value ?? 99) <= 12
  );
}

/** “nearly nine months”, `two-day`, “24 hours”, but not “45 minutes per day” and no average or wait. */
export function isDuration(it: Instance): boolean {
  const { measure, to } = it.quantity;
  if (measure?.type !== 'time') return isPartOfTime(it) || isSpan(it);
  if (/^(?:day|night|week|month|evening|weekend)$/u.test(measure.unit) && !isAverage(it)) return true;
  if (/^(?:per|daily)$/u.test(it.pieces[to + 1]?.lower ?? '')) return false;
  if (
    /^an?$/u.test(it.pieces[to + 1]?.lower ?? '') &&
    /^(?:day|week|month|year)$/u.test(it.pieces[to + 2]?.lower ?? '')
  )
    return false;
  return !isAverage(it);
}

/** “the average stay”, “a wait of 14 weeks”; not “had to wait 12 hours”, which somebody did. */
const isAverage = (it: Instance): boolean =>
  leads(it, /^(?:average|averaged|averages|median|expectancy|mean|waiting)$/u, 8) ||
  (leads(it, /^waits?$/u, 8) && !leads(it, /^to$/u, 3));

/** “14 eventful years”, “thousands of years”, “the preceding three quarters”, “nine innings and 20 minutes”. */
function isSpan(it: Instance): boolean {
  const { counted, quantity } = it;
  if (quantity.measure !== null || quantity.form === 'ratio' || counted.noun === null) return isQuarters(it);
  if (!timeUnits.has(singular(counted.noun)) || /^(?:per|each|old)$/u.test(after(it, 1))) return false;
  return (isPlural(counted.noun) || statedValue(it) === 1) && !isAverage(it);
}

/** “the past three quarters”: of a year, and no fraction. */
const isQuarters = (it: Instance): boolean =>
  /quarters$/u.test(it.written) &&
  /^(?:last|past|first|next|preceding|previous|consecutive|straight|final|these|those|recent)$/u.test(before(it, 1));

/** “half an hour”, “a quarter of a century”. */
const isPartOfTime = (it: Instance): boolean => {
  if (it.quantity.form !== 'fraction') return false;
  if (/^(?:earlier|later|ago|before)$/u.test(after(it, 1))) return true;
  if (before(it, 1) === 'and' && timeUnits.has(singular(before(it, 2)))) return true;
  if (leads(it, /^(?:served|serving|serve)$/u, 3) && follows(it, /^(?:sentence|term)$/u, 6)) return true;
  const at = after(it, 1) === 'of' ? 2 : 1;
  return (
    /^(?:an?|the|his|her|its)$/u.test(after(it, at)) &&
    /^(?:hour|day|century|year|decade|month|minute|sentence|term|day's)$/u.test(after(it, at + 1))
  );
};

import { eras, meridiems, weekdays, zones } from '../../language/en/calendar.js';
import { after, before, type Instance, pieceAfter, pieceBefore, statedValue } from '../instance.js';
import { isPlural } from '../nouns.js';
import { wordAt } from '../pieces.js';
import type { Quantity } from '../quantity.js';
import { isMonth, isYear, isYearLike } from './years.js';

/** `12 November`, `Feb. 24`, `2–6 May`, `2022-11-12`, `the 1990s`, `in 2019`, `AD 70`. */
export function isDate(it: Instance): boolean {
  return isNumericDate(it) || isSpelledYear(it) || isDayOfMonth(it) || isDecade(it) || isYear(it) || isEra(it);
}

const isNumericDate = (it: Instance): boolean => {
  const text = it.written;
  return (
    isMonthDay(it) ||
    /^\d{4}-\d{1,2}-\d{1,2}$/u.test(text) ||
    /^\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})$/u.test(text) ||
    /^\d{4}[./]\d{1,2}(?:[./]\d{1,2})?$/u.test(text)
  );
};

/** “by 5/31”: a month and a day that no fraction would have. */
const isMonthDay = (it: Instance): boolean =>
  /^(?:1[0-2]|0?[1-9])\/(?:1[3-9]|2\d|3[01])$/u.test(it.written) &&
  /^(?:by|on|before|until|from|since|due|through|thru|after|[,(:])$/u.test(before(it, 1));

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
      (/^(?:at|until|by|from|till|since)$/u.test(lead) ||
        (/^(?:it's|is|was)$/u.test(lead) && /^(?:on|in|and)$/u.test(next))) &&
      !/^(?:up|down|rose|risen|rise|fell|fallen|fall|drop|dropped|grew|grown|declined|climbed|improved|improvement|change|ranging|stood|stands|valued|priced|closed|trading|traded|stand|put|estimated)$/u.test(
        before(it, 2),
      )
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

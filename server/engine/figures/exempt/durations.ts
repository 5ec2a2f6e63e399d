import { timeUnits } from '../../language/en/units.js';
import { after, before, follows, type Instance, leads, mentions, statedValue } from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

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
  before(it, 1) !== 'first' &&
  !/^(?:after|before|later|earlier|ago)$/u.test(wordAt(it.pieces, it.quantity.to + 1)) &&
  (leads(it, /^(?:average|averaged|averages|median|expectancy|mean)$/u, 8) ||
    (leads(it, /^waiting$/u, 8) && mentions(it, 'time', 'times', 'list', 'lists')) ||
    (leads(it, /^waits?$/u, 8) && !leads(it, /^to$/u, 3)));

/** “14 eventful years”, “thousands of years”, “the preceding three quarters”, “nine innings and 20 minutes”. */
function isSpan(it: Instance): boolean {
  const { counted, quantity } = it;
  if (quantity.measure !== null || quantity.form === 'ratio' || counted.noun === null) return isQuarters(it);
  if (!timeUnits.has(singular(counted.noun)) || /^(?:per|each|old)$/u.test(after(it, 1))) return false;
  return (isPlural(counted.noun) || statedValue(it) === 1) && !isAverage(it);
}

/** “the past three quarters”: of a year, and no fraction. */
const isQuarters = (it: Instance): boolean =>
  /quarters?$/u.test(it.written) &&
  (/^(?:ahead|earlier|later|ago|running)$/u.test(after(it, 1)) ||
    (/quarters$/u.test(it.written) &&
      /^(?:took|takes|take|lasted|lasts|than|over|nearly|almost)$/u.test(before(it, 1)) &&
      /^[.,]|^(?:as|to|because|and|before|until)$/u.test(after(it, 1))) ||
    (/^(?:in|for|during)$/u.test(before(it, 1)) && /^(?:when|that|[.,])$/u.test(after(it, 1))) ||
    /^(?:last|past|first|next|preceding|previous|consecutive|straight|final|these|those|recent)$/u.test(before(it, 1)));

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

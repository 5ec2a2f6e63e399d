import { idioms, pronounFollows, pronounLeads } from '../../language/en/exemptions.js';
import { nounKinds, persons } from '../../language/en/nouns.js';
import { after, before, type Instance, isCapitalised, leads } from '../instance.js';
import { isHyphen, phraseAt } from '../pieces.js';

/** “one of the”, “no one”, “on the one hand”, “second to none”, “double standards”. */
export function isIdiom(it: Instance): boolean {
  if (isAllButOne(it)) return false;
  if (isWholehearted(it) || isMagnitudeWord(it) || isBase(it)) return true;
  const { measure, form } = it.quantity;
  if (measure?.type === 'money' || measure?.type === 'percent' || form === 'ratio') return false;
  if (form === 'range') return coversIdiom(it);
  if (isNextOne(it) || isHoliday(it)) return true;
  return isFewWords(it) || isHalf(it) || coversIdiom(it) || isOneOfSeveral(it) || isPronoun(it) || isOccasion(it);
}

/** “all but one of the sixteen”: counts them. */
const isAllButOne = (it: Instance): boolean =>
  it.written === 'one' && before(it, 1) === 'but' && before(it, 2) === 'all';

/** “two from Lenn and |a fourth| from Sund”, “|a third|, Jared Lund, voted for it”: the next one, and no part. */
const isNextOne = (it: Instance): boolean =>
  it.quantity.form === 'fraction' &&
  /^an? (?:third|fourth|fifth|sixth|seventh|eighth)$/u.test(it.written) &&
  /^(?:and|,|while)$/u.test(before(it, 1)) &&
  (/^(?:from|was|is|who|had|died|remains)$/u.test(after(it, 1)) ||
    (after(it, 1) === ',' && isCapitalised(it.pieces[it.quantity.last + 2])));

/** “the Fourth of July” */
const isHoliday = (it: Instance): boolean =>
  /fourth$/u.test(it.written) &&
  after(it, 1) === 'of' &&
  after(it, 2) === 'july' &&
  isCapitalised(it.pieces[it.quantity.last]);

/** “100% sure”, “110 per cent committed” */
const isWholehearted = (it: Instance): boolean =>
  /^1[01]0 %$/u.test(it.written) &&
  /^(?:sure|certain|accurate|correct|reliable|compliant|secure|transparent|free|committed|honest|clear|right|behind|agree|worth|focused|happy|confident)$/u.test(
    after(it, 1),
  );

/** “the rate per 100,000 people”: what a rate is counted by, where no number stands before it. */
const isBase = (it: Instance): boolean => before(it, 1) === 'per' && /^10*(?:,000)*$/u.test(it.written);

/** “a multi-million deal”, “a million dollar question”, “double digits” */
const isMagnitudeWord = (it: Instance): boolean =>
  (before(it, 2) === 'multi' && isHyphen(it.pieces, it.quantity.first - 1)) ||
  (/^(?:million|billion)$/u.test(it.written) && /^(?:dollar|euro|pound)$/u.test(after(it, 1))) ||
  (/^a (?:million|billion)$/u.test(it.written) && after(it, 2) === 'dollar' && after(it, 3) === 'question') ||
  (it.quantity.form === 'vague' && /^(?:digits?|figures?)$/u.test(before(it, 1)));

/** “broke in two.”, “a two time winner”, “a week or two”, “worth 1,000 words”, “can have hundreds of them” */
const isFewWords = (it: Instance): boolean =>
  (before(it, 1) === 'worth' && it.counted.noun === 'words') ||
  (/^(?:in|into)$/u.test(before(it, 1)) &&
    /^(?:two|three|four)$/u.test(it.written) &&
    /^[.,;()]?$/u.test(after(it, 1))) ||
  (it.quantity.form === 'vague' &&
    leads(it, /^(?:have|take|be|involve|include|contain)$/u, 4) &&
    leads(it, /^(?:can|may|might|could)$/u, 5)) ||
  (after(it, 1) === 'time' && (it.quantity.low ?? 0) > 1 && /^(?:an?|the|his|her)$/u.test(before(it, 1))) ||
  (it.written === 'two' && before(it, 1) === 'or' && /^an?$/u.test(before(it, 3)));

/** Phrases that begin with a common word (“in half”) are as long as six pieces, so it is enough to begin six before. */
function coversIdiom(it: Instance): boolean {
  const { first, last } = it.quantity;
  if (harmed(it)) return false;
  for (let at = Math.max(0, first - 5); at <= last; at++) {
    const width = phraseAt(it.pieces, at, idioms);
    if (width > 0 && at + width > last && (at <= first || /^an?$/u.test(it.pieces[first]?.lower ?? ''))) return true;
  }
  return false;
}

/** Whether the number counts victims, whatever phrase it stands in: “killed one of the guards”. */
const harmed = (it: Instance): boolean => {
  if (it.written === 'one' && before(it, 1) === 'no') return false;
  const kind = it.counted.kind;
  return (
    kind !== null &&
    /^(?:killed|injured|missing|detained|assaulted|sick)$/u.test(kind) &&
    it.quantity.form !== 'fraction'
  );
};

/** “one of six clerks”, “one of the 40 towns”: which of them, not how many. */
const isOneOfSeveral = (it: Instance): boolean =>
  it.written === 'one' &&
  after(it, 1) === 'of' &&
  !harmed(it) &&
  before(it, 1) !== 'but' &&
  (it.quantities[it.index + 1]?.from ?? 0) - it.quantity.last <= 3 &&
  it.index + 1 < it.quantities.length;

/** “one” that stands for a noun or for anybody: “the last one”, “one can imagine”, “and one that will be watched”. */
function isPronoun(it: Instance): boolean {
  if (it.written !== 'one') return false;
  if (isSuperlative(it)) return true;
  const next = after(it, 1);
  if (/^an?$/u.test(before(it, 2)) && !/^(?:hundred|thousand|million|billion)$/u.test(before(it, 1))) return true;
  if (harmed(it) || (before(it, 1) === 'but' && before(it, 2) === 'all')) return false;
  if (pronounLeads.has(before(it, 1)) && !persons.has(next) && !nounKinds.has(next)) return true;
  const lead = before(it, 1);
  const listed = /^(?:and|,|or|killed|killing|injured|injuring|plus|least|only|just)$/u.test(lead);
  if (/^(?:in|from|with|for|to|by)$/u.test(next)) return lead !== '' && !listed;
  if (/^(?:["'”’,.;:?!)]?)$/u.test(next) || pronounFollows.has(next))
    return !listed || next === 'that' || next === 'which';
  return false;
}

/** “one of the highest death tolls” is a rank. */
const isSuperlative = (it: Instance): boolean => {
  if (after(it, 1) !== 'of') return false;
  for (let at = 2; at <= 4; at++)
    if (
      /^(?:most|least|worst|best|first|last|few|many|several|main|major|leading|top|largest)$|\w\west$/u.test(
        after(it, at),
      )
    )
      return true;
  return false;
};

/** “the second half”, “half-marathon”, “the northern half” */
const isHalf = (it: Instance): boolean =>
  /^(?:an? )?half$/u.test(it.written) &&
  (after(it, 1) === 'back' ||
    HALVES.test(before(it, 1)) ||
    (/^(?:the|attacking|defensive|defending|own|opposing)$/u.test(before(it, 1)) &&
      /^[.,;:)!?]?$/u.test(after(it, 1))) ||
    isHyphen(it.pieces, it.quantity.first - 1) ||
    (isHyphen(it.pieces, it.quantity.last + 1) && it.quantity.measure === null));
const HALVES =
  /^(?:first|second|latter|other|better|top|bottom|northern|southern|eastern|western|upper|lower|back|front|final|last|each|either|this|one)$/u;

/** “twice a week”, “double standards”: how often, or no number at all. */
function isOccasion(it: Instance): boolean {
  const word = it.written;
  const next = after(it, 1);
  if (it.quantity.form !== 'multiple') return it.quantity.measure?.unit === 'times' && isAttribute(it);
  if (/^(?:twice|thrice)$/u.test(word)) return !/^(?:as|the|that|more|what|its|their)$/u.test(next);
  if (isHyphen(it.pieces, it.quantity.last + 1)) return true;
  if (/fold$/u.test(word) && /^(?:is|are|was|were)$/u.test(before(it, 1))) return true;
  if (/^(?:double|triple|treble)$/u.test(word) && (it.sport() || /^(?:an?|the)$/u.test(before(it, 1))))
    return !MULTIPLYING.test(next) || /^[.,]?$/u.test(next);
  if (/^(?:double|triple|treble|quadruple)$/u.test(word))
    return (
      !MULTIPLYING.test(next) && !/^(?:than|to|will|would|nearly|almost|could|may|might|can)$/u.test(before(it, 1))
    );
  if (!/^(?:doubles|triples|halves)$/u.test(word)) return false;
  return !MULTIPLYING.test(next) || next === '' || /^(?:the|in|mixed|men's|women's|both|two)$/u.test(before(it, 1));
}

/** “a three-time winner”, “a two time champion”; not “a five-fold jump”. */
const isAttribute = (it: Instance): boolean =>
  /^times?$/u.test(it.pieces[it.quantity.measure?.last ?? 0]?.lower ?? '') && it.quantity.measure?.hyphen === true;

const MULTIPLYING = /^(?:the|that|what|its|their|those|his|her|in|by|to|from|since|over|[,.]|)$/u;

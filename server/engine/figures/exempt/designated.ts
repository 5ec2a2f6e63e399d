import { designators } from '../../language/en/names.js';
import { after, before, type Instance, isCapitalised, pieceBefore, statedValue } from '../instance.js';
import { isPlural, singular } from '../nouns.js';

/** A noun that names one of a series directly before: “Highway 7”, “category 3”, “No. 5”. */
export function isDesignated(it: Instance): boolean {
  const value = statedValue(it);
  if (value === null && it.quantity.form !== 'other') return false;
  if (/^(?:vague|multiple|fraction|ratio)$/u.test(it.quantity.form)) return false;
  if (it.quantity.from !== it.quantity.first || it.quantity.measure !== null) return false;
  if (/^\d{1,3}(?:[,’' ]\d{3})+/u.test(it.written)) return false;
  const dot = before(it, 1) === '.' ? 1 : 0;
  const piece = pieceBefore(it, 1 + dot);
  if (piece === undefined || piece.kind !== 'word' || !designators.has(singularDesignator(piece.lower))) return false;
  if (piece.lower === 'no' && it.quantity.form !== 'digits') return false;
  if (dot === 1) return /^(?:no|nos|nr|fig|figs|p|pp|vol|art|sec|ch|cat|eq|ref|mk|op|apt)$/u.test(piece.lower);
  if (LOOSE.test(singularDesignator(piece.lower)) && !isCapitalised(piece) && countsAfter(it, piece.lower))
    return false;
  return !/^(?:people|men|women|children)$/u.test(after(it, 1));
}

/** Whether after a common noun the number begins a new count: “last year |34 people|”, not “milestone 7.2”, “the film 42”. */
const countsAfter = (it: Instance, noun: string): boolean =>
  !/^\d\.\d$/u.test(it.written) &&
  (isPlural(it.counted.noun ?? '') || (RECURRING.test(before(it, 2)) && !isWork(noun)));

/** What has a title, which may be a number: “the film 42”. */
const isWork = (noun: string): boolean => /^(?:film|movie|album|novel|musical|biopic|sitcom)$/u.test(noun);

const singularDesignator = (word: string): string =>
  designators.has(word) && !designators.has(singular(word)) ? word : singular(word);

const RECURRING = /^(?:last|this|next|each|every|a|per|that|the|same|previous|past|one)$/u;

/** Designators that are common nouns as well: “last year 34 people”, “on match day 1,100 came”. */
const LOOSE =
  /^(?:day|week|year|quarter|game|match|book|question|example|item|note|round|line|order|form|case|train|bus|tram|camp|base|station|plant|season|series|place|position|row|box|cell|door|window|key|bit|number|mile|kilomet(?:re|er)|industry|size|agent|object|storm|street|stand|figure|issue|board|group|heat|building|module|lesson|session|tip|guideline|principle|recommendation|goal|objective|solution|option|scenario|draft|wave|cohort|milestone|film|movie|album|novel|musical|biopic|sitcom)$/u;

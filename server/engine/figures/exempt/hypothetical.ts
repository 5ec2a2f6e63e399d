import { before, type Instance, leads, mentions } from '../instance.js';
import { wordAt } from '../pieces.js';

/** “If you have 200 users”, “imagine 40 lorries”, “say, 50 visits”, “for example 505,485”, “suppose it cost $3m”. */
export function isHypothetical(it: Instance): boolean {
  if (it.counted.kind !== null && HARM.test(it.counted.kind) && !mentions(it, 'would', 'could')) return false;
  return isYours(it) || isModelCase(it) || isScenario(it) || isSupposed(it) || isExample(it) || isQuestionOfMoney(it);
}

/** “you would expect to see 70%”, “you might hope for a rate of 30% or 40%”: advice, and no finding. */
const isYours = (it: Instance): boolean =>
  it.words().has('you') &&
  leads(it, /^(?:expect|hope|want|aim)$/u, 14) &&
  leads(it, /^(?:would|might|may|could|should|can|will|you'd)$/u, 16) &&
  leads(it, /^(?:you|you'd)$/u, 17);

/** “Consider a household with two children. It would get $2,000.”: a paragraph that works an example. */
const isModelCase = (it: Instance): boolean => MODEL_CASE.test(it.block.prose.text.slice(0, 60));
const MODEL_CASE =
  /^\s{0,3}(?:(?:For example, )?[Cc]onsider|Imagine|Suppose|Assume|Picture) (?:an?|that|you|two|three)\b/u;

/** “In the worst case scenario, if every student stayed, they would fill 17% of the beds.” */
const isScenario = (it: Instance): boolean =>
  it.words().has('scenario') && it.words().has('if') && leads(it, /^(?:would|could)$/u, 8);

const HARM = /^(?:killed|injured|missing|detained|assaulted|displaced|sick)$/u;

/** The condition or the supposition that a number stands in: nothing between but its own clause. */
function isSupposed(it: Instance): boolean {
  if (before(it, 1) === 'the') return false;
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - 16); at--) {
    const word = wordAt(it.pieces, at);
    if (/^(?:[;:.!?—–]|but|because|although|which|that's|said|says|told)$/u.test(word)) return false;
    if (word === ',' && !isList(it, at)) return false;
    if (SUPPOSING.test(word)) return opensClause(it, at) && (word !== 'if' || isAnybody(it, at));
  }
  return false;
}

const SUPPOSING = /^(?:if|suppose|supposing|imagine|assuming|assume|pretend)$/u;

/** A comma between two numbers goes on with the clause. */
const isList = (it: Instance, at: number): boolean =>
  it.quantities
    .slice(Math.max(0, it.index - 8), it.index)
    .some((quantity) => quantity.to < at && quantity.to >= at - 3);

const opensClause = (it: Instance, at: number): boolean =>
  at === 0 ||
  /^(?:[,;:(“"'‘—–-]|and|but|or|even|so|that|what|only|because|then|let's|let|to|we|i|you)$/u.test(
    wordAt(it.pieces, at - 1),
  );

/** Whether an “if” supposes somebody in general or something unreal, rather than what was reported. */
function isAnybody(it: Instance, at: number): boolean {
  if (
    /^(?:you|you're|you've|your|we|i|i'm|someone|somebody|anyone|one|a|an|each|every|people|there|only|any|all|it|they|no)$/u.test(
      wordAt(it.pieces, at + 1),
    )
  )
    return true;
  for (let next = at + 1; next < it.quantity.from + 16; next++)
    if (/^(?:could|would|should)$/u.test(wordAt(it.pieces, next))) return true;
  return at + 1 === it.quantity.from;
}

/** “say, 100 users”, “for example, 40 pages”, “e.g. 30 days”, “such as 12 or 15” */
function isExample(it: Instance): boolean {
  const comma = wordAt(it.pieces, it.quantity.from - 1) === ',' ? 2 : 1;
  const word = wordAt(it.pieces, it.quantity.from - comma);
  const earlier = wordAt(it.pieces, it.quantity.from - comma - 1);
  if (/^(?:e\.g\.?|eg)$/u.test(word)) return true;
  if (word === 'example' || word === 'instance')
    return earlier === 'for' && comma === 2 && it.quantity.from > 3 && it.quantity.measure?.type !== 'percent';
  return word === 'say' && comma === 2 && /^(?:,|of|to|for|in|at|with|have|has|had|by|like)$/u.test(earlier);
}

/** “How much would you save to pay out $1,000,000?”: money that is asked about. */
const isQuestionOfMoney = (it: Instance): boolean =>
  it.quantity.measure?.type === 'money' &&
  it.pieces.at(-1)?.text === '?' &&
  /^(?:how|would|could|should)$/u.test(it.pieces[0]?.lower ?? '') &&
  before(it, 1) !== 'of';

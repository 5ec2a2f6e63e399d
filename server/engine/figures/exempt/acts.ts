import { announcements, deeds, performatives } from '../../language/en/exemptions.js';
import type { FigureKind } from '../figure.js';
import { follows, type Instance, leads, mentions } from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { wordAt } from '../pieces.js';
import { isAim, isAsked, isEnacted, isGoal, isPlanned, isPolicy, isProposed, isRateSet, isResolved } from './aims.js';
import { placesBefore } from './clause.js';
import { isGiven, isOrder, isStake } from './deals.js';
import { isBail, isCharged, isFine, isMercy } from './justice.js';
import { isOwn } from './own.js';
import { isVote } from './votes.js';

/** Kinds that no act of a speaker makes: an announced death remains a claim. */
const FOUND: ReadonlySet<FigureKind> = new Set([
  'killed',
  'injured',
  'missing',
  'assaulted',
  'displaced',
  'hungry',
  'sick',
  'crowd',
  'crime',
  'detained',
]);

/** “pledged $2 million”, “was fined £4m”, “voted 215 to 10”, “will open 12 stores”, “we ran 12 workshops”. */
export function isAct(it: Instance): boolean {
  if (isCharged(it)) return true;
  const { kind } = it.counted;
  if (kind !== null && FOUND.has(kind) && it.quantity.measure?.type !== 'money') return false;
  return acts.some((holds) => holds(it));
}

/** In the order they are asked. */
const acts: readonly ((it: Instance) => boolean)[] = [
  isResolved,
  isBail,
  isGoal,
  isAsked,
  isStake,
  isAim,
  isPolicy,
  isOrder,
  isMercy,
  isFine,
  isPerformed,
  isGiven,
  isProposed,
  isVote,
  isPlanned,
  isRateSet,
  isEnacted,
  isOwn,
];

function isPerformed(it: Instance): boolean {
  if (it.quantity.form === 'vague' || (it.quantity.measure?.type === 'percent' && !isLevy(it))) return false;
  for (const at of placesBefore(it, 12)) {
    const word = wordAt(it.pieces, at);
    if (word === 'set' && wordAt(it.pieces, at + 1) === 'to' && PREDICTED.test(wordAt(it.pieces, at + 2))) return false;
    if (performatives.has(word) && isVerb(it, at)) return !isSum(it, at) && isGrant(it, word);
    if (announcements.has(word) && isVerb(it, at) && !isSetting(it))
      return it.quantity.hedge !== 'about' && (isInfinitive(it, at) || givesDeed(it)) && !isSum(it, at);
  }
  return false;
}

/** “is set to win 71 seats” */
const PREDICTED =
  /^(?:be|become|get|win|gain|lose|reach|rise|fall|grow|exceed|pass|hit|cost|see|last|drop|climb|earn)$/u;

/** “a tax of 2%”, “a 25 per cent tariff” */
const isLevy = (it: Instance): boolean => leads(it, LEVY, 3) || follows(it, LEVY, 2);
const LEVY = /^(?:tax|tariffs?|levy|duty|duties|fee|surcharge|discount|raises?|rises?|cuts?|increases?|premium)$/u;

/** “in the $20 billion market”: where the act is done. */
const isSetting = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.from - 1) === 'the' &&
  /^(?:in|of|from|into|within|for)$/u.test(wordAt(it.pieces, it.quantity.from - 2));

/** “pledges $2m” is a verb, “its pledges of $2m” a noun. */
function isVerb(it: Instance, at: number): boolean {
  const word = wordAt(it.pieces, at);
  if (
    /^(?:the|most|of|its|their|all|any|total)$/u.test(wordAt(it.pieces, at - 1)) &&
    isPlural(wordAt(it.pieces, at + 1))
  )
    return false;
  if (/(?:ed|ing)$/u.test(word) || /^(?:lent|sought|set|put)$/u.test(word)) return true;
  if (/^(?:of|for|on|from|were|are|was|is|and|,|in|by|worth)$/u.test(wordAt(it.pieces, at + 1))) return false;
  const previous = it.pieces[at - 1];
  return (
    previous?.kind !== 'number' &&
    !/^(?:the|a|an|its|his|her|their|our|of|in|for|such|new|any|no|these|those|this|that)$/u.test(previous?.lower ?? '')
  );
}

/** “has granted almost $84 billion since 1949”: a sum over many acts is a finding. */
function isSum(it: Instance, at: number): boolean {
  const perfect =
    /^(?:has|have|had|been)$/u.test(wordAt(it.pieces, at - 1)) || /^(?:has|have|had)$/u.test(wordAt(it.pieces, at - 2));
  const loose = it.quantity.hedge !== null || follows(it, /^(?:total|all|since|far)$/u, 8);
  return perfect && loose;
}

/** What the verb can do by being said: any promise, but of grants and penalties only an amount or a deed. */
function isGrant(it: Instance, verb: string): boolean {
  if (it.quantity.measure !== null || /^(?:pledg|promis|commit|vow|pardon|commut)/u.test(verb)) return true;
  return givesDeed(it) || mentions(it, 'clemency', 'pardon', 'pardons', 'amnesty');
}

/** “agreed on Friday to increase the stock to $1.8 billion” */
function isInfinitive(it: Instance, at: number): boolean {
  for (let to = at + 1; to <= at + 5 && to + 1 < it.quantity.from; to++) {
    if (wordAt(it.pieces, to) === ',') return false;
    if (wordAt(it.pieces, to) === 'to') return !/^(?:the|a|an|its|his|her|their)$/u.test(wordAt(it.pieces, to + 1));
  }
  return false;
}

/** Whether what is counted, or what the money is for, can be given or ordered: “a $2bn fund”, “a fund of $2bn”. */
function givesDeed(it: Instance): boolean {
  const { from, to } = it.quantity;
  for (let at = to + 1; at <= Math.max(it.counted.last, to); at++)
    if (deeds.has(singular(wordAt(it.pieces, at)))) return true;
  if (/^(?:of|worth|totalling|totaling)$/u.test(wordAt(it.pieces, from - 1)))
    return deeds.has(singular(wordAt(it.pieces, from - 2)));
  const purpose = wordAt(it.pieces, to + 1);
  return (
    /^(?:in|for|of)$/u.test(purpose) && [2, 3].some((places) => deeds.has(singular(wordAt(it.pieces, to + places))))
  );
}

import { announcements, deeds, deedVerbs, futures, laws, performatives } from '../../language/en/exemptions.js';
import type { FigureKind } from '../figure.js';
import { after, before, follows, type Instance, leads, mentions } from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { wordAt } from '../pieces.js';
import { isOwn } from './own.js';

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
  if (isResolved(it)) return true;
  if (isBail(it) || isGoal(it) || isAsked(it) || isStake(it) || isAim(it) || isOrder(it) || isMercy(it)) return true;
  return isPerformed(it) || isGiven(it) || isVote(it) || isPlanned(it) || isRateSet(it) || isEnacted(it) || isOwn(it);
}

/** “the goal of halving poverty”, “a goal of reaching a billion euros”, “a target of 40%”, “is targeting 30% growth” */
const isGoal = (it: Instance): boolean =>
  /^(?:targeting|targets)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) ||
  (/^\p{Ll}+ing$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
    wordAt(it.pieces, it.quantity.from - 2) === 'of' &&
    /^(?:target|goal|aim|objective|ambition)$/u.test(wordAt(it.pieces, it.quantity.from - 3))) ||
  (/^(?:of|to)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
    /^(?:targets?|goals?|aims?|objectives?|ambitions?)$/u.test(wordAt(it.pieces, it.quantity.from - 2)));

/** “set bail at 100,000 lari” */
const isBail = (it: Instance): boolean =>
  leads(it, /^bail$/u, 5) && /^(?:at|of|to)$/u.test(wordAt(it.pieces, it.quantity.from - 1));

/** “plans for 100% debt relief”, “a call for a 10% cut”: what is asked for. */
const isAsked = (it: Instance): boolean =>
  it.quantity.measure?.type === 'percent' &&
  it.quantity.hedge === null &&
  /^(?:for|to|a|an|the)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
  leads(it, /^for$/u, 2) &&
  leads(it, /^(?:plans?|proposals?|calls?|called|calling|demands?|campaign|bid|appeals?)$/u, 3) &&
  follows(
    it,
    /^(?:relief|cuts?|tax|tariffs?|rises?|raises?|levy|discounts?|reductions?|increases?|ban|rate|coverage)$/u,
    3,
  );

/** “is buying a 26% stake”, “has agreed to sell 40% of the firm”: the deal itself. */
const isStake = (it: Instance): boolean =>
  it.quantity.measure?.type === 'percent' &&
  it.quantity.hedge === null &&
  (follows(it, /^(?:stake|stakes|share|holding|shareholding|interest)$/u, 2) || after(it, 1) === 'of') &&
  leads(it, /^(?:buy|buying|acquire|acquiring|sell|selling|purchase|purchasing|divest|offload)$/u, 4) &&
  !leads(it, /^(?:expected|likely|considering|may|might|could|reportedly)$/u, 9);

/** “aims to boost spending to 2.5 per cent” */
function isAim(it: Instance): boolean {
  let change = false;
  for (const at of placesBefore(it, 9)) {
    const word = wordAt(it.pieces, at);
    if (change && word === 'to' && /^(?:is|was|remains)$/u.test(wordAt(it.pieces, at - 1)))
      return /^(?:goal|aim|target|objective|ambition|plan)$/u.test(wordAt(it.pieces, at - 2));
    if (change && word === 'to')
      return /^(?:aims?|aimed|aiming|plans?|planned|wants?|wanted|hopes?|hoped|pledged|vowed|promised|intends?|goals?|targets?|required|commitments?|ambition)$/u.test(
        wordAt(it.pieces, at - 1),
      );
    change ||=
      /^(?:boost|raise|lift|increase|decrease|reduce|cut|lower|bring|keep|close|reach|achieve|save|halve|grow|expand)$/u.test(
        word,
      );
  }
  return false;
}

/** “has placed an order for 70 planes”, “an option on a further 70” */
const isOrder = (it: Instance): boolean =>
  it.quantity.measure === null &&
  it.quantity.hedge === null &&
  leads(it, /^(?:for|on)$/u, 3) &&
  (leads(it, /^options?$/u, 5) || (leads(it, /^orders?$/u, 5) && leads(it, /^(?:placed|places|placing)$/u, 8)));

/** “offered clemency to seven men” */
const isMercy = (it: Instance): boolean =>
  before(it, 1) === 'to' && /^(?:clemency|pardons?|amnesty|asylum|citizenship)$/u.test(before(it, 2));

/** “wants to double its share”, “told to triple aid” */
const isResolved = (it: Instance): boolean =>
  it.quantity.form === 'multiple' &&
  /^(?:double|triple|treble|quadruple)$/u.test(it.written) &&
  before(it, 1) === 'to' &&
  /^(?:wants?|wanted|plans?|planned|aims?|aimed|hopes?|pledged|promised|vowed|agreed|told|urged|asked|voted|decided|intends?|called|target)$/u.test(
    before(it, 2),
  );

const BREAK = /^(?:[;:.!?]|that|which|who|whom|whose|while|but|because|after|said|says|if|when)$/u;

/** Places before the number in its own clause, nearest first. */
function* placesBefore(it: Instance, places: number): Generator<number> {
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - places); at--) {
    if (BREAK.test(wordAt(it.pieces, at))) return;
    yield at;
  }
}

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

/** “a reward of $50,000 was offered”, “£2m has been pledged” */
function isGiven(it: Instance): boolean {
  if (it.quantity.measure?.type !== 'money') return false;
  if (leads(it, /^(?:restitution|compensation|damages)$/u, 10) && mentions(it, 'sentenced', 'ordered')) return true;
  if (leads(it, /^fines?$/u, 3) && leads(it, /^(?:given|handed|received|imposed|issued|levied|paid|pay)$/u, 6))
    return true;
  if (
    (leads(it, /^fines?$/u, 3) || follows(it, /^fines?$/u, 2)) &&
    mentions(it, 'sentence', 'sentenced', 'jury', 'judge', 'ordered')
  )
    return true;
  if (/^(?:offer|offered|offers|offering|bid)$/u.test(wordAt(it.pieces, it.quantity.from - 1))) return true;
  if (isPrize(it) || isProposed(it)) return true;
  if (it.quantity.hedge !== null) return false;
  for (let at = it.quantity.to + 1; at < it.quantity.to + 7; at++) {
    const word = wordAt(it.pieces, at);
    if (BREAK.test(word)) return false;
    const given = performatives.has(word) || /^(?:offered|set|announced|proposed)$/u.test(word);
    if (given && word !== 'donated' && /^(?:was|were|is|are)$/u.test(wordAt(it.pieces, at - 1))) return true;
  }
  return false;
}

/** “The winner will receive $50,400”, “compete for up to $50,000”, “the $10 million Orrin Prize”, “free on $140,000 bail” */
const isPrize = (it: Instance): boolean =>
  (leads(it, /^(?:winners?|finalists?|champions?|runners-up|competitors?)$/u, 6) &&
    leads(it, /^(?:get|gets|receive|receives|take|takes|win|wins|earn|earns|collect|collects)$/u, 3)) ||
  (leads(it, /^for$/u, 3) && leads(it, /^(?:compete|competes|competed|competing)$/u, 4)) ||
  follows(it, /^\p{L}{0,3}(?:prize|award|trophy|scholarship|bail|bounty)$/u, 3);

/** “The president proposed nearly $4 billion over ten years”: whatever the hedge. */
const isProposed = (it: Instance): boolean =>
  /^(?:propos(?:ed|es|ing)|request(?:ed|s|ing))$/u.test(
    wordAt(it.pieces, it.quantity.from - (/^an?$/u.test(wordAt(it.pieces, it.quantity.from - 1)) ? 2 : 1)),
  );

/** “voted 215 to 10”, “by 29 votes to 16”, “a 7–2 vote” */
function isVote(it: Instance): boolean {
  const { quantity } = it;
  if (/^votes?$/u.test(after(it, 1)) && /^(?:to|against)$/u.test(after(it, 2))) return true;
  if (before(it, 1) === 'to' && /^votes?$/u.test(before(it, 2))) return true;
  const motion = mentions(
    it,
    'vote',
    'voted',
    'votes',
    'passed',
    'rejected',
    'ruled',
    'approved',
    'resolution',
    'motion',
  );
  if (
    motion &&
    (/^(?:abstentions?|against|abstained)$/u.test(after(it, 1)) ||
      (after(it, 1) === 'in' && /^favou?r$/u.test(after(it, 2))) ||
      follows(it, /^(?:supporting|opposing)$/u, 3) ||
      (/^votes?$/u.test(after(it, 1)) && follows(it, /^favou?r$/u, 3)))
  )
    return true;
  if (motion && before(it, 1) === 'of' && before(it, 2) === 'majority' && mentions(it, 'votes')) return true;
  if (quantity.form !== 'versus' && quantity.form !== 'range') return false;
  if (quantity.measure !== null) return false;
  return (
    follows(it, /^(?:vote|votes|ruling|decision|majority)$/u, 2) ||
    /^(?:split|divided|deadlocked|tied)$/u.test(before(it, 1)) ||
    leads(it, /^(?:voted|votes?|voting|passed|approved|rejected|ruled|decided|adopted)$/u, 6) ||
    (motion && leads(it, /^votes$/u, 9) && /-/u.test(it.written))
  );
}

function isPlanned(it: Instance): boolean {
  const { measure, hedge, from } = it.quantity;
  if (hedge === 'about') return false;
  let deed: string | null = null;
  for (const at of placesBefore(it, 11)) {
    const word = wordAt(it.pieces, at);
    if (deed !== null && futures.has(word)) return isResolve(it, at, word);
    if (/^(?:had|has|have|was|were|been|be|,)$/u.test(word)) return false;
    if (deed === null && deedVerbs.has(word)) {
      if (from - at > 7 || (measure?.type === 'percent' && !/^(?:raise|lower|cut|increase|reduce)$/u.test(word)))
        return false;
      deed = word;
    }
  }
  return false;
}

/** “will”, “plans to”, “said it would”; not “in order to”, “every household would”. */
function isResolve(it: Instance, at: number, word: string): boolean {
  if (word === 'to') return isIntent(it, at) || (at <= 4 && /^(?:headline|heading)$/u.test(it.block.kind));
  if (word !== 'would' || /^(?:it|he|she|they|we)$/u.test(wordAt(it.pieces, at - 1))) return true;
  return it.quantity.measure?.type === 'money' && PROPOSED.test(wordAt(it.pieces, at - 1));
}

const PROPOSED =
  /^(?:proposal|plan|bill|measure|scheme|programme|program|budget|amendment|package|benefit|policy|reform|legislation|law)$/u;

/** Before “to”, what makes an infinitive a plan: “plans to”, “is to”, “in order to” does not. */
const isIntent = (it: Instance, at: number): boolean =>
  /^(?:plans?|planned|planning|intends?|intended|aims?|hopes?|wants?|agreed|promised|pledged|vowed|decided|offered|ordered|proposed|is|are|set|due|asked|has|have|voted|going|ready)$/u.test(
    wordAt(it.pieces, at - 1),
  );

/** “cut its key rate by a quarter of a point to 3.25 per cent” */
const isRateSet = (it: Instance): boolean =>
  mentions(it, 'bank', 'fed', 'ecb', 'committee', 'policymakers', 'reserve') &&
  leads(it, /^rates?$/u, 9) &&
  leads(it, /^(?:cut|cuts|raised|raises|lifted|lifts|lowered|held|holds|kept|keeps|left|hiked|slashed)$/u, 12);

/** “passed a bill to allow $225 million” */
function isEnacted(it: Instance): boolean {
  if (it.quantity.measure?.type !== 'money') return false;
  let law = false;
  for (const at of placesBefore(it, 14)) {
    const word = wordAt(it.pieces, at);
    law ||= laws.has(word);
    if (law && /^(?:passed|passes|enacted|signed|adopted)$/u.test(word)) return true;
  }
  return false;
}

/** “charged with two counts of fraud”, “pleaded guilty to 29 of 30 federal charges” */
function isCharged(it: Instance): boolean {
  const counts = /^counts?$/u.test(it.counted.noun ?? '') || follows(it, /^counts$/u, 3);
  if (counts && (after(it, 2) === 'of' || mentions(it, ...CHARGES))) return true;
  if (!leads(it, CHARGED, 10)) return false;
  if (after(it, 1) === 'of' && leads(it, /^counts$/u, 8)) return true;
  if (after(it, 1) === 'of' && /^(?:charges|counts|offences|offenses)$/u.test(after(it, 3))) return true;
  return /^(?:charges?|offences?|offenses?|felony|felonies|misdemeanou?rs?)$/u.test(it.counted.noun ?? '');
}

const CHARGES =
  'charged charge charges guilty indicted indictment convicted acquitted faces faced facing plea pleaded jury court'.split(
    ' ',
  );
const CHARGED = /^(?:wanted|guilty|charged|indicted|convicted|faces|faced|facing|acquitted)$/u;

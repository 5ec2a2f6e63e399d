import { deedVerbs, futures, laws } from '../../language/en/exemptions.js';
import { before, follows, type Instance, leads, mentions } from '../instance.js';
import { wordAt } from '../pieces.js';
import { placesBefore } from './clause.js';

/** “the goal of halving poverty”, “a goal of reaching a billion euros”, “a target of 40%”, “is targeting 30% growth” */
export const isGoal = (it: Instance): boolean =>
  /^(?:targeting|targets)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) ||
  (/^\p{Ll}+ing$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
    wordAt(it.pieces, it.quantity.from - 2) === 'of' &&
    /^(?:target|goal|aim|objective|ambition)$/u.test(wordAt(it.pieces, it.quantity.from - 3))) ||
  (/^(?:of|to)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
    /^(?:targets?|goals?|aims?|objectives?|ambitions?)$/u.test(wordAt(it.pieces, it.quantity.from - 2)));

/** “plans for 100% debt relief”, “a call for a 10% cut”: what is asked for. */
export const isAsked = (it: Instance): boolean =>
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

/** “aims to boost spending to 2.5 per cent” */
export function isAim(it: Instance): boolean {
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

/** “wants to double its share”, “told to triple aid” */
export const isResolved = (it: Instance): boolean =>
  it.quantity.form === 'multiple' &&
  /^(?:double|triple|treble|quadruple)$/u.test(it.written) &&
  before(it, 1) === 'to' &&
  /^(?:wants?|wanted|plans?|planned|aims?|aimed|hopes?|pledged|promised|vowed|agreed|told|urged|asked|voted|decided|intends?|called|target)$/u.test(
    before(it, 2),
  );

/** “The president proposed nearly $4 billion over ten years”: whatever the hedge. */
export const isProposed = (it: Instance): boolean =>
  it.quantity.measure?.type === 'money' &&
  /^(?:propos(?:ed|es|ing)|request(?:ed|s|ing))$/u.test(
    wordAt(it.pieces, it.quantity.from - (/^an?$/u.test(wordAt(it.pieces, it.quantity.from - 1)) ? 2 : 1)),
  );

export function isPlanned(it: Instance): boolean {
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
export const isRateSet = (it: Instance): boolean =>
  mentions(it, 'bank', 'fed', 'ecb', 'committee', 'policymakers', 'reserve') &&
  leads(it, /^rates?$/u, 9) &&
  leads(it, /^(?:cut|cuts|raised|raises|lifted|lifts|lowered|held|holds|kept|keeps|left|hiked|slashed)$/u, 12);

/** “passed a bill to allow $225 million” */
export function isEnacted(it: Instance): boolean {
  if (it.quantity.measure?.type !== 'money') return false;
  let law = false;
  for (const at of placesBefore(it, 14)) {
    const word = wordAt(it.pieces, at);
    law ||= laws.has(word);
    if (law && /^(?:passed|passes|enacted|signed|adopted)$/u.test(word)) return true;
  }
  return false;
}

/** “backs raising the minimum wage to $15”, “would lift the tax to 2%”: what a policy is to be. */
export const isPolicy = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.from - 1) === 'to' &&
  leads(
    it,
    /^(?:wages?|tax|taxes|tariffs?|rate|rates|levy|limit|age|ceiling|threshold|pension|allowance|fee|fees)$/u,
    3,
  ) &&
  leads(it, /^(?:raising|lifting|increasing|lowering|cutting|reducing|raise|lift|lower|cut|reduce|increase)$/u, 7) &&
  !leads(it, /^(?:had|has|have|was|were|been|after|by)$/u, 9);

import { performatives } from '../../language/en/exemptions.js';
import { after, follows, type Instance, leads } from '../instance.js';
import { wordAt } from '../pieces.js';
import { BREAK } from './clause.js';

/** “is buying a 26% stake”, “has agreed to sell 40% of the firm”: the deal itself. */
export const isStake = (it: Instance): boolean =>
  it.quantity.measure?.type === 'percent' &&
  it.quantity.hedge === null &&
  (follows(it, /^(?:stake|stakes|share|holding|shareholding|interest)$/u, 2) || after(it, 1) === 'of') &&
  leads(it, /^(?:buy|buying|acquire|acquiring|sell|selling|purchase|purchasing|divest|offload)$/u, 4) &&
  !leads(it, /^(?:expected|likely|considering|may|might|could|reportedly)$/u, 9);

/** “has placed an order for 70 planes”, “an option on a further 70” */
export const isOrder = (it: Instance): boolean =>
  it.quantity.measure === null &&
  it.quantity.hedge === null &&
  leads(it, /^(?:for|on)$/u, 3) &&
  (leads(it, /^options?$/u, 5) || (leads(it, /^orders?$/u, 5) && leads(it, /^(?:placed|places|placing)$/u, 8)));

/** “The winner will receive $50,400”, “compete for up to $50,000”, “the $10 million Orrin Prize”, “free on $140,000 bail” */
const isPrize = (it: Instance): boolean =>
  (leads(it, /^(?:winners?|finalists?|champions?|runners-up|competitors?)$/u, 6) &&
    leads(it, /^(?:get|gets|receive|receives|take|takes|win|wins|earn|earns|collect|collects)$/u, 3)) ||
  (leads(it, /^for$/u, 3) && leads(it, /^(?:compete|competes|competed|competing)$/u, 4)) ||
  follows(it, /^\p{L}{0,3}(?:prize|award|trophy|scholarship|bail|bounty)$/u, 3);

/** “a reward of $50,000 was offered”, “£2m has been pledged” */
export function isGiven(it: Instance): boolean {
  if (it.quantity.measure?.type !== 'money') return false;
  if (/^(?:offer|offered|offers|offering|bid)$/u.test(wordAt(it.pieces, it.quantity.from - 1))) return true;
  if (isPrize(it)) return true;
  if (it.quantity.hedge !== null) return false;
  for (let at = it.quantity.to + 1; at < it.quantity.to + 7; at++) {
    const word = wordAt(it.pieces, at);
    if (BREAK.test(word)) return false;
    const given = performatives.has(word) || /^(?:offered|set|announced|proposed)$/u.test(word);
    if (given && word !== 'donated' && /^(?:was|were|is|are)$/u.test(wordAt(it.pieces, at - 1))) return true;
  }
  return false;
}

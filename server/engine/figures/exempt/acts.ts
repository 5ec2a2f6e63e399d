import {
  adviceNouns,
  announcements,
  deeds,
  deedVerbs,
  futures,
  imperatives,
  ownActs,
  ownVoices,
  performatives,
  thresholdNouns,
  thresholds,
} from '../../language/en/exemptions.js';
import { after, before, follows, type Instance, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

/** Kinds that no act of a speaker makes: an announced death remains a claim. */
const FOUND = /^(?:killed|injured|missing|assaulted|displaced|hungry|sick|crowd|crime|detained)$/u;

/** “pledged $2 million”, “was fined £4m”, “voted 215 to 10”, “will open 12 stores”, “we ran 12 workshops”. */
export function isAct(it: Instance): boolean {
  if (it.counted.kind !== null && FOUND.test(it.counted.kind)) return isCounts(it);
  return isPerformed(it) || isVote(it) || isPlanned(it) || isOwn(it) || isCounts(it);
}

/** The words of the same clause before the number, nearest first. */
function* clauseBefore(it: Instance, places: number): Generator<string> {
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - places); at--) {
    const word = wordAt(it.pieces, at);
    if (/^[;:.!?]$/u.test(word) || /^(?:that|which|while|but|because|after|said|says)$/u.test(word)) return;
    yield word;
  }
}

function isPerformed(it: Instance): boolean {
  if (it.quantity.measure?.type === 'percent' || it.quantity.form === 'vague') return false;
  for (const word of clauseBefore(it, 12)) {
    if (!performatives.has(word)) continue;
    return !announcements.has(word) || givesDeed(it);
  }
  return false;
}

/** Whether what is counted, or paid for, can be given or ordered. */
const givesDeed = (it: Instance): boolean => {
  for (let at = it.quantity.to + 1; at <= it.quantity.to + 5; at++)
    if (deeds.has(singular(wordAt(it.pieces, at)))) return true;
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - 5); at--)
    if (deeds.has(singular(wordAt(it.pieces, at)))) return true;
  return false;
};

/** “voted 215 to 10”, “by 215 votes to 10”, “a 7–2 vote”. */
const isVote = (it: Instance): boolean => {
  for (const word of clauseBefore(it, 5))
    if (/^(?:voted|vote|votes|passed|approved|rejected|ruled)$/u.test(word))
      return it.quantity.form === 'range' || after(it, 1) === 'to' || before(it, 1) === 'to' || after(it, 2) === 'to';
  return it.quantity.form === 'range' && /^(?:vote|ruling|decision|majority)$/u.test(after(it, 1));
};

function isPlanned(it: Instance): boolean {
  let deed = false;
  for (const word of clauseBefore(it, 10)) {
    if (deed && futures.has(word)) return true;
    deed ||= deedVerbs.has(word);
    if (/^(?:had|has|have|was|were|been)$/u.test(word)) return false;
  }
  return false;
}

function isOwn(it: Instance): boolean {
  let act = false;
  for (const word of clauseBefore(it, 10)) {
    if (act && ownVoices.has(word)) return true;
    act ||= ownActs.has(word);
  }
  return false;
}

/** “charged with two counts of fraud”, “pleaded guilty to seven counts”. */
const isCounts = (it: Instance): boolean => it.counted.noun === 'counts' || follows(it, /^counts?$/u, 2);

/** “326 seats needed for a majority”, “must sustain winds of at least 111 mph”, “the limit is 130”. */
export function isThreshold(it: Instance): boolean {
  const noun = it.counted.noun === null ? (it.quantity.measure?.unit ?? '') : singular(it.counted.noun);
  const wanted =
    thresholdNouns.has(noun.split('/')[0] ?? '') ||
    it.quantity.measure?.type === 'physical' ||
    it.counted.noun === null;
  if (!wanted || it.quantity.measure?.type === 'money') return false;
  if (follows(it, /^(?:needed|required)$/u, 4)) return true;
  for (const word of clauseBefore(it, 8)) if (thresholds.has(word)) return true;
  return false;
}

/** “Use 3 colours”, “in two steps”, “five ways to save”. */
export function isAdvice(it: Instance): boolean {
  if (it.quantity.measure?.type === 'money' || it.quantity.measure?.type === 'percent') return false;
  const noun = it.counted.noun === null ? '' : singular(it.counted.noun);
  if (adviceNouns.has(noun) && (statedValue(it) ?? 1e9) <= 101) return true;
  const opener = it.pieces.findIndex((piece) => piece.kind === 'word');
  return imperatives.has(wordAt(it.pieces, opener)) && opener < it.quantity.from && it.quantity.first - opener < 12;
}

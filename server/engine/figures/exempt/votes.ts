import { after, before, follows, type Instance, leads, mentions } from '../instance.js';

/** “voted 215 to 10”, “by 29 votes to 16”, “a 7–2 vote”, “voted for her with 220 votes” */
export function isVote(it: Instance): boolean {
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
  if (
    quantity.hedge === null &&
    /^votes?$/u.test(after(it, 1)) &&
    before(it, 1) === 'with' &&
    mentions(it, 'voted', 'elected')
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

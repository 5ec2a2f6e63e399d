import { scoreNouns, sports } from '../../language/en/exemptions.js';
import { after, before, type Instance, isCapitalised, pieceBefore, statedValue, written } from '../instance.js';
import { singular } from '../nouns.js';

/** `3-1`, “6-4, 7-5”, “scored 25 points”: what a match ended with. */
export function isScore(it: Instance): boolean {
  const { quantity, pieces } = it;
  if (quantity.measure !== null) return false;
  const sporty = pieces.some((piece) => sports.has(piece.lower));
  if (!sporty) return false;
  if ((quantity.form === 'range' || quantity.form === 'versus') && /^\d{1,3} [-–—‑] \d{1,3}$/u.test(written(it)))
    return !/^(?:vote|votes)$/u.test(after(it, 1)) && (statedValue(it) ?? 999) < 200;
  if (
    isCapitalised(pieceBefore(it, 1)) &&
    /^\d{1,2}$/u.test(written(it)) &&
    /^(?:[,;.]?)$/u.test(after(it, 1)) &&
    inSport(it)
  )
    return true;
  const noun = it.counted.noun === null ? '' : singular(it.counted.noun);
  if (scoreNouns.has(noun) && inSport(it)) return true;
  return /^(?:nil|love)$/u.test(after(it, 1)) || (/^(?:nil)$/u.test(written(it)) && before(it, 1) !== '');
}

const MATCH =
  /^(?:match|league|cup|season|championship|tournament|football|soccer|tennis|rugby|cricket|hockey|basketball|baseball|striker|midfielder|goalkeeper|innings|wicket|wickets|coach|playoff|playoffs|stadium|olympic|olympics|scored|goals|scores|leagues|aces|tournament|court)$/u;
const inSport = (it: Instance): boolean => it.pieces.some((piece) => MATCH.test(piece.lower));

import { scoreNouns, sports } from '../../language/en/exemptions.js';
import {
  after,
  before,
  follows,
  type Instance,
  isCapitalised,
  leads,
  mentions,
  pieceAfter,
  pieceBefore,
  statedValue,
} from '../instance.js';
import { singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

/** `3-1`, “6-4, 7-5”, “scored 25 points”: what a match ended with. */
export function isScore(it: Instance): boolean {
  const { measure } = it.quantity;
  if (before(it, 1) === 'of' && before(it, 2) === 'score' && /^(?:perfect|maximum|possible|top)$/u.test(before(it, 3)))
    return true;
  if (isRecord(it) || isOdds(it) || isResultPair(it) || isMargin(it)) return true;
  if (measure !== null && !(measure.unit === 'yards' && it.sport())) return false;
  const pair = /^\d{1,3} [-–—‑] \d{1,3}$/u.test(it.written);
  if (pair && isCapitalised(pieceBefore(it, 1)) && isCapitalised(pieceAfter(it, 1))) return true;
  if (pair && (it.sport() || mentions(it, ...sports)))
    return !/^votes?$/u.test(after(it, 1)) && (statedValue(it) ?? 999) < 200;
  return isResult(it) && it.sport();
}

/** “have lost 12 of their 14 games”, “a winless streak to six”: how a side has fared. */
const isRecord = (it: Instance): boolean =>
  it.quantity.measure === null &&
  (statedValue(it) ?? 999) < 200 &&
  ((leads(it, /^(?:won|lost|drawn|win|lose|winning|losing)$/u, 3) &&
    /^(?:of|games?|matches|fixtures|tests?|races|frames|sets|bouts|fights|meetings|encounters|outings)$/u.test(
      after(it, 1),
    ) &&
    follows(
      it,
      /^(?:games?|matches|fixtures|tests?|races|frames|sets|bouts|fights|meetings|encounters|outings)$/u,
      6,
    )) ||
    (leads(it, /^(?:streak|run)$/u, 3) && leads(it, /^(?:winless|winning|unbeaten|losing|scoring)$/u, 5)));

/** `3-3`, “went 2-0 up”: digits that do not rise over a dash, and nothing that they count or that was voted. */
function isResultPair(it: Instance): boolean {
  if (it.quantity.measure !== null || it.counted.kind !== null || !/^\d{1,3} [-–—‑] \d{1,3}$/u.test(it.written))
    return false;
  if (VOTED.test(after(it, 1)) || leads(it, VOTED, 6) || (statedValue(it) ?? 999) > 200) return false;
  return (
    it.quantity.form === 'versus' ||
    /^(?:up|down|ahead|behind|win|victory|defeat|loss|lead|draw|aggregate|scoreline|thriller|home|away)$/u.test(
      after(it, 1),
    ) ||
    isLevel(it)
  );
}

const VOTED =
  /^(?:votes?|voted|voting|decision|ruling|ruled|majority|opinion|margin|split|passed|approved|rejected|decided|adopted|panel|committee)$/u;

/** `0-0`, `3–3` */
const isLevel = (it: Instance): boolean => it.quantity.low !== null && it.quantity.low === it.quantity.high;

/** “won by four wickets”, “three points clear”, “12 points to 10”, “54 off 61 balls”, “all out for 212”. */
function isMargin(it: Instance): boolean {
  if (it.counted.kind !== null || it.quantity.measure !== null) return false;
  const noun = singular(it.counted.noun ?? '');
  if (
    MARGINS.test(noun) &&
    leads(it, /^(?:by|of)$/u, 2) &&
    leads(
      it,
      /^(?:won|wins?|winning|beat|lost|lose|victory|defeat|triumphed|edged|lead|led|trail(?:ed|s|ing)?|leading)$/u,
      9,
    )
  )
    return noun !== 'point' || it.sport() || mentions(it, ...sports);
  if (MARGINS.test(noun) && /^(?:clear|behind|ahead|adrift|off|back)$/u.test(wordAt(it.pieces, it.counted.last + 1)))
    return noun !== 'point' || !mentions(it, ...POLLS);
  if (before(it, 1) === 'to' && MARGINS.test(singular(before(it, 2))) && it.counted.noun === null)
    return leads(
      it,
      /^(?:beat|won|wins?|lost|lose|defeated|defeat|victory|led|lead|break|interval|ahead|behind|down|up)$/u,
      12,
    );
  if (after(it, 1) === 'off' && /^balls?$/u.test(after(it, 3))) return true;
  if (before(it, 1) === 'off' && /^balls?$/u.test(after(it, 1))) return true;
  return (
    (before(it, 1) === 'for' && before(it, 2) === 'out' && before(it, 3) === 'all') ||
    (after(it, 1) === 'all' && after(it, 2) === 'out')
  );
}

const MARGINS = /^(?:wicket|run|goal|shot|stroke|length|lap|hole|point|set|try|second|place|ball|length)$/u;
const POLLS = 'poll polls voters party survey percentage election lead candidate'.split(' ');

/** “odds of 1/4”, “the 6/4 favourite” */
const isOdds = (it: Instance): boolean =>
  /^\d{1,4} ?[/-] ?\d{1,3}$/u.test(it.written) &&
  mentions(it, 'odds', 'favourite', 'favorite', 'bookmaker', 'bookmakers', 'outsider');

/** In a paragraph about a match: “13 points”, “Kolm 2, Sund 2”, “112 off 96 balls”, “four for 37”. */
function isResult(it: Instance): boolean {
  const { counted } = it;
  const value = statedValue(it);
  if (counted.kind !== null && counted.kind !== 'assaulted') return false;
  if (counted.noun !== null) return scoreNouns.has(singular(counted.noun)) && (value ?? 1e9) < 1000;
  if (/^(?:nil|love)$/u.test(it.written) || /^(?:nil|love|off|all)$/u.test(after(it, 1))) return true;
  if (isCapitalised(pieceBefore(it, 1)) && /^\d{1,3}$/u.test(it.written))
    return /^(?:[,;.)]?|og|pen)$/u.test(after(it, 1));
  if (!Number.isInteger(value) && leads(it, /^(?:time|clocked|finished|best|mark|ran|record)$/u, 5)) return true;
  return /^(?:off|for|chasing|made|hit|scored|took)$/u.test(before(it, 1)) && value !== null && value < 1000;
}

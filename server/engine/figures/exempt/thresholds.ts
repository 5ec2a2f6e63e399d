import { limits, thresholdNouns } from '../../language/en/exemptions.js';
import { stops } from '../../language/en/nouns.js';
import { after, before, follows, type Instance, leads, mentions, statedValue } from '../instance.js';
import { isMagnitude } from '../kinds.js';
import { isPlural, singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

/** “326 seats needed for a majority”, “the limit is 130 mph”, “the four per cent threshold”, “over magnitude 4.5”. */
export function isThreshold(it: Instance): boolean {
  if (isMagnitude(it) && isOpen(it)) return true;
  if (/^[<>=≤≥]$/u.test(before(it, 1)) && /^(?:p|n|α|alpha)$/u.test(before(it, 2))) return true;
  if (/^[<>≤≥]$/u.test(before(it, 1)) && it.quantity.first === 1) return true;
  if (isQuantile(it) || isLegal(it) || isConfidence(it)) return true;
  if (leads(it, /^exceed$/u, 2) && leads(it, /^(?:must|may|cannot|shall|should|not)$/u, 5)) return true;
  return (
    isLimit(it) ||
    isAllowedShare(it) ||
    isBracket(it) ||
    isCovered(it) ||
    isUtmost(it) ||
    isLeftOut(it) ||
    isOnScale(it) ||
    isStatutory(it) ||
    isEntitlement(it) ||
    isSetting(it) ||
    isReading(it) ||
    isMajority(it) ||
    isPenalty(it) ||
    isNeeded(it) ||
    isSuited(it) ||
    isCondition(it) ||
    (follows(it, /^(?:law|legally)$/u, 3) && leads(it, /^(?:at|above|below|over|under)$/u, 1))
  );
}

/** “the richest 20%”, “the bottom tenth”: which part is meant. */
const isQuantile = (it: Instance): boolean =>
  (it.quantity.measure?.type === 'percent' || it.quantity.form === 'fraction') &&
  /^(?:richest|poorest|wealthiest|top|bottom|highest|lowest|youngest|oldest|upper|lower|best|worst|earning|paid)$/u.test(
    before(it, 1),
  ) &&
  leads(it, /^(?:the|our|its|their|richest|poorest)$/u, 3);

/** “95% CI”, “a 95 per cent confidence interval” */
const isConfidence = (it: Instance): boolean =>
  it.quantity.measure?.type === 'percent' &&
  /^(?:ci|confidence|credible)$/u.test(wordAt(it.pieces, it.quantity.to + 1));

/** “Legal drunkenness is a level of 0.08” */
const isLegal = (it: Instance): boolean =>
  /^(?:at|of|from|is|to|above|below|over|under)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
  leads(it, /^(?:legal|legally|statutory|lawful)$/u, 10) &&
  mentions(it, 'limit', 'level', 'threshold', 'intoxication', 'drunkenness', 'maximum', 'minimum');

const isOpen = (it: Instance): boolean =>
  it.quantity.hedge === 'over' || leads(it, /^(?:over|above|than|least)$/u, 3) || /^(?:\+|or)$/u.test(after(it, 1));

/** “a threshold of €135,000”, “limited … to two packs”, “the cut-off is 130 mph”, “the four per cent threshold”. */
function isLimit(it: Instance): boolean {
  const { from, to } = it.quantity;
  for (let at = to + 1; at <= to + 2 && !stops.has(wordAt(it.pieces, at)); at++)
    if (/^(?:threshold|limit|ceiling|cap|quota|cutoff|hurdle)$/u.test(wordAt(it.pieces, at))) return true;
  const link = wordAt(it.pieces, /^(?:still|now|currently)$/u.test(wordAt(it.pieces, from - 1)) ? from - 2 : from - 1);
  if (!/^(?:of|at|to|is|was|a)$/u.test(link) && !/^(?:one|two|three|four)$/u.test(wordAt(it.pieces, from)))
    return false;
  if (link === 'of') return limits.has(wordAt(it.pieces, from - 2));
  return (leads(it, LIMIT, 13) || isCutOff(it)) && it.quantity.measure?.type !== 'percent';
}

/** “can sell up to 49% of it”, “the limit remains at 30%” */
const isAllowedShare = (it: Instance): boolean =>
  it.quantity.measure?.type === 'percent' &&
  ((it.quantity.hedge === 'up to' && leads(it, /^(?:can|may|able|allowed|permitted)$/u, 6)) ||
    (/^(?:at|to|of)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
      leads(it, /^(?:limit|cap|ceiling|threshold|quota)$/u, 9)));

const isCutOff = (it: Instance): boolean => leads(it, /^off$/u, 13) && leads(it, /^cut$/u, 15);

const LIMIT = new RegExp(`^(?:${[...limits].filter((word) => !/imum$/u.test(word)).join('|')})$`, 'u');

/** “those earning more than $200,000”, “all donations over £5,000”, “firms with more than 50 staff”: whom a rule is for. */
function isBracket(it: Instance): boolean {
  const { hedge, from } = it.quantity;
  if (hedge !== 'over' && hedge !== 'under') return false;
  if (it.counted.kind !== null && it.quantity.measure === null) return false;
  const last = wordAt(it.pieces, from - 1);
  if (it.quantity.measure?.type === 'money' && /^(?:incomes|earnings|salaries|wages|versus|vs)$/u.test(last))
    return leads(it, /^(?:incomes|earnings|salaries|wages)$/u, 9);
  if (/^(?:is|are)$/u.test(last) && /^(?:that|who|which)$/u.test(wordAt(it.pieces, from - 2)))
    return isPlural(wordAt(it.pieces, from - 3));
  if (/^(?:earning|making|worth|paying|costing|aged|weighing|employing|owning)$/u.test(last))
    return (
      (leads(it, GROUPS, 4) || leads(it, /^(?:proportion|share|percentage|number|fraction)$/u, 7)) &&
      !/^\d/u.test(wordAt(it.pieces, from - 3))
    );
  const every = wordAt(it.pieces, from - 2);
  return (
    /^(?:all|any|every|each|no)$/u.test(every) &&
    (isPlural(last) || (every !== 'all' && /^\p{Ll}{3,}$/u.test(last) && !stops.has(last)))
  );
}

/** “the law requires employers with more than 50 staff to …”, “does not list donors who gave less than $200”: whom a rule is for. */
const isCovered = (it: Instance): boolean =>
  (it.quantity.hedge === 'over' || it.quantity.hedge === 'under' || isOpenWeek(it)) &&
  (it.counted.kind === null || it.quantity.measure !== null) &&
  mentions(it, ...RULING) &&
  (isTurnover(it) ||
    (/^(?:with|working|employing|making|earning)$/u.test(wordAt(it.pieces, it.quantity.from - 1))
      ? isPlural(wordAt(it.pieces, it.quantity.from - 2)) || leads(it, GROUPS, 3)
      : leads(it, /^(?:gave|give|contributed|contribute|donated|donate|earned|earn|made|make|paid|pay|owe|own)$/u, 1) &&
        leads(it, /^(?:who|that)$/u, 4)));

/** “with an annual turnover of” */
const isTurnover = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.from - 1) === 'of' &&
  /^(?:turnover|revenue|income|assets|sales)$/u.test(wordAt(it.pieces, it.quantity.from - 2)) &&
  leads(it, /^with$/u, 6);

/** “30 hours a week or more” */
const isOpenWeek = (it: Instance): boolean =>
  follows(it, /^or$/u, 3) &&
  follows(it, /^(?:more|less|fewer)$/u, 4) &&
  /^an?$/u.test(wordAt(it.pieces, it.quantity.to + 1));

const RULING =
  'requirement requirements requires required require must law rule rules regulation regulations mandate mandates eligible applies exempt report reported disclose disclosed list listed included'.split(
    ' ',
  );

/** “counts of less than 10 students are left out” */
const isLeftOut = (it: Instance): boolean =>
  /^(?:over|under)$/u.test(it.quantity.hedge ?? '') &&
  follows(it, /^(?:excluded|ignored|omitted|removed|dropped|discarded|rounded|suppressed|hidden)$/u, 6);

/** “Scores below 0.50 and 0.25 are considered low.” */
const isOnScale = (it: Instance): boolean =>
  leads(it, /^(?:scores?|values?|readings?|ratings?)$/u, 8) &&
  (/^(?:over|under)$/u.test(it.quantity.hedge ?? '') ||
    leads(it, /^(?:above|below|over|under|of|at|between|and)$/u, 3)) &&
  mentions(it, 'considered', 'indicates', 'indicate', 'means', 'denotes', 'rated', 'classed');

/** “$2,700 – the maximum that donors can give”, “12 tonnes, the legal limit” */
const isUtmost = (it: Instance): boolean =>
  /^[–—,(-]$/u.test(wordAt(it.pieces, it.quantity.to + 1)) &&
  wordAt(it.pieces, it.quantity.to + 2) === 'the' &&
  [3, 4].some((places) => /^(?:maximum|minimum|limit|cap|ceiling)$/u.test(wordAt(it.pieces, it.quantity.to + places)));

const GROUPS =
  /^(?:those|anyone|anybody|everyone|everybody|people|person|households?|famil(?:y|ies)|individuals?|couples?|workers?|employees?|taxpayers?|compan(?:y|ies)|firms?|businesses|properties|homes|earners|someone)$/u;

/** “a reading above 50 indicates growth”, “below the 50 mark”: the line of a scale. */
const isReading = (it: Instance): boolean =>
  (statedValue(it) === 50 &&
    /^(?:over|under)$/u.test(it.quantity.hedge ?? '') &&
    follows(it, /^(?:indicates?|means?|signals?|denotes?|shows|points|suggests?)$/u, 1)) ||
  (/^(?:over|under)$/u.test(it.quantity.hedge ?? '') &&
    follows(it, /^(?:indicates?|means?|signals?|denotes?|shows|points|suggests?)$/u, 2) &&
    leads(it, /^(?:readings?|anything|scores?|values?|levels?|numbers?|figures?)$/u, 3)) ||
  (/^(?:mark|level|line)$/u.test(after(it, 1)) &&
    before(it, 1) === 'the' &&
    /^(?:over|under)$/u.test(it.quantity.hedge ?? ''));

/** “the default was 2”, “defaults to 8”, “an exit code of 1” */
const isSetting = (it: Instance): boolean =>
  it.quantity.measure === null &&
  it.counted.noun === null &&
  leads(it, /^(?:defaults?|defaulted|discriminant|argument|parameter|offset)$/u, 4);

/** “recommended for groups with more than six members” */
const isSuited = (it: Instance): boolean =>
  /^(?:over|under)$/u.test(it.quantity.hedge ?? '') &&
  it.counted.kind !== 'killed' &&
  leads(it, /^(?:recommended|suitable|suited|ideal|advised|designed|intended|reserved)$/u, 8) &&
  leads(it, /^for$/u, 7);

/** “would be granted once at least 25% of the students were …”: the bound of what may come. */
const isCondition = (it: Instance): boolean =>
  it.quantity.hedge === 'over' &&
  /^(?:least|minimum)$/u.test(wordAt(it.pieces, it.quantity.first - 1)) &&
  leads(it, /^(?:if|once|unless|until|provided)$/u, 12) &&
  mentions(it, 'would', 'will', 'can', 'may', 'could', 'requires', 'require', 'must', 'only');

/** “each boat can claim up to €80,000” */
const isEntitlement = (it: Instance): boolean =>
  it.quantity.measure?.type === 'money' &&
  it.quantity.hedge === 'up to' &&
  leads(it, /^(?:claim|receive|apply|get|borrow|earn|deduct|withdraw)$/u, 2) &&
  leads(it, /^(?:can|may|could)$/u, 3);

/** “convicted of conspiracy to sell five or more kilograms”: an amount from the law that was broken. */
const isStatutory = (it: Instance): boolean =>
  it.quantity.to > it.quantity.last &&
  it.quantity.hedge === 'over' &&
  leads(it, /^(?:possess|possession|distribute|distribution|sell|selling|traffic|trafficking|conspiracy|intent)$/u, 6);

/** “a two-thirds majority”, “needs a majority of 170” */
const isMajority = (it: Instance): boolean =>
  (it.quantity.form === 'fraction' && (after(it, 1) === 'majority' || follows(it, /^must$/u, 4))) ||
  (before(it, 1) === 'of' &&
    before(it, 2) === 'majority' &&
    leads(it, /^(?:need|needs|needed|require|requires|required|for)$/u, 7));

/** “face a fine of $250,000”, “can be fined up to £5,000”: what the law provides. */
const isPenalty = (it: Instance): boolean =>
  isMaximum(it) ||
  (it.quantity.measure?.type === 'money' &&
    ((leads(it, /^(?:fine|penalty|fee|levy|bail)$/u, 14) && leads(it, /^(?:set|fixed|capped)$/u, 3)) ||
      (leads(it, /^(?:face|faces|facing|risk|risks)$/u, 14) &&
        (follows(it, /^(?:fines?|penalty|penalties)$/u, 5) || leads(it, /^(?:fines?|penalty|penalties)$/u, 4))) ||
      (leads(it, /^(?:fined|penalty|penalties|fines?)$/u, 4) &&
        leads(it, /^(?:can|could|may|maximum|anyone|up)$/u, 9))));

/** “The maximum penalty rose to $50 million, 30% of turnover or three times the gain.” */
function isMaximum(it: Instance): boolean {
  const { measure } = it.quantity;
  if (measure?.type !== 'money' && measure?.type !== 'times' && !follows(it, /^(?:turnover|revenue|sales)$/u, 3))
    return false;
  for (let at = it.quantity.from - 1; at > 0 && at > it.quantity.from - 30; at--)
    if (wordAt(it.pieces, at - 1) === 'maximum') return /^(?:penalty|fine|sentence)$/u.test(wordAt(it.pieces, at));
  return false;
}

/** “At least 1,991 delegates are needed”, “must sustain winds of at least 111 mph”, “of which four are needed”. */
function isNeeded(it: Instance): boolean {
  const noun = it.counted.noun === null ? '' : singular(it.counted.noun);
  const bound = it.quantity.hedge !== null && it.quantity.hedge !== 'about';
  if (
    it.quantity.measure?.type === 'percent' &&
    follows(it, /^(?:needed|required|necessary)$/u, 7) &&
    follows(it, /^(?:is|are)$/u, 6)
  )
    return true;
  if (
    bound &&
    (leads(it, /^must$/u, 8) || (leads(it, /^(?:have|has|had)$/u, 6) && leads(it, /^be$/u, 4) && leads(it, /^to$/u, 5)))
  )
    return true;
  if (/^(?:needed|required|necessary)$/u.test(wordAt(it.pieces, it.quantity.to + 1)) && before(it, 1) === 'the')
    return true;
  if (bound && follows(it, /^(?:banned|prohibited|forbidden|illegal|allowed|permitted)$/u, 7))
    return follows(it, /^(?:is|are|be|was|were|been)$/u, 6);
  if (leads(it, /^(?:needs?|needed|requires?)$/u, 4) && thresholdNouns.has(noun)) return true;
  if (leads(it, /^(?:bans?|banned|banning|prohibit(?:s|ed)?|forbidden|forbids|barred)$/u, 8) && bound) return true;
  if (leads(it, /^(?:needs?|needed|requires?|required)$/u, 8) && follows(it, /^(?:qualify|majority|quorum)$/u, 8))
    return true;
  return (
    (thresholdNouns.has(noun) || it.counted.noun === null) &&
    it.quantity.measure === null &&
    follows(it, /^(?:needed|required)$/u, 4)
  );
}

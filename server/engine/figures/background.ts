import { bodyParts, retail, smallGroups } from '../language/en/background.js';
import { verbs } from '../language/en/nouns.js';
import { isDefinite } from './exempt/countable.js';
import type { FigureKind } from './figure.js';
import { after, before, follows, type Instance, leads, mentions, statedValue } from './instance.js';
import { isPlural, singular } from './nouns.js';
import { isHyphen, wordAt } from './pieces.js';

/**
 * What a reader looks up or takes from the thing itself, whatever its kind: “a five-page report”, “costs $80 in shops”,
 * “a margin of error of 3 points”, “$1 = 0.69 pounds”, “half the team”, “one eye”, “his five victims”.
 */
export function isLookedUp(it: Instance, kind: FigureKind): boolean {
  if (isExchangeRate(it) || ((kind === 'measure' || kind === 'count') && isDesign(it))) return true;
  switch (kind) {
    case 'money':
      return isShopPrice(it);
    case 'rate':
      return after(it, 1) === 'off' || isErrorMargin(it) || isPartOfFew(it);
    case 'measure':
      return isDirection(it);
    default:
      return isAttribute(it, kind) || isLongWay(it) || isBodyPart(it) || (isNamedHarm(it) && isDefinite(it));
  }
}

/** “designed to reach 62 miles”, “capable of 80 megaflops”, “a top speed of 17 m/s”: what a thing is made for. */
const isDesign = (it: Instance): boolean =>
  leads(it, /^(?:designed|capable|rated)$/u, 6)
    ? leads(it, /^(?:to|of|for|at)$/u, 5) && !leads(it, /^(?:by|in|since|have|has)$/u, 5)
    : (leads(it, /^speed$/u, 3) && leads(it, /^top$/u, 4)) ||
      (follows(it, /^top$/u, 1) && follows(it, /^speed$/u, 2)) ||
      isLoad(it);

/** “can carry up to 24 passengers” */
const isLoad = (it: Instance): boolean =>
  it.quantity.hedge === 'up to' &&
  it.quantity.measure === null &&
  leads(it, /^(?:carry|hold|seat|fit|accommodate|speed|transport|sleep|lift|store|take)$/u, 4) &&
  leads(it, /^(?:can|could|to|will|would)$/u, 5);

/** “a five-page report”, “140-character messages”, “a 56-point deal”; not “a 300-strong crowd”. */
function isAttribute(it: Instance, kind: FigureKind): boolean {
  const { quantity } = it;
  if (quantity.measure !== null || quantity.form === 'vague') return false;
  if (!isHyphen(it.pieces, quantity.last + 1)) return isLooseAttribute(it) || isSide(it);
  const noun = it.pieces[quantity.last + 2];
  if (noun?.kind !== 'word' || !noun.glued || isPlural(noun.lower)) return false;
  if (noun.lower === 'strong') return kind === 'count' && (statedValue(it) ?? 999) <= 100;
  return !/^(?:plus|odd|something|fold|ish|dead|some|to|and|or)$/u.test(noun.lower);
}

/** “a 10 by 12 foot room”, `4 x 6 cm`: the first side. */
function isSide(it: Instance): boolean {
  const next = it.quantities[it.index + 1];
  return (
    /^(?:by|x|×)$/u.test(after(it, 1)) && next?.first === it.quantity.last + 2 && next.measure?.type === 'physical'
  );
}

/** “a 5,000 character field”, “the 160 character limit”: without the hyphen. */
const isLooseAttribute = (it: Instance): boolean =>
  (statedValue(it) ?? 1) > 1 &&
  !/^(?:time|of)$/u.test(after(it, 2)) &&
  /^(?:character|word|page|player|seat|bed|room|point|member|step|part|piece|item|question|hour|mile|acre|lane|bit|pixel|line|row|column|inch|man|person)$/u.test(
    after(it, 1),
  );

/** “hundreds of miles away”, “millions of acres of grazing” */
const isLongWay = (it: Instance): boolean =>
  it.quantity.form === 'vague' &&
  /^(?:acres|hectares|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|yards|km)$/u.test(it.counted.noun ?? '');

/** “lost one eye”, “broke two fingers”: of a person whom the text tells about. */
const isBodyPart = (it: Instance): boolean =>
  it.counted.noun !== null && bodyParts.has(singular(it.counted.noun)) && (statedValue(it) ?? 99) <= 20;

/** “his five victims”, “the plant's three prisoners”: a noun of harm, and no word that it was done now. */
const isNamedHarm = (it: Instance): boolean =>
  !mentions(
    it,
    'killed',
    'killing',
    'died',
    'dead',
    'injured',
    'wounded',
    'arrested',
    'detained',
    'missing',
    'seized',
    'captured',
    'fled',
  );

/** “costs $80”, “on sale for £3.99”, “tickets are €12”, “a $29.99 game”, “$15 per month”: what a shop asks. */
function isShopPrice(it: Instance): boolean {
  const { quantity } = it;
  if ((statedValue(it) ?? 1e9) >= 3000 || it.pieces[quantity.last]?.lower === 'million') return false;
  if (
    mentions(
      it,
      'shares',
      'share',
      'stock',
      'barrel',
      'oil',
      'ounce',
      'tonne',
      'average',
      'pay',
      'wage',
      'wages',
      'paid',
      'rose',
      'fell',
    )
  )
    return false;
  if (
    /^(?:price|fee|cost|admission|tickets)$/u.test(wordAt(it.pieces, quantity.from - 2)) &&
    wordAt(it.pieces, quantity.from - 1) === ':'
  )
    return true;
  return (
    leads(it, retail, 7) ||
    isGoods(it) ||
    follows(it, SUBSCRIPTION, 4) ||
    (leads(it, TICKETS, 10) && !leads(it, /^(?:sold|raised|worth)$/u, 8))
  );
}

/** “$5 tops”, “$30/month”: what a thing costs that is for sale. */
const isGoods = (it: Instance): boolean => {
  if ((statedValue(it) ?? 1e9) >= 500 || it.quantity.form === 'range') return false;
  if (wordAt(it.pieces, it.quantity.last + 1) === '/') return /^(?:month|mo|year|yr|user|seat)$/u.test(after(it, 2));
  const noun = it.pieces[it.quantity.last + 1];
  return noun?.kind === 'word' && isPlural(noun.lower) && !NO_GOODS.test(noun.lower) && !verbs.has(noun.lower);
};
const NO_GOODS =
  /^(?:fines?|fees|grants|payments|ch(?:eck|eque)s|bills|donations|bonuses|loans|taxes|rewards|bribes|millions|billions|thousands|costs|losses|gains|credits|rebates|raises|shares|was|has|is|as|this|us|stakes|prizes|awards|salaries|wages|pensions|deals|contracts|debts|dollars|euros|pounds)$/u;

const SUBSCRIPTION =
  /^(?:tags?|tickets?|subscriptions?|admission|membership|game|phone|handset|console|laptop|tablet|book|paperback|hardback|app)$/u;
const TICKETS = /^(?:tickets?|admission|entry|subscriptions?|membership)$/u;

/** “about 110 miles (180 km) north of Lenn”, “within 3 km of the town”: on any map, unless it is a storm or a quake that was there. */
const isDirection = (it: Instance): boolean =>
  it.quantity.measure?.dimension === 'length' &&
  (follows(it, /^(?:north|south|east|west|north-?(?:ea|we)st|south-?(?:ea|we)st|away|outside)$/u, 5) ||
    (leads(it, /^within$/u, 4) && follows(it, /^of$/u, 5))) &&
  !mentions(
    it,
    'hurricane',
    'storm',
    'cyclone',
    'typhoon',
    'quake',
    'earthquake',
    'tremor',
    'tsunami',
    'epicenter',
    'epicentre',
  );

/** “($1 = 0.6917 pounds)” */
const isExchangeRate = (it: Instance): boolean =>
  (it.written === 'one' &&
    /^(?:bitcoin|ether|dollar|euro|pound|yen|yuan|rupee|rouble|ruble|franc|peso|won|crown|krona|krone|lira|real|rand)$/u.test(
      after(it, 1),
    ) &&
    follows(it, /^(?:worth|buys|bought|equals|equalled)$/u, 4)) ||
  wordAt(it.pieces, it.quantity.to + 1) === '=' ||
  wordAt(it.pieces, Math.max(it.quantity.to, it.counted.last) + 1) === '=' ||
  (before(it, 1) === '=' && (statedValue(it) ?? 0) > 0);

/** “a margin of error of plus or minus 3 percentage points” */
const isErrorMargin = (it: Instance): boolean =>
  (leads(it, /^error$/u, 9) && leads(it, /^margin$/u, 11)) || (follows(it, /^margin$/u, 3) && mentions(it, 'error'));

/** “half the team”, “half a page”, “a third of the class” */
function isPartOfFew(it: Instance): boolean {
  if (it.quantity.form !== 'fraction') return false;
  const of = after(it, 1) === 'of' ? 1 : 0;
  if (!/^(?:the|a|an|his|her|their|our|my|its|your|each|every)$/u.test(after(it, 1 + of))) return false;
  return smallGroups.has(after(it, 2 + of));
}

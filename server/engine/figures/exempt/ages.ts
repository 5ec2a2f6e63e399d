import {
  after,
  before,
  type Instance,
  isCapitalised,
  leads,
  mentions,
  pieceAfter,
  pieceBefore,
  statedValue,
} from '../instance.js';
import { isHyphen } from '../pieces.js';

/** `54-year-old`, “aged 54”, “Smith, 54,”, “He was 95.”, “under-18s”, “in his 50s”. */
export function isAge(it: Instance): boolean {
  const value = statedValue(it);
  if (value !== null && (value > 125 || value < 0)) return false;
  return (
    isOld(it) ||
    isAged(it) ||
    isApposed(it) ||
    isAlsoAged(it) ||
    isPredicate(it) ||
    isNamedPredicate(it) ||
    isPensionAge(it) ||
    isAgeGroup(it) ||
    isNamedGroup(it) ||
    isOrOlder(it) ||
    isYounger(it) ||
    (after(it, 2) === 'something' && isHyphen(it.pieces, it.quantity.last + 1)) ||
    isAtAge(it)
  );
}

const isOld = (it: Instance): boolean => {
  const { measure, to } = it.quantity;
  if (before(it, 1) === '(' && before(it, 2) === 'age' && after(it, 1) === ')') return true;
  if (measure?.type !== 'time') return isBesideOld(it);
  const hyphen = isHyphen(it.pieces, to + 1) ? 1 : 0;
  const next = it.pieces[to + 1 + hyphen]?.lower ?? '';
  if (/^(?:olds?(?:'s?)?|older|younger)$/u.test(next)) return true;
  return next === 'of' && it.pieces[to + 2]?.lower === 'age';
};

/** “16 and 17-year-olds” */
const isBesideOld = ({ quantities, quantity, index, pieces }: Instance): boolean => {
  const next = quantities[index + 1];
  return (
    next?.measure?.type === 'time' &&
    next.first - quantity.last === 2 &&
    /^(?:and|or|to|,)$/u.test(pieces[quantity.last + 1]?.lower ?? '') &&
    /^olds?/u.test(pieces[next.to + 2]?.lower ?? '')
  );
};

const isAged = (it: Instance): boolean =>
  /^(?:aged|age|ages|turned|turning|turns)$/u.test(before(it, 1)) && !isHyphen(it.pieces, it.quantity.last + 1)
    ? it.quantity.measure === null || it.quantity.measure.type === 'time'
    : (/^(?:of|is|was|at|from|between|under|over)$/u.test(before(it, 1)) || it.quantity.form === 'range') &&
      it.quantity.measure === null &&
      (leads(it, /^(?:age|ages|aged)$/u, 4) || (leads(it, /^ages?$/u, 9) && before(it, 1) === 'from'));

/** “Rosa Lind, 54, said”: a name, and the age between commas or in brackets. */
const isApposed = (it: Instance): boolean => {
  if (before(it, 1) === 'both' && before(it, 2) === ',' && it.counted.noun === null && it.quantity.measure === null)
    return true;
  const value = statedValue(it);
  if (value === null || value !== Math.trunc(value) || it.quantity.measure !== null || it.quantity.form !== 'digits')
    return false;
  const opening = pieceBefore(it, 1)?.text;
  const closing = pieceAfter(it, 1)?.text;
  const person = pieceBefore(it, pieceBefore(it, 2)?.text === '.' ? 3 : 2);
  const bracketed = opening === '(' && closing === ')';
  const aside = opening === ',' && /^(?:[,.;:)–—]?|and)$/u.test(closing ?? '');
  if (!(bracketed || aside) || value >= 120 || isListOfNumbers(it)) return false;
  const role = person?.lower ?? '';
  if (isCapitalised(person) || KIN.test(role)) return true;
  const pair =
    closing === 'and' && pieceAfter(it, 2)?.kind === 'number' && /^[,.;)]$/u.test(pieceAfter(it, 3)?.text ?? '.');
  return aside && (closing === ',' || pair) && value > 4 && PERSON.test(role);
};

/** “and her brother Jan, also 25,” */
const isAlsoAged = (it: Instance): boolean =>
  before(it, 1) === 'also' &&
  before(it, 2) === ',' &&
  isCapitalised(pieceBefore(it, 3)) &&
  it.quantity.form === 'digits' &&
  it.quantity.measure === null &&
  /^[,.;)]?$/u.test(after(it, 1));

const KIN =
  /^(?:jr|sr|man|woman|boy|girl|now|son|daughter|brother|sister|wife|husband|mother|father|sons|daughters|brothers|sisters|boys|girls|siblings|twins|cousins|nephew|niece|uncle|aunt|grandson|granddaughter)$/u;
const PERSON =
  /(?:[^b]er|or|ist|man|woman|ian|wife|son|girl|boy|princess|prince|queen|king|duke|duchess|star|chef|monk|nun|actress|suspect|victim|driver|student|president|minister)s?$/u;

const isListOfNumbers = (it: Instance): boolean =>
  pieceBefore(it, 3)?.kind === 'number' && pieceBefore(it, 2)?.kind !== 'word';

/** “He was 95.”, “when she was 18”, “now 22”. */
const isPredicate = (it: Instance): boolean => {
  if (
    /^(?:just|only|already|nearly|almost|about|around|roughly)$/u.test(before(it, 1)) &&
    /^(?:was|is|am)$/u.test(before(it, 2))
  )
    return (
      /^(?:he|she|i|who)$/u.test(before(it, 3)) &&
      /^(?:[.,;)!?]?|and|when|at|in)$/u.test(after(it, 1)) &&
      it.quantity.measure === null
    );
  if (it.quantity.measure !== null || it.quantity.form === 'vague' || it.quantity.form === 'fraction') return false;
  const end = /^(?:[.,;)!?—]?|and|at|in|on|when|years|or|now|then)$/u.test(after(it, 1));
  if (!end) return false;
  if (/^(?:he|she|i|you)'(?:s|m|re|d)$/u.test(before(it, 1))) return true;
  if (/^(?:is|was|were|are)$/u.test(before(it, 1)) && leads(it, /^(?:oldest|youngest|eldest)$/u, 6)) return true;
  if (before(it, 1) === 'been' && /^(?:have|had)$/u.test(before(it, 2)) && leads(it, /^(?:would|he'd|she'd)$/u, 3))
    return leads(it, /^(?:he|she|who|he'd|she'd)$/u, 4);
  if (/^(?:is|was|were|be|became|am|are)$/u.test(before(it, 1)))
    return (
      /^(?:he|she|i|who|you|child|son|daughter|boy|girl|oldest|youngest|eldest|age|victim)$/u.test(before(it, 2)) &&
      (statedValue(it) ?? 0) > 0
    );
  if (/^(?:now|then|just|only)$/u.test(before(it, 1)) && before(it, 2) === ',')
    return isCapitalised(pieceBefore(it, 3));
  return false;
};

/** “Lind, who died on Monday, was 78.”: a person by name, and nothing in the sentence that could stand at 78. */
const isNamedPredicate = (it: Instance): boolean => {
  const value = statedValue(it);
  if (it.quantity.form !== 'digits' || it.quantity.measure !== null || it.quantity.from !== it.quantity.first)
    return false;
  if (value === null || value < 14 || !Number.isInteger(value)) return false;
  if (!/^(?:was|is|turned)$/u.test(before(it, 1)) || !/^(?:[.,;]?|and|when)$/u.test(after(it, 1))) return false;
  const named = isCapitalised(it.pieces[0]) && it.pieces.slice(1, 5).some(({ text }) => text === ',');
  const person =
    isCapitalised(pieceBefore(it, 2)) || (before(it, 2) === ',' && (named || mentions(it, 'who', 'whose')));
  return person && !mentions(it, ...STANDING);
};

/** What is said to be at a number. */
const STANDING =
  'toll number total count figure score temperature turnout average rate index price cost quota limit speed majority share proportion level number ratio odds line route road bus unit'.split(
    ' ',
  );

/** “died at 91”, “a man of 51”, “At 78 he learned to swim”. */
const isAtAge = (it: Instance): boolean => {
  const { quantity, counted } = it;
  if (quantity.measure !== null || counted.noun !== null || !Number.isInteger(statedValue(it))) return false;
  const lead = before(it, 1);
  if (lead === 'at')
    return (
      leads(it, LIVED, 7) ||
      (mentions(it, 'age', 'aged') && /^[.,;)]?$/u.test(after(it, 1)) && (statedValue(it) ?? 0) > 4) ||
      (/^[.,]?$/u.test(after(it, 1)) &&
        (statedValue(it) ?? 0) > 13 &&
        leads(it, /^(?:he|she|still|youngest|oldest)$/u, 9) &&
        !mentions(it, ...STANDING)) ||
      (quantity.first === 1 && /^(?:he|she|i|,)$/u.test(after(it, 1)))
    );
  return (
    lead === 'of' &&
    /^(?:man|woman|boy|girl|child|teenager|youth)$/u.test(before(it, 2)) &&
    /^an?$/u.test(before(it, 3))
  );
};

const LIVED =
  /^(?:dies|died|dead|retired|retires|retire|retiring|married|death|became|elected|orphaned|widowed|graduated|emigrated|debuted|alive|working)$/u;

/** “retire before 65”, “a pension at 66” */
const isPensionAge = (it: Instance): boolean =>
  it.quantity.measure === null &&
  it.counted.noun === null &&
  (statedValue(it) ?? 0) >= 45 &&
  (statedValue(it) ?? 99) <= 80 &&
  /^(?:at|before|until|past|under|over|to|of|after|from|is|was)$/u.test(before(it, 1)) &&
  mentions(it, 'retire', 'retired', 'retirement', 'pension', 'pensions', 'retiring');

/** “people 65 and over”, “adults 18 or older” */
const isOrOlder = (it: Instance): boolean => {
  if (it.quantity.measure !== null || (statedValue(it) ?? 200) > 100) return false;
  const next = it.pieces[it.quantity.to + 1]?.lower ?? '';
  const beyond = it.pieces[it.quantity.to + 2]?.lower ?? '';
  if (/^(?:and|or)$/u.test(next) && /^(?:older|younger|up)$/u.test(beyond)) return true;
  return it.quantity.to > it.quantity.last && AGE_GROUPS.test(before(it, 1));
};

/** “women younger than 45” */
const isYounger = (it: Instance): boolean =>
  before(it, 1) === 'than' &&
  /^(?:younger|older)$/u.test(before(it, 2)) &&
  it.quantity.measure === null &&
  it.counted.noun === null;

/** “under-18s”, “over-65s”, “in her 50s”, “people over 65”. */
const isAgeGroup = (it: Instance): boolean => {
  const plural = pieceAfter(it, 1);
  if (plural?.lower === 's' && plural.glued)
    return (
      /^(?:his|her|their|my|-)$/u.test(before(it, 1)) || leads(it, /^(?:his|her|their|early|mid|late|over|under)$/u, 3)
    );
  if (isHyphen(it.pieces, it.quantity.first - 1) && /^(?:under|over)$/u.test(before(it, 2)))
    return it.quantity.measure === null && (statedValue(it) ?? 200) <= 100;
  if (!/^(?:under|over|above|below)$/u.test(before(it, 1)) || it.quantity.measure !== null) return false;
  if (/^(?:audiences?|crowd|demographic|group|market|set|category|population|squad|side)$/u.test(after(it, 1)))
    return (statedValue(it) ?? 200) <= 100;
  const group = it.pieces[it.quantity.from - 1]?.lower ?? '';
  return (
    (AGE_GROUPS.test(group) ||
      (/^(?:is|are|was|were)$/u.test(group) &&
        leads(it, AGE_GROUPS, 8) &&
        !leads(it, /^(?:number|toll|total|count|figure)$/u, 12))) &&
    (statedValue(it) ?? 200) <= 100
  );
};

/** “the 65+ age group”, “the 25–34 age bracket” */
const isNamedGroup = (it: Instance): boolean => {
  const at = /^(?:plus|\+)$/u.test(after(it, 1)) ? 2 : 1;
  return (
    it.quantity.measure === null &&
    after(it, at) === 'age' &&
    /^(?:groups?|ranges?|brackets?|bands?|cohorts?|category|categories|demographics?|segments?)$/u.test(
      after(it, at + 1),
    )
  );
};

const AGE_GROUPS =
  /^(?:people|children|adults|women|men|those|anyone|everyone|persons|patients|boys|girls|residents|minors|players|kids|citizens|voters|dead|victims|workers|drivers|pupils|suspects)$/u;

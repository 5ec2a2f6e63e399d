import { artistic, componentParts } from '../language/en/background.js';
import { capacity, contested, persons, places, populationWords } from '../language/en/nouns.js';
import { contestedUnits, measuringWords } from '../language/en/units.js';
import { isLookedUp } from './background.js';
import { isNews } from './counted.js';
import { isDefinite } from './exempt/countable.js';
import type { FigureKind, Stakes } from './figure.js';
import { follows, type Instance, leads, mentions, statedValue } from './instance.js';
import { singular } from './nouns.js';
import { wordAt } from './pieces.js';

/** How much hangs on it; see RULES on high-stakes kinds. */
export function stakesOf(it: Instance, kind: FigureKind): Stakes {
  if (isLookedUp(it, kind)) return 'background';
  if (kind === 'measure') return isStatedMeasure(it) ? 'ordinary' : 'background';
  if (kind !== 'count') return isSizeOfBody(it, kind) ? 'background' : 'high';
  return isBackground(it) ? 'background' : 'ordinary';
}

/** A measure that states a finding: a speed, a mass, a change, an amount a day. Lengths are looked up. */
function isStatedMeasure(it: Instance): boolean {
  const { measure, to } = it.quantity;
  if (measure === null) return true;
  if (measure.type === 'time' || perTime(it, to)) return true;
  if (measure.hyphen) return false;
  if (mentions(it, ...measuringWords)) return true;
  return (
    contestedUnits.has(measure.dimension) ||
    leads(
      it,
      /^(?:risen|rose|fallen|fell|retreated|shrunk|shrank|grown|grew|sunk|sank|receded|advanced|average|record)$/u,
      6,
    )
  );
}

const perTime = (it: Instance, to: number): boolean =>
  /^(?:per|a|an|each|every)$/u.test(wordAt(it.pieces, to + 1)) &&
  /^(?:day|week|month|year|hour|kilo|head|person|household)$/u.test(wordAt(it.pieces, to + 2));

/** “92 of the 175 seats”, “South Carolina's 54 delegates”: the size of a body, not what was won in it. */
const isSizeOfBody = (it: Instance, kind: FigureKind): boolean =>
  kind === 'votes' &&
  it.quantity.form !== 'fraction' &&
  ((it.counted.noun === 'seats' &&
    /^(?:has|have|had|holds|hold|with)$/u.test(wordAt(it.pieces, it.quantity.from - 1))) ||
    /'s$/u.test(wordAt(it.pieces, it.quantity.from - 1)) ||
    (/^(?:the|its|all)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
      wordAt(it.pieces, it.quantity.from - 2) === 'of'));

/** Population, capacity, and small counts of everyday persons and things. */
function isBackground(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  const noun = counted.noun === null ? '' : singular(counted.noun);
  const value = statedValue(it) ?? Number.POSITIVE_INFINITY;
  if (isPopulation(it) || isDefinite(it) || isOneOf(it) || isWork(it, noun) || isMadeOf(it, noun)) return true;
  if (quantity.form === 'vague' || !Number.isInteger(value) || isNews(pieces, quantity.from, counted.last))
    return false;
  if (contested.has(noun)) return value <= 1;
  if (quantity.measure?.type === 'times') return value <= 9;
  if (capacity.has(noun)) return value < 1000 && !follows(it, TAKEN, counted.last - quantity.to + 3);
  if (counted.kind === null && leads(it, HOLDING, 3)) return value < 200;
  if (noun === '' && OPENING.test(wordAt(pieces, quantity.from - 1)) && quantity.hedge === null) return value <= 12;
  if (isOfGroup(it, noun)) return value < 100;
  if (noun === '' && isOfThem(it)) return value <= 3;
  const few = quantity.hedge === null ? 12 : 3;
  return value <= few && (persons.has(noun) || noun !== '' || value <= 1);
}

/** “514 beds already occupied”: how full it is. */
const TAKEN = /^(?:available|occupied|free|vacant|filled|full|taken|empty|left)$/u;

/** “one of six clerks charged”, “315 of a possible 435 members”: of how many somebody is one, or could be. */
const isOneOf = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.from - 1) === 'possible' ||
  (wordAt(it.pieces, it.quantity.from - 1) === 'of' && wordAt(it.pieces, it.quantity.from - 2) === 'one');

/** “made 29 studio albums”, “has won 30 awards”: what an artist's list of works tells. */
const isWork = (it: Instance, noun: string): boolean =>
  artistic.has(noun) && (statedValue(it) ?? 0) < 1000 && leads(it, CREATING, 5);
const CREATING =
  /^(?:made|wrote|written|recorded|released|produced|directed|composed|painted|won|win|wins|scored|starred|appeared|series|collection|has|had|with|including|includes|features|published|exhibited)$/u;

/** “contains 17,000 solar cells”, “its 390 parts”: what a thing is made of. */
const isMadeOf = (it: Instance, noun: string): boolean => componentParts.has(noun) && leads(it, MADE_OF, 3);
const MADE_OF =
  /^(?:contains?|containing|contained|has|have|with|its|uses|requires?|required|features|consists?|comprises|comprised|of|holds|boasts)$/u;

/** What a number without its noun follows where it stands for persons or things told of before: “, and five left”. */
const OPENING = /^(?:[,(]|and|but|or|while|with|whom|)$/u;

/** “a family of five”, “a crew of seven” */
const GROUPS =
  /^(?:pools?|groups?|famil(?:y|ies)|teams?|crew|panel|party|jury|squad|mother|father|parents?|packs?|sets?|rows?|staff|cast|household|band|committee|board|series|shortlist|list|total|pair|bunch|cluster|selection|choice|trio|range|maximum)$/u;

/** “a family of five”; of a series or a list, also with what it holds: “a series of 35 drawings”. */
const isOfGroup = ({ pieces, quantity, counted }: Instance, noun: string): boolean => {
  const group = wordAt(pieces, quantity.from - 2);
  return (
    wordAt(pieces, quantity.from - 1) === 'of' &&
    counted.kind === null &&
    GROUPS.test(group) &&
    (noun === '' || /^(?:series|collection|set|list|selection)$/u.test(group))
  );
};

/** “three of them” */
const isOfThem = ({ pieces, quantity }: Instance): boolean =>
  wordAt(pieces, quantity.to + 1) === 'of' && /^(?:them|these|those|which|us)$/u.test(wordAt(pieces, quantity.to + 2));

/** “features 14 exhibits”, “consists of 40 pages”: taken from the thing itself. */
const HOLDING = /^(?:features|featured|contains|comprises|comprise|spans|boasts|consists|divided|covers)$/u;

function isPopulation(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  if (populationWords.has(counted.noun ?? '') || leads(it, /^(?:population|capacity)$/u, 5)) return true;
  if (wordAt(pieces, quantity.from - 1) === 'to' && wordAt(pieces, quantity.from - 2) === 'home') return true;
  const before = wordAt(pieces, quantity.from - 1);
  if (
    before === 'of' &&
    (places.has(singular(wordAt(pieces, quantity.from - 2))) ||
      leads(it, /^(?:city|town|village|capital|island|nation|country)$/u, 4))
  )
    return quantity.measure === null && (statedValue(it) ?? 0) > 12;
  return (
    /^(?:seats|seating|seat|accommodates|holds)$/u.test(before) ||
    (follows(it, /^(?:live|lives|inhabitants|residents)$/u, 2) && leads(it, /^where$/u, 2))
  );
}

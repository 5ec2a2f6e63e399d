import { diseases, news, nounKinds, persons, places, predicateKinds, trials, verbs } from '../language/en/nouns.js';
import type { FigureKind } from './figure.js';
import { isPlural, singular } from './nouns.js';
import { nounPhraseAt } from './phrases.js';
import { type Piece, wordAt } from './pieces.js';
import type { Quantity } from './quantity.js';

/** What a quantity counts: the noun phrase after it, and what the sentence says befell it. */
export interface Counted {
  /** The last piece of the noun phrase; the quantity's own last piece when there is none. */
  readonly last: number;
  /** The head noun as written; null when the text leaves it out. */
  readonly noun: string | null;
  /** What the noun or its predicate makes of the figure; null when neither says. */
  readonly kind: FigureKind | null;
}

/** What a quantity counts. `earlier` is what the quantities before it in the same sentence count, by their index. */
export function countedBy(
  pieces: readonly Piece[],
  quantities: readonly Quantity[],
  earlier: readonly Counted[],
): Counted {
  const index = earlier.length;
  const quantity = quantities[index];
  if (quantity === undefined) return { last: 0, noun: null, kind: null };
  const phrase = nounPhraseAt(pieces, quantity.to + 1);
  const last = phrase?.last ?? quantity.to;
  const noun = phrase === null ? null : wordAt(pieces, phrase.head);
  const own = ownKind(pieces, quantity, last);
  const befell = own === null || LIVING.has(own) ? told(pieces, quantities, index, last, noun) : null;
  const kind =
    own === null
      ? (befell ?? coordinated(pieces, quantities, index, earlier, noun))
      : befell !== null && shared.has(befell) && !LIVING.has(befell)
        ? befell
        : own;
  return { last, noun, kind };
}

/** Kinds of persons whom something worse may befall: of soldiers who were killed, that they were killed is counted. */
const LIVING: ReadonlySet<FigureKind> = new Set(['troops', 'crowd', 'votes']);

/** What the sentence says befell those counted, after them or before. */
function told(
  pieces: readonly Piece[],
  quantities: readonly Quantity[],
  index: number,
  last: number,
  noun: string | null,
): FigureKind | null {
  const after = predicateAfter(pieces, last + 1, quantities, index);
  const kind = after ?? predicateBefore(pieces, quantities, index);
  if (noun === null || kind === null) return kind;
  if (DOCUMENTS.test(noun)) return null;
  if (kind === 'sick') return MACHINES.test(noun) ? null : kind;
  if (kind === 'crowd' && after === null && !persons.has(singular(noun))) return null;
  return kind === 'detained' && isPlace(noun) ? null : kind;
}

/** “In one survey, 41 per cent had recovered” */
const DOCUMENTS =
  /^(?:surveys?|stud(?:y|ies)|reports?|polls?|papers?|trials?|articles?|letters?|statements?|interviews?)$/u;

/** “infected four million computers” */
const MACHINES =
  /^(?:computers?|devices?|machines?|phones?|handsets?|systems?|servers?|sites?|websites?|networks?|pcs|files?|accounts?|routers?)$/u;

/** “captured 11 villages” takes nobody prisoner. */
const isPlace = (noun: string): boolean => {
  const one = singular(noun);
  return places.has(one) || POSITIONS.test(one);
};

const POSITIONS =
  /^(?:checkpoint|position|base|hill|building|bridge|airfield|airport|outpost|post|stronghold|area|neighbou?rhood|district|street|block|point|farm|house|seat|image|photo|photograph|picture|second|minute|moment)$/u;

/** The kind that a word of the phrase itself gives: “80,000 Russian soldiers”, “300 coronavirus deaths”, “46 dead”. */
function ownKind(pieces: readonly Piece[], quantity: Quantity, last: number): FigureKind | null {
  const next = predicateKinds.get(wordAt(pieces, quantity.to + (isPartitive(pieces, quantity.to + 1) ? 3 : 1)));
  let kind: FigureKind | null = null;
  for (let at = quantity.to + 1; at <= last; at++) kind = kindOfNoun(pieces, at, quantity) ?? kind;
  kind ??= kindInside(pieces, last);
  const harmed = predicateKinds.get(wordAt(pieces, last + 1));
  if (harmed !== undefined && harmed !== 'crowd' && harmed !== 'votes' && kind !== 'equipment') return harmed;
  return kind ?? next ?? null;
}

/** “18,000 units of military equipment”, “40 acts of torture”: what the pieces are of. */
function kindInside(pieces: readonly Piece[], head: number): FigureKind | null {
  if (wordAt(pieces, head + 1) !== 'of' || !CONTAINERS.test(wordAt(pieces, head))) return null;
  const inside = nounPhraseAt(pieces, head + 2);
  const word = wordAt(pieces, inside?.head ?? head);
  return /^(?:equipment|weaponry|armou?r|ammunition|arms)$/u.test(word)
    ? 'equipment'
    : (nounKinds.get(singular(word)) ?? null);
}

const CONTAINERS =
  /^(?:units?|pieces?|items?|acts?|counts?|cases?|incidents?|instances?|reports?|allegations?|victims?|survivors?|rounds?|kinds?)$/u;

/** “11 of the dead” */
const isPartitive = (pieces: readonly Piece[], at: number): boolean =>
  wordAt(pieces, at) === 'of' && /^(?:the|those|these)$/u.test(wordAt(pieces, at + 1));

const LIFE_VERBS = /^(?:claim|cost|los[et]|took|take|taking|taken|sav[ei])/u;

function kindOfNoun(pieces: readonly Piece[], at: number, quantity: Quantity): FigureKind | null {
  const word = wordAt(pieces, at);
  const noun = singular(word);
  if (noun === word && /^(?:body|crime|charge|positive|carrier|fan|mine|remain|hack|base)$/u.test(word)) return null;
  if (noun === 'case') return kindOfCases(pieces, at, word);
  if (noun === 'victim' && !HARMING.test(wordAt(pieces, at + 1)) && wordAt(pieces, at - 1) !== 'fatal') return null;
  if (word === 'rounds')
    return nearby(pieces, quantity.from, /^fir(?:ed|es|ing)$/u) || /^of$/u.test(wordAt(pieces, at + 1))
      ? 'equipment'
      : null;
  if (noun === 'life') return nearby(pieces, quantity.from, LIFE_VERBS) ? 'killed' : null;
  const kind = nounKinds.get(noun) ?? null;
  const lost = (kind === 'troops' || persons.has(noun)) && nearby(pieces, quantity.from, /^(?:los[et]|loses|losing)$/u);
  return lost ? 'killed' : kind;
}

/** “40 confirmed cases” are patients, “12 cases of theft” crimes, “three cases before the court” neither. */
function kindOfCases(pieces: readonly Piece[], at: number, word: string): FigureKind | null {
  const before = wordAt(pieces, at - 1);
  if (
    /^(?:confirmed|active|suspected|probable|positive|recorded|reported|infected|imported|fatal|mild|asymptomatic)$/u.test(
      before,
    )
  )
    return 'sick';
  if (wordAt(pieces, at + 1) === 'of') {
    const inside = nounPhraseAt(pieces, at + 2);
    const kind = nounKinds.get(singular(wordAt(pieces, inside?.head ?? at)));
    if (kind !== undefined && kind !== 'sick') return kind;
  }
  let sick = false;
  for (let near = Math.max(0, at - 40); near < at + 40; near++) {
    const word = wordAt(pieces, near);
    if (trials.has(word)) return null;
    sick ||= diseases.has(word) || DISEASE.test(word);
  }
  return sick || (word === 'cases' && COUNTED_CASES.test(before)) ? 'sick' : null;
}

/** How diseases end. */
const DISEASE = /(?:itis|osis|emia|aemia|ella|avirus|pox)$/u;
const COUNTED_CASES = /^(?:new|more|additional|further|total|daily|first)$/u;

/** After “victims”, what was done to them: “12 victims died”; else they are persons of whom the text tells. */
const HARMING = /^(?:die[sd]?|dead|were|was|have|had|of|in|at|on|and|or|who|[.,]|)$/u;

const nearby = (pieces: readonly Piece[], before: number, verb: RegExp): boolean => {
  for (let at = before - 1; at >= Math.max(0, before - 4); at--) if (verb.test(wordAt(pieces, at))) return true;
  return false;
};

const BOUNDARY = /^(?:[;:.!?—]|while|but|whereas|although|though|because|after|when|if)$/u;
const PASSIVE =
  /^(?:was|were|been|be|being|is|are|got|get|reported|confirmed|feared|presumed|found|also|already|still|left|now|critically|seriously|slightly|lightly|badly|fatally|severely|declared|pronounced|went|go|not|remain|remained|remains|believed|thought|others|more|people)$/u;
const FINITE =
  /^(?:die[sd]?|perished|drowned|fled|flees?|disappeared|vanished|starved|marched|attended|gathered|rallied|protested|voted|recovered)$/u;

/** “… were killed”, “… have been displaced”, “…, including two children, died”. */
function predicateAfter(
  pieces: readonly Piece[],
  from: number,
  quantities: readonly Quantity[],
  index: number,
): FigureKind | null {
  let next = index + 1;
  for (let at = from; at < from + 12; at++) {
    const word = wordAt(pieces, at);
    if (word === '' || BOUNDARY.test(word)) return null;
    const aside = word === ',' ? asideEnd(pieces, at) : null;
    if (aside !== null) {
      at = aside;
      continue;
    }
    while ((quantities[next]?.last ?? Number.POSITIVE_INFINITY) < at) next++;
    const other = quantities[next];
    if (other !== undefined && other.from <= at) {
      if (!isBeside(pieces, from, at)) return null;
      at = other.to;
      continue;
    }
    const kind = predicateOf(pieces, at, at === from);
    if (kind !== null) return kind;
  }
  return null;
}

/** Whether what stands before a further number puts both under one verb: “two men |and| three women”, “one |in Lenn and| two in Sund”. */
const isBeside = (pieces: readonly Piece[], from: number, at: number): boolean =>
  /^(?:and|or|,|of)$/u.test(wordAt(pieces, at - 1)) &&
  (at - from <= 2 ||
    (/^(?:in|at|near|from)$/u.test(wordAt(pieces, from)) &&
      pieces.slice(from + 1, at - 1).every(({ text }) => /^(?:\p{Lu}[\p{L}'’-]*|the)$/u.test(text))));

/** What a word says of the subject before it, when it is its predicate: “died”, “were killed”, “taken to hospital”. */
function predicateOf(pieces: readonly Piece[], at: number, adjacent: boolean): FigureKind | null {
  const word = wordAt(pieces, at);
  const lead = wordAt(pieces, at - 1);
  if (word === 'hospital' && /^(?:to|in)$/u.test(lead)) return 'injured';
  const kind = predicateKinds.get(word);
  return kind !== undefined && (adjacent || PASSIVE.test(lead) || FINITE.test(word)) ? kind : null;
}

/** The comma that closes an aside after a quantity: “, including two children,”, “, a 43-year-old man,”. */
function asideEnd(pieces: readonly Piece[], comma: number): number | null {
  if (!/^(?:including|among|most|some|many|mostly|mainly|an?|the|all|both|aged)$/u.test(wordAt(pieces, comma + 1)))
    return null;
  for (let at = comma + 1; at < comma + 16; at++) {
    if (/^[.;]$/u.test(wordAt(pieces, at))) return null;
    if (wordAt(pieces, at) === ',') return at;
  }
  return null;
}

/** “killing twelve and injuring seven”, “the death toll rose to 46”, “the number of people killed surpassed 80,000”. */
function predicateBefore(pieces: readonly Piece[], quantities: readonly Quantity[], index: number): FigureKind | null {
  const { from } = quantities[index] ?? { from: 0 };
  const floor = quantities[index - 1]?.last ?? -1;
  const counting = countingVerb(pieces, from, floor);
  for (let at = from - 1; at > Math.max(floor, from - 15); at--) {
    const word = wordAt(pieces, at);
    if (BOUNDARY.test(word) && !(word === ':' && at === from - 1)) return null;
    const verb = predicateKinds.get(word);
    if (verb !== undefined && from - at <= (word === 'shot' ? 2 : 4)) return verb;
    const topic = verb ?? topicKind(word);
    if (topic !== undefined && counting !== null && at < counting.at && counting.at - at <= counting.reach)
      return topic;
  }
  return null;
}

/** A plural, or one of the words for a count, as the subject of “rose to 46”. */
const topicKind = (word: string): FigureKind | undefined =>
  isPlural(word) || /^(?:toll|turnout|crowd|attendance|death|fatality|strength)$/u.test(word)
    ? nounKinds.get(singular(word))
    : undefined;

const COUNTING =
  /^(?:rose|risen|rises|rising|fell|fallen|falling|reach(?:ed|es|ing)?|stood|stands?|total(?:l?ed|l?ing|s)?|number(?:ed|ing|s)|surpass(?:ed|es)?|exceed(?:ed|s)?|pass(?:ed|es)|topped|tops|hit|hits|jumped|climbed|grew|increased|decreased|dropped|doubled|put|estimated|raise[ds]?|raising|lower(?:ed|s|ing)|brought|brings|bringing|revised|updated|push(?:ed|es|ing)|lifted)$/u;
const NAMING = /^(?:at|of|to|was|is|were|are|:|down|up|by)$/u;
const LINKS =
  /^(?:the|a|an|its|their|to|at|by|from|of|in|total|milestone|mark|figure|level|high|low|record|all|some|around|about|just|only|more|than|over|nearly|almost|be|been|estimated|beyond|as|put|now|still)$/u;

/** The verb that leads to a quantity by function words alone (“surpassed the milestone of”), and how far its subject may be. */
function countingVerb(pieces: readonly Piece[], from: number, floor: number): { at: number; reach: number } | null {
  let found: { at: number; reach: number } | null = null;
  for (let at = from - 1; at > Math.max(floor, from - 7); at--) {
    const word = wordAt(pieces, at);
    if (COUNTING.test(word)) return { at, reach: 12 };
    if (NAMING.test(word)) found = { at, reach: word === 'of' ? 1 : 3 };
    else if (!LINKS.test(word)) break;
  }
  return found;
}

/** Kinds that a verb gives to all its objects: “killed five children and two drivers”. */
export const shared: ReadonlySet<FigureKind> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'assaulted',
  'displaced',
  'hungry',
  'sick',
  'votes',
  'crowd',
]);

/** What the quantity before it counts, where “and” or a comma puts both under one verb: “killed five children and two drivers”. */
function coordinated(
  pieces: readonly Piece[],
  quantities: readonly Quantity[],
  index: number,
  earlier: readonly Counted[],
  noun: string | null,
): FigureKind | null {
  const quantity = quantities[index];
  const previous = earlier[index - 1];
  if (quantity === undefined || previous?.kind == null || !shared.has(previous.kind) || quantity.measure !== null)
    return null;
  if (!/^(?:and|,|or|plus|including|&|with|\()$/u.test(wordAt(pieces, quantity.from - 1))) return null;
  if (noun !== null && !persons.has(singular(noun)) && !/^(?:of|more|others?)$/u.test(wordAt(pieces, quantity.to + 1)))
    return null;
  for (let at = previous.last + 1; at < quantity.from - 1; at++) {
    const word = wordAt(pieces, at);
    if (AUXILIARY.test(word) || news.has(word) || (verbs.has(word) && word !== 'left')) return null;
  }
  return previous.kind;
}

const AUXILIARY = /^(?:was|were|is|are|had|have|has|will|would|could|can|said|says|;|:|\.)$/u;

/** Whether something next to a quantity is destroyed, closed, rescued or tried: even few of it are news then. */
export function isNews(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - 4); at < from; at++) if (news.has(wordAt(pieces, at))) return true;
  for (let at = to + 1; at < to + 6 && !BOUNDARY.test(wordAt(pieces, at)); at++)
    if (news.has(wordAt(pieces, at))) return true;
  return false;
}

import { months, weekdays } from '../../language/en/calendar.js';
import { addressNouns, unitNouns } from '../../language/en/names.js';
import { persons, predicateKinds, stops, verbs } from '../../language/en/nouns.js';
import {
  after,
  before,
  follows,
  type Instance,
  isCapitalised,
  mentions,
  pieceAfter,
  pieceBefore,
  statedValue,
} from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { isHyphen, type Piece, wordAt } from '../pieces.js';
import { isCode, isModel } from './codes.js';
import { isDesignated } from './designated.js';
import { isInLinkTitle, isOfTitle, isSlogan } from './titles.js';

/** `T-72`, `R0`, `MH17`, `Boeing 737`, `Article 5`, `COVID-19`, `10 Downing Street`, “the Big Four”, `24/7`. */
export function isName(it: Instance): boolean {
  if (isInLinkTitle(it)) return true;
  if (it.quantity.measure?.type === 'money')
    return (
      (it.pieces[it.quantity.first]?.text === 'R' && statedValue(it) === 0) ||
      isDenomination(it) ||
      isModel(it) ||
      isSlogan(it)
    );
  if (it.quantity.measure?.type === 'percent') return isStrength(it) || isThePercent(it);
  return (
    isModel(it) ||
    isRound(it) ||
    isEvent(it) ||
    isMultiplier(it) ||
    isIndex(it) ||
    isGlued(it) ||
    isDesignated(it) ||
    isAddress(it) ||
    isCapitalisedNumber(it) ||
    isAfterProperName(it) ||
    isOfSeries(it) ||
    (before(it, 2) === 'the' && isBetweenCapitals(it)) ||
    isNamedLast(it) ||
    opensName(it) ||
    isFixed(it) ||
    isCode(it) ||
    isOfTitle(it)
  );
}

/** “a 360° photo” */
const isRound = (it: Instance): boolean =>
  statedValue(it) === 360 &&
  it.quantity.measure !== null &&
  /^(?:photos?|videos?|views?|cameras?|panoramas?|images?|tour|renderings?)$/u.test(
    wordAt(it.pieces, it.quantity.to + 1),
  );

/** “70% ethanol”, “100% cotton”, “kept in 80% nitrogen”: which stuff it is. */
const isStrength = (it: Instance): boolean =>
  (/^(?:air|oxygen|nitrogen|hydrogen|helium|argon|h|n|he|co)$/u.test(wordAt(it.pieces, it.quantity.to + 1)) &&
    (statedValue(it) === 100 || /^(?:in|an?|pure|with)$/u.test(before(it, 1)))) ||
  /^(?:ethanol|alcohol|isopropanol|bleach|peroxide|saline|abv|cotton|wool|silk|linen|polyester|arabica|cocoa|proof|rye)$/u.test(
    wordAt(it.pieces, it.quantity.to + 1),
  ) ||
  (/^[>+]$/u.test(wordAt(it.pieces, it.quantity.to + 1)) &&
    /^(?:ethanol|alcohol)$/u.test(wordAt(it.pieces, it.quantity.to + 2)));

/** “as far from the 1% as …”: people by what part of all they are. */
const isThePercent = (it: Instance): boolean =>
  /^(?:0\.0?1|1|99) ?%$/u.test(it.written) &&
  before(it, 1) === 'the' &&
  !/^(?:of|rise|increase|drop|fall|cut|growth)$/u.test(after(it, 1));

const FREE_PREFIX =
  /^(?:mid|pre|post|early|late|over|under|sub|non|plus|minus|about|some|nearly|to|and|or|up|of|per|the|then|now|all|at|a|an|in|than|ex|anti|around|roughly|another|former|about)$/u;

/** “the 100m hurdles”, “a 400 m freestyle heat” */
const isEvent = (it: Instance): boolean =>
  /^\d{2,5} ?k?m$/u.test(it.written) && EVENT.test(wordAt(it.pieces, it.quantity.last + 1));
const EVENT =
  /^(?:hurdles|freestyle|backstroke|breaststroke|butterfly|medley|sprint|dash|relay|steeplechase|walk|heats?|champion|title|race|runner|runners)$/u;

/** “the 10x programme”, “How does 10x work?”: a number with x that multiplies nothing. */
const isMultiplier = (it: Instance): boolean =>
  /^\d+ ?x$/u.test(it.written) &&
  (/^(?:will|would|can|has|have|had|does|did|is)$/u.test(after(it, 1))
    ? /^(?:[,.:;]?|and|that|which|what)$/u.test(before(it, 1))
    : isFreeMultiplier(it));

const isFreeMultiplier = (it: Instance): boolean =>
  !/^(?:by|to|at|of|about|over|nearly|almost|around|than|up|was|is|are|were|be|grew|rose|fell|increased|returned|,|\()$/u.test(
    before(it, 1),
  ) &&
  !/^(?:the|that|as|its|their|what|more|less|fewer|[\p{L}]+er|growth|increases?|returns?|rise|gains?|jump|revenue|sales|earnings)$/u.test(
    after(it, 1),
  );

/** “the Stoxx Europe 600 telecoms sector index” */
const isIndex = (it: Instance): boolean =>
  it.quantity.form === 'digits' &&
  isCapitalised(pieceBefore(it, 1)) &&
  it.quantity.from === it.quantity.first &&
  follows(it, /^(?:index|indices|futures|average)$/u, 5) &&
  !follows(it, /^(?:points?|and|,|to|on|in|by)$/u, 4);

/** “a 4K screen” */
const isResolution = (it: Instance): boolean =>
  /^[248]K$/u.test(
    it.pieces
      .slice(it.quantity.first, it.quantity.last + 1)
      .map((piece) => piece.text)
      .join(''),
  );

/** `x86_64`, `HTTP/2`, `Appendix B.2`: grown to letters by a mark. */
function isJoined(it: Instance): boolean {
  const mark = pieceBefore(it, 1);
  const stem = pieceBefore(it, 2);
  if (mark?.text === '_') return true;
  if (mark?.glued !== true || stem === undefined) return false;
  return mark.text === '/' ? stem.kind === 'word' || stem.glued : mark.text === '.' && /^\p{Lu}$/u.test(stem.text);
}

/** “the 1400 block of Elm Avenue” */
const isCityBlock = (it: Instance): boolean =>
  after(it, 1) === 'block' && after(it, 2) === 'of' && it.quantity.form === 'digits';

/** `404/File`: digits before a stroke and a name. */
const isBeforeStroke = (it: Instance): boolean =>
  after(it, 1) === '/' &&
  pieceAfter(it, 1)?.glued === true &&
  pieceAfter(it, 2)?.glued === true &&
  isCapitalised(pieceAfter(it, 2)) &&
  it.quantity.measure === null &&
  !isPlural(after(it, 2));

/** Digits grown together with letters that are neither a currency nor a unit. */
function isGlued(it: Instance): boolean {
  if (it.pieces[it.quantity.first]?.kind === 'code') return true;
  if (isResolution(it) || isCityBlock(it) || isBeforeStroke(it)) return true;
  const left = it.pieces[it.quantity.first];
  const previous = pieceBefore(it, 1);
  if (left?.kind === 'number' && left.glued && previous?.kind === 'word') return true;
  if (isHyphen(it.pieces, it.quantity.first - 1) && previous?.text !== '—' && left?.kind === 'number') {
    const stem = pieceBefore(it, 2);
    if (stem?.kind === 'number') return pieceBefore(it, 3)?.kind === 'word' && stem.glued;
    return (
      stem?.kind === 'word' &&
      (/^An?$/u.test(stem.text) || !FREE_PREFIX.test(stem.lower)) &&
      !isMonthOrCount(stem.lower)
    );
  }
  if (left?.glued && previous?.text === '(' && pieceBefore(it, 2)?.kind === 'number') return previous.glued;
  if (left?.glued && isJoined(it)) return true;
  const right = pieceAfter(it, 1);
  if (right?.kind === 'word' && right.glued && it.quantity.measure === null && it.quantity.form === 'digits')
    return !/^(?:s|st|nd|rd|th|x|m|k|bn|mn|plus|odd|ish)$/u.test(right.lower);
  return false;
}

const isMonthOrCount = (word: string): boolean => predicateKinds.has(word);

/** `10 Downing Street`, `221 Baker St`, `90210`. */
const isAddress = (it: Instance): boolean => {
  if (
    it.quantity.form === 'digits' &&
    /^\d{5}$/u.test(it.written) &&
    /^[A-Z]{2}$/u.test(pieceBefore(it, 1)?.text ?? '')
  )
    return true;
  if (it.quantity.form !== 'digits' || !isCapitalised(pieceAfter(it, 1))) return false;
  for (let at = 2; at <= 4 && isCapitalised(pieceAfter(it, at)); at++)
    if (addressNouns.has(after(it, at)) || (unitNouns.has(after(it, at)) && !isPlural(after(it, at)))) return true;
  return (
    unitNouns.has(after(it, 1)) ||
    (before(it, 1) !== '' && /^[A-Z]{2}$/u.test(pieceBefore(it, 1)?.text ?? '') && /^\d{5}$/u.test(it.written))
  );
};

/** “the Big Four”, “Formula One”, “Twenty One Pilots”: a number word with a capital that no sentence or title gave it. */
function isCapitalisedNumber(it: Instance): boolean {
  const first = it.pieces[it.quantity.first];
  if (
    before(it, 1) === 'of' &&
    /^(?:group|gang|band|council)$/u.test(before(it, 2)) &&
    isCapitalised(it.pieces[it.quantity.first]) &&
    it.block.kind !== 'headline'
  )
    return true;
  if (it.titled || it.quantity.form !== 'words' || !isCapitalised(first) || it.quantity.first === 0) return false;
  const previous = pieceBefore(it, 1);
  // “ISTANBUL Five people …”: after a dispatch's place a sentence begins.
  if (previous !== undefined && /^\p{Lu}{4,}$/u.test(previous.text)) return false;
  if (previous === undefined || /^["'“‘(:*•–—[\]-]$/u.test(previous.text) || /^[.!?…]$/u.test(previous.text))
    return false;
  return true;
}

/** “a $20 bill”, “a 50p coin”, “the five-million-lira note” */
const isDenomination = (it: Instance): boolean =>
  (/^(?:bills?|banknotes?|coins?)$/u.test(it.pieces[it.quantity.to + 1]?.lower ?? '') &&
    (statedValue(it) ?? 1e9) <= 1000) ||
  /^(?:note|notes|banknotes?)$/u.test(it.pieces[it.quantity.to + 1]?.lower ?? '');

/** “the 737 MAX”, “7-Eleven”: digits that begin a name. */
function opensName(it: Instance): boolean {
  if (it.titled || it.quantity.form !== 'digits' || it.quantity.measure !== null) return false;
  const hyphen = isHyphen(it.pieces, it.quantity.last + 1);
  const next = pieceAfter(it, hyphen ? 2 : 1);
  if (!isCapitalised(next) || months.has(next?.lower ?? '')) return false;
  if (hyphen) return true;
  return (
    (/^(?:the|an?|his|her|its|by)$/u.test(before(it, 1)) ||
      (it.quantity.first === 0 && it.block.kind !== 'headline')) &&
    !isPlural(next?.lower ?? '') &&
    !isPlural(after(it, 2)) &&
    /^\d{2,4}$/u.test(it.written)
  );
}

/** “WESH 2 news”, “Windows 11”, “Hotel Rwanda 2”: a capitalised word, and no noun to count. */
function isAfterProperName(it: Instance): boolean {
  const { quantity, counted } = it;
  const value = statedValue(it);
  if (quantity.form !== 'digits' || quantity.from !== quantity.first || quantity.measure !== null) return false;
  if (value === null || !/^\d{1,4}(?:\.\d+)*$/u.test(it.written)) return false;
  if (counted.kind !== null) return isBetweenCapitals(it);
  if (/\p{Ll}\p{Lu}/u.test(pieceBefore(it, 1)?.text ?? '') && !isPlural(counted.noun ?? '')) return true;
  if (/^0\d+$/u.test(it.written)) return true;
  const name = pieceBefore(it, 1);
  if (name === undefined || !isProperName(name) || (it.titled && after(it, 1) !== ')')) return false;
  if (quantity.first === 1 || /^[.!?:“"]$/u.test(before(it, 2)))
    return (
      (isVerb(after(it, 1)) ||
        verbs.has(after(it, 1)) ||
        (after(it, 1) === 'and' && isCapitalised(pieceAfter(it, 2)))) &&
      !stops.has(name.lower)
    );
  return /^[A-Z]{2,}$/u.test(name.text) || closesName(it);
}

/** “from Kestrel 6 to Kestrel 7”: two numbers after the same name. */
function isOfSeries(it: Instance): boolean {
  const name = pieceBefore(it, 1);
  return (
    isCapitalised(name) &&
    !stops.has(name?.lower ?? '') &&
    it.quantity.form === 'digits' &&
    it.quantity.measure === null &&
    it.counted.kind === null &&
    !isPlural(it.counted.noun ?? '') &&
    it.quantities.some((other) => other !== it.quantity && it.pieces[other.first - 1]?.text === name?.text)
  );
}

/** “named the virus ‘acute syndrome |2|’”, “‘|19|’ stands for the year”: the end, or all, of a name between quotation marks. */
const isNamedLast = (it: Instance): boolean =>
  it.quantity.form === 'digits' &&
  it.quantity.measure === null &&
  it.counted.kind === null &&
  (statedValue(it) ?? 100) < 100 &&
  /^["”’]$/u.test(after(it, 1)) &&
  (/^["“‘]$/u.test(before(it, 1)) || /^\p{Ll}{3,}$/u.test(pieceBefore(it, 1)?.text ?? '')) &&
  mentions(it, 'named', 'names', 'called', 'dubbed', 'titled', 'named', 'represents', 'stands', 'term');

/** “Fathers 4 Justice”: between two capitals, and no plural that it could count. */
const isBetweenCapitals = (it: Instance): boolean =>
  !it.titled &&
  isCapitalised(pieceBefore(it, 1)) &&
  !stops.has(before(it, 1)) &&
  isCapitalised(pieceAfter(it, 1)) &&
  [1, 2, 3].every((places) => !isPlural(after(it, places)) && !persons.has(singular(after(it, places))));

const isProperName = (piece: Piece): boolean =>
  isCapitalised(piece) &&
  !verbs.has(piece.lower) &&
  !predicateKinds.has(piece.lower) &&
  !weekdays.has(piece.lower) &&
  !months.has(piece.lower);

const isVerb = (word: string): boolean =>
  /^(?:is|was|are|were|has|have|had|will|would|can|could|may|did|which|sold|sells|dropped|fell|rose|arrived|launched|starts|comes|reported|reports|said|told|aired|airs|showed|shows)$/u.test(
    word,
  );

/** Whether nothing to count follows: a mark, a function word, a further part of the name. */
function closesName(it: Instance): boolean {
  const next = pieceAfter(it, 1);
  if (next === undefined || next.kind === 'mark' || isVerb(next.lower)) return true;
  if (
    isCapitalised(pieceBefore(it, 2)) &&
    (verbs.has(next.lower) || /^(?:should|must|might|\p{L}{2,}ed)$/u.test(next.lower))
  )
    return true;
  if (isCapitalised(next)) return !isPlural(after(it, 2)) && !isPlural(next.lower);
  const located = /^(?:in|at|near|across|from)$/u.test(before(it, 2));
  if (isSingularNoun(next.lower) && !located && (statedValue(it) ?? 1) > 1) return true;
  return !located && /^(?:and|in|on|at|to|for|with|from|or|of|that|by)$/u.test(next.lower);
}

const FIXED = /^(?:24\/7|9\/11|7\/7|11\/9|50\/50|20\/20|4x4|80\/20|99\/1|26\/11)$/u;
const isFixed = (it: Instance): boolean =>
  FIXED.test(it.written.replaceAll(' ', '')) ||
  (before(it, 1) === 'big' && before(it, 2) === 'the' && it.counted.noun === null && (statedValue(it) ?? 99) <= 12);

/** What no count takes: “the FTSE 100 index”, “a Falcon 9 rocket”. */
const isSingularNoun = (word: string): boolean =>
  /^\p{Ll}{3,}$/u.test(word) &&
  !isPlural(word) &&
  !stops.has(word) &&
  !verbs.has(word) &&
  !predicateKinds.has(word) &&
  !/(?:ed|ing|ly|n|ous|al|ic|ive|ful|ary)$/u.test(word);

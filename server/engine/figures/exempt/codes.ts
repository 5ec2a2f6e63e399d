import { calibreNouns } from '../../language/en/names.js';
import { after, before, type Instance, isCapitalised, mentions, pieceBefore } from '../instance.js';
import { type Piece, wordAt } from '../pieces.js';

/** `5c` of a model, `1.95` of a release, `9001` of a norm, `404` of a server, `§ 36.302`, `155 mm`: numbers by which things are told apart. */
export const isCode = (it: Instance): boolean =>
  isCalibre(it) ||
  isAircraft(it) ||
  isSection(it) ||
  isCourse(it) ||
  isStatusCode(it) ||
  isStandard(it) ||
  isVersion(it) ||
  isLettered(it) ||
  isReported(it) ||
  isRun(it) ||
  isRating(it);

/** “a Kestrel 5c”: a letter grown to digits after a name with a capital is no coin. */
export const isModel = (it: Instance): boolean =>
  /^(?:240|360|480|720|1080|1440|2160|4320) ?p$/u.test(it.written) ||
  (/^\p{Ll}+\p{Lu}/u.test(pieceBefore(it, 1)?.text ?? '') && it.quantity.form === 'digits') ||
  (it.pieces[it.quantity.last]?.glued === true &&
    /^[cp]$/u.test(it.pieces[it.quantity.last]?.text ?? '') &&
    isCapitalLetter(pieceBefore(it, 1)?.text ?? ''));

/** `iPhone`, `Kestrel`: a capital anywhere in the word. */
const isCapitalLetter = (word: string): boolean =>
  /\p{Lu}/u.test(word) && !/^(?:At|For|The|A|Only|From|Just)$/u.test(word);

/** “Kestrel 1.95 brings”, “stable since 1.7” where releases are told of: a decimal that measures nothing. */
function isVersion(it: Instance): boolean {
  const { quantity } = it;
  if (quantity.measure !== null || quantity.hedge !== null || !/^\d{1,3}\.\d{1,3}$/u.test(it.written)) return false;
  const name = pieceBefore(it, 1);
  if (
    isCapitalised(name) &&
    !it.titled &&
    quantity.first > 0 &&
    !/^(?:The|A|In|At|Of|To|By|From|Only|Some|About|Richter|Magnitude)$/u.test(name?.text ?? '')
  )
    return true;
  return (
    /^(?:in|to|of|since|until|before|after|with|for|[,:])$/u.test(name?.lower ?? '') &&
    mentions(
      it,
      'release',
      'released',
      'releases',
      'stable',
      'version',
      'versions',
      'announcing',
      'announce',
      'contributors',
      'upgrade',
    )
  );
}

/** “the 707 involved”: an aircraft by its number, where one is told of. */
const isAircraft = (it: Instance): boolean =>
  /^(?:7[0-8]7|3[1-8]0)$/u.test(it.written) &&
  /^(?:the|a|this|that)$/u.test(before(it, 1)) &&
  mentions(it, 'boeing', 'airbus', 'plane', 'aircraft', 'jet', 'flight', 'airline', 'pilot');

/** “508 compliant”, “9001 certified”: the number of a norm. */
const isStandard = (it: Instance): boolean =>
  it.quantity.form === 'digits' &&
  /^\d{3,5}$/u.test(it.written) &&
  /^(?:compliant|compliance|accessible|certified|certification|compatible|compatibility|accessibility|testing)$/u.test(
    after(it, 1),
  );

/** `401(k)`, `501(c)(3)` */
const isLettered = (it: Instance): boolean =>
  after(it, 1) === '(' &&
  it.pieces[it.quantity.last + 1]?.glued === true &&
  /^[a-z]$/u.test(after(it, 2)) &&
  after(it, 3) === ')';

/** “|127| Coast Law Review |165|, |174| (2014)”, “|410| U.S. |113| (1973)”: the volume and the pages of a journal or of a court's reports. */
function isReported(it: Instance): boolean {
  const { first, last, measure } = it.quantity;
  if (measure !== null || !/^\d{1,4}$/u.test(it.written)) return false;
  const title = runOf(it, last, 1, isTitleWord);
  const pages = runOf(it, title, 1, isPage);
  if (wordAt(it.pieces, pages + 1) !== '(' || !isOfYear(it, pages + 1)) return false;
  if (hasTitle(it, last, title)) return true;
  const before = runOf(it, first, -1, isPage);
  const opens = runOf(it, before, -1, isTitleWord);
  return it.pieces[opens - 1]?.kind === 'number' && hasTitle(it, opens - 1, before - 1);
}

/** The last piece of those next to one, in one direction, that are alike; itself when none is. */
function runOf(it: Instance, from: number, step: 1 | -1, like: (piece: Piece) => boolean): number {
  let at = from;
  for (let next = it.pieces[at + step]; next !== undefined && like(next); next = it.pieces[at + step]) {
    at += step;
    if (Math.abs(at - from) > 12) break;
  }
  return at;
}

const isTitleWord = (piece: Piece): boolean => isCapitalised(piece) || /^(?:[[\].,&]|of)$/u.test(piece.lower);
const isPage = (piece: Piece): boolean => piece.kind === 'number' || /^[,–-]$/u.test(piece.text);

/** Whether a word with a capital stands after one piece, up to another. */
const hasTitle = (it: Instance, after: number, to: number): boolean =>
  it.pieces.slice(after + 1, to + 1).some(isCapitalised);

/** Whether a bracket opens that holds a year: `(Apr. 2014)`. */
const isOfYear = (it: Instance, at: number): boolean =>
  [1, 2, 3, 4].some(
    (places) => /^[12]\d{3}$/u.test(wordAt(it.pieces, at + places)) && wordAt(it.pieces, at + places + 1) === ')',
  );

/** “a 10k run” */
const isRun = (it: Instance): boolean =>
  /^\d{1,2} ?k$/u.test(it.written) && /^(?:run|race|walk|course|runner|time)$/u.test(after(it, 1));

/** “rated 15” */
const isRating = (it: Instance): boolean => before(it, 1) === 'rated' && /^(?:12|15|18)$/u.test(it.written);

/** “Baking 101” */
const isCourse = (it: Instance): boolean => it.written === '101' && isCapitalised(pieceBefore(it, 1));

/** “a 301 redirect”, “404 pages” */
const isStatusCode = (it: Instance): boolean =>
  /^[1-5]0\d$/u.test(it.written) &&
  /^(?:redirects?|errors?|status|response|pages?|permanent|code)$/u.test(
    /^["“]$/u.test(after(it, 1)) ? after(it, 2) : after(it, 1),
  );

/** “§ 36.302” */
const isSection = (it: Instance): boolean => /^§+$/u.test(before(it, 1));

/** `155 mm artillery`, `9mm pistol`, “a .22-calibre rifle”. */
const isCalibre = (it: Instance): boolean => {
  const { measure, to } = it.quantity;
  const next = it.pieces[to + 1]?.lower ?? '';
  if (/^(?:calibre|caliber)$/u.test(next) || /^(?:calibre|caliber)$/u.test(after(it, 2))) return true;
  return measure?.unit === 'mm' && (calibreNouns.has(next) || calibreNouns.has(it.pieces[to + 2]?.lower ?? ''));
};

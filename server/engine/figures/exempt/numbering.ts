import { designators } from '../../language/en/names.js';
import { stops } from '../../language/en/nouns.js';
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
import { isPlural } from '../nouns.js';
import { isHyphen } from '../pieces.js';

const NUMBERED =
  /^(?:fig|figs|figure|figures|table|tables|page|pages|p|pp|footnote|footnotes|note|notes|step|steps|ref|refs|eq|vol|volume|item|isbn|issn|doi|ext|extension|chapter|chapters)$/u;

/** “Fig. 3”, “p. 12”, “#3”, “(2)” as a list mark, telephone numbers, coordinates, addresses of the net. */
export function isNumbering(it: Instance): boolean {
  if (it.pieces[it.quantity.first]?.kind === 'code') return true;
  const dot = before(it, 1) === '.' ? 2 : 1;
  if (NUMBERED.test(before(it, dot)) && designators.has(before(it, dot)) && statedValue(it) !== null)
    return it.quantity.measure === null;
  if (/^(?:isbn|issn|doi|tel|phone|fax|zip|postcode)$/u.test(before(it, before(it, 1) === ':' ? 2 : 1))) return true;
  if (isPlace(it) || isOfFile(it) || isShortCode(it) || isOfPicture(it) || isTicker(it)) return true;
  if (it.block.kind === 'heading' && it.quantity.first === 0 && /^\d{1,2}(?:\.\d{1,2})+$/u.test(it.written))
    return true;
  if (/^(?:\d{1,3}\.\d{5,}|0\d{2,})$/u.test(it.written) && it.quantity.measure === null) return true;
  return isHeaded(it) || isListMark(it) || isCoordinate(it) || isDotted(it) || isBracketed(it);
}

/** “(PowerPoint presentation, 2 MB, 19 slides)”: what a file to be fetched has. */
const isOfFile = (it: Instance): boolean =>
  /^(?:slides|pages)$/u.test(it.counted.noun ?? '') &&
  leads(it, /^\($/u, 12) &&
  leads(it, /^(?:pdf|powerpoint|presentation|word|excel|kb|mb|docx?|pptx?|xlsx?|zip|download|document)$/u, 8);

/** “Slide: 2 / of 6”: where in a row something stands. */
const isPlace = (it: Instance): boolean =>
  it.quantity.measure === null &&
  ((before(it, 1) === ':' && /^(?:slide|image|photo|picture|page|part|question|frame)$/u.test(before(it, 2))) ||
    (before(it, 1) === 'of' && before(it, 2) === '/'));

/** “rang 112”, “a 999 call”, “text LIFT to 87246”, `1-800 …`: digits that are keyed in, never grouped. */
function isShortCode(it: Instance): boolean {
  if (it.quantity.measure !== null || it.quantity.hedge !== null || !/^\d{3,}$/u.test(it.written)) return false;
  const lead = before(it, 1) === 'to' ? '' : before(it, 1);
  if (DIALLING.test(lead) && !isPlural(after(it, 1)) && after(it, 1) !== 'times') return true;
  if (/^[2-9]11$/u.test(it.written) && /^(?:contact|non|line|service|number)$/u.test(after(it, 1))) return true;
  if (/^(?:calls?|callers?|operators?|dispatch(?:er|ers)?|hotline|emergency)$/u.test(after(it, 1)))
    return /^(?:911|112|999|000|111|101|110|118|119|100|988|116)$/u.test(it.written);
  if (it.written.length < 5 || it.counted.noun !== null) return false;
  return mentions(it, 'text', 'code', 'dial', 'sms', 'texting', 'shortcode', 'pin', 'password', 'serial');
}

const DIALLING =
  /^(?:dial(?:l?ed|l?ing|s)?|calls?|called|calling|phones?|phoned|phoning|rang|ring|ringing|text|texting|texted)$/u;

/** `(7974.T)`: a company's number on an exchange. */
const isTicker = (it: Instance): boolean =>
  after(it, 1) === '.' &&
  pieceAfter(it, 1)?.glued === true &&
  pieceAfter(it, 2)?.glued === true &&
  /^\p{Lu}{1,3}$/u.test(pieceAfter(it, 2)?.text ?? '');

/** “Old mill at Lenn 2”: the number of a picture, at the end of its caption. */
const isOfPicture = (it: Instance): boolean =>
  it.block.kind === 'caption' &&
  it.quantity.last === it.pieces.length - 1 &&
  it.quantity.form === 'digits' &&
  it.quantity.measure === null &&
  (isCapitalised(pieceBefore(it, 1)) || /^[-–—_#]$/u.test(before(it, 1))) &&
  (statedValue(it) ?? 1000) < 1000;

/** “Solution 2:”, “Step 3. Rinse”, “Lesson 4”: one of a row, at the head of a heading or of what a colon announces. */
function isHeaded(it: Instance): boolean {
  const { quantity, block } = it;
  if (quantity.first !== 1 || quantity.measure !== null || (statedValue(it) ?? 100) >= 100) return false;
  const name = pieceBefore(it, 1);
  if (!isCapitalised(name) || isPlural(name?.lower ?? '') || !/^(?:digits|words)$/u.test(quantity.form)) return false;
  if (/^[:–—]$/u.test(after(it, 1))) return true;
  return /^head/u.test(block.kind) && /^[.)-]?$/u.test(after(it, 1)) && !stops.has(name?.lower ?? '');
}

/** A number at the very beginning, with a full stop or bracket and more text after it. */
const isListMark = (it: Instance): boolean => {
  const place = it.quantity.first;
  const heading = it.block.kind === 'heading' && it.quantity.form === 'digits' && it.quantity.measure === null;
  if (heading && place === 0 && /^[:–—-]?$/u.test(after(it, 1)) && (statedValue(it) ?? 999) < 100) return true;
  if (place === 0)
    return (
      /^[.)]$/u.test(after(it, 1)) &&
      pieceAfter(it, 1)?.glued === true &&
      it.pieces[0]?.start === 0 &&
      it.block.prose.text.length > (it.pieces[1]?.end ?? 0) &&
      (statedValue(it) ?? 999) < 200
    );
  return place === 1 && before(it, 1) === '(' && after(it, 1) === ')';
};

/** “(1) capacity, (2) speed and (3) price” */
const isEnumerated = (it: Instance): boolean =>
  before(it, 1) === '(' &&
  after(it, 1) === ')' &&
  /^\d{1,2}$/u.test(it.written) &&
  (statedValue(it) ?? 99) <= 20 &&
  (statedValue(it) === 1 || /^(?:[:,;.]|and|or|)$/u.test(before(it, 2))) &&
  pieceAfter(it, 2)?.kind === 'word';

/** “[12]” */
const isBracketed = (it: Instance): boolean =>
  isEnumerated(it) ||
  (before(it, 1) === '[' &&
    after(it, 1) === ']' &&
    it.quantity.measure === null &&
    it.quantity.form === 'digits' &&
    it.quantity.first > 1);

/** `46.6°N`, `46°38′ N`, `46.63, 32.61`. */
const isCoordinate = (it: Instance): boolean => {
  if (/^(?:lat|long|lon|lng|latitude|longitude)$/u.test(before(it, before(it, 1) === ':' ? 2 : 1))) return true;
  const next = after(it, 1);
  if (/^[′″’]$/u.test(next) && /^[nsew]$/u.test(after(it, 2))) return true;
  const degree =
    it.quantity.measure?.dimension === 'temperature' ? it.pieces[it.quantity.measure.last + 1] : pieceAfter(it, 1);
  if (degree !== undefined && /^(?:[NSEW]|north|south|east|west|latitude|longitude)$/u.test(degree.text))
    return it.quantity.measure?.unit === '°' || /^degrees?$/u.test(it.quantity.measure?.unit ?? '');
  const other = next === ',' ? pieceAfter(it, 2) : before(it, 1) === ',' ? pieceBefore(it, 2) : undefined;
  return /^\d{1,3}\.\d{3,}$/u.test(it.written) && /^\d{1,3}\.\d{3,}$/u.test(other?.text ?? '');
};

/** `192.168.1.2`, `v5.2.1`, and hexadecimal hashes. */
const isDotted = (it: Instance): boolean =>
  /^\d+(?:\.\d+){2,}$/u.test(it.written) || (isHyphen(it.pieces, it.quantity.first - 1) && /^v$/u.test(before(it, 2)));

/** “54th”, “ranked 3rd”, “top 10”, “number one”, “#19”. */
export function isOrdinal(it: Instance): boolean {
  if (it.quantity.form === 'ordinal') return true;
  if (it.quantity.measure !== null) return false;
  if (before(it, 1) === '#' && it.quantity.form === 'digits') return true;
  if (isShortlist(it) || isChartPlace(it) || (before(it, 1) === ',' && before(it, 2) === 'number')) return true;
  if (/^(?:number|ranked|ranks|rank|seeded|seed|placed)$/u.test(before(it, 1)) && it.quantity.form !== 'vague')
    return (statedValue(it) ?? 1e9) < 1000;
  const top = isHyphen(it.pieces, it.quantity.first - 1) ? 2 : 1;
  if (isStanding(it)) return true;
  return /^top$/u.test(before(it, top)) && (statedValue(it) ?? 1e9) <= 500;
}

/** “slipped to 64 in the world”, “is at 12 in the rankings” */
const isStanding = (it: Instance): boolean =>
  it.counted.noun === null &&
  it.counted.kind === null &&
  /^(?:at|to|from)$/u.test(before(it, 1)) &&
  after(it, 1) === 'in' &&
  /^(?:the|world)$/u.test(after(it, 2)) &&
  /^(?:world|rankings?|standings|table|charts?)$/u.test(after(it, 3));

/** “the 25 most influential”, “Europe's ten largest ports”: how long a ranking is. */
const isShortlist = (it: Instance): boolean =>
  /^(?:\p{L}+'s|\p{L}+s'|the|its|their|his|her|our|world's|annual)$/u.test(before(it, 1)) &&
  it.counted.kind === null &&
  (/^(?:most|least|best|worst)$/u.test(after(it, 1)) || SUPERLATIVE.test(after(it, 1)));

const SUPERLATIVE =
  /^(?!(?:west|forest|request|interest|protest|arrest|harvest|honest|modest|conquest|northwest|southwest|midwest)$)\p{L}{3,}est$/u;

/** “entered the chart at four”, “up two places to six”, “slipped to ten” where charts are told of. */
const isChartPlace = (it: Instance): boolean =>
  it.counted.noun === null &&
  it.quantity.hedge === null &&
  /^(?:at|to)$/u.test(before(it, 1)) &&
  Number.isInteger(statedValue(it)) &&
  (statedValue(it) ?? 999) <= 100 &&
  (mentions(it, 'chart', 'charts', 'charted') ||
    leads(it, /^(?:places?|positions?|spots?)$/u, 2) ||
    (mentions(it, 'single', 'album', 'albums', 'singles', 'entry', 'entries') &&
      mentions(it, 'number', 'top', 'entry', 'place')));

import {
  background,
  contested,
  nounKinds,
  persons,
  places,
  populationWords,
  predicateKinds,
} from '../language/en/nouns.js';
import { contestedUnits } from '../language/en/units.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import { countedBy, isDamage } from './counted.js';
import { exemptionOf, houseExempts } from './exempt/index.js';
import type { Exemption, Figure, FigureKind, Stakes } from './figure.js';
import { follows, type Instance, leads, statedValue } from './instance.js';
import { singular } from './nouns.js';
import { isDash, type Piece, piecesOf, wordAt } from './pieces.js';
import { quantitiesOf } from './quantities.js';
import type { Quantity } from './quantity.js';

/** What every number expression holds one of: without it there is nothing to read. */
const NUMERIC =
  /[\p{Nd}¼-¾⅐-⅞]|\b(?:zero|nil|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for?ty|eigh|hundred|thousand|million|billion|trillion|dozen|scores|tens|half|halv|quarter|third|doubl|tripl|trebl|quadrupl|quintupl|twice|thrice|crore|lakh|a (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth))/iu;

/** Every number expression of a block, exempt ones too, in order and without overlaps. Never throws. */
export function findFigures(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Figure[] {
  const { text } = block.prose;
  if (!NUMERIC.test(text)) return [];
  const figures: Figure[] = [];
  for (const sentence of sentences) {
    if (sentences.length > 1 && !NUMERIC.test(text.slice(sentence.start, sentence.end))) continue;
    figures.push(...inSentence(block, sentence, lexicon));
  }
  return figures;
}

function inSentence(block: Block, sentence: Span<'prose'>, lexicon: Lexicon): Figure[] {
  const pieces = piecesOf(block.prose.text, sentence);
  const quantities = quantitiesOf(pieces);
  const titled = isTitled(pieces);
  const figures: Figure[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const counted = countedBy(pieces, quantity, quantities);
    const it: Instance = { block, pieces, quantities, index, quantity, counted, titled };
    figures.push(figureOf(it, figures, lexicon));
  }
  return figures;
}

/** Whether most words of a sentence begin with a capital, as in a headline. */
function isTitled(pieces: readonly Piece[]): boolean {
  const long = pieces.filter((piece) => piece.kind === 'word' && piece.text.length > 3);
  return long.length > 1 && long.filter((piece) => /^\p{Lu}/u.test(piece.text)).length * 3 > long.length * 2;
}

function figureOf(it: Instance, earlier: readonly Figure[], lexicon: Lexicon): Figure {
  const { quantity, pieces, counted, block } = it;
  const span = spanOf(pieces, quantity.first, quantity.last);
  const phrase = spanOf(pieces, quantity.from, Math.max(quantity.to, counted.last));
  const house = houseExempts(block.prose.text, span.start, span.end, lexicon);
  const extent = {
    low: quantity.low,
    high: quantity.high,
    ...(quantity.hedge === null ? {} : { hedge: quantity.hedge }),
  };
  const base = { span, phrase, extent, unit: unitOf(it) };
  const twin = inherited(it, earlier);
  if (twin !== null)
    return {
      ...base,
      unit: base.unit ?? twin.unit,
      kind: twin.kind,
      stakes: twin.stakes,
      exempt: house ? 'lexicon' : twin.exempt,
    };
  const exempt: Exemption | null = house ? 'lexicon' : exemptionOf(it);
  const kind = kindOf(it);
  return { ...base, kind, stakes: stakesOf(it, kind), exempt };
}

const spanOf = (pieces: readonly Piece[], first: number, last: number): Span<'prose'> => ({
  start: pieces[first]?.start ?? 0,
  end: pieces[last]?.end ?? 0,
});

/** The earlier figure that this one converts or continues: “$5m (£4m)”, “aged nine, ten and 13”, “41 in Turkey and 19 in Greece”. */
function inherited(it: Instance, earlier: readonly Figure[]): Figure | null {
  const previous = it.quantities[it.index - 1];
  const figure = earlier.at(-1);
  if (previous === undefined || figure === undefined) return null;
  const { quantity, counted, pieces } = it;
  if (isConversion(it, previous)) return figure;
  const apart = pieces.slice(Math.max(previous.to, 0) + 1, quantity.from).map((piece) => piece.lower);
  const listed = apart.length <= 2 && apart.every((word) => /^(?:,|and|or|&|to|-|–|—)$/u.test(word));
  const bare = counted.noun === null && quantity.measure === null;
  if (
    listed &&
    bare &&
    previous.measure?.type !== 'money' &&
    /^(?:date|age|score|numbering|name)$/u.test(figure.exempt ?? '')
  )
    return figure;
  return bare &&
    counted.kind === null &&
    figure.exempt === null &&
    HARM.has(figure.kind) &&
    /^(?:and|,|or|with)$/u.test(apart.find((word) => /^(?:and|,|or|with)$/u.test(word)) ?? '') &&
    !isYearShape(it)
    ? figure
    : null;
}

const HARM: ReadonlySet<FigureKind> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'assaulted',
  'displaced',
  'hungry',
  'sick',
  'votes',
]);
const isYearShape = (it: Instance): boolean =>
  /^(?:19|20)\d\d$/u.test(it.pieces[it.quantity.first]?.text ?? '') || exemptionOf(it) !== null;

/** A second amount in brackets right after the first: “eight kilometres (five miles)”. */
function isConversion(it: Instance, previous: Quantity): boolean {
  const { quantity, pieces } = it;
  const end = Math.max(previous.to, previous.measure?.last ?? 0);
  if (wordAt(pieces, quantity.from - 1) !== '(' && !isDash(pieces[quantity.from - 1])) return false;
  return (
    quantity.from - 2 <= end + 1 &&
    quantity.from - 2 >= previous.last &&
    quantity.measure !== null &&
    quantity.measure.type === previous.measure?.type
  );
}

function unitOf(it: Instance): string | null {
  return it.quantity.measure?.unit ?? it.counted.noun;
}

function kindOf(it: Instance): FigureKind {
  const { quantity, counted, block } = it;
  const type = quantity.measure?.type;
  if (type === 'money') return 'money';
  if (type === 'percent' || type === 'points' || type === 'rate' || quantity.form === 'multiple')
    return counted.kind === 'votes' ? 'votes' : 'rate';
  if (type === 'times') return 'rate';
  if (type === 'physical' || type === 'time') return 'measure';
  if (counted.kind !== null) return counted.kind;
  if (quantity.form === 'fraction') return 'rate';
  return headerKind(block) ?? 'count';
}

/** In a table the header says what is counted: “Deaths”, “Arrests (2024)”. */
function headerKind(block: Block): FigureKind | null {
  const table = block.within.findLast((container) => container.type === 'table');
  if (table?.type !== 'table') return null;
  for (const words of [table.header, table.label]) {
    for (const [word] of words.toLowerCase().matchAll(/[\p{L}'-]+|%|\$|€|£/gu)) {
      if (word === '%' || word.startsWith('percent')) return 'rate';
      if (/^(?:\$|€|£|cost|price|revenue|budget|amount|income|spending)$/u.test(word)) return 'money';
      const kind = nounKinds.get(singular(word)) ?? predicateKinds.get(word);
      if (kind !== undefined) return kind;
    }
  }
  return null;
}

function stakesOf(it: Instance, kind: FigureKind): Stakes {
  if (kind === 'measure')
    return contestedUnits.has(it.quantity.measure?.dimension ?? '') && it.quantity.measure?.hyphen !== true
      ? 'ordinary'
      : 'background';
  if (kind !== 'count') return 'high';
  return isBackground(it) ? 'background' : 'ordinary';
}

/** Population, capacity, and small counts of everyday persons and things. */
function isBackground(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  const noun = counted.noun === null ? '' : singular(counted.noun);
  if (populationWords.has(counted.noun ?? '') || leads(it, /^(?:population|capacity|home)$/u, 6)) return true;
  if (
    wordAt(pieces, quantity.from - 1) === 'of' &&
    (places.has(wordAt(pieces, quantity.from - 2)) ||
      leads(it, /^(?:city|town|village|capital|island|nation|country)$/u, 3))
  )
    return true;
  if (isDamage(pieces, quantity.from, counted.last)) return false;
  const value = statedValue(it) ?? Number.POSITIVE_INFINITY;
  if (quantity.form === 'vague') return false;
  if (contested.has(noun)) return value <= 1;
  if (background.has(noun)) return value < 1000 || follows(it, /^(?:each|apiece)$/u, 3);
  return value <= (quantity.hedge === null ? 12 : 3) && (persons.has(noun) || noun !== '' || value <= 1);
}

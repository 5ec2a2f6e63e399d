import { matchWords } from '../language/en/exemptions.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import { cellReading } from './cells.js';
import { type Counted, countedBy } from './counted.js';
import { inherited } from './elision.js';
import { exemptionOf, houseExempts } from './exempt/index.js';
import type { Figure } from './figure.js';
import type { Instance } from './instance.js';
import { kindOf } from './kinds.js';
import { type Piece, piecesOf } from './pieces.js';
import { quantitiesOf } from './quantities.js';
import type { Quantity } from './quantity.js';
import { isQuoted, quotationsOf } from './quotations.js';
import { stakesOf } from './stakes.js';

/** What every number expression holds one of: without it there is nothing to read. */
const DIGIT = /[\p{Nd}¼-¾⅐-⅞]/u;
const NUMBER_WORD =
  /\b(?:zero|nil|n[ao]ught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|fort|fourt|eigh|hundred|thousand|million|billion|trillion|dozen|scores|half|halv|quarter|doubl|tripl|trebl|quadrupl|quintupl|twice|thrice|crore|lakh|a (?:third|f|s|e|ninth|tenth))/i;
const holdsNumber = (text: string): boolean => DIGIT.test(text) || NUMBER_WORD.test(text);

/** Every number expression of a block, exempt ones too, in order and without overlaps. Never throws. */
export function findFigures(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Figure[] {
  const { text } = block.prose;
  if (!holdsNumber(text)) return [];
  const passage: Passage = { block, quotations: quotationsOf(text), sport: once(() => isAboutSport(text)) };
  const figures: Figure[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (sentences.length > 1 && !holdsNumber(text.slice(sentence.start, sentence.end))) continue;
    const before = sentences[at - 1];
    const goesOn = before !== undefined && !isQuoted(passage.quotations, before.start) && opensWithWe(text, before);
    for (const figure of inSentence(passage, { sentence, goesOn }, lexicon)) figures.push(figure);
  }
  return figures;
}

/** What all sentences of a block share. */
interface Passage {
  readonly block: Block;
  readonly quotations: readonly Span<'prose'>[];
  readonly sport: () => boolean;
}

const isAboutSport = (text: string): boolean =>
  (text.match(matchWords)?.length ?? 0) >= 2 &&
  !/\b(?:polls?|voters?|votes?|party|election|parliament|killed|per cent|percent|economy|shares|inflation|index|survey)\b/iu.test(
    text,
  );

/** A sentence and whether the house speaks in the one before. */
interface Place {
  readonly sentence: Span<'prose'>;
  readonly goesOn: boolean;
}

const opensWithWe = (text: string, sentence: Span<'prose'>): boolean =>
  /^\s*(?:We|I|Our|My)\b(?!['’])/u.test(text.slice(sentence.start, sentence.start + 12));

function inSentence({ block, quotations, sport }: Passage, { sentence, goesOn }: Place, lexicon: Lexicon): Figure[] {
  const pieces = piecesOf(block.prose.text, sentence);
  const quantities = quantitiesOf(pieces);
  if (quantities.length === 0) return [];
  const titled = isTitled(pieces);
  const words = once(() => new Set(pieces.map((piece) => piece.lower)));
  const inQuote = block.within.some((container) => container.type === 'quote');
  const counts: Counted[] = [];
  const figures: Figure[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const counted = countedBy(pieces, quantities, counts);
    const quoted = inQuote || isQuoted(quotations, pieces[quantity.first]?.start ?? 0);
    const written = writtenAs(pieces, quantity);
    const it: Instance = {
      block,
      pieces,
      words,
      quantities,
      index,
      quantity,
      counted,
      written,
      titled,
      sport,
      goesOn,
      quoted,
    };
    counts.push(counted);
    figures.push(figureOf(it, figures.at(-1), lexicon));
  }
  return figures;
}

const writtenAs = (pieces: readonly Piece[], { first, last }: Quantity): string =>
  first === last
    ? (pieces[first]?.lower ?? '')
    : pieces
        .slice(first, last + 1)
        .map((piece) => piece.lower)
        .join(' ');

/** Whether a sentence is set like a headline: most words have a capital, or nearly all where it ends in a full stop. */
function isTitled(pieces: readonly Piece[]): boolean {
  const long = pieces.filter((piece) => piece.kind === 'word' && piece.text.length > 3);
  const share = long.filter((piece) => /^\p{Lu}/u.test(piece.text)).length / long.length;
  return long.length > 1 && share > (pieces.at(-1)?.text === '.' ? 0.9 : 0.66);
}

function figureOf(it: Instance, previous: Figure | undefined, lexicon: Lexicon): Figure {
  const { quantity, pieces, counted, block } = it;
  const span = spanOf(pieces, quantity.first, quantity.last);
  const phrase = spanOf(pieces, quantity.from, Math.max(quantity.to, counted.last));
  const bounds = { low: quantity.low, high: quantity.high };
  const extent = quantity.hedge === null ? bounds : { ...bounds, hedge: quantity.hedge };
  const unit = quantity.measure?.unit ?? counted.noun;
  const house = houseExempts(block.prose.text, span.start, span.end, lexicon);
  const cell = cellReading(block, pieces, quantity);
  if (cell !== null) return { span, phrase, extent, ...cell, exempt: house ? 'lexicon' : cell.exempt };
  const twin = previous === undefined ? null : inherited(it, previous);
  if (twin !== null) {
    const { kind, stakes } = twin;
    return { span, phrase, extent, unit: unit ?? twin.unit, kind, stakes, exempt: house ? 'lexicon' : twin.exempt };
  }
  const kind = kindOf(it);
  return { span, phrase, extent, unit, kind, stakes: stakesOf(it, kind), exempt: house ? 'lexicon' : exemptionOf(it) };
}

const spanOf = (pieces: readonly Piece[], first: number, last: number): Span<'prose'> => ({
  start: pieces[first]?.start ?? 0,
  end: pieces[last]?.end ?? 0,
});

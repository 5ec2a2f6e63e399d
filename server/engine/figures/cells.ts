import { signs } from '../language/en/currencies.js';
import { headerBackground, headerExemptions, headerKinds } from '../language/en/headers.js';
import { nounKinds, predicateKinds } from '../language/en/nouns.js';
import type { Block } from '../markdown/blocks.js';
import type { Exemption, FigureKind, Stakes } from './figure.js';
import { singular } from './nouns.js';
import type { Piece } from './pieces.js';
import type { Quantity } from './quantity.js';

/** What a table's header and row label make of a number that fills its cell. */
export interface CellReading {
  readonly kind: FigureKind;
  readonly stakes: Stakes;
  readonly exempt: Exemption | null;
  /** The word of the header that names what is counted. */
  readonly unit: string | null;
}

/** Reads a number that stands alone in its cell by the cell's header; null where the cell says more than the number. */
export function cellReading(block: Block, pieces: readonly Piece[], quantity: Quantity): CellReading | null {
  const table = block.within.at(-1);
  if (block.kind !== 'cell' || table?.type !== 'table') return null;
  if (quantity.first > 0 || quantity.to < pieces.length - 1) return null;
  const { measure, form } = quantity;
  if (form === 'ordinal') return { kind: 'count', stakes: 'ordinary', exempt: 'ordinal', unit: null };
  if (form === 'other') return { kind: 'count', stakes: 'ordinary', exempt: 'numbering', unit: null };
  if (measure !== null && measure.type !== 'money' && measure.type !== 'percent') return null;
  if (measure?.type === 'money') return { kind: 'money', stakes: 'high', exempt: null, unit: measure.unit };
  if (measure?.type === 'percent') return { kind: 'rate', stakes: 'high', exempt: null, unit: '%' };
  return table.row === 0
    ? headerCell(quantity)
    : (byWords(table.header) ?? yearCell(pieces) ?? byWords(table.label) ?? plain);
}

const plain: CellReading = { kind: 'count', stakes: 'ordinary', exempt: null, unit: null };

/** Four digits without a separator under a header that counts nothing: “2023”. */
const yearCell = (pieces: readonly Piece[]): CellReading | null =>
  pieces.length === 1 && /^(?:19|20)\d\d$/u.test(pieces[0]?.text ?? '') ? { ...plain, exempt: 'date' } : null;

/** A number in the header row names a column: a year, a group. */
const headerCell = ({ low }: Quantity): CellReading => ({
  ...plain,
  exempt: low !== null && low > 1000 && low < 2200 ? 'date' : 'numbering',
});

/** What a sign of a header or label says, or else its first telling word; null when none tells. */
function byWords(text: string): CellReading | null {
  const words = [...text.toLowerCase().matchAll(/[\p{L}'.-]+|[#%$€£]/gu)].map(([word]) => word);
  const sign = words.find((word) => /^[%$€£]$/u.test(word));
  if (sign !== undefined) return told(sign);
  for (const [at, word] of words.entries()) {
    const exempt = headerExemptions.get(word);
    if (exempt !== undefined && isHead(words, at)) return { ...plain, exempt };
    const reading = told(word);
    if (reading !== null) return reading;
  }
  return null;
}

/** Whether a word is what the header is about: “Month”, “Year built”, “Opening year”; not “Plays a month”, “End line”. */
const isHead = (words: readonly string[], at: number): boolean =>
  at === 0 ||
  words[0] === '#' ||
  (at === words.length - 1 &&
    at < 3 &&
    /^(?:years?|dates?|age|time|rank|score|no\.?|number|id)$/u.test(words[at] ?? '') &&
    !/^(?:an?|per|each|every|of)$/u.test(words[at - 1] ?? ''));

function told(word: string): CellReading | null {
  if (headerBackground.has(word)) return { ...plain, stakes: 'background', unit: word };
  const kind = headerKinds.get(word) ?? nounKinds.get(singular(word)) ?? predicateKinds.get(word);
  return kind === undefined ? null : { kind, stakes: 'high', exempt: null, unit: signs.get(word) ?? word };
}

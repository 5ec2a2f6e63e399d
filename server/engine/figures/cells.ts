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

/** What the first telling word of a header or label says; null when none tells. */
function byWords(text: string): CellReading | null {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}'.-]+|[#%$€£]/gu)) {
    const exempt = headerExemptions.get(word);
    if (exempt !== undefined) return { ...plain, exempt };
    if (headerBackground.has(word)) return { ...plain, stakes: 'background', unit: word };
    const kind = headerKinds.get(word) ?? nounKinds.get(singular(word)) ?? predicateKinds.get(word);
    if (kind !== undefined) return { kind, stakes: 'high', exempt: null, unit: signs.get(word) ?? word };
  }
  return null;
}

import type { Block } from '../markdown/blocks.js';
import type { Counted } from './counted.js';
import { type Piece, wordAt } from './pieces.js';
import type { Quantity } from './quantity.js';

/** One quantity where it stands: what every test of an exemption is asked about. */
export interface Instance {
  readonly block: Block;
  readonly pieces: readonly Piece[];
  /** Every word of the sentence in lower case; gathered when first asked for. */
  readonly words: () => ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Its index in `quantities`. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly counted: Counted;
  /** The number's pieces in lower case, set apart by spaces: `30 – 35`, `$ 5`. */
  readonly written: string;
  /** Whether the sentence is set in title case, where a capital says nothing. */
  readonly titled: boolean;
  /** Whether its block is about a match; found out when first asked. */
  readonly sport: () => boolean;
  /** Whether the sentence before, in the same block, opens with “we”: “We tried Tuesdays. | Opens rose to 44%.” */
  readonly goesOn: boolean;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

/** The lower-case piece so many places before the number, hedges not skipped: `before(it, 1)` stands next to it. */
export const before = (it: Instance, places: number): string => wordAt(it.pieces, it.quantity.first - places);

/** The lower-case piece so many places after the number. */
export const after = (it: Instance, places: number): string => wordAt(it.pieces, it.quantity.last + places);

/** The pieces themselves. */
export const pieceBefore = (it: Instance, places: number): Piece | undefined => it.pieces[it.quantity.first - places];
export const pieceAfter = (it: Instance, places: number): Piece | undefined => it.pieces[it.quantity.last + places];

/** The single value, when it has one and no bounds. */
export const statedValue = (it: Instance): number | null => it.quantity.low ?? it.quantity.high;

/** Whether a word beginning with a capital. */
export const isCapitalised = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && /^\p{Lu}/u.test(piece.text);

/** What ends a clause. */
const CLOSING: ReadonlySet<string> = new Set(';:.!?—');

/** Whether a word matching the pattern stands within so many places before the number, in the same clause. */
export function leads(it: Instance, pattern: RegExp, places: number): boolean {
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - places); at--) {
    const word = wordAt(it.pieces, at);
    if (CLOSING.has(word)) return false;
    if (pattern.test(word)) return true;
  }
  return false;
}

/** The same after it. */
export function follows(it: Instance, pattern: RegExp, places: number): boolean {
  for (let at = it.quantity.to + 1; at <= it.quantity.to + places; at++) {
    const word = wordAt(it.pieces, at);
    if (word === '' || CLOSING.has(word)) return false;
    if (pattern.test(word)) return true;
  }
  return false;
}

/** Whether the sentence has one of the words anywhere. */
export const mentions = (it: Instance, ...wanted: readonly string[]): boolean =>
  wanted.some((word) => it.words().has(word));

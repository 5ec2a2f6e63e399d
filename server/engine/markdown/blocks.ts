import type { Prose } from '../prose/prose.js';
import type { Marker } from './markers.js';

/**
 * A stretch of a draft that is read by itself: a paragraph, a heading, a table cell, a list item's paragraph, a front
 * matter title. Code, HTML and other front matter are no blocks.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Where the block's source begins, in UTF-16 code units of the file. Its prose counts from here. */
  readonly start: number;
  /** The end of the block's source, exclusive. */
  readonly end: number;
  readonly prose: Prose;
  /** Citations in the block, in order. */
  readonly markers: readonly Marker[];
  /** What holds the block, outermost first: empty for a paragraph of the draft's top level. */
  readonly within: readonly Container[];
}

/**
 * `headline`: front matter title, first heading, or the first Title-Case line of plain text. `heading`: any other,
 * Title-Case lines between blank lines included. `summary`: front matter summary or description. `caption`: a
 * bracketed paragraph, an image's or a table's caption. `source-line`: “Source: …” directly at a table or figure.
 * `reference`: an entry of a list of references (under a heading of that name).
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'summary'
  | 'paragraph'
  | 'cell'
  | 'caption'
  | 'source-line'
  | 'footnote'
  | 'reference';

/** Something that holds blocks. `id` is the same for all blocks in it and for no other container. */
export type Container =
  | { readonly type: 'list'; readonly id: number; readonly item: number; readonly ordered: boolean }
  | { readonly type: 'quote'; readonly id: number }
  | {
      readonly type: 'table';
      readonly id: number;
      /** Counted from 0; row 0 is the header. */
      readonly row: number;
      readonly column: number;
      /** The text of the column's header cell and of the row's first cell. */
      readonly header: string;
      readonly label: string;
    }
  | { readonly type: 'footnote'; readonly id: number; readonly label: string };

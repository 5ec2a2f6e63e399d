import { findFigures } from '../../../server/engine/figures/find.js';
import type { Figure, Lexicon } from '../../../server/engine/index.js';
import { defaultLexicon } from '../../../server/engine/index.js';
import type { Block } from '../../../server/engine/markdown/blocks.js';
import { verbatim } from '../../../server/engine/prose/prose.js';
import { sentencesOf } from '../../../server/engine/prose/sentences.js';

/** A paragraph of plain text, or what `of` makes of it. */
export const blockOf = (text: string, of: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  start: 0,
  end: text.length,
  prose: verbatim(text),
  markers: [],
  within: [],
  ...of,
});

export const figuresIn = (text: string, of: Partial<Block> = {}, lexicon: Lexicon = defaultLexicon): Figure[] =>
  findFigures(blockOf(text, of), sentencesOf(text), lexicon);

/** The number expressions as written. */
export const texts = (text: string): string[] =>
  figuresIn(text).map((figure) => text.slice(figure.span.start, figure.span.end));

/** `80,000=80000` for each figure, in order; both bounds where they differ. */
export const values = (text: string): string[] =>
  figuresIn(text).map(({ span, extent: { low, high } }) => {
    const bounds = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
    return `${text.slice(span.start, span.end)}=${bounds}`;
  });

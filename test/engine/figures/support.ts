import { findFigures } from '../../../server/engine/figures/find.js';
import { defaultLexicon, type Figure, type Lexicon } from '../../../server/engine/index.js';
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

/** A table cell under a header, beside a label. */
export const cellOf = (header: string, label = '', row = 1): Partial<Block> => ({
  kind: 'cell',
  within: [{ type: 'table', id: 1, row, column: 1, header, label }],
});

/** `80,000=80000` for each figure, in order; both bounds where they differ. */
export const values = (text: string): string[] =>
  figuresIn(text).map((figure) => `${text.slice(figure.span.start, figure.span.end)}=${boundsOf(figure)}`);

export const boundsOf = ({ extent: { low, high, hedge } }: Figure): string => {
  const bounds = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
  return hedge === undefined ? bounds : `${hedge} ${bounds}`;
};

/** A sentence with its figures between angle quotes, and the sentence without them. */
export function marked(annotated: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of annotated.split(/([«»])/u)) {
    if (part === '«') spans.push({ start: text.length, end: text.length });
    else if (part === '»') {
      const open = spans.at(-1);
      if (open !== undefined) open.end = text.length;
    } else text += part;
  }
  return { text, spans };
}

/** The figures that the angle quotes of a sentence mark, each exactly; an error names the mark that is no figure. */
export function markedFigures(annotated: string, of: Partial<Block> = {}): Figure[] {
  const { text, spans } = marked(annotated);
  const figures = figuresIn(text, of);
  return spans.map(({ start, end }) => {
    const figure = figures.find(({ span }) => span.start === start && span.end === end);
    if (figure !== undefined) return figure;
    const found = figures.map(({ span }) => text.slice(span.start, span.end));
    throw new Error(`“${text.slice(start, end)}” is no figure of “${text}”: ${JSON.stringify(found)}`);
  });
}

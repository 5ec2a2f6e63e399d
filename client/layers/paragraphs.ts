import type { Figure } from '../protocol.js';

/** A paragraph's first line and its figures, in the draft's order. */
export interface Paragraph {
  readonly line: number;
  readonly figures: readonly Figure[];
}

/** The paragraphs that hold the figures; between paragraphs are blank lines. */
export function paragraphsWith(figures: readonly Figure[], isBlank: (line: number) => boolean): Paragraph[] {
  const paragraphs = new Map<number, Figure[]>();
  for (const figure of figures) {
    let line = figure.range.start.line;
    while (line > 0 && !isBlank(line - 1)) line--;
    paragraphs.set(line, [...(paragraphs.get(line) ?? []), figure]);
  }
  return [...paragraphs].map(([line, held]) => ({ line, figures: held }));
}

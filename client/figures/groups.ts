import type { Figure, Status } from '../protocol.js';

/** Where a figure stands: its status, or that somebody said why it may go without a source. */
export type Standing = Status | 'declined';

export const standingOf = ({ status, declined }: Figure): Standing => (declined === null ? status : 'declined');

/** Figures of one standing, in the draft's order. */
export interface Group {
  readonly standing: Standing;
  readonly figures: readonly Figure[];
}

/** What is missing comes first, what nobody asks for last. */
export const order: readonly Standing[] = [
  'unsourced',
  'weak',
  'declined',
  'restated',
  'attributed',
  'cited',
  'background',
  'exempt',
];

/** The figures under their standings; one without any is left out. */
export const groupsOf = (figures: readonly Figure[]): Group[] =>
  order
    .map((standing) => ({ standing, figures: figures.filter((figure) => standingOf(figure) === standing) }))
    .filter((group) => group.figures.length > 0);

/** The figures that every word of the query occurs in, whatever its case; `wordsOf` is what is searched. */
export function filtered(
  figures: readonly Figure[],
  query: string,
  wordsOf: (figure: Figure) => readonly string[],
): readonly Figure[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return figures;
  return figures.filter((figure) => {
    const words = wordsOf(figure).join(' ').toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

/** The figure at a place, else the last one that begins before it on its line, else none. */
export function figureAt(figures: readonly Figure[], line: number, character: number): Figure | undefined {
  const onLine = figures.filter(({ range }) => range.start.line <= line && line <= range.end.line);
  const before = onLine.filter(({ range }) => range.start.line < line || range.start.character <= character);
  return before.at(-1) ?? onLine[0];
}

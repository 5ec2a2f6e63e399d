import { coverageLine, type ReportedFigure } from '../report.js';
import { clean, widthOf } from '../style.js';
import type { Reporter } from './reporter.js';

/** A list for a person at a terminal, by draft: place, status, figure and who stands behind it. */
export const figuresPretty: Reporter = ({ files, summary }, { style }) => {
  const parts = files.map(({ path, figures }) => {
    const rows = figures.map((figure) => [
      `${figure.line}:${figure.column}`,
      figure.status,
      clean(figure.phrase),
      supportOf(figure),
    ]);
    const widths = [0, 1, 2].map((i) => Math.min(48, Math.max(0, ...rows.map((row) => widthOf(row[i] ?? '')))));
    const lines = rows.map((row, at) => {
      const status = figures[at]?.status;
      const cells = row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell))));
      if (status === 'unsourced') cells[1] = style.severity('error', cells[1] ?? '');
      if (status === 'weak') cells[1] = style.severity('warning', cells[1] ?? '');
      return `  ${cells.join('  ').trimEnd()}`;
    });
    return `${style.bold(clean(path))}\n${lines.length > 0 ? lines.join('\n') : '  no figures'}\n`;
  });
  return `${parts.join('\n')}\n${coverageLine(summary)}.\n`;
};

/** One figure a line: `a.md:1:13: unsourced: more than 80,000 soldiers`. */
export const figuresCompact: Reporter = ({ files }) =>
  files
    .flatMap(({ path, figures }) =>
      figures.map((figure) => {
        const support = supportOf(figure);
        const where = `${clean(path)}:${figure.line}:${figure.column}`;
        return `${where}: ${figure.status}: ${clean(figure.phrase)}${support === '' ? '' : ` (${support})`}\n`;
      }),
    )
    .join('');

/** Who stands behind a figure, or why nobody needs to, in few words. */
export function supportOf({ source, citations, reason }: ReportedFigure): string {
  const behind = [source?.text ?? '', ...citations.map(({ target }) => target)].filter((part) => part !== '');
  return clean(behind.length > 0 ? behind.join('; ') : (reason ?? ''));
}

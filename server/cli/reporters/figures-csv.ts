import { harmless } from '../style.js';
import type { Reporter } from './reporter.js';

/** A fact-checker's sheet (RFC 4180): one figure a row, with its sentence. */
export const figuresCsv: Reporter = ({ files }) => {
  const rows = files.flatMap(({ path, figures }) =>
    figures.map((figure) => [
      path,
      figure.line,
      figure.column,
      figure.text,
      figure.phrase,
      figure.value.low ?? '',
      figure.value.high ?? '',
      figure.value.hedge ?? '',
      figure.unit ?? '',
      figure.kind,
      figure.status,
      figure.reach ?? '',
      figure.reason ?? '',
      figure.source?.text ?? '',
      figure.cue?.text ?? '',
      figure.citations.map(({ target }) => target).join('; '),
      figure.sentence,
    ]),
  );
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};

const header = [
  'path',
  'line',
  'column',
  'text',
  'phrase',
  'low',
  'high',
  'hedge',
  'unit',
  'kind',
  'status',
  'reach',
  'reason',
  'source',
  'cue',
  'citations',
  'sentence',
];

/** Quoted where it must be; an apostrophe keeps a spreadsheet from running text as a formula. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = harmless(value);
  const inert = /^(?:[=@+\t\r]|-(?![\d.]))/u.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

import type { FileReport, ReportedFigure, ReportedFinding } from '../../../server/cli/report.js';
import { summaryOf } from '../../../server/cli/report.js';
import type { Run, Setting } from '../../../server/cli/reporters/reporter.js';
import { styleFor } from '../../../server/cli/style.js';

const url = (rule: string): string => `https://says-who.dev/rules/${rule}`;

const line = (start: number, end: number, from: number, row: number) => ({
  start,
  end,
  line: row,
  column: start - from + 1,
  endLine: row,
  endColumn: end - from + 1,
});

const unsourced: ReportedFinding = {
  ...line(20, 29, 0, 1),
  bytes: { column: 21, endColumn: 30 },
  rule: 'unsourced-figure',
  severity: 'error',
  message: 'Who says “23 people”, 100% sure? Name <the source> & cite it.',
  url: url('unsourced-figure'),
  related: [{ ...line(60, 69, 42, 3), message: 'The same figure has a source here.' }],
  fixes: [
    {
      title: 'Cite footnote 1',
      safe: false,
      edits: [{ ...line(29, 29, 0, 1), bytes: { column: 30, endColumn: 30 }, text: '[^1]' }],
    },
  ],
  excerpt: { text: 'The shelling killed 23 people on Friday.', start: 20, end: 29 },
  sentence: 'The shelling killed 23 people on Friday.',
};

const weak: ReportedFinding = {
  ...line(42, 51, 42, 3),
  bytes: { column: 1, endColumn: 12 },
  rule: 'weak-source',
  severity: 'warning',
  message: 'By whom? “Expérts” are nobody.',
  url: url('weak-source'),
  related: [],
  fixes: [],
  excerpt: { text: 'Ex\u0301perts say 9,000 日本 people left.\u001B[31m', start: 0, end: 8 },
  sentence: 'Ex\u0301perts say 9,000 people left.',
};

const suppression: ReportedFinding = {
  ...line(80, 119, 80, 5),
  bytes: { column: 1, endColumn: 40 },
  rule: 'unused-suppression',
  severity: 'info',
  message: 'This suppression hides nothing.',
  url: url('unused-suppression'),
  related: [],
  fixes: [
    {
      title: 'Remove it',
      safe: true,
      edits: [{ ...line(80, 119, 80, 5), bytes: { column: 1, endColumn: 40 }, text: '' }],
    },
  ],
  excerpt: { text: '<!-- says-who-disable-line -- so -->', start: 0, end: 36 },
  sentence: '<!-- says-who-disable-line -- so -->',
};

const figure: ReportedFigure = {
  ...line(20, 22, 0, 1),
  text: '23',
  phrase: '23 people',
  sentence: 'The shelling killed 23 people on Friday.',
  value: { low: 23, high: 23, hedge: null },
  unit: 'people',
  kind: 'killed',
  status: 'unsourced',
  reach: null,
  reason: null,
  source: null,
  cue: null,
  citations: [],
};

const attributed: ReportedFigure = {
  ...figure,
  ...line(52, 57, 42, 3),
  text: '9,000',
  phrase: 'more than 9,000 "people", <b>all</b>',
  sentence: '=SUM(A1), said the Ministry | of Health, more than 9,000 people left.',
  value: { low: 9000, high: null, hedge: 'over' },
  kind: 'displaced',
  status: 'attributed',
  reach: 'sentence',
  source: { text: 'the Ministry | of Health', start: 70, end: 94 },
  cue: { text: 'said', start: 65, end: 69 },
  citations: [{ kind: 'link', target: 'https://example.org/a?b=1&c=2', start: 95, end: 130 }],
};

const files: readonly FileReport[] = [
  {
    path: 'drafts/front line.md',
    file: '/desk/drafts/front line.md',
    draft: true,
    findings: [unsourced, weak, suppression],
    figures: [figure, attributed],
    tally: { figures: 3, needSource: 2, supported: 1 },
  },
  {
    path: 'drafts/quiet.md',
    file: '/desk/drafts/quiet.md',
    draft: true,
    findings: [],
    figures: [],
    tally: { figures: 0, needSource: 0, supported: 0 },
  },
];

/** A run as a reporter sees it: every kind of finding, and text that each format must escape. */
export const run: Run = { files, summary: summaryOf(files), problems: ['cannot check drafts/gone.md: no such file'] };

export const setting: Setting = {
  style: styleFor(false),
  columns: 80,
  version: '1.2.3',
  folder: '/desk',
  repository: null,
  pageOf: () => null,
};

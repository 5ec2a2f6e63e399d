import type { ReportedFinding } from '../report.js';
import { clean } from '../style.js';
import type { Reporter } from './reporter.js';

/** One finding a line, as compilers write them: `a.md:1:13: error: Who says “…”? [unsourced-figure]`. */
export const compact: Reporter = ({ files }) =>
  files.flatMap(({ path, findings }) => findings.map((finding) => `${compactLine(path, finding)}\n`)).join('');

export const compactLine = (path: string, { line, column, severity, message, rule }: ReportedFinding): string =>
  `${clean(path)}:${line}:${column}: ${severity}: ${clean(message)} [${rule}]`;

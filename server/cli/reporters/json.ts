import { jsonOf } from '../style.js';
import type { Reporter } from './reporter.js';

/** The report that other programs read; `schemas/check.schema.json` describes it. */
export const json: Reporter = ({ files, summary }) => {
  const report = {
    version: 1,
    files: files.map(({ path, findings }) => ({
      path,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        start: finding.start,
        end: finding.end,
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        related: finding.related.map(({ message, start, end }) => ({ message, start, end })),
        fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
        url: finding.url,
      })),
    })),
    summary,
  };
  return `${jsonOf(report, 1)}\n`;
};

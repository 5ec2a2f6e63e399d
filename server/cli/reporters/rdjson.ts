import type { Severity } from '../../engine/index.js';
import type { Place } from '../report.js';
import { jsonOf } from '../style.js';
import { fromRoot, home, type Reporter } from './reporter.js';

/** Reviewdog's Diagnostic Format: columns are bytes of UTF-8, counted from 1; the first fix of each finding is suggested. */
export const rdjson: Reporter = ({ files }, setting) => {
  const report = {
    source: { name: 'says-who', url: home },
    diagnostics: files.flatMap((file) =>
      file.findings.map((finding) => ({
        message: finding.message,
        location: { path: fromRoot(file, setting), range: rangeOf(finding) },
        severity: severities[finding.severity],
        code: { value: finding.rule, url: finding.url },
        suggestions: (finding.fixes.find(({ edits }) => edits.length > 0)?.edits ?? []).map((edit) => ({
          range: rangeOf(edit),
          text: edit.text,
        })),
      })),
    ),
  };
  return `${jsonOf(report, 1)}\n`;
};

const rangeOf = (place: Place): object => ({
  start: { line: place.line, column: place.bytes?.column ?? place.column },
  end: { line: place.endLine, column: place.bytes?.endColumn ?? place.endColumn },
});

const severities: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

import type { Severity } from '../../engine/index.js';
import { relativeTo } from '../../host/location.js';
import type { Place } from '../report.js';
import type { Reporter } from './reporter.js';

/** Reviewdog's Diagnostic Format: columns are bytes of UTF-8, counted from 1; the first fix of each finding is suggested. */
export const rdjson: Reporter = ({ files }, { folder, repository }) => {
  const report = {
    source: { name: 'says-who', url: 'https://says-who.dev' },
    diagnostics: files.flatMap(({ path, file, findings }) =>
      findings.map((finding) => ({
        message: finding.message,
        location: { path: file === '' ? path : relativeTo(repository ?? folder, file), range: rangeOf(finding) },
        severity: severities[finding.severity],
        code: { value: finding.rule, url: finding.url },
        suggestions: (finding.fixes.find(({ edits }) => edits.length > 0)?.edits ?? []).map((edit) => ({
          range: rangeOf(edit),
          text: edit.text,
        })),
      })),
    ),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
};

const rangeOf = (place: Place): object => ({
  start: { line: place.line, column: place.bytes?.column ?? place.column },
  end: { line: place.endLine, column: place.bytes?.endColumn ?? place.endColumn },
});

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

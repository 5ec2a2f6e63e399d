import type { FileReport, ReportedFinding } from '../report.js';
import { compactLine } from './compact.js';
import type { Reporter } from './reporter.js';
import { xml } from './xml.js';

/** JUnit XML as test reporters read it: a draft is a suite, a finding a failed case, a clean draft one passed case. */
export const junit: Reporter = ({ files }) => {
  const failures = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Says Who" tests="${tests}" failures="${failures}" errors="0">`,
    ...files.map(suite),
    '</testsuites>',
    '',
  ].join('\n');
};

function suite({ path, findings }: FileReport): string {
  const cases =
    findings.length === 0
      ? [`    <testcase name="${xml(path)}" classname="says-who" time="0"/>`]
      : findings.map((finding) => failure(path, finding));
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="0" skipped="0" time="0"`;
  return [`  <testsuite name="${xml(path)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

const failure = (path: string, finding: ReportedFinding): string =>
  [
    `    <testcase name="${xml(`${finding.rule} at ${finding.line}:${finding.column}`)}" classname="${xml(path)}" time="0">`,
    `      <failure message="${xml(finding.message)}" type="${finding.severity}">${xml(compactLine(path, finding))}</failure>`,
    '    </testcase>',
  ].join('\n');

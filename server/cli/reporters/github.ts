import { coverageLine, type ReportedFinding } from '../report.js';
import { clean } from '../style.js';
import { compactLine } from './compact.js';
import { fromRoot, type Reporter } from './reporter.js';

/** GitHub shows ten annotations of each kind for a step and drops the others without a word. */
const shown = 10;

/**
 * Workflow commands that GitHub Actions turns into annotations: ten of each kind, the first ones in order; the others
 * are listed in a folded group of the log, and a last annotation says how many.
 */
export const github: Reporter = ({ files, summary }, setting) => {
  const annotated = { error: 0, warning: 0, notice: 0 };
  const commands: string[] = [];
  const others: string[] = [];
  for (const report of files) {
    for (const finding of report.findings) {
      const kind = kindOf(finding);
      // The last notice is kept for the line that says how many are not shown.
      if (annotated[kind] < (kind === 'notice' ? shown - 1 : shown)) {
        annotated[kind]++;
        commands.push(command(kind, fromRoot(report, setting), finding));
      } else others.push(compactLine(report.path, finding));
    }
  }
  if (others.length > 0) {
    commands.push(`::group::${others.length} more findings`, ...others.map(inLog), '::endgroup::');
    commands.push(`::notice title=Says Who::${others.length} more findings are in this step's log.`);
  }
  return `${[...commands, `${coverageLine(summary)}.`].join('\n')}\n`;
};

const kindOf = ({ severity }: ReportedFinding): 'error' | 'warning' | 'notice' =>
  severity === 'error' || severity === 'warning' ? severity : 'notice';

function command(kind: string, path: string, finding: ReportedFinding): string {
  const { line, endLine, column, endColumn, rule, message } = finding;
  // GitHub takes columns only for a finding on one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  return `::${kind} file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}`;
}

/** A line of the log that a runner does not take for a command. */
const inLog = (line: string): string => line.replace(/^(\s*)::/u, '$1: :');

const data = (text: string): string => clean(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

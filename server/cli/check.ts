import type { Config, Severity } from '../engine/index.js';
import { resolveIn } from '../host/location.js';
import type { CheckOptions, FailOn, Invocation } from './args.js';
import { diffOf } from './fix.js';
import { addStepSummary, deliver, settingOf } from './output.js';
import { coverageOf, type FileReport, type Summary, summaryOf } from './report.js';
import { type CheckFormat, checkFormat } from './reporters/index.js';
import type { Changes } from './since.js';
import { harmless } from './style.js';
import { type Survey, survey } from './survey.js';
import { say, type Terminal } from './terminal.js';

type CheckInvocation = Extract<Invocation, { readonly command: 'check' }>;

/** `says-who check`: the findings of every draft, and whether they are too many. */
export async function check(terminal: Terminal, options: CheckInvocation): Promise<number> {
  const name = (options.format as CheckFormat | null) ?? (terminal.output.terminal ? 'pretty' : 'compact');
  const format = await checkFormat(name);
  const changes =
    options.since === null ? null : (await import('./since.js')).changesSince(options.since, terminal.folder);
  const surveyed = await survey(terminal, options, {
    wants: { findings: true, figures: false, fixes: format.fixes === true, bytes: format.bytes === true },
    fix: options.fix,
    adjust: options.reportUnusedSuppressions ? (config) => config : withoutUnusedSuppressions,
    concerns: ({ file }) => changes === null || options.stdin || changes.touched(file),
  });
  for (const problem of surveyed.problems) say(terminal, problem);
  if (surveyed.fixed > 0) {
    say(terminal, `${surveyed.fixed} ${options.fix === 'show' ? 'to be mended' : 'mended'}`);
  }
  if (options.fix === 'show') {
    const diffs = await Promise.all(surveyed.changes.map(({ path, before, after }) => diffOf(path, before, after)));
    // For `patch` it is exact; for a terminal it is what may be shown.
    const diff = diffs.join('');
    deliver(terminal, options.output, terminal.output.terminal && options.output === null ? harmless(diff) : diff);
    return statusOf(surveyed, [], options);
  }
  const recent = changes === null ? surveyed.files : surveyed.files.map((report) => onChangedLines(report, changes));
  const files = await againstBaseline(terminal, options, recent);
  return report(terminal, options, name, { ...surveyed, files });
}

async function report(
  terminal: Terminal,
  options: CheckInvocation,
  name: CheckFormat,
  surveyed: Survey,
): Promise<number> {
  const { files, problems } = surveyed;
  const run = { files: options.quiet ? files.map(onlyErrors) : files, summary: summaryOf(files), problems };
  const format = await checkFormat(name);
  deliver(terminal, options.output, format.report(run, settingOf(terminal, options.output)));
  if (name === 'github') addStepSummary(terminal, run);
  const reasons = tooMany(run.summary, options);
  for (const reason of reasons) say(terminal, reason);
  return statusOf(surveyed, reasons, options);
}

const statusOf = ({ files, problems }: Survey, reasons: readonly string[], { failOn }: CheckOptions): number =>
  problems.length > 0 ? 2 : reasons.length > 0 || reaches(files, failOn) ? 1 : 0;

/** The reports without what the baseline knows; with `--update-baseline` it knows everything then. */
async function againstBaseline(
  terminal: Terminal,
  { baseline, updateBaseline }: CheckInvocation,
  files: readonly FileReport[],
): Promise<readonly FileReport[]> {
  if (baseline === null) return files;
  const { learn, withoutKnown } = await import('./known.js');
  const file = resolveIn(terminal.folder, baseline);
  if (updateBaseline) {
    terminal.holdInterrupts();
    const count = learn(files, file, baseline);
    say(terminal, `${count} ${count === 1 ? 'finding is' : 'findings are'} known to ${baseline} now`);
  }
  const left = withoutKnown(files, file, baseline);
  if (left.stale > 0) {
    const entries = left.stale === 1 ? '1 entry' : `${left.stale} entries`;
    say(terminal, `${entries} of ${baseline} no longer needed; --update-baseline takes them out`);
  }
  return left.files;
}

const onChangedLines = (report: FileReport, changes: Changes): FileReport =>
  report.draft
    ? { ...report, findings: report.findings.filter(({ line, endLine }) => changes.on(report.file, line, endLine)) }
    : report;

const ranks: Readonly<Record<Severity | 'never', number>> = { hint: 0, info: 1, warning: 2, error: 3, never: 4 };

const reaches = (files: readonly FileReport[], failOn: FailOn): boolean =>
  files.some(({ findings }) => findings.some(({ severity }) => ranks[severity] >= ranks[failOn]));

/** The thresholds that the run is over, in words. */
function tooMany(summary: Summary, { maxWarnings, minCoverage }: CheckOptions): string[] {
  const reasons: string[] = [];
  if (maxWarnings !== null && summary.warnings > maxWarnings) {
    reasons.push(`${summary.warnings} warnings are more than --max-warnings ${maxWarnings}`);
  }
  const coverage = coverageOf(summary);
  if (minCoverage !== null && coverage < minCoverage) {
    // Rounded down, so that 79.96 % is not said to be 80.0 % and too little.
    reasons.push(
      `a coverage of ${(Math.floor(coverage * 10) / 10).toFixed(1)} % is less than --min-coverage ${minCoverage}`,
    );
  }
  return reasons;
}

const onlyErrors = (report: FileReport): FileReport => ({
  ...report,
  findings: report.findings.filter(({ severity }) => severity === 'error'),
});

const withoutUnusedSuppressions = (config: Config): Config => ({
  ...config,
  rules: Object.fromEntries(Object.entries(config.rules).filter(([id]) => id !== 'unused-suppression')),
});

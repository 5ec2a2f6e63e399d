import type { Config, Severity } from '../engine/index.js';
import type { CheckOptions, FailOn, Invocation } from './args.js';
import { diffOf } from './fix.js';
import { deliver, settingOf } from './output.js';
import { coverageOf, type FileReport, type Summary, summaryOf } from './report.js';
import { type CheckFormat, checkFormat } from './reporters/index.js';
import { survey } from './survey.js';
import type { Terminal } from './terminal.js';

/** `says-who check`: the findings of every draft, and whether they are too many. */
export async function check(
  terminal: Terminal,
  options: Extract<Invocation, { readonly command: 'check' }>,
): Promise<number> {
  const format = checkFormat(
    (options.format as CheckFormat | null) ?? (terminal.output.terminal ? 'pretty' : 'compact'),
  );
  const { files, problems, fixed, changes } = await survey(terminal, options, {
    wants: { findings: true, figures: false, fixes: format.fixes === true, bytes: format.bytes === true },
    fix: options.fix,
    adjust: options.reportUnusedSuppressions ? (config) => config : withoutUnusedSuppressions,
  });
  for (const problem of problems) terminal.complain(`says-who: ${problem}\n`);
  const summary = summaryOf(files);
  if (options.fix === 'show') {
    for (const { path, before, after } of changes) await deliver(terminal, null, await diffOf(path, before, after));
  } else {
    const shown = options.quiet ? files.map(onlyErrors) : files;
    deliver(
      terminal,
      options.output,
      format.report({ files: shown, summary, problems }, settingOf(terminal, options.output)),
    );
  }
  if (fixed > 0) terminal.complain(`says-who: ${fixed} ${options.fix === 'show' ? 'to be mended' : 'mended'}\n`);
  const reasons = tooMany(summary, options);
  for (const reason of reasons) terminal.complain(`says-who: ${reason}\n`);
  if (problems.length > 0) return 2;
  return reasons.length > 0 || reaches(files, options.failOn) ? 1 : 0;
}

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

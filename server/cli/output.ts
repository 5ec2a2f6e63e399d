import { appendFileSync } from 'node:fs';
import { resolveIn } from '../host/location.js';
import { RunFailure, reasonOf } from './failure.js';
import { rulePage, versionOf } from './home.js';
import type { Run, Setting } from './reporters/reporter.js';
import { stepSummary } from './reporters/step-summary.js';
import { styleFor, wantsColour } from './style.js';
import { say, type Terminal } from './terminal.js';
import { writeTidily } from './write.js';

/**
 * Puts a report where it was asked for.
 *
 * @throws RunFailure when the file cannot be written; an older one is untouched then.
 */
export function deliver(terminal: Terminal, file: string | null, report: string): void {
  if (file === null) {
    terminal.write(report);
    return;
  }
  terminal.holdInterrupts();
  try {
    writeTidily(resolveIn(terminal.folder, file), report);
  } catch (thrown) {
    throw new RunFailure(`cannot write the report ${file}: ${reasonOf(thrown)}`);
  }
}

/** What reporters are told of this run's surroundings. */
export const settingOf = (terminal: Terminal, file: string | null): Setting => ({
  style: styleFor(wantsColour(terminal.output.terminal && file === null, terminal.environment)),
  columns: terminal.output.columns,
  version: versionOf(terminal.home),
  folder: terminal.folder,
  repository: terminal.environment.GITHUB_WORKSPACE ?? terminal.environment.CI_PROJECT_DIR ?? null,
  pageOf: (rule) => rulePage(terminal.home, rule),
});

/** On GitHub, a page beside the run's log: the coverage and the drafts with findings. */
export function addStepSummary(terminal: Terminal, { files, summary }: Run): void {
  const file = terminal.environment.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    appendFileSync(file, stepSummary(files, summary));
  } catch (thrown) {
    say(terminal, `cannot write the step summary: ${reasonOf(thrown)}`);
  }
}

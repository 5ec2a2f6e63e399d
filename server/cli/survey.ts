import type { Config } from '../engine/index.js';
import type { ReadingOptions } from './args.js';
import type { DraftPath } from './drafts.js';
import { examine, type Job } from './examine.js';
import { planOf } from './plan.js';
import { progressOf } from './progress.js';
import type { FileReport } from './report.js';
import type { Terminal } from './terminal.js';

/** What came of all drafts that the command line names. */
export interface Survey {
  /** Configuration files with problems first, then the drafts in order. */
  readonly files: readonly FileReport[];
  /** Each makes the run end with 2. */
  readonly problems: readonly string[];
  /** How many safe fixes were applied, or would be. */
  readonly fixed: number;
  readonly changes: readonly Change[];
}

/** A draft that mending would change. */
export interface Change extends DraftPath {
  readonly before: string;
  readonly after: string;
}

/** How each draft is to be read. */
export interface Manner extends Pick<Job, 'wants' | 'fix'> {
  /** The configuration as this run takes it; called once for each configuration in force. */
  readonly adjust: (config: Config) => Config;
}

/** Examines every draft that the command line names under its own configuration, in order. */
export async function survey(terminal: Terminal, options: ReadingOptions, manner: Manner): Promise<Survey> {
  const plan = await planOf(terminal, options);
  for (const note of plan.notes) terminal.complain(`says-who: ${note}\n`);
  const progress = progressOf(terminal, plan.tasks.length);
  const files = [...plan.configurations];
  const problems = [...plan.problems];
  const changes: Change[] = [];
  let fixed = 0;
  const configs = new Map<Config, Config>();
  for (const { config, ...draft } of plan.tasks) {
    const adjusted = configs.get(config) ?? manner.adjust(config);
    configs.set(config, adjusted);
    const outcome = examine({ ...draft, wants: manner.wants, fix: manner.fix }, adjusted);
    if (outcome.report !== null) files.push(outcome.report);
    if (outcome.problem !== null) problems.push(outcome.problem);
    if (outcome.change !== null) changes.push({ path: draft.path, file: draft.file, ...outcome.change });
    fixed += outcome.fixed;
    progress.step();
  }
  progress.end();
  return { files, problems, fixed, changes };
}

import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../engine/index.js';
import { contentNamed } from '../host/content.js';
import { resolveIn } from '../host/location.js';
import type { ReadingOptions } from './args.js';
import type { Cache } from './cache.js';
import type { DraftPath } from './drafts.js';
import type { Job, Outcome } from './examine.js';
import { type Examiner, inThisThread } from './examiner.js';
import { RunFailure } from './failure.js';
import { versionOf } from './home.js';
import { sweep } from './leftovers.js';
import { planOf, type Task } from './plan.js';
import { progressOf } from './progress.js';
import type { FileReport } from './report.js';
import { say, type Terminal } from './terminal.js';
import { resolved } from './write.js';

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
  /** The configuration as this run takes it. */
  readonly adjust: (config: Config) => Config;
  /** Whether a draft concerns this run at all. */
  readonly concerns: (draft: DraftPath) => boolean;
}

/**
 * Examines every draft that the command line names under its own configuration, in order.
 *
 * @throws RunFailure where it was interrupted while it mended drafts: each of them is the old one or the mended one.
 */
export async function survey(terminal: Terminal, options: ReadingOptions, manner: Manner): Promise<Survey> {
  const plan = await planOf(terminal, options);
  for (const note of plan.notes) say(terminal, note);
  const tasks = plan.tasks.filter(manner.concerns);
  const caching = options.cache && manner.fix === 'no' ? await cachingIn(terminal, options, manner) : null;
  const examiner = await examinerFor(terminal, options, tasks);
  const progress = progressOf(terminal, tasks.length);
  const files = [...plan.configurations];
  const problems = [...plan.problems];
  const changes: Change[] = [];
  let fixed = 0;
  let done = 0;
  if (manner.fix === 'write') prepareToMend(terminal, tasks);
  const interrupted = manner.fix === 'write' ? terminal.holdInterrupts() : null;
  for await (const { path, file, outcome } of examined(
    tasks,
    examiner,
    preparing(manner, options.maxSize, caching),
    interrupted,
  )) {
    done++;
    if (outcome.report !== null) files.push(outcome.report);
    if (outcome.problem !== null) problems.push(outcome.problem);
    if (outcome.change !== null) changes.push({ path, file, ...outcome.change });
    fixed += outcome.fixed;
    progress.step();
  }
  progress.end();
  examiner.close();
  if (done < tasks.length)
    throw new RunFailure(`interrupted: ${tasks.length - done} of ${tasks.length} drafts were left as they are`);
  if (caching !== null) terminal.holdInterrupts();
  const unsaved = caching?.cache.save() ?? null;
  if (unsaved !== null) say(terminal, `the cache was not written: ${unsaved}`);
  return { files, problems, fixed, changes };
}

/** Takes away what killed runs left beside the drafts, and names those that will not be mended. */
function prepareToMend(terminal: Terminal, tasks: readonly Task[]): void {
  for (const { path, leadsOut } of tasks)
    if (leadsOut) say(terminal, `${path} is not mended: name it to mend what it leads to`);
  for (const folder of new Set(tasks.map(({ file }) => dirname(resolved(file))))) sweep(folder);
}

const cacheFile = (terminal: Terminal, { cacheLocation }: ReadingOptions): string =>
  resolveIn(terminal.folder, cacheLocation ?? '.says-who-cache');

/** From this many bytes on, starting threads is worth their cost. */
const worthThreads = 1_500_000;

async function examinerFor(
  terminal: Terminal,
  { concurrency }: ReadingOptions,
  tasks: readonly Task[],
): Promise<Examiner> {
  const threads = concurrency === 'auto' ? threadsFor(tasks, terminal.cores) : Math.min(concurrency, tasks.length);
  return threads < 2 ? inThisThread : (await import('./threads.js')).inThreads(threads, terminal.script);
}

function threadsFor(tasks: readonly Task[], cores: number): number {
  const most = Math.min(cores, tasks.length, 8);
  if (most < 2) return 1;
  let bytes = 0;
  for (const { file } of tasks) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return bytes < worthThreads ? 1 : most;
}

/** Lets the process hear of signals. */
const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

interface Examined extends DraftPath {
  readonly outcome: Outcome;
}

/**
 * Outcomes in the order of the tasks; no more drafts are under way at once than the examiner is wide. Once it was
 * interrupted, those under way are brought to their end and no other is begun.
 */
async function* examined(
  tasks: readonly Task[],
  examiner: Examiner,
  prepare: (task: Task) => Prepared,
  interrupted: (() => boolean) | null,
): AsyncGenerator<Examined> {
  const underWay: Promise<Examined>[] = [];
  for (const task of tasks) {
    if (interrupted !== null && (await turn().then(interrupted))) break;
    const { known, job, config, keep } = prepare(task);
    const outcome = known !== null ? Promise.resolve(known) : examiner.examine(job, config).then(keep);
    underWay.push(outcome.then((came) => ({ path: task.path, file: task.file, outcome: came })));
    const first = underWay.length >= examiner.width ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of underWay) yield await rest;
}

/** A draft ready to be examined, or its outcome where the cache knows it. */
interface Prepared {
  readonly known: Outcome | null;
  readonly job: Job;
  readonly config: Config;
  readonly keep: (outcome: Outcome) => Outcome;
}

/** A cache, and the key of a draft in it. */
interface Caching {
  readonly cache: Cache;
  readonly keyOf: (config: Config, bytes: Uint8Array) => string;
}

async function cachingIn(terminal: Terminal, options: ReadingOptions, { wants }: Manner): Promise<Caching> {
  const { maxSize } = options;
  const { circumstancesOf, keyOf, openCache } = await import('./cache.js');
  const version = versionOf(terminal.home);
  const circumstances = remembering((config: Config) => circumstancesOf(version, config, { ...wants, maxSize }));
  return {
    cache: openCache(cacheFile(terminal, options)),
    keyOf: (config, bytes) => keyOf(circumstances(config), bytes),
  };
}

function preparing({ wants, fix, adjust }: Manner, maxSize: number, caching: Caching | null): (task: Task) => Prepared {
  const adjusted = remembering(adjust);
  return ({ config: own, bytes, ...draft }) => {
    const config = adjusted(own);
    const { leadsOut, ...place } = draft;
    const job: Job = { ...place, bytes, wants, fix: leadsOut === true && fix === 'write' ? 'no' : fix, maxSize };
    const read = caching === null ? null : (bytes ?? bytesOf(draft.file));
    if (caching === null || read === null) return { known: null, job, config, keep: (outcome) => outcome };
    const key = caching.keyOf(config, read);
    const report = caching.cache.get(draft.file, key);
    return {
      known:
        report === null ? null : { report: { ...report, path: draft.path }, problem: null, fixed: 0, change: null },
      job: { ...job, bytes: read },
      config,
      keep(outcome) {
        if (outcome.report !== null) caching.cache.put(draft.file, key, outcome.report);
        return outcome;
      },
    };
  };
}

/** A draft's bytes; null where it cannot be read, which examining it will say. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return contentNamed(file);
  } catch {
    return null;
  }
}

/** A function of configurations that is called once for each. */
function remembering<Value>(make: (config: Config) => Value): (config: Config) => Value {
  const made = new Map<Config, Value>();
  return (config) => {
    const value = made.get(config) ?? make(config);
    made.set(config, value);
    return value;
  };
}

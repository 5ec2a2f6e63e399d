import { closeSync, openSync, readSync } from 'node:fs';
import { type Config, linesOf } from '../engine/index.js';
import { disk } from '../host/disk.js';
import { type Location, relativeTo, resolveIn } from '../host/location.js';
import { type FileProblems, openWorkspace, type Workspace } from '../workspace.js';
import type { ReadingOptions } from './args.js';
import { type DraftPath, findDrafts } from './drafts.js';
import { RunFailure, reasonOf } from './failure.js';
import { reportFinding } from './inspect.js';
import type { FileReport } from './report.js';
import type { Terminal } from './terminal.js';

/** What a run has to do, before any draft is read. */
export interface Plan {
  readonly tasks: readonly Task[];
  /** Configuration files with problems. */
  readonly configurations: readonly FileReport[];
  /** Each makes the run end with 2. */
  readonly problems: readonly string[];
  /** Worth saying, no failure. */
  readonly notes: readonly string[];
}

/** A draft, its bytes where standard input gave them, and the configuration in force for it. */
export interface Task extends DraftPath {
  readonly bytes: Uint8Array | null;
  readonly config: Config;
}

/** Finds the drafts that the command line names, and what is in force for each. */
export async function planOf(terminal: Terminal, options: ReadingOptions): Promise<Plan> {
  const workspace = await workspaceFor(terminal, options.config);
  const { drafts, ...found } = await named(terminal, options);
  const problems = new Set(found.problems);
  const notes = new Set(found.notes);
  const tasks: Task[] = [];
  const configurations = new Map<Location, FileReport>();
  for (const draft of drafts) {
    const settings = await settingsFor(workspace, draft).catch((thrown: unknown) => {
      problems.add(`cannot check ${draft.path}: ${reasonOf(thrown)}`);
    });
    if (settings === undefined) continue;
    for (const wrong of settings.problems) {
      if (!configurations.has(wrong.file)) configurations.set(wrong.file, reportProblems(terminal.folder, wrong));
    }
    const file = settings.file === null ? '' : relativeTo(terminal.folder, settings.file);
    for (const read of settings.outside)
      notes.add(`${file} reads ${relativeTo(terminal.folder, read)}, outside of its folder`);
    if (settings.broken) problems.add(`cannot read the configuration ${file}; the drafts under it are not checked`);
    else if (!settings.ignored) tasks.push({ ...draft, config: settings.config });
    else if (options.paths.includes(draft.path)) notes.add(`${draft.path} is left out, as ${file} says`);
  }
  return { tasks, problems: [...problems], notes: [...notes], configurations: [...configurations.values()] };
}

const settingsFor = (workspace: Workspace, { file, bytes }: Omit<Task, 'config'>) =>
  workspace.withSources(file, bytes === null ? frontOf(file) : textOf(bytes));

/** So many bytes of a draft are looked at for front matter, before it is read as a whole. */
const longestFront = 64 * 1024;

/** The beginning of a draft that opens with front matter; empty for another, and for one that cannot be read. */
export function frontOf(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = new Uint8Array(longestFront);
    const length = readSync(descriptor, bytes, 0, 6, 0);
    if (!textOf(bytes.subarray(0, length)).startsWith('---')) return '';
    return textOf(bytes.subarray(0, readSync(descriptor, bytes, 0, longestFront, 0)));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function named(terminal: Terminal, options: ReadingOptions) {
  if (!options.stdin) {
    const found = await findDrafts(options.paths, terminal.folder);
    return { ...found, drafts: found.drafts.map((draft) => ({ ...draft, bytes: null })) };
  }
  const path = options.stdinFilename ?? '<stdin>';
  const file = resolveIn(terminal.folder, options.stdinFilename ?? 'stdin.md');
  return { drafts: [{ path, file, bytes: await terminal.readInput() }], problems: [], notes: [] };
}

/**
 * The workspace under the configuration that the command line asks for.
 *
 * @throws RunFailure when the file that it names cannot be read.
 */
export async function workspaceFor(terminal: Terminal, config: ReadingOptions['config']): Promise<Workspace> {
  const root = () => terminal.folder;
  if (config === null) return openWorkspace(disk, { root });
  if (config === 'none') return openWorkspace(disk, { file: 'none', root });
  const file = resolveIn(terminal.folder, config);
  const text = await disk.read(file).catch(() => null);
  if (text === null) throw new RunFailure(`cannot read the configuration ${config}`);
  return openWorkspace(disk, { file, folder: terminal.folder });
}

function reportProblems(folder: Location, { file, text, findings }: FileProblems): FileReport {
  const lines = linesOf(text);
  return {
    path: relativeTo(folder, file),
    file,
    draft: false,
    findings: findings.map((finding) => reportFinding(text, lines, finding)),
    figures: [],
    tally: { figures: 0, needSource: 0, supported: 0 },
  };
}

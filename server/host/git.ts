import { execFile, execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { parse } from 'node:path';
import type { Location } from './location.js';

/** What goes wrong with git, in words. */
export class GitFailure extends Error {}

/** A question to git, and what it means when git ends with another status than 0. */
export type Question = readonly [args: readonly string[], otherwise: string];

/**
 * What git answers. It is looked for in the PATH and never in the folder that it is asked about, and no setting of that
 * folder makes it watch files or fetch any.
 *
 * @throws GitFailure
 */
export function git(folder: Location, [args, otherwise]: Question): string {
  try {
    return execFileSync('git', [...safely(folder), ...args], { ...within(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (thrown) {
    throw failure(thrown, otherwise);
  }
}

/** The same, while others go on. */
export const gitLater = (folder: Location, [args, otherwise]: Question): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('git', [...safely(folder), ...args], within(folder), (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(failure({ code: error.code, status: error.code, message: error.message, stderr }, otherwise));
    });
  });

/** A repository may ask for its missing parts to be fetched, by a program of its choice: every way to do so is closed. */
const transports = ['file', 'git', 'ssh', 'http', 'https', 'ext'].map((name) => `protocol.${name}.allow=never`);

const settings = [
  'core.fsmonitor=false',
  // A hook runs when an index is written.
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'protocol.allow=never',
  ...transports,
];

const safely = (folder: Location): readonly string[] => [
  '--no-optional-locks',
  ...settings.flatMap((setting) => ['-c', setting]),
  '-C',
  folder,
];

// Windows looks for a program first in the folder where it is to run, so git does not run in the one it is asked about.
const within = (folder: Location) => ({ cwd: parse(folder).root, encoding: 'utf8', maxBuffer: 1 << 30 }) as const;

function failure(thrown: unknown, otherwise: string): GitFailure {
  const { code, status, stderr } = thrown as { code?: unknown; status?: unknown; stderr?: unknown };
  if (code === 'ENOENT') return new GitFailure('it needs git, which is not installed');
  if (/dubious ownership/u.test(String(stderr)))
    return new GitFailure(
      'git does not trust this repository, which belongs to another user; `git config --global --add safe.directory` names it',
    );
  return new GitFailure(typeof status === 'number' ? otherwise : (thrown as Error).message);
}

export const whereItBegins: Question = [['rev-parse', '--show-toplevel'], 'this folder is in no git repository'];

export const commitNamed = (ref: string): Question => [
  ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
  `there is no commit ${ref}`,
];

/** The commit that HEAD and another have in common. */
export const baseOf = (commit: string, ref: string): Question => [
  ['merge-base', commit, 'HEAD'],
  `${ref} and HEAD have no commit in common; a shallow clone must be deepened`,
];

/** Whether it can name a commit: what git could take for an option or a path does not (git-check-ref-format). */
export const isRef = (ref: string): boolean => /^[\p{L}\p{N}_@][\p{L}\p{N}_@/.{}^~+#-]*$/u.test(ref);

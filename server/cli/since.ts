import { baseOf, commitNamed, git, isRef, type Question, whereItBegins } from '../host/git.js';
import type { Location } from '../host/location.js';
import { RunFailure, reasonOf } from './failure.js';

/** What changed since a commit. */
export interface Changes {
  /** Whether a draft has a line that is new or changed, committed or not. */
  touched(file: Location): boolean;
  /** Whether one of these lines, counted from 1, is new or changed. */
  on(file: Location, line: number, endLine: number): boolean;
}

/** Lines of a file, both ends included. */
type Range = readonly [first: number, last: number];

/**
 * The lines that the working tree has changed since the merge base with a ref: renamed files are compared with what
 * they were, untracked files are new as a whole.
 *
 * @throws RunFailure where git is missing, the folder is in no repository, or the ref names no commit.
 */
export function changesSince(ref: string, folder: Location): Changes {
  if (!isRef(ref)) throw new RunFailure(`--since: “${ref}” is no name of a commit`);
  const top = ask(folder, whereItBegins).trim();
  const base = ask(top, baseOf(ask(top, commitNamed(ref)).trim(), ref)).trim();
  const changed = changedLines(ask(top, [[...diff, base, '--'], 'git diff failed']), top);
  const untracked = ask(top, [['ls-files', '--others', '--exclude-standard', '-z'], 'git ls-files failed']);
  for (const path of untracked.split('\0')) {
    if (path !== '') changed.set(`${top}/${path}`, [[1, Number.MAX_SAFE_INTEGER]]);
  }
  const rangesOf = (file: Location): readonly Range[] =>
    file.startsWith(`${top}/`) ? (changed.get(file) ?? []) : [[1, Number.MAX_SAFE_INTEGER]];
  return {
    touched: (file) => rangesOf(file).length > 0,
    on: (file, line, endLine) => rangesOf(file).some(([first, last]) => line <= last && first <= endLine),
  };
}

/** No setting of the user's or the repository's may change what is printed, or run a program. */
const diff = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--find-renames',
  '--ignore-submodules',
  '--unified=0',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/** Asks git. Its failures are the run's. */
function ask(folder: Location, question: Question): string {
  try {
    return git(folder, question);
  } catch (thrown) {
    throw new RunFailure(`--since: ${reasonOf(thrown)}`);
  }
}

/** The lines that a unified diff without context adds or changes, by file. */
export function changedLines(patch: string, top: Location): Map<Location, Range[]> {
  const changed = new Map<Location, Range[]>();
  let ranges: Range[] = [];
  let left = 0;
  for (const line of patch.split('\n')) {
    // Lines of a hunk are not looked at: they may look like anything.
    if (left > 0 && /^[-+]/u.test(line)) left--;
    else if (line.startsWith('+++ ')) {
      ranges = [];
      const path = unquoted(line.slice(4).replace(/\t$/u, ''));
      if (path.startsWith('b/')) changed.set(`${top}/${path.slice(2)}`, ranges);
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line);
      if (hunk === null) continue;
      const [first, count] = [Number(hunk[2]), Number(hunk[3] ?? 1)];
      left = Number(hunk[1] ?? 1) + count;
      if (count > 0) ranges.push([first, first + count - 1]);
    }
  }
  return changed;
}

/** A path as git prints it: in quotes with escapes where it holds a quote, a backslash or a control character. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path;
  const bytes: number[] = [];
  for (const [, octal, letter, plain] of path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...Buffer.from(letter === undefined ? (plain ?? '') : (escapes[letter] ?? letter)));
  }
  return Buffer.from(bytes).toString('utf8');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };

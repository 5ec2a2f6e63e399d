import { fileURLToPath } from 'node:url';
import { baseOf, commitNamed, GitFailure, gitLater, isRef, whereItBegins } from './git.js';
import { type Location, parentOf } from './location.js';

/** What files were before a branch began. */
export interface History {
  /**
   * A file's text at the merge base of HEAD and a ref, followed through renames; null where it was not there.
   * Rejects with a reason in words.
   */
  before(file: Location, ref: string): Promise<string | null>;
  /** Commits may have been made: what is asked for from now on is looked up again. */
  forget(): void;
}

/** The history that git has of files on the disk, named by URI. It reads commits and the index, and runs no filter. */
export function gitHistory(): History {
  const states = new Map<string, Promise<State>>();
  const stateOf = (folder: Location, ref: string): Promise<State> => {
    const key = JSON.stringify([folder, ref]);
    const state = states.get(key) ?? stateAt(folder, ref);
    states.set(key, state);
    return state;
  };
  return {
    async before(uri, ref) {
      const file = fileURLToPath(uri).replaceAll('\\', '/');
      const { top, base, renamed } = await stateOf(parentOf(file) ?? file, ref);
      const path = file.slice(top.length + 1);
      const old = `${base}:${renamed.get(path) ?? path}`;
      const found = await gitLater(top, [['cat-file', '-e', old], 'not there']).then(
        () => true,
        () => false,
      );
      return found ? gitLater(top, [['cat-file', 'blob', old], `git cannot read ${old}`]) : null;
    },
    forget: () => states.clear(),
  };
}

/** Where a branch stands. */
interface State {
  readonly top: Location;
  readonly base: string;
  /** Old paths by new ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

async function stateAt(folder: Location, ref: string): Promise<State> {
  if (!isRef(ref)) throw new GitFailure(`“${ref}” is no name of a commit`);
  const top = (await gitLater(folder, whereItBegins)).trim();
  const commit = (await gitLater(top, commitNamed(ref))).trim();
  const base = (await gitLater(top, baseOf(commit, ref))).trim();
  const renames = [
    'diff',
    '--cached',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules',
    '--find-renames',
    '--diff-filter=R',
  ];
  const listed = await gitLater(top, [[...renames, '--name-status', '-z', base, '--'], 'git diff failed']);
  const words = listed.split('\0');
  const renamed = new Map<string, string>();
  for (let i = 0; i + 2 < words.length; i += 3) renamed.set(words[i + 2] ?? '', words[i + 1] ?? '');
  return { top, base, renamed };
}

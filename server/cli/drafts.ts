import { statSync } from 'node:fs';
import { isMarkdown, walk } from '../host/disk.js';
import { type Location, relativeTo, resolveIn } from '../host/location.js';
import { reasonOf } from './failure.js';

/** A draft to be read: how it is shown and where it lies. */
export interface DraftPath {
  readonly path: string;
  readonly file: Location;
}

/** The drafts that the command line names, and what of it names nothing. */
export interface Named {
  readonly drafts: readonly DraftPath[];
  /** Each makes the run end with 2. */
  readonly problems: readonly string[];
  /** Worth saying, no failure: a folder without drafts. */
  readonly notes: readonly string[];
}

/**
 * Files are taken as they are, whatever their name; folders and globs give their Markdown files in order of their
 * path (a glob whose last part names an extension gives what it names). A file named twice is checked once.
 */
export async function findDrafts(paths: readonly string[], folder: Location): Promise<Named> {
  const drafts = new Map<Location, DraftPath>();
  const problems: string[] = [];
  const notes: string[] = [];
  const add = (draft: DraftPath): void => {
    if (!drafts.has(draft.file)) drafts.set(draft.file, draft);
  };
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const at = resolveIn(folder, path);
    const kind = kindOf(at);
    if (kind === 'file') {
      add({ path, file: at });
      continue;
    }
    const wanted = kind === 'folder' ? isMarkdown : await globOf(path);
    if (wanted === null) {
      problems.push(`no such path: ${path}`);
      continue;
    }
    const found = await walk(kind === 'folder' ? at : resolveIn(folder, baseOf(path)), wanted);
    for (const file of found.files) add({ path: relativeTo(folder, file), file });
    for (const { folder: closed, thrown } of found.unreadable) {
      problems.push(`cannot read the folder ${relativeTo(folder, closed) || '.'}: ${reasonOf(thrown)}`);
    }
    if (found.files.length > 0) continue;
    if (kind === 'folder') notes.push(`no drafts in ${path === '.' ? 'this folder' : path}`);
    else problems.push(`no file matches ${path}`);
  }
  return { drafts: [...drafts.values()], problems, notes };
}

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : found.isDirectory() ? 'folder' : 'file';
}

const magic = /[*?[\]{}]|!\(/u;

/** The part of a glob before the first part with a wildcard: `drafts/2024` of `drafts/2024/*.md`. */
function baseOf(glob: string): string {
  const parts = glob.replaceAll('\\', '/').split('/');
  const base = parts.slice(0, parts.findIndex((part) => magic.test(part))).join('/');
  return base === '' && glob.startsWith('/') ? '/' : base;
}

/** Whether a path from the glob's base satisfies it; null for what is no glob. */
async function globOf(path: string): Promise<((from: string) => boolean) | null> {
  if (!magic.test(path)) return null;
  const { default: picomatch } = await import('picomatch');
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  const base = baseOf(slashed);
  const rest = base === '' ? slashed : slashed.slice(base.length).replace(/^\//u, '');
  const matches = picomatch(rest, { noextglob: true });
  const named = /\.[^*./]+$/u.test(rest);
  return (from) => matches(from) && (named || isMarkdown(from));
}

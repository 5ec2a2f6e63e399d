import { nearest } from '../engine/index.js';
import { isMarkdown } from '../host/disk.js';
import { glob } from '../host/glob.js';
import { type Location, relativeTo, resolveIn } from '../host/location.js';
import { type Found, kindOf, walk } from '../host/walk.js';
import { commandNames } from './args.js';
import { reasonOf } from './failure.js';

/** A draft to be read: how it is shown and where it lies. */
export interface DraftPath {
  readonly path: string;
  readonly file: Location;
  /** Whether it was found as a link that leads out of the folder it was found in: nobody named it. */
  readonly leadsOut?: true;
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
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const found = await namedBy(path, folder);
    for (const draft of found.drafts) if (!drafts.has(draft.file)) drafts.set(draft.file, draft);
    problems.push(...found.problems);
    notes.push(...found.notes);
  }
  return { drafts: [...drafts.values()], problems, notes };
}

/** What one argument names. */
async function namedBy(path: string, folder: Location): Promise<Named> {
  if (path === '') return { drafts: [], problems: ['an empty path names no draft'], notes: [] };
  const at = resolveIn(folder, path);
  const kind = kindOf(at);
  if (kind === 'file') return { drafts: [{ path, file: at }], problems: [], notes: [] };
  const wanted = kind === 'folder' ? isMarkdown : globOf(path);
  if (wanted === null) return { drafts: [], problems: [`no such path: ${path}${hintFor(path)}`], notes: [] };
  const from = kind === 'folder' ? at : resolveIn(folder, baseOf(path));
  const { files, leadingOut, unreadable } = kindOf(from) === 'folder' ? await walk(from, wanted) : nothing;
  const problems = unreadable.map(
    ({ folder: closed, thrown }) => `cannot read the folder ${relativeTo(folder, closed) || '.'}: ${reasonOf(thrown)}`,
  );
  const empty = files.length === 0 && problems.length === 0;
  if (empty && kind !== 'folder') problems.push(`no file matches ${path}`);
  return {
    drafts: files.map((file) => ({
      path: shown(folder, file),
      file,
      ...(leadingOut.includes(file) && { leadsOut: true }),
    })),
    problems,
    notes: [
      ...leadingOut.map((link) => `${relativeTo(folder, link)} is a link that leads out of this folder`),
      ...(empty && kind === 'folder' ? [`no drafts in ${path === '.' ? 'this folder' : path}`] : []),
    ],
  };
}

/** A word that was meant for a command: one that stands after an option, or nearly one. */
function hintFor(path: string): string {
  const meant = commandNames.includes(path) ? path : /^[a-z]+$/u.test(path) ? nearest(path, commandNames) : null;
  return meant === null ? '' : `; a command comes first: says-who ${meant} …`;
}

/** A path from the current folder; the whole path of what lies on another drive. */
function shown(folder: Location, file: Location): string {
  const way = relativeTo(folder, file);
  return /^(?:\.\.\/)+(?:[A-Za-z]:|\/\/)/u.test(way) ? file : way;
}

const nothing: Found = { files: [], leadingOut: [], unreadable: [] };

const magic = /[*?[\]{}]/u;

/** The part of a glob before the first part with a wildcard: `drafts/2024` of `drafts/2024/*.md`. */
function baseOf(glob: string): string {
  const parts = glob.replaceAll('\\', '/').split('/');
  const base = parts
    .slice(
      0,
      parts.findIndex((part) => magic.test(part)),
    )
    .join('/');
  return base === '' && glob.startsWith('/') ? '/' : base;
}

/** Whether a path from the glob's base satisfies it; null for what is no glob. */
function globOf(path: string): ((from: string) => boolean) | null {
  if (!magic.test(path)) return null;
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  const base = baseOf(slashed);
  const rest = base === '' ? slashed : slashed.slice(base.length).replace(/^\//u, '');
  const matches = glob(rest);
  const named = /\.[^*./]+$/u.test(rest);
  return (from) => matches(from) && (named || isMarkdown(from));
}

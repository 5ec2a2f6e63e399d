import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Ignore } from 'ignore';
import { decode } from './decode.js';
import type { Host } from './host.js';
import { type Location, nameOf, parentOf } from './location.js';

/** The disk as a host: locations are absolute paths with forward slashes. */
export const disk: Host = {
  async read(file) {
    try {
      return decode(await readFile(file)).text;
    } catch (thrown) {
      if (isMissing(thrown)) return null;
      throw thrown;
    }
  },
  find: async (folder, wanted) => (await walk(folder, wanted)).files,
};

/** Files found, and folders that could not be read. */
export interface Found {
  readonly files: readonly Location[];
  readonly unreadable: readonly { readonly folder: Location; readonly thrown: unknown }[];
}

/**
 * Files under a folder whose path from it is wanted, sorted by code unit. Hidden ones, `node_modules`, and what a
 * `.gitignore` of the folder, of one below it or of one above it up to the repository's root excludes are left out.
 * Links to files are followed, links to folders are not.
 */
export async function walk(folder: Location, wanted: (path: string) => boolean): Promise<Found> {
  const { default: ignore } = await import('ignore');
  const files: Location[] = [];
  const unreadable: { folder: Location; thrown: unknown }[] = [];
  const enter = (at: Location, from: string, above: readonly Rules[]): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch (thrown) {
      unreadable.push({ folder: at, thrown });
      return;
    }
    const own = entries.some(({ name }) => name === '.gitignore') ? rulesIn(at, ignore) : null;
    const rules = own === null ? above : [...above, own];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skipped(entry.name)) continue;
      const path = at.endsWith('/') ? at + entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!excluded(rules, `${path}/`)) enter(path, `${from}${entry.name}/`, rules);
      } else if (wanted(from + entry.name) && isFile(entry, path) && !excluded(rules, path)) files.push(path);
    }
  };
  enter(folder, '', rulesAbove(folder, ignore));
  return { files, unreadable };
}

/** The patterns of one `.gitignore` and where it lies. */
interface Rules {
  readonly folder: Location;
  readonly patterns: Ignore;
}

type MakeIgnore = typeof import('ignore').default;

/** The `.gitignore` files above a folder, outermost first; none where they exclude that folder itself. */
function rulesAbove(folder: Location, ignore: MakeIgnore): Rules[] {
  const above: Rules[] = [];
  let inRepository = exists(`${folder}/.git`);
  for (let at = parentOf(folder); at !== null && !inRepository; at = parentOf(at)) {
    const rules = rulesIn(at, ignore);
    if (rules !== null) above.unshift(rules);
    inRepository = exists(`${at}/.git`);
  }
  return inRepository && !excluded(above, `${folder}/`) ? above : [];
}

function rulesIn(folder: Location, ignore: MakeIgnore): Rules | null {
  try {
    const text = readFileSync(`${folder}/.gitignore`, 'utf8');
    return { folder, patterns: ignore({ allowRelativePaths: true }).add(text) };
  } catch {
    return null;
  }
}

/** As git decides: the last pattern that matches, those of inner folders after those of outer ones. */
function excluded(rules: readonly Rules[], path: string): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, patterns } = rules[i] as Rules;
    const { ignored, unignored } = patterns.test(path.slice(folder.endsWith('/') ? folder.length : folder.length + 1));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

const skipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

const isMissing = (thrown: unknown): boolean => {
  const code = (thrown as { code?: unknown }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** Whether a file's name is that of a Markdown draft. */
export const isMarkdown = (path: string): boolean => /\.(?:md|mkd|mkdn|mdown|markdown|qmd|rmd)$/iu.test(nameOf(path));

import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Ignore } from 'ignore';
import { contentNow } from './content.js';
import { type Location, parentOf } from './location.js';

/** Files found, and folders that could not be read. */
export interface Found {
  readonly files: readonly Location[];
  /** Those of them that are links leading out of the folder. */
  readonly leadingOut: readonly Location[];
  readonly unreadable: readonly { readonly folder: Location; readonly thrown: unknown }[];
}

/**
 * Files under a folder whose path from it is wanted, sorted by code unit. Hidden ones, `node_modules`, and what a
 * `.gitignore` of the folder, of one below it or of one above it up to the repository's root excludes are left out.
 * Links to files are followed, links to folders are not.
 */
export async function walk(folder: Location, wanted: (path: string) => boolean): Promise<Found> {
  const { default: ignore } = await import('ignore');
  const found: { readonly path: Location; readonly isLink: boolean }[] = [];
  const unreadable: { folder: Location; thrown: unknown }[] = [];
  const enter = (at: Location, from: string, above: readonly Rules[]): void => {
    const entries = entriesOf(at, unreadable);
    const rules = entries.some(({ name }) => name === '.gitignore') ? [...above, ...rulesIn(at, ignore)] : above;
    for (const entry of entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')) {
      const path = at.endsWith('/') ? at + entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!excluded(rules, `${path}/`)) enter(path, `${from}${entry.name}/`, rules);
      } else if (wanted(from + entry.name) && isFile(entry, path) && !excluded(rules, path))
        found.push({ path, isLink: entry.isSymbolicLink() });
    }
  };
  enter(folder, '', rulesAbove(folder, ignore));
  const links = found.filter(({ isLink }) => isLink).map(({ path }) => path);
  const leadingOut = links.length === 0 ? links : leavingFrom(folder, links);
  return { files: found.map(({ path }) => path), leadingOut, unreadable };
}

function leavingFrom(folder: Location, links: readonly Location[]): Location[] {
  const real = (path: Location): string => realpathSync(path).replaceAll('\\', '/');
  const root = `${real(folder).replace(/\/$/u, '')}/`;
  return links.filter((link) => !real(link).startsWith(root));
}

function entriesOf(folder: Location, unreadable: { folder: Location; thrown: unknown }[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (thrown) {
    unreadable.push({ folder, thrown });
    return [];
  }
}

/** The patterns of one `.gitignore` and where it lies. */
interface Rules {
  readonly folder: Location;
  readonly patterns: Ignore;
}

type MakeIgnore = typeof import('ignore');

/** The `.gitignore` files above a folder, outermost first; none where they exclude that folder itself. */
function rulesAbove(folder: Location, ignore: MakeIgnore): Rules[] {
  const above: Rules[] = [];
  let inRepository = exists(`${folder}/.git`);
  for (let at = parentOf(folder); at !== null && !inRepository; at = parentOf(at)) {
    above.unshift(...rulesIn(at, ignore));
    inRepository = exists(`${at}/.git`);
  }
  return inRepository && !excluded(above, `${folder}/`) ? above : [];
}

/** The rules of a folder's own `.gitignore`; none where it has none that can be read. */
function rulesIn(folder: Location, ignore: MakeIgnore): Rules[] {
  try {
    const text = contentNow(`${folder}/.gitignore`).toString('utf8');
    return [{ folder, patterns: ignore().add(text) }];
  } catch {
    return [];
  }
}

/** As git decides: the last pattern that matches, those of inner folders after those of outer ones. */
function excluded(rules: readonly Rules[], path: string): boolean {
  for (const { folder, patterns } of rules.toReversed()) {
    const { ignored, unignored } = patterns.test(path.slice(folder.endsWith('/') ? folder.length : folder.length + 1));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** Whether it is a file or a link to one; a link that leads nowhere, in a circle or to a device is neither. */
const isFile = (entry: Dirent, path: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path));

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

const exists = (path: string): boolean => kindOf(path) !== null;

/** What lies at a path: null where nothing does, or nothing that can be reached. */
export function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

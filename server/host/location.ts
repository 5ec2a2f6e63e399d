/**
 * Where a file is: an absolute path with forward slashes (`/home/ann/a.md`, `C:/drafts/a.md`) or a URI
 * (`file:///home/ann/a.md`, `vscode-vfs://github/ann/drafts/a.md`). One host speaks one of the two.
 */
export type Location = string;

const uriRoot = /^[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?/iu;

/** The folder that holds it, without a final slash except at the root; null for the root and for what is in no folder (`untitled:1`). */
export function parentOf(location: Location): Location | null {
  const { root, path } = split(location);
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const slash = bare.lastIndexOf('/');
  if (slash < 0 || bare === '/') return null;
  return root + (slash === 0 ? '/' : bare.slice(0, slash));
}

/**
 * What a relative path means in a folder: `resolveIn('/a/b', '../c.bib')` is `/a/c.bib`. An absolute path stays itself, on
 * Windows one with a drive (`D:\\c.bib`) or on another machine (`\\\\desk\\c.bib`) too.
 */
export function resolveIn(folder: Location, relative: string): Location {
  const { root, path } = split(folder);
  const slashed = relative.replaceAll('\\', '/');
  if (/^[A-Za-z]:\//u.test(slashed) || /^\\\\[^\\]/u.test(relative)) return slashed;
  const encoded = uriRoot.test(root) ? encodePath(slashed) : slashed;
  const parts: string[] = [];
  for (const part of (encoded.startsWith('/') ? encoded : `${path}/${encoded}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${root}/${parts.join('/')}`;
}

/**
 * The way from a folder to a file, decoded, for globs: `b/c.md`, or `../c.md` where it is not inside. To another drive
 * there is none; the answer is still one that leads out.
 */
export function relativeTo(folder: Location, location: Location): string {
  const from = segments(folder);
  const to = segments(location);
  if (placeOf(folder) !== placeOf(location))
    return `${'../'.repeat(from.length + 1)}${split(location).root}/${to.join('/')}`;
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...Array<string>(from.length - shared).fill('..'), ...to.slice(shared)].join('/');
}

/** Whether a file lies in a folder or below it, or is that folder. */
export function isWithin(folder: Location, location: Location): boolean {
  const way = relativeTo(folder, location);
  return way !== '..' && !way.startsWith('../');
}

/** A location as it is compared: programs differ in what of a URI they escape, and in how they write a drive. */
export function spelling(location: Location): string {
  if (!uriRoot.test(location)) return location;
  try {
    return decodeURIComponent(location).replace(/^file:\/\/\/[A-Z]:/u, (drive) => drive.toLowerCase());
  } catch {
    return location;
  }
}

/** The last part of its path, decoded: `a.md`. */
export const nameOf = (location: Location): string => segments(location).at(-1) ?? '';

/** Whether a file's name is that of a Markdown draft. */
export const isMarkdown = (location: Location): boolean =>
  /\.(?:md|mkd|mkdn|mdown|markdown|qmd|rmd)$/iu.test(nameOf(location));

function split(location: Location): { readonly root: string; readonly path: string } {
  const root = uriRoot.exec(location)?.[0] ?? /^(?:[A-Za-z]:|\/\/[^/]+)(?=\/)/u.exec(location)?.[0] ?? '';
  return { root, path: location.slice(root.length) };
}

/** The drive, machine or file system that a location is of: paths of different ones have no way between them. */
function placeOf(location: Location): string {
  const { root, path } = split(location);
  const drive = /^file:\/\//iu.test(root) ? (/^\/([A-Za-z])(?::|%3A)(?=\/|$)/iu.exec(path)?.[1] ?? '') : '';
  return (root + drive).toLowerCase();
}

function segments(location: Location): string[] {
  const { root, path } = split(location);
  const parts = path.split('/').filter((part) => part !== '');
  if (!uriRoot.test(root)) return parts;
  const [first = '', ...rest] = parts.map(decodePart);
  return parts.length === 0 ? [] : [first.replace(/^[A-Z]:$/u, (drive) => drive.toLowerCase()), ...rest];
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

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

/** What a relative path means in a folder: `resolveIn('/a/b', '../c.bib')` is `/a/c.bib`. An absolute path stays itself. */
export function resolveIn(folder: Location, relative: string): Location {
  const { root, path } = split(folder);
  const slashed = relative.replaceAll('\\', '/');
  if (/^[A-Za-z]:\//u.test(slashed)) return slashed;
  const encoded = uriRoot.test(root) ? encodePath(slashed) : slashed;
  const parts: string[] = [];
  for (const part of (encoded.startsWith('/') ? encoded : `${path}/${encoded}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${root}/${parts.join('/')}`;
}

/** The way from a folder to a file, decoded, for globs: `b/c.md`, or `../c.md` where it is not inside. */
export function relativeTo(folder: Location, location: Location): string {
  const from = segments(folder);
  const to = segments(location);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...Array<string>(from.length - shared).fill('..'), ...to.slice(shared)].join('/');
}

/** The last part of its path, decoded: `a.md`. */
export const nameOf = (location: Location): string => segments(location).at(-1) ?? '';

/** Whether a file's name is that of a Markdown draft. */
export const isMarkdown = (location: Location): boolean =>
  /\.(?:md|mkd|mkdn|mdown|markdown|qmd|rmd)$/iu.test(nameOf(location));

function split(location: Location): { readonly root: string; readonly path: string } {
  const root = uriRoot.exec(location)?.[0] ?? /^[A-Za-z]:(?=\/)/u.exec(location)?.[0] ?? '';
  return { root, path: location.slice(root.length) };
}

function segments(location: Location): string[] {
  const { root, path } = split(location);
  const parts = path.split('/').filter((part) => part !== '');
  return uriRoot.test(root) ? parts.map(decodePart) : parts;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

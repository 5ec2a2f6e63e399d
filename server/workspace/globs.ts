import { glob } from '../host/glob.js';

/** Whether a path, with forward slashes from the folder that globs count from, is meant. */
export type Matcher = (path: string) => boolean;

/** Whether a path says more than one file: `drafts/*.bib`. */
export const isGlob = (path: string): boolean => /[*?[\]{}]/u.test(path);

/**
 * Globs as `overrides` and `sources` write them: `*` within a folder, `**` over folders, `{a,b}`; one without a slash
 * is compared with the file's name. Nothing outside the folder is meant.
 */
export function globMatcher(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false;
  const matchers = globs.map((one) => {
    const bare = one.replace(/^\.\//u, '');
    const matches = glob(bare.endsWith('/') ? `${bare}**` : bare);
    return bare.includes('/') ? matches : (path: string) => matches(path.slice(path.lastIndexOf('/') + 1));
  });
  return (path) => !path.startsWith('../') && matchers.some((matches) => matches(path));
}

/** Patterns as `.gitignore` has them. */
export async function ignoreMatcher(patterns: readonly string[]): Promise<Matcher> {
  if (patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add([...patterns]);
  return (path) => path !== '' && !path.startsWith('../') && rules.ignores(path);
}

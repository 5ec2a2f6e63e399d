/** Whether a path, with forward slashes from the folder that globs count from, is meant. */
export type Matcher = (path: string) => boolean;

/** Whether a path says more than one file: `drafts/*.bib`. */
export const isGlob = (path: string): boolean => /[*?[\]{}]/u.test(path);

/**
 * Globs as `overrides` and `sources` write them: `*` within a folder, `**` over folders, `{a,b}`; one without a slash
 * is compared with the file's name. Nothing outside the folder is meant.
 */
export async function globMatcher(globs: readonly string[]): Promise<Matcher> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matchers = globs.map((glob) => {
    const bare = glob.replace(/^\.\//u, '');
    return picomatch(bare.endsWith('/') ? `${bare}**` : bare, {
      noextglob: true,
      dot: true,
      basename: !bare.includes('/'),
    });
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

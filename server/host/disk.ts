import { readFile } from 'node:fs/promises';
import { decode } from './decode.js';
import type { Host } from './host.js';
import { nameOf } from './location.js';
import { walk } from './walk.js';

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

const isMissing = (thrown: unknown): boolean => {
  const code = (thrown as { code?: unknown }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** Whether a file's name is that of a Markdown draft. */
export const isMarkdown = (path: string): boolean => /\.(?:md|mkd|mkdn|mdown|markdown|qmd|rmd)$/iu.test(nameOf(path));

import { realpath } from 'node:fs/promises';
import { contentOf } from './content.js';
import { decode, decodeLegacy } from './decode.js';
import type { Host } from './host.js';
import { walk } from './walk.js';

export { isMarkdown } from './location.js';

/** The disk as a host: locations are absolute paths with forward slashes. */
export const disk: Host = {
  async read(file) {
    try {
      return decode(await contentOf(file)).text;
    } catch (thrown) {
      if (isMissing(thrown)) return null;
      throw thrown;
    }
  },
  readLegacy: async (file) => decodeLegacy(await contentOf(file)),
  real: (file) =>
    realpath(file).then(
      (path) => path.replaceAll('\\', '/'),
      () => file,
    ),
  find: async (folder, wanted) => (await walk(folder, wanted)).files,
};

const isMissing = (thrown: unknown): boolean => {
  const code = (thrown as { code?: unknown }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
};

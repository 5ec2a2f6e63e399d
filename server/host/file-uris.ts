import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from './host.js';
import { type Location, relativeTo, resolveIn } from './location.js';

/** The disk for those who name files by URI: `file:///home/ann/a.md`. What no path can name does not exist. */
export const fileUris = (disk: Host): Host => ({
  async read(file) {
    const path = pathOf(file);
    return path === null ? null : disk.read(path);
  },
  async readLegacy(file) {
    const path = pathOf(file);
    return path === null ? null : ((await disk.readLegacy?.(path)) ?? null);
  },
  async real(file) {
    const path = pathOf(file);
    return path === null || disk.real === undefined ? file : uriOf(await disk.real(path));
  },
  /** Files are named as their folder is, whatever its spelling. */
  async find(folder, wanted) {
    const path = pathOf(folder);
    if (path === null) return [];
    return (await disk.find(path, wanted)).map((file) => resolveIn(folder, relativeTo(path, file)));
  },
});

function pathOf(uri: Location): string | null {
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return null;
  }
}

const uriOf = (path: string): Location => pathToFileURL(path).href;

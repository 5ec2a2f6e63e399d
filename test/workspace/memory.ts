import type { Host } from '../../server/host/host.js';
import { relativeTo } from '../../server/host/location.js';

/** A host over files in memory, which a test may change; `reads` lists what was read. */
export function memory(files: Record<string, string>): Host & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    async read(file) {
      reads.push(file);
      if (files[file] === 'unreadable') throw new Error('permission denied');
      return files[file] ?? null;
    },
    find: async (folder, wanted) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`) && wanted(relativeTo(folder, file)))
        .sort(),
  };
}

import { type Connection, RequestType } from 'vscode-languageserver';
import { fromLatin1 } from '../host/decode.js';
import type { Host } from '../host/host.js';
import { relativeTo } from '../host/location.js';
import type { Client } from './client.js';

/** The answer's `legacy`: the file is no UTF-8, and was read as Windows-1252. */
export const readFileRequest = new RequestType<
  { readonly uri: string },
  { readonly text: string; readonly legacy?: boolean } | null,
  void
>('says-who/readFile');

export const findFilesRequest = new RequestType<{ readonly folder: string }, readonly string[], void>(
  'says-who/findFiles',
);

/**
 * Files by their URI: those of this machine through `disk`, where there is one, all others through the client if it
 * offers that. What nobody can read does not exist.
 */
export function filesOf(connection: Connection, client: Client, disk: Host | null): Host {
  const hostFor = (uri: string): Host => {
    if (disk !== null && /^file:/iu.test(uri)) return disk;
    return client.options.files ? clientFiles(connection) : nothing;
  };
  return {
    sees: (uri) => hostFor(uri) !== nothing,
    read: (uri) => hostFor(uri).read(uri),
    readLegacy: async (uri) => (await hostFor(uri).readLegacy?.(uri)) ?? null,
    real: async (uri) => (await hostFor(uri).real?.(uri)) ?? uri,
    find: (folder, wanted) => hostFor(folder).find(folder, wanted),
  };
}

const clientFiles = (connection: Connection): Host => ({
  async read(uri) {
    const found = await connection.sendRequest(readFileRequest, { uri });
    if (found?.legacy === true) throw new Error('it is not valid UTF-8; save it as UTF-8');
    return found?.text ?? null;
  },
  async readLegacy(uri) {
    const found = await connection.sendRequest(readFileRequest, { uri });
    return found === null ? null : fromLatin1(found.text);
  },
  async find(folder, wanted) {
    const found = await connection.sendRequest(findFilesRequest, { folder });
    return found.filter((uri) => wanted(relativeTo(folder, uri))).sort();
  },
});

const nothing: Host = { read: () => Promise.resolve(null), find: () => Promise.resolve([]) };

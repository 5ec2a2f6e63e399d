import { type Connection, RequestType } from 'vscode-languageserver';
import type { Host } from '../host/host.js';
import { relativeTo } from '../host/location.js';
import type { Client } from './client.js';

export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly text: string } | null, void>(
  'says-who/readFile',
);

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
    find: (folder, wanted) => hostFor(folder).find(folder, wanted),
  };
}

const clientFiles = (connection: Connection): Host => ({
  async read(uri) {
    return (await connection.sendRequest(readFileRequest, { uri }))?.text ?? null;
  },
  async find(folder, wanted) {
    const found = await connection.sendRequest(findFilesRequest, { folder });
    return found.filter((uri) => wanted(relativeTo(folder, uri))).sort();
  },
});

const nothing: Host = { read: () => Promise.resolve(null), find: () => Promise.resolve([]) };

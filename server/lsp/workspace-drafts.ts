import { isMarkdown, spelling } from '../host/location.js';
import { closedDraft, type Draft } from './drafts.js';
import type { Session } from './session.js';
import type { Setup } from './setup.js';

/** The URIs of the workspace's Markdown drafts, sorted, each once; open ones as the client spells them. */
export async function draftsIn({ drafts, files, folders }: Session): Promise<string[]> {
  const found = new Map<string, string>();
  for (const folder of folders()) {
    for (const uri of await files.find(folder, isMarkdown)) found.set(spelling(uri), uri);
  }
  for (const { uri } of drafts.all()) {
    if (found.has(spelling(uri))) found.set(spelling(uri), uri);
  }
  return [...found.values()].sort();
}

/** A draft by its URI: the open one, else as its file is; null when there is none. Rejects when it cannot be read. */
export async function draftAt({ client, drafts, files }: Session, uri: string): Promise<Draft | null> {
  const open = drafts.get(uri);
  if (open !== undefined) return open;
  const text = await files.read(uri);
  return text === null ? null : closedDraft(uri, text, client.encoding);
}

/** The setup of a draft; for one that nobody has open, the client is asked about its folder once, not about each file. */
export function setupAt({ drafts, folders, setups }: Session, { uri, text }: Draft): Promise<Setup> {
  if (drafts.get(uri) !== undefined) return setups.of(uri);
  return setups.of(uri, { scope: folderOf(folders(), uri) ?? uri, text });
}

/** The innermost of folders that holds a file. */
export function folderOf(folders: readonly string[], uri: string): string | null {
  const holds = (folder: string): boolean => spelling(uri).startsWith(`${spelling(folder).replace(/\/$/u, '')}/`);
  return folders.filter(holds).sort((a, b) => b.length - a.length)[0] ?? null;
}

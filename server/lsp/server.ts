import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { History } from '../host/history.js';
import type { Host } from '../host/host.js';
import { clientOf } from './client.js';
import { type Drafts, openDrafts } from './drafts.js';
import { features } from './features/index.js';
import { filesOf } from './files.js';
import { pastsFrom } from './past.js';
import { type Asked, badParams, cancelled, isolation, outdated, type Session } from './session.js';
import { type SettingsSource, settingsFrom } from './settings.js';
import { turn } from './settle.js';
import { type Setups, setupsFrom } from './setup.js';
import { folderOf } from './workspace-drafts.js';

/**
 * Serves one client over a connection until it says `exit`. The same body runs under Node and in a worker.
 *
 * @param disk reads `file:` URIs; null where there is no disk.
 * @param history of files on it, for `saysWho.since`; null where there is none.
 */
export function serveOver(connection: Connection, disk: Host | null, history: History | null = null): void {
  let session: Session | undefined;
  connection.onRequest((method) => {
    throw session === undefined
      ? new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`)
      : new ResponseError(ErrorCodes.MethodNotFound, `no method ${method}`);
  });
  connection.onInitialize((params): InitializeResult => {
    if (session !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
    session = sessionFor(connection, params, disk, history);
    const { client } = session;
    const offered = features.map((feature) => feature.capabilities(client));
    for (const feature of features) feature.register(session);
    return {
      capabilities: merged([base(client.encoding), ...offered]),
      serverInfo: { name: 'says-who' },
    };
  });
  connection.listen();
}

const base = (positionEncoding: string): ServerCapabilities => ({
  positionEncoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});

function merged(parts: readonly ServerCapabilities[]): ServerCapabilities {
  const all: ServerCapabilities = {};
  for (const part of parts) {
    Object.assign(all, part, part.workspace && { workspace: { ...all.workspace, ...part.workspace } });
  }
  return all;
}

function sessionFor(
  connection: Connection,
  params: InitializeParams,
  disk: Host | null,
  history: History | null,
): Session {
  const client = clientOf(params);
  const drafts = openDrafts({ ...client.options, encoding: client.encoding });
  const settings = settingsFrom(connection, client);
  const files = filesOf(connection, client, disk);
  const folders = foldersFrom(connection, params);
  const complain = (error: unknown): void => connection.console.error(`configuration: ${String(error)}`);
  const notice = (words: string): void => connection.console.info(words);
  const folder = (uri: string): string | null => folderOf(folders(), uri);
  const pasts = pastsFrom({ files, history, folderOf: folder, complain });
  const textOf = (uri: string): string => drafts.get(uri)?.text ?? '';
  const { language } = client;
  const setups = setupsFrom({ files, settings, pasts, textOf, folderOf: folder, language, complain, notice });
  const session: Session = {
    ...isolation(connection),
    connection,
    client,
    drafts,
    setups,
    files,
    folders,
    asked: (about, token) => askedAbout(drafts, setups, about, token),
  };
  synchronise(session);
  keepSetups(session, settings);
  return session;
}

/** The workspace's folders, kept up to date; a single root for a client that knows no folders. */
function foldersFrom(connection: Connection, params: InitializeParams): () => readonly string[] {
  let folders: readonly string[] = urisOf(params.workspaceFolders ?? [{ uri: params.rootUri }]);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const gone = new Set(urisOf(event?.removed));
    folders = [...new Set([...folders.filter((uri) => !gone.has(uri)), ...urisOf(event?.added)])];
  });
  return () => folders;
}

/** The URIs of folders as a client sent them; what is none is left out. */
const urisOf = (folders: unknown): string[] =>
  (Array.isArray(folders) ? folders : []).flatMap((folder: { readonly uri?: unknown } | null) =>
    typeof folder?.uri === 'string' && folder.uri !== '' ? [folder.uri] : [],
  );

async function askedAbout(
  drafts: Drafts,
  setups: Setups,
  params: { readonly textDocument: { readonly uri: string } },
  token: CancellationToken,
): Promise<Asked> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') throw badParams('a text document with a URI is needed');
  const draft = drafts.get(uri);
  if (draft === undefined) throw badParams(`not open: ${uri}`);
  const { version } = draft;
  await turn();
  const setup = await setups.of(uri);
  if (token.isCancellationRequested) throw cancelled();
  if (drafts.get(uri) !== draft || draft.version !== version) throw outdated();
  return { draft, setup };
}

function synchronise({ connection, drafts, hear }: Session): void {
  /** Open files that are no drafts: a configuration, a bibliography. */
  const others = new Set<string>();
  hear(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    if (drafts.get(textDocument.uri)) connection.console.warn(`opened twice: ${textDocument.uri}`);
    if (dataLanguages.has(textDocument.languageId)) others.add(textDocument.uri);
    else drafts.open(textDocument);
  });
  hear(DidChangeTextDocumentNotification.type, (params) => {
    if (!others.has(params.textDocument.uri)) drafts.change(params);
  });
  hear(DidSaveTextDocumentNotification.type, ({ textDocument }) => drafts.save(textDocument.uri));
  hear(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    others.delete(textDocument.uri);
    drafts.close(textDocument.uri);
  });
}

const dataLanguages: ReadonlySet<string> = new Set(['yaml', 'json', 'jsonc', 'bibtex', 'toml']);

/** Hears of changed settings and files, by registering where the client offers it. */
function keepSetups({ client, connection, drafts, hear, setups, start }: Session, settings: SettingsSource): void {
  hear(DidChangeConfigurationNotification.type, (params) => {
    settings.changed(params?.settings);
    setups.settingsChanged();
  });
  hear(DidChangeWatchedFilesNotification.type, ({ changes }) => setups.filesChanged(changes.map(({ uri }) => uri)));
  drafts.onEvent((draft, event) => {
    if (event === 'opened' || event === 'closed') {
      settings.forget(draft.uri);
      setups.forget(draft.uri);
    }
    const isLast = event === 'closed' && drafts.all().length === 0;
    // With the last draft, what was read for drafts goes: bibliographies may be large.
    if (isLast || (event === 'saved' && !client.watchesFiles)) setups.lostTrack();
  });
  connection.onInitialized(() =>
    start('registering with the client', async () => {
      if (client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'saysWho' });
      }
      if (client.watchesFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*.{yaml,yml,json,bib,md,markdown}' }],
        });
      }
    }),
  );
}

import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { clientOf } from './client.js';
import { openDrafts } from './drafts.js';
import { features } from './features/index.js';
import { badParams, cancelled, isolation, outdated, type Session } from './session.js';
import { settingsFrom } from './settings.js';
import { turn } from './settle.js';
import { setups } from './setup.js';

/** Serves one client over a connection until it says `exit`. The same body runs under Node and in a worker. */
export function serveOver(connection: Connection): void {
  let session: Session | undefined;
  connection.onRequest((method) => {
    throw session === undefined
      ? new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`)
      : new ResponseError(ErrorCodes.MethodNotFound, `no method ${method}`);
  });
  connection.onInitialize((params): InitializeResult => {
    if (session !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
    const client = clientOf(params);
    session = sessionFor(connection, client);
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

function sessionFor(connection: Connection, client: ReturnType<typeof clientOf>): Session {
  const { answer, hear, start } = isolation(connection);
  const drafts = openDrafts({ delay: client.options.delay, encoding: client.encoding });
  const settings = settingsFrom(connection, client);
  const { setup, onChange, changed } = setups(settings);

  hear(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    if (drafts.get(textDocument.uri)) connection.console.warn(`opened twice: ${textDocument.uri}`);
    drafts.open(textDocument);
  });
  hear(DidChangeTextDocumentNotification.type, (params) => drafts.change(params));
  hear(DidSaveTextDocumentNotification.type, ({ textDocument }) => drafts.save(textDocument.uri));
  hear(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    drafts.close(textDocument.uri);
    settings.forget(textDocument.uri);
  });
  hear(DidChangeConfigurationNotification.type, (params) => {
    settings.changed(params?.settings);
    changed();
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      start('registering for configuration changes', async () => {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'saysWho' });
      });
    }
  });
  return {
    connection,
    client,
    drafts,
    setup,
    onSetupChange: onChange,
    answer,
    hear,
    start,
    async asked(params, token) {
      const uri = params?.textDocument?.uri;
      if (typeof uri !== 'string') throw badParams('a text document with a URI is needed');
      const draft = drafts.get(uri);
      if (draft === undefined) throw badParams(`not open: ${uri}`);
      const { version } = draft;
      await turn();
      const inForce = await setup(uri);
      if (token.isCancellationRequested) throw cancelled();
      if (drafts.get(uri) !== draft || draft.version !== version) throw outdated();
      return { draft, ...inForce };
    },
  };
}

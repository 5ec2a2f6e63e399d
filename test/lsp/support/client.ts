import { PassThrough, type Readable } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Host } from '../../../server/host/host.js';
import { serveOver } from '../../../server/lsp/server.js';

/** A client at the other end of a real connection, over streams in memory. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything published so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server wrote to the log. */
  readonly log: readonly string[];
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The diagnostics of one version of a draft, once they are published. */
  diagnosticsOf(uri: string, version: number): Promise<Diagnostic[]>;
  /** Something published that satisfies, once there is one. */
  lookFor(wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** Comes back when the server has taken in everything sent so far and published what follows from it. */
  idle(): Promise<void>;
  stop(): void;
}

export interface ClientWishes {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly locale?: string;
  readonly folders?: readonly string[];
  /** What the server reads `file:` URIs from; nothing unless given. */
  readonly disk?: Host;
  /** Answers of this client to requests of the server; set up before `initialize`. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

export async function startClient(wishes: ClientWishes = {}): Promise<TestClient> {
  const { connection, stop } = connect(wishes.disk);
  return talk(connection, wishes, stop);
}

/** A connection to a server of its own, not yet initialized nor listening. */
export function connect(disk: Host | null = null): { readonly connection: ProtocolConnection; stop(): void } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serveOver(createConnection(readerOf(toServer), new StreamMessageWriter(toClient)), disk);
  const connection = createProtocolConnection(readerOf(toClient), new StreamMessageWriter(toServer));
  return {
    connection,
    stop() {
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
}

/**
 * Reads messages from a stream that may be destroyed in the middle of one: without the reader's clock for messages that
 * are late, which would go on for ever and keep the tests' process alive.
 */
export function readerOf(stream: Readable): StreamMessageReader {
  const reader = new StreamMessageReader(stream);
  reader.partialMessageTimeout = 0;
  return reader;
}

/** Initializes the server at the other end of a connection. */
export async function talk(
  connection: ProtocolConnection,
  wishes: ClientWishes,
  stop: () => void,
): Promise<TestClient> {
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onUnhandledNotification(() => {});
  wishes.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, paramsOf(wishes));
  await connection.sendNotification(InitializedNotification.type, {});
  const tell = connection.sendNotification.bind(connection);
  const lookFor: TestClient['lookFor'] = (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = published.findLast(wanted);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    connection,
    initialized,
    published,
    log,
    stop,
    open: (uri, text, version = 1) =>
      tell(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version, text } }),
    change: (uri, version, ...contentChanges) =>
      tell(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges }),
    save: (uri) => tell(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
    close: (uri) => tell(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    async diagnosticsOf(uri, version) {
      return (await lookFor((params) => params.uri === uri && params.version === version)).diagnostics;
    },
    lookFor,
    async idle() {
      for (let i = 0; i < 5; i++) {
        await connection.sendRequest('says-who/none').catch(() => {});
      }
    },
  };
}

function paramsOf({ capabilities = {}, options, locale, folders = [] }: ClientWishes): InitializeParams {
  return {
    processId: null,
    rootUri: null,
    capabilities,
    ...(locale !== undefined && { locale }),
    initializationOptions: options,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  };
}

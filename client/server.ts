import { type LogOutputChannel, l10n, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { answerFiles } from './files.js';

/** Where drafts come from; other schemes (a commit's old text, an output channel) are nobody's work in progress. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

/** How often within how many milliseconds the server is started again that stopped by itself. */
const STOPS = 4;
const WINDOW = 3 * 60_000;

/** The language server as the extension sees it. */
export interface Server {
  readonly client: BaseLanguageClient;
  /** Why it does not run; null while it does. */
  readonly trouble: () => string | null;
  /** Calls back when the server starts, stops or fails. */
  onState(listen: () => void): void;
  start(): Promise<void>;
  restart(): Promise<void>;
}

/** Makes the client of the bundled server; nothing runs before `start`. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

export function serverOf(make: MakeClient, output: LogOutputChannel): Server {
  const listeners: (() => void)[] = [];
  let trouble: string | null = null;
  const tell = (why: string | null): void => {
    trouble = why;
    for (const listen of listeners) listen();
  };
  const client = make(
    optionsFor(output, () => tell(l10n.t('The server stopped {0} times in a row and is left alone.', STOPS + 1))),
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) tell(null);
    else if (newState === State.Stopped && trouble === null) tell(l10n.t('The server is not running.'));
  });
  answerFiles(client);
  const start = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      output.error(String(error));
      tell(l10n.t('The server did not start: {0}', error instanceof Error ? error.message : String(error)));
    }
  };
  return {
    client,
    trouble: () => trouble,
    onState: (listen) => void listeners.push(listen),
    start,
    async restart() {
      trouble = null;
      await client.stop().catch(() => undefined);
      await start();
    },
  };
}

/** What is asked of the server at each start. */
function wishes(): object {
  const settings = workspace.getConfiguration('saysWho');
  return {
    delay: settings.get('delay', 250),
    quiet: settings.get('quiet', 1500),
    coverage: true,
    files: true,
    addsSources: true,
    workspaceDiagnostics: false,
  };
}

function optionsFor(output: LogOutputChannel, onGivenUp: () => void): LanguageClientOptions {
  const stops: number[] = [];
  return {
    documentSelector: [
      ...SCHEMES.map((scheme) => ({ scheme, language: 'markdown' })),
      { pattern: '**/says-who.{yaml,json}' },
    ],
    outputChannel: output,
    initializationOptions: wishes,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      closed: (): CloseHandlerResult => {
        const now = Date.now();
        stops.push(now);
        if (stops.filter((at) => now - at < WINDOW).length <= STOPS) return { action: CloseAction.Restart };
        onGivenUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

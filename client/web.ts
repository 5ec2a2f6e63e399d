import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Running, run } from './main.js';

/** The browser's worker; the compiler knows no browser here. */
declare const Worker: new (script: string) => BrowserWorker;
type BrowserWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

let running: Running | undefined;
let worker: BrowserWorker | undefined;

/** The extension in a browser: the server is a web worker, and reads files through the editor. */
export async function activate(context: ExtensionContext): Promise<Running> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true);
  // The editor puts a class of its own in the place of the browser's, which the client does not know for a worker.
  const server = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  running = run(context, (options) => new LanguageClient('saysWho', 'Says Who', server, options));
  await running.started;
  return running;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  worker?.terminate();
}

import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Running, run } from './main.js';
import { checkTasks } from './tasks.js';

let running: Running | undefined;

/** The extension where there is Node: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<Running> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  running = run(context, (options) => new LanguageClient('saysWho', 'Says Who', server, options));
  context.subscriptions.push(checkTasks());
  await running.started;
  return running;
}

export const deactivate = (): Promise<void> | undefined => running?.stop();

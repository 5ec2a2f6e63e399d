import { commands, type ExtensionContext, l10n, ProgressLocation, window } from 'vscode';
import { goToFigure } from './navigate.js';
import { type Server, serverOf } from './server.js';
import { statusItem } from './status.js';

let server: Server | undefined;

/** Starts the language server and puts the commands in place. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Says Who', { log: true });
  const running = serverOf(context, output);
  server = running;
  const command = (name: string, act: (...given: never[]) => unknown) =>
    commands.registerCommand(`saysWho.${name}`, act);
  context.subscriptions.push(
    output,
    statusItem(running),
    command('checkDraft', () => checkDraft(running)),
    command('checkWorkspace', () => checkWorkspace(running)),
    command('nextFigure', () => goToFigure('next')),
    command('previousFigure', () => goToFigure('previous')),
    command('restart', () => running.restart()),
    command('showOutput', () => output.show(true)),
  );
  await running.start();
}

export async function deactivate(): Promise<void> {
  await server?.client.stop().catch(() => undefined);
}

const execute = (running: Server, command: string, args: readonly unknown[]): Promise<unknown> =>
  running.client.sendRequest('workspace/executeCommand', { command: `says-who.${command}`, arguments: args });

async function checkDraft(running: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') await execute(running, 'checkDraft', [document.uri.toString()]);
}

/** What the server answers when it has checked a workspace. */
interface Summary {
  readonly files: number;
  readonly needSource: number;
  readonly supported: number;
  readonly cancelled?: boolean;
}

async function checkWorkspace(running: Server): Promise<void> {
  const title = l10n.t('Checking every draft of the workspace');
  await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
    const params = { command: 'says-who.checkWorkspace', arguments: [] };
    const summary = await running.client
      .sendRequest<Summary | null>('workspace/executeCommand', params, token)
      .catch(() => null);
    if (summary === null || summary.cancelled === true) return;
    const told = l10n.t(
      '{0} drafts: {1} of {2} figures that need a source have one.',
      summary.files,
      summary.supported,
      summary.needSource,
    );
    window.setStatusBarMessage(told, 8000);
    await commands.executeCommand('workbench.actions.view.problems');
  });
}

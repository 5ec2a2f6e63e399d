import { type CancellationToken, commands, l10n, type Progress, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { Server } from './server.js';

/** Checks the draft at hand, whatever `saysWho.run` says. */
export async function checkDraft({ client }: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await client.sendRequest('workspace/executeCommand', { command: 'says-who.checkDraft', arguments: [uri] });
}

/** What the server answers when it has checked a workspace. */
interface Summary {
  readonly files: number;
  readonly needSource: number;
  readonly supported: number;
  readonly cancelled?: boolean;
}

/** Fills the Problems panel with the findings of every draft in the workspace. */
export async function checkWorkspace(server: Server): Promise<void> {
  const title = l10n.t('Checking every draft of the workspace');
  const location = ProgressLocation.Notification;
  const summary = await window.withProgress({ location, title, cancellable: true }, (progress, token) =>
    checkAll(server, progress, token),
  );
  if (summary === null || summary.cancelled === true) return;
  const { files, supported, needSource } = summary;
  window.setStatusBarMessage(l10n.t('{0} drafts: {1} of {2} have a source.', files, supported, needSource), 8000);
  await commands.executeCommand('workbench.actions.view.problems');
}

async function checkAll(
  { client }: Server,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Summary | null> {
  const workDoneToken = `checkWorkspace ${Date.now()}`;
  let done = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
    if (step.kind !== 'report' || step.percentage === undefined) return;
    progress.report({ message: `${step.percentage} %`, increment: step.percentage - done });
    done = step.percentage;
  });
  const params = { command: 'says-who.checkWorkspace', arguments: [], workDoneToken };
  return client
    .sendRequest<Summary | null>('workspace/executeCommand', params, token)
    .catch(() => null)
    .finally(() => listening.dispose());
}

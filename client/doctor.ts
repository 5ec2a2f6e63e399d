import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  env,
  l10n,
  UIKind,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';
import { type Check, checksOf } from './doctor/checks.js';
import { factsOf } from './doctor/facts.js';
import type { Server } from './server.js';

const SCHEME = 'says-who';

/** The command that prints what is wrong, into a page of its own that nobody has to save. */
export function doctor(context: ExtensionContext, server: Server): Disposable {
  const page = Uri.from({ scheme: SCHEME, path: l10n.t('Says Who Doctor') });
  const changed = new EventEmitter<Uri>();
  let text = '';
  const provider = { onDidChange: changed.event, provideTextDocumentContent: () => text };
  const examine = async (): Promise<string> => {
    const checks = checksOf(await factsOf(server));
    text = [headOf(context), ...checks.map(lineOf), '', ...summaryOf(checks), ''].join('\n');
    changed.fire(page);
    await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
    return text;
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    commands.registerCommand('saysWho.doctor', examine),
  );
}

function headOf({ extension }: ExtensionContext): string {
  const place = env.uiKind === UIKind.Web ? l10n.t('in a browser') : l10n.t('on the desktop');
  const remote = env.remoteName === undefined ? '' : ` (${env.remoteName})`;
  return `Says Who ${extension.packageJSON.version} · ${env.appName} ${version} · ${place}${remote}\n`;
}

const lineOf = ({ fine, found, remedy }: Check): string =>
  `${fine ? '✔' : '✘'} ${found}${remedy === undefined ? '' : `\n  → ${remedy}`}`;

function summaryOf(checks: readonly Check[]): string[] {
  const wrong = checks.filter(({ fine }) => !fine).length;
  if (wrong === 0) return [l10n.t('Nothing is wrong.')];
  return [wrong === 1 ? l10n.t('One thing is wrong: see →.') : l10n.t('{0} things are wrong: see →.', wrong)];
}

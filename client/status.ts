import {
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from 'vscode';
import type { Server } from './server.js';

/** What the server tells of a draft after each check. */
interface Coverage {
  readonly uri: string;
  readonly needSource: number;
  readonly supported: number;
  readonly configuration: string | null;
  readonly unchecked: 'ignored' | 'too large' | null;
}

/** The status bar's item: how many figures of the draft at hand have a source, or what is wrong with the server. */
export function statusItem(server: Server): Disposable {
  const item = window.createStatusBarItem('saysWho.coverage', StatusBarAlignment.Right, 90);
  item.name = 'Says Who';
  const configured = languages.createLanguageStatusItem('saysWho.configuration', { language: 'markdown' });
  configured.name = 'Says Who';
  const known = new Map<string, Coverage>();
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const coverage = known.get(document?.uri.toString() ?? '');
    const trouble = server.trouble();
    const shown = document?.languageId === 'markdown' && (trouble !== null || coverage !== undefined);
    if (!shown) {
      item.hide();
      return;
    }
    if (trouble !== null) troubled(item, trouble);
    else if (coverage !== undefined) covered(item, coverage);
    configured.severity = trouble === null ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    configured.text =
      trouble ?? (coverage?.configuration ? fileName(coverage.configuration) : l10n.t('no configuration file'));
    configured.detail = l10n.t('the configuration of Says Who for this draft');
    item.show();
  };
  server.client.onNotification('says-who/coverageChanged', (coverage: Coverage) => {
    known.set(coverage.uri, coverage);
    show();
  });
  server.onState(show);
  const watching = window.onDidChangeActiveTextEditor(show);
  return { dispose: () => void [item, configured, watching].map((one) => one.dispose()) };
}

function covered(item: StatusBarItem, { needSource, supported, unchecked }: Coverage): void {
  item.backgroundColor = undefined;
  item.command = 'saysWho.nextFigure';
  if (unchecked !== null) {
    item.text = '$(circle-slash) Says Who';
    item.tooltip =
      unchecked === 'ignored'
        ? l10n.t('This draft is ignored by the configuration.')
        : l10n.t('This draft is too large to be checked.');
    return;
  }
  item.text = needSource === 0 ? '$(quote) ✓' : `$(quote) ${supported}/${needSource}`;
  item.tooltip =
    needSource === 0
      ? l10n.t('No figure in this draft needs a source.')
      : l10n.t(
          '{0} of {1} figures that need a source have one. Click for the next that has none.',
          supported,
          needSource,
        );
  item.accessibilityInformation = { label: String(item.tooltip) };
}

function troubled(item: StatusBarItem, trouble: string): void {
  item.text = '$(warning) Says Who';
  item.tooltip = `${trouble} ${l10n.t('Click to restart it.')}`;
  item.command = 'saysWho.restart';
  item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
}

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

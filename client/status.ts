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
import type { Coverages } from './coverage.js';
import { coverageWords } from './figures/words.js';
import type { Coverage } from './protocol.js';
import type { Server } from './server.js';

/** The status bar's item: how many figures of the draft at hand have a source, or what is wrong with the server. */
export function statusItem(server: Server, coverages: Coverages): Disposable {
  const item = window.createStatusBarItem('saysWho.coverage', StatusBarAlignment.Right, 90);
  item.name = 'Says Who';
  const configured = languages.createLanguageStatusItem('saysWho.configuration', { language: 'markdown' });
  configured.name = 'Says Who';
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const coverage = coverages.of(document);
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
  coverages.onChange(show);
  server.onState(show);
  const watching = window.onDidChangeActiveTextEditor(show);
  return { dispose: () => void [item, configured, watching].map((one) => one.dispose()) };
}

function covered(item: StatusBarItem, coverage: Coverage): void {
  const { needSource, supported, unchecked } = coverage;
  item.backgroundColor = undefined;
  item.command = 'saysWho.nextFigure';
  if (unchecked !== null) item.text = '$(circle-slash) Says Who';
  else item.text = needSource === 0 ? '$(quote) ✓' : `$(quote) ${supported}/${needSource}`;
  const words = coverageWords(coverage);
  item.tooltip = supported < needSource ? `${words} ${l10n.t('Click for the next that has none.')}` : words;
  item.accessibilityInformation = { label: `Says Who: ${words}` };
}

function troubled(item: StatusBarItem, trouble: string): void {
  item.text = '$(warning) Says Who';
  item.tooltip = `${trouble} ${l10n.t('Click to restart it.')}`;
  item.command = 'saysWho.restart';
  item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
}

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

import { CodeLens, Disposable, EventEmitter, l10n, languages, Range, type TextDocument } from 'vscode';
import type { Coverages } from '../coverage.js';
import { figuresOf } from '../figures/ask.js';
import { standingOf } from '../figures/groups.js';
import type { Figure } from '../protocol.js';
import type { Server } from '../server.js';
import { layer } from './layer.js';
import { paragraphsWith } from './paragraphs.js';

/** Over each paragraph with figures that have no source: how many, and the way to the first. */
export function codeLens(server: Server, coverages: Coverages): Disposable {
  return layer('codeLens', () => {
    const changed = new EventEmitter<void>();
    const listening = coverages.onChange(() => changed.fire());
    const provider = languages.registerCodeLensProvider(
      { language: 'markdown' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => lensesOf(server, document) },
    );
    return Disposable.from(changed, listening, provider);
  });
}

async function lensesOf(server: Server, document: TextDocument): Promise<CodeLens[]> {
  const missing = ((await figuresOf(server, document)) ?? []).filter(isOpen);
  return paragraphsWith(missing, (line) => document.lineAt(line).isEmptyOrWhitespace).map(({ line, figures }) => {
    const [first] = figures;
    const title =
      figures.length === 1
        ? l10n.t('1 figure without a source')
        : l10n.t('{0} figures without a source', figures.length);
    const range = new Range(line, 0, line, 0);
    return new CodeLens(range, { title, command: 'saysWho.reviewAt', arguments: [document.uri, first] });
  });
}

const isOpen = (figure: Figure): boolean => {
  const standing = standingOf(figure);
  return standing === 'unsourced' || standing === 'weak';
};

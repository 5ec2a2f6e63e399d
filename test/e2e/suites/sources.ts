import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, found, open, until, uriOf } from '../support.js';

const BIB =
  '@report{prices, title={Prices in April}, institution={Statistics Office}, date={2025-05-08}, url={https://stats.example/april}}\n';
const DRAFT =
  '---\nbibliography: e2e-refs.bib\n---\n\nBread rose by 9 per cent [@prices].\n\nMilk rose by 4 per cent [@prcies].\n';

/** What a writer with a bibliography meets. */
export function sources(): void {
  describe('sources in VS Code', () => {
    const files: readonly (readonly [name: string, text: string])[] = [
      ['e2e-refs.bib', BIB],
      ['e2e-cited.md', DRAFT],
    ];
    before(async () => {
      for (const [name, text] of files)
        await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    });
    afterEach(closeAll);
    after(async () => {
      for (const [name] of files) await vscode.workspace.fs.delete(uriOf(name));
    });
    const cited = async (): Promise<vscode.TextDocument> => {
      const { document } = await open('e2e-cited.md');
      await until('the unknown key', () => found(document).includes('unknown-citation: prcies'));
      return document;
    };

    it('are completed after [@', async () => {
      const document = await cited();
      const at = document.positionAt(DRAFT.indexOf('[@pric') + 4);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
        undefined,
        50,
      );
      const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'prices');
      assert.equal(item?.detail, 'Prices in April (Statistics Office, 2025)');
    });

    it('are told on hover and gone to', async () => {
      const document = await cited();
      const at = document.positionAt(DRAFT.indexOf('@prices') + 3);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const words = hovers
        .flatMap(({ contents }) => contents)
        .map((part) => (typeof part === 'string' ? part : part.value))
        .join('\n');
      assert.match(words, /Prices in April[\s\S]*1 figure rests on it: `9 per cent`/u);
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      const paths = places.map((place) => ('uri' in place ? place.uri : place.targetUri).path);
      assert.ok(
        paths.some((path) => path.endsWith('e2e-refs.bib')),
        paths.join(),
      );
    });

    it('are renamed in the draft and in the bibliography', async () => {
      const document = await cited();
      const at = document.positionAt(DRAFT.indexOf('@prices') + 3);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'april',
      );
      const changed = edit
        .entries()
        .map(([uri, edits]) => `${uri.path.split('/').at(-1)}: ${edits.map(({ newText }) => newText).join()}`);
      assert.deepEqual(changed.sort(), ['e2e-cited.md: april', 'e2e-refs.bib: april']);
    });
  });
}

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

    describe('that are added', () => {
      const draft = 'e2e-added.md';
      const text = 'Some words.\n\nThe flood killed 41 people.\n';
      const ledger = 'sources.yaml';
      const source = {
        title: 'Flood in the valley',
        author: 'District Council',
        date: '2025-05-04',
        url: 'https://district.example/flood',
        standing: 'official',
      };
      const read = async (name: string): Promise<string> =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
      const add = (uri: vscode.Uri): Thenable<void> =>
        vscode.commands.executeCommand('saysWho.addSource', {
          uri: uri.toString(),
          range: { start: { line: 2, character: 19 }, end: { line: 2, character: 21 } },
          source,
        });
      beforeEach(async () => {
        await vscode.workspace.fs.writeFile(uriOf(draft), new TextEncoder().encode(text));
      });
      afterEach(async () => {
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await closeAll();
        for (const name of [draft, ledger])
          await vscode.workspace.fs.delete(uriOf(name)).then(undefined, () => undefined);
      });

      it('go into a new ledger and are cited, and the finding is gone', async () => {
        const { document } = await open(draft);
        await until('a finding', () => found(document).length === 1);
        await add(document.uri);
        assert.match(
          document.getText(),
          /41 people\.\[\^1\]\n\n\[\^1\]: District Council, Flood in the valley \(2025\)/u,
        );
        await until('the ledger is saved', async () => /standing: official/u.test(await read(ledger).catch(() => '')));
        assert.match(await read(ledger), /accessed: \d{4}-\d\d-\d\d\n {4}URL: https:\/\/district\.example\/flood/u);
        await until('nothing is found', () => found(document).length === 0);
      });

      it('go into a ledger that is there, and one step back takes both edits away', async () => {
        // In a folder of its own: the editor may still hold the ledger that was deleted after another test.
        const before = '# Ours\nreferences:\n- id: mills\n  title: Mills # dear\n';
        const home = 'kept';
        await vscode.workspace.fs.writeFile(uriOf(`${home}/${ledger}`), new TextEncoder().encode(before));
        await vscode.workspace.fs.writeFile(uriOf(`${home}/${draft}`), new TextEncoder().encode(text));
        const { document } = await open(`${home}/${draft}`);
        await until('a finding', () => found(document).length === 1);
        await add(document.uri);
        assert.ok(document.getText().includes('[^1]: District Council'));
        const file = await vscode.workspace.openTextDocument(uriOf(`${home}/${ledger}`));
        await until('the ledger has both', () => {
          const now = file.getText();
          return now.startsWith(before) && now.includes('- id: district-council-2025');
        });
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text);
        await until('the ledger is as it was', () => file.getText() === before);
        await file.save();
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await closeAll();
        await vscode.workspace.fs.delete(uriOf(home), { recursive: true });
      });

      it('are offered among the fixes of a figure', async () => {
        const { document } = await open(draft);
        await until('a finding', () => found(document).length === 1);
        const title = 'Add a source and cite it…';
        await until(title, async () => {
          const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            new vscode.Range(2, 19, 2, 21),
            vscode.CodeActionKind.QuickFix.value,
          );
          return actions.some((action) => action.title === title && action.command?.command === 'saysWho.addSource');
        });
      });
    });
  });
}

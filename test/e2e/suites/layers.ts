import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, setting, until, untitled } from '../support.js';

const TEXT = 'The ministry said 300 people had been moved. It added that 900 stayed.\n\nThe flood killed 41 people.\n';

export function layers(): void {
  describe('the layers over a draft', () => {
    afterEach(closeAll);

    it('show the source after a figure, if that is switched on', async () => {
      const { document } = await untitled(TEXT);
      const hints = async (): Promise<string[]> => {
        const range = new vscode.Range(0, 0, 3, 0);
        const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          range,
        );
        return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
      };
      assert.deepEqual(await hints(), []);
      await setting('inlayHints', 'all', async () => {
        await until('two hints', async () => (await hints()).filter((hint) => /ministry/u.test(hint)).length === 2);
      });
    });

    it('highlight source, cue and figure, if that is switched on', async () => {
      const { document } = await untitled(TEXT);
      const tokens = (): Thenable<vscode.SemanticTokens | undefined> =>
        vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri);
      await setting('semanticTokens', true, async () => {
        await until('tokens', async () => ((await tokens())?.data.length ?? 0) >= 5 * 5);
      });
      await until('none again', async () => (await tokens())?.data.length === 0);
    });

    it('count the figures without a source over each paragraph, if that is switched on', async () => {
      const { document } = await untitled(TEXT);
      const lenses = (): Thenable<vscode.CodeLens[]> =>
        vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
      assert.deepEqual(await lenses(), []);
      await setting('codeLens', true, async () => {
        const [lens] = await until('a lens', async () => {
          const found = await lenses();
          return found.length === 1 && found;
        });
        assert.equal(lens?.range.start.line, 2);
        assert.equal(lens.command?.title, '1 figure without a source');
      });
      assert.deepEqual(await lenses(), []);
    });
  });
}

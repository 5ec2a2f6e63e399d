import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, found, until, untitled } from '../support.js';

const TEXT = 'The flood killed 41 people.\n\nIt destroyed 230 boats.\n';
const press = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`workbench.action.${command}`);

/** Lets the review put its list of fixes up. */
const shown = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 700));

export function review(): void {
  describe('the review', () => {
    afterEach(async () => {
      await press('closeQuickOpen');
      await closeAll();
    });

    it('goes from figure to figure, applies the fix that is chosen, and each is one step to undo', async () => {
      const { document } = await untitled(TEXT);
      await until('two findings', () => found(document).length === 2);
      const done = vscode.commands.executeCommand('saysWho.review');
      await shown();
      for (let i = 0; i < 2; i++) await press('quickOpenSelectNext');
      await press('acceptSelectedQuickOpenItem');
      await until('the first is marked', () => document.lineAt(0).text.includes('[source?]'));
      await shown();
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
      await press('closeQuickOpen');
      await done;
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), TEXT);
    });

    it('declines with a reason in the same flow', async () => {
      const { document } = await untitled('The flood killed 41 people.\n');
      await until('a finding', () => found(document).length === 1);
      const done = vscode.commands.executeCommand('saysWho.review');
      await shown();
      for (let i = 0; i < 3; i++) await press('quickOpenSelectNext');
      await press('acceptSelectedQuickOpenItem');
      await until('the reason is written down', () =>
        document.lineAt(0).text.startsWith('<!-- says-who-disable-next-line unsourced-figure -- own reporting -->'),
      );
      await done;
      await until('nothing is left', () => found(document).length === 0);
    });

    it('ends at once where every figure has a source', async () => {
      await untitled('The flood killed 41 people, the ministry said.\n');
      await vscode.commands.executeCommand('saysWho.review');
    });
  });
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf } from '../support.js';

const NAME = 'e2e-complaints.md';
const TEXT = 'Bread rose by 9 per cent [@prices, p. 3].[^1] See [this][there].\n\n[^1]: Office.\n';

/** What others say of citations, and the offer to quiet them. */
export function complaints(): void {
  describe('complaints of others about citations', () => {
    const markdown = () => vscode.workspace.getConfiguration('markdown', uriOf(NAME));
    const set = (name: string, value: unknown) => markdown().update(name, value, vscode.ConfigurationTarget.Workspace);
    before(async () => {
      await vscode.workspace.fs.writeFile(uriOf(NAME), new TextEncoder().encode(TEXT));
    });
    after(async () => {
      await set('validate.enabled', undefined);
      await set('validate.referenceLinks.enabled', undefined);
      await closeAll();
      await vscode.workspace.fs.delete(uriOf(NAME));
    });

    it('are quieted in the workspace when the writer says yes', async () => {
      const { document } = await open(NAME);
      await set('validate.enabled', true);
      const broken = () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .filter(({ code }) => code === 'link.no-such-reference')
          .map(({ range }) => document.getText(range));
      await until('VS Code complains', () => broken().includes('@prices, p. 3'));
      await until('the offer is taken', async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return markdown().inspect('validate.referenceLinks.enabled')?.workspaceValue === 'ignore';
      });
      await until('it is quiet', () => broken().length === 0);
      assert.equal(markdown().inspect('validate.referenceLinks.enabled')?.globalValue, undefined);
    });
  });
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fixesFor, found, open, until, untilFound, untitled } from '../support.js';

const FLOOD = ['unsourced-figure: 41 people'];

/** What a writer meets first. */
export function basics(): void {
  describe('Says Who in VS Code', () => {
    afterEach(closeAll);

    it('marks figures without a source when a draft is opened', async () => {
      const { document } = await open('flood.md');
      await untilFound(document, FLOOD);
      const [finding] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'says-who');
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(finding.message, /41 people/u);
    });

    it('leaves a draft alone that has none', async () => {
      const { document } = await open('flood.md');
      await untilFound(document, FLOOD);
      const quiet = await open('quiet.md');
      assert.deepEqual(found(quiet.document), []);
    });

    it('follows typing: a source clears a finding, and taking it away brings it back', async () => {
      const editor = await untitled('The flood killed 41 people.\n');
      await untilFound(editor.document, FLOOD);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 26), ', the ministry said'));
      await untilFound(editor.document, []);
      await vscode.commands.executeCommand('undo');
      await untilFound(editor.document, FLOOD);
    });

    it('offers quick fixes, and each mends the finding in one undoable step', async () => {
      const text = 'The flood killed 41 people.\n\nThe council met.[^c]\n\n[^c]: Council, 4 May.\n';
      const titles = await titlesFor(text);
      assert.ok(titles.length >= 8, titles.join(' · '));
      for (const title of titles) await appliesOnce(text, title);
    });

    it('explains a figure on hover', async () => {
      const { document } = await open('flood.md');
      await untilFound(document, FLOOD);
      const at = document.positionAt(document.getText().indexOf('41') + 1);
      const hovers = await until('a hover', async () => {
        const all = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        return all.length > 0 && all;
      });
      const told = hovers
        .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
        .join('\n');
      assert.match(told, /nobody stands behind it/u);
      assert.match(told, /unsourced-figure/u);
    });

    it('goes to the next and the previous figure without a source, and round at the ends', async () => {
      const editor = await untitled('The flood killed 41 people.\n\nIt hurt 96 children.\n');
      await until('two findings', () => found(editor.document).length === 2);
      const lines: number[] = [];
      for (const command of ['next', 'next', 'next', 'previous']) {
        await vscode.commands.executeCommand(`saysWho.${command}Figure`);
        lines.push(editor.selection.active.line);
      }
      assert.deepEqual(
        lines,
        [0, 2, 0, 2].map((line) => line),
      );
    });

    it('checks the whole workspace on command', async () => {
      await vscode.commands.executeCommand('saysWho.checkWorkspace');
      const all = await until('findings of a draft that is not open', () => {
        const entries = vscode.languages
          .getDiagnostics()
          .filter(([uri, list]) => uri.path.endsWith('not-opened.md') && list.length > 0);
        return entries.length > 0 && entries;
      });
      assert.ok(all.length > 0);
    });

    it('starts its server again on command and goes on', async () => {
      const { document } = await open('flood.md');
      await untilFound(document, FLOOD);
      await vscode.commands.executeCommand('saysWho.restart');
      const editor = await untitled('The storm hurt 96 people.\n');
      await untilFound(editor.document, ['unsourced-figure: 96 people']);
    });

    it('obeys settings at once', async () => {
      const editor = await untitled('The flood killed 41 people.\n');
      await untilFound(editor.document, FLOOD);
      const settings = vscode.workspace.getConfiguration('saysWho');
      await settings.update('rules', { 'unsourced-figure': 'off' }, vscode.ConfigurationTarget.Global);
      try {
        await untilFound(editor.document, []);
      } finally {
        await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
      }
      await untilFound(editor.document, FLOOD);
    });
  });
}

async function titlesFor(text: string): Promise<string[]> {
  const { document } = await untitled(text);
  await untilFound(document, FLOOD);
  return (await fixesFor(document)).map(({ title }) => title);
}

async function appliesOnce(text: string, title: string): Promise<void> {
  const editor = await untitled(text);
  await untilFound(editor.document, FLOOD);
  const fix = (await fixesFor(editor.document)).find((one) => one.title === title);
  assert.ok(fix?.edit !== undefined, `no edit for “${title}”`);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
  assert.notEqual(editor.document.getText(), text, title);
  await until(
    `“${title}” mends it, there is ${found(editor.document).join()}`,
    () => !found(editor.document).includes('unsourced-figure: 41 people'),
  );
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('undo');
  assert.equal(editor.document.getText(), text, `undo of “${title}”`);
}

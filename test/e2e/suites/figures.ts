import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Running } from '../../../client/main.js';
import { closeAll, until, untitled } from '../support.js';

const TEXT = [
  'The flood killed 41 people.',
  'Experts say 900 homes are gone.',
  'The ministry said 300 people had been moved.',
  'It happened on 3 May 2021.',
  '',
].join('\n\n');

/** The list of figures, brought to the front. */
async function list(): Promise<Running['figures']> {
  const extension = vscode.extensions.getExtension<Running>('says-who.says-who');
  assert.ok(extension !== undefined);
  const { figures } = await extension.activate();
  await until('the view is open', async () => {
    await vscode.commands.executeCommand('saysWho.figures.focus');
    return figures.view.visible;
  });
  return figures;
}

const phrases = (view: Running['figures']): string[] =>
  view.shown().map(({ phrase, status }) => `${status}: ${phrase}`);

export function figures(): void {
  describe('the list of figures', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('saysWho.clearFilter');
      await closeAll();
    });

    it('has every figure of the draft at hand, and follows changes', async () => {
      const editor = await untitled(TEXT);
      const view = await list();
      await until('four figures', () => view.shown().length >= 4);
      assert.deepEqual(phrases(view).slice(0, 3), [
        'unsourced: 41 people',
        'weak: 900 homes',
        'attributed: 300 people',
      ]);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 26), ', the ministry said'));
      await until('the first is attributed', () => phrases(view)[0] === 'attributed: 41 people');
    });

    it('says on top how many figures have a source', async () => {
      await untitled(TEXT);
      const { view } = await list();
      await until(`a message, not “${view.message}”`, () => view.message === '1 of 3 have a source.');
    });

    it('is narrowed down by a filter and comes back without it', async () => {
      await untitled(TEXT);
      const view = await list();
      await until('four figures', () => view.shown().length >= 4);
      await vscode.commands.executeCommand('saysWho.filterFigures', 'experts');
      assert.deepEqual(phrases(view), ['weak: 900 homes']);
      await vscode.commands.executeCommand('saysWho.clearFilter');
      assert.ok(view.shown().length >= 4);
    });

    it('goes to a figure', async () => {
      const editor = await untitled(TEXT);
      const view = await list();
      const figure = await until('a figure', () => view.shown()[1]);
      await vscode.commands.executeCommand('saysWho.showFigure', figure);
      assert.equal(
        editor.document.getText(editor.document.lineAt(editor.selection.active).range).slice(0, 7),
        'Experts',
      );
    });

    it('follows the cursor', async () => {
      const editor = await untitled(TEXT);
      const view = await list();
      await until('four figures', () => view.shown().length >= 4);
      await vscode.window.showTextDocument(editor.document);
      const at = editor.document.positionAt(TEXT.indexOf('900'));
      editor.selection = new vscode.Selection(at, at);
      await until(`the figure is selected, not ${view.view.selection.map(({ id }) => id)}`, () => {
        const [node] = view.view.selection;
        return node?.kind === 'figure' && node.figure.phrase === '900 homes';
      });
    });

    it('is empty where no draft is open', async () => {
      const view = await list();
      await closeAll();
      await until('nothing is shown', () => view.shown().length === 0 && view.view.message === '');
    });
  });
}

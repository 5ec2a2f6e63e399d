import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Running } from '../../../client/main.js';
import { closeAll, found, open, setting, until, untilFound, untitled } from '../support.js';

const FINDING = ['unsourced-figure: 41 people'];

/** Waits until the server has looked at a draft's present text: its list of figures has them. */
async function untilRead(phrase: string): Promise<void> {
  const running = await vscode.extensions.getExtension<Running>('says-who.says-who')?.activate();
  await until(`${phrase} is read`, async () => {
    await vscode.commands.executeCommand('saysWho.figures.focus');
    return running?.figures.shown().some((figure) => figure.phrase === phrase);
  });
}

export function quiet(): void {
  describe('Says Who is quiet', () => {
    afterEach(closeAll);

    it('in the sentence that is being typed, until it is finished', async () => {
      await setting('quiet', 60_000, async () => {
        await vscode.commands.executeCommand('saysWho.restart');
        const editor = await untitled('');
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The flood killed 41 people in'));
        await untilRead('41 people');
        assert.deepEqual(found(editor.document), []);
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 29), ' the valley.'));
        await untilFound(editor.document, FINDING);
      });
      await vscode.commands.executeCommand('saysWho.restart');
    });

    it('until the draft is saved, where that is the setting', async () => {
      await setting('run', 'onSave', async () => {
        const editor = await open('quiet.md');
        const before = editor.document.getText();
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The flood killed 41 people.\n\n'));
        await untilRead('41 people');
        assert.deepEqual(found(editor.document), []);
        await editor.document.save();
        await untilFound(editor.document, FINDING);
        const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
        await editor.edit((edit) => edit.replace(whole, before));
        await editor.document.save();
        await untilFound(editor.document, []);
      });
    });

    it('until it is asked, where that is the setting', async () => {
      await setting('run', 'manual', async () => {
        const { document } = await untitled('The flood killed 41 people.\n');
        await untilRead('41 people');
        assert.deepEqual(found(document), []);
        await vscode.commands.executeCommand('saysWho.checkDraft');
        await untilFound(document, FINDING);
      });
    });

    it('beyond a number of findings, and says how many it keeps back', async () => {
      await setting('maxProblems', 1, async () => {
        const { document } = await untitled('The flood killed 41 people.\n\nIt killed 12 cows.\n');
        const [note] = await until('a note', () => {
          const notes = vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === undefined);
          return notes.length > 0 && notes;
        });
        assert.equal(note?.severity, vscode.DiagnosticSeverity.Information);
        assert.match(note.message, /^1 more finding in this draft is not shown/u);
      });
    });
  });
}

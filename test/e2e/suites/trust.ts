import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, until, untilFound, untitled } from '../support.js';
import { attempts, started } from '../ways-out.js';

/** The last suite: what the extension did while all others used it. */
export function trust(): void {
  describe('a server that is killed', () => {
    after(async () => {
      await vscode.commands.executeCommand('saysWho.restart');
      await closeAll();
    });

    it('is started again four times, then left alone, which the doctor says; and a restart helps', async () => {
      await vscode.commands.executeCommand('saysWho.restart');
      const { document } = await untitled('The flood killed 41 people.\n');
      await untilFound(document, ['unsourced-figure: 41 people']);
      for (let times = 0; times < 5; times++) {
        const running = started.at(-1);
        assert.ok(running !== undefined);
        running.kill('SIGKILL');
        if (times === 4) break;
        await until(`start ${times + 2} of the server`, () => started.at(-1) !== running);
        await untilFound(document, ['unsourced-figure: 41 people']);
      }
      await until('the doctor says so', async () => {
        await vscode.commands.executeCommand('saysWho.doctor');
        const told = vscode.window.activeTextEditor?.document.getText() ?? '';
        return /The server stopped 5 times in a row and is left alone/u.test(told);
      });
      await vscode.commands.executeCommand('saysWho.restart');
      const again = await untitled('The storm injured 23 people.\n');
      await untilFound(again.document, ['unsourced-figure: 23 people']);
    });
  });

  describe('while all this was done, the extension', () => {
    after(closeAll);

    it('started its own server, and did nothing else that leads out of the editor', async () => {
      await vscode.commands.executeCommand('saysWho.restart');
      const { document } = await untitled('The flood killed 41 people.\n');
      await untilFound(document, ['unsourced-figure: 41 people']);
      await until('a start of the server that is seen', () => attempts.length > 0);
      assert.deepEqual(
        attempts.filter((attempt) => !/^child_process\.(?:fork|spawn) .*dist[\\/]server\.cjs$/u.test(attempt)),
        [],
      );
    });
  });
}

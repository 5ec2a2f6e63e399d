import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, until, untilFound, untitled } from '../support.js';
import { attempts } from '../ways-out.js';

/** The last suite: what the extension did while all others used it. */
export function trust(): void {
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

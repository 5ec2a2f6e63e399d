import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { grammarIn, naming } from '../../client/support/tokens.js';
import { uriOf } from '../support.js';

/** The path of a grammar that an installed extension contributes. */
function grammarOf(scopeName: string): string | null {
  for (const { extensionUri, packageJSON } of vscode.extensions.all) {
    const grammars: { scopeName: string; path: string }[] = packageJSON.contributes?.grammars ?? [];
    const found = grammars.find((grammar) => grammar.scopeName === scopeName);
    if (found !== undefined) return vscode.Uri.joinPath(extensionUri, found.path).fsPath;
  }
  return null;
}

export function syntaxes(): void {
  describe('the grammars', () => {
    it('name citation keys, placeholders and suppression comments on top of VS Code’s own Markdown', async () => {
      const root = vscode.extensions.getExtension('says-who.says-who')?.extensionUri.fsPath ?? '';
      const named = await naming(root, (scope) => {
        const path = grammarOf(scope);
        return path === null ? null : grammarIn(path);
      });
      assert.deepEqual(named(readFileSync(uriOf('marked.md').fsPath, 'utf8')), [
        'constant.other.reference.citation: reis2021',
        'keyword.other.placeholder: TK',
        'keyword.control.directive: says-who-disable-next-line',
        'entity.name.function.rule: unsourced-figure',
        'string.unquoted.reason: counted by us',
      ]);
    });
  });
}

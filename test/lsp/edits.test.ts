import assert from 'node:assert/strict';
import type { ClientCapabilities, TextDocumentEdit } from 'vscode-languageserver';
import type { Fix } from '../../server/engine/index.js';
import { clientOf } from '../../server/lsp/client.js';
import { openDrafts } from '../../server/lsp/drafts.js';
import { workspaceEditOf } from '../../server/lsp/edits.js';

const uri = 'file:///drafts/a.md';

/** “43% moved, according to ▮.”, with the words to replace as a placeholder. */
const attribute: Fix = {
  title: 'Attribute in prose',
  kind: 'draft',
  edits: [
    { start: 9, end: 9, text: ', according to {$who}' },
    { start: 11, end: 11, text: 'Noted.' },
  ],
  placeholder: { edit: 0, start: 15, end: 21 },
};

function editFor(capabilities: ClientCapabilities) {
  const client = clientOf({ processId: null, rootUri: null, capabilities });
  const drafts = openDrafts({ delay: 0, quiet: 0, encoding: client.encoding });
  drafts.open({ uri, languageId: 'markdown', version: 4, text: '43% moved.\n' });
  const draft = drafts.get(uri);
  assert.ok(draft);
  return workspaceEditOf(draft, attribute, client);
}

/** What is typed stands for itself; the placeholder is the first stop, the end the last. */
const snippet = [', according to $', '{1:{\\$who\\}}', '$0'].join('');

const versioned = { documentChanges: true };
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

describe('a fix as an edit', () => {
  it('is plain text for a client that knows nothing else', () => {
    assert.deepEqual(editFor({}), {
      changes: {
        [uri]: [
          { range: at(0, 9), newText: ', according to {$who}' },
          { range: at(1, 0), newText: 'Noted.' },
        ],
      },
    });
  });

  it('names the version it was computed for where the client checks that', () => {
    const { documentChanges } = editFor({ workspace: { workspaceEdit: versioned } });
    const [change] = documentChanges as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri, version: 4 });
    assert.deepEqual(change?.edits[0], { range: at(0, 9), newText: ', according to {$who}' });
  });

  it('is a snippet whose placeholder the writer replaces, for a client of LSP 3.18', () => {
    const { documentChanges } = editFor({ workspace: { workspaceEdit: { ...versioned, snippetEditSupport: true } } });
    const [change] = documentChanges as TextDocumentEdit[];
    assert.deepEqual(change?.edits, [
      { range: at(0, 9), snippet: { kind: 'snippet', value: snippet } },
      { range: at(1, 0), newText: 'Noted.' },
    ]);
  });

  it('is a snippet for a client of the experimental kind', () => {
    const { documentChanges } = editFor({
      workspace: { workspaceEdit: versioned },
      experimental: { snippetTextEdit: true },
    });
    const [change] = documentChanges as TextDocumentEdit[];
    assert.deepEqual(change?.edits[0], {
      range: at(0, 9),
      newText: snippet,
      insertTextFormat: 2,
    });
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { messageEncoder } from '../../server/lsp/wire.js';

const diagnostic = (line: number): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 3 } },
  message: `Who says “${line}”? \u2028`,
});

const publishing = (diagnostics: readonly Diagnostic[], version: number) => ({
  jsonrpc: '2.0',
  method: 'textDocument/publishDiagnostics',
  params: { uri: 'file:///a.md', version, diagnostics: [...diagnostics] },
});

const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('what is written to the client', () => {
  it('is the message, whatever was written before', () => {
    const encode = messageEncoder();
    const all = Array.from({ length: 70 }, (_, line) => diagnostic(line));
    const lists = [
      [],
      all,
      all.slice(1),
      all.with(30, diagnostic(99)),
      all,
      [all[0], all[0]].flatMap((one) => one ?? []),
    ];
    for (const [version, list] of lists.entries())
      assert.deepEqual(read(encode(publishing(list, version))), publishing(list, version));
    const other = { jsonrpc: '2.0', id: 1, result: { diagnostics: [] } };
    assert.deepEqual(read(encode(other)), other);
  });

  it('is byte for byte what JSON has of it, for any lists after each other', () => {
    const some = Array.from({ length: 12 }, (_, line) => diagnostic(line));
    const list = fc.array(fc.constantFrom(...some), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
        const encode = messageEncoder();
        for (const [version, each] of lists.entries())
          assert.equal(new TextDecoder().decode(encode(publishing(each, version))), inOrder(publishing(each, version)));
      }),
    );
  });
});

/** The message as JSON, its diagnostics behind all else. */
const inOrder = ({ params: { diagnostics, ...rest }, ...message }: ReturnType<typeof publishing>): string =>
  JSON.stringify({ ...message, params: { ...rest, diagnostics } });

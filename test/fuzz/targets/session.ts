import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { wellFramed } from '../../../server/lsp/frames.js';
import { serveOver } from '../../../server/lsp/server.js';
import { dictionary, drafts } from '../material.js';
import { mutate } from '../mutate.js';
import type { Random } from '../random.js';
import type { Target } from '../target.js';

/** However a client misbehaves, byte for byte, the server still answers the next good request. */
export const session: Target = {
  name: 'session',
  seeds: drafts,
  dictionary,
  async run(text, random) {
    const client = connect();
    client.send(
      frame({
        jsonrpc: '2.0',
        id: 'begin',
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      }),
    );
    client.send(frame({ jsonrpc: '2.0', method: 'initialized', params: {} }));
    for (let acts = 3 + random.below(20); acts > 0; acts--) client.send(act(text, random));
    // Room for a broken message that promised more than it held.
    client.send('\n'.repeat(2 * longest));
    client.send(frame({ jsonrpc: '2.0', id: 'end', method: 'says-who/none' }));
    try {
      const said = await client.until('"id":"end"');
      assert.match(said, /"id":"begin"/u);
    } finally {
      client.stop();
    }
  },
};

const longest = 4_000;
const uris = ['file:///drafts/a.md', 'untitled:Untitled-1', 'file:///%E0%A4%A', 'nonsense', ''] as const;
const methods = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/rename',
  'textDocument/documentSymbol',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'workspace/diagnostic',
  'workspace/executeCommand',
  'workspace/symbol',
  'codeAction/resolve',
  'shutdown',
  '$/cancelRequest',
  'constructor',
] as const;

/** Something a client sends, sensible or not. */
function act(text: string, random: Random): string {
  const message = JSON.stringify(sensible(text, random));
  if (random.below(3) > 0) return framed(message);
  const garbled = mutate(
    message,
    text,
    [...dictionary, '\r\n\r\n', 'Content-Length: 7\r\n\r\n', '{', '"', 'null'],
    random,
  );
  return random.once(2) ? garbled.slice(0, longest) : framed(garbled.slice(0, longest));
}

function sensible(text: string, random: Random): object {
  const uri = random.pick(uris);
  const version = random.below(9) - 1;
  const place = () => ({ line: random.below(30) - 1, character: random.below(80) - 1 });
  const range = { start: place(), end: place() };
  const notify = (method: string, params: object) => ({ jsonrpc: '2.0', method, params });
  switch (random.below(6)) {
    case 0:
      return notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text: text.slice(0, longest / 2) },
      });
    case 1:
    case 2:
      return notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [random.once(4) ? { text: text.slice(0, 200) } : { range, text: random.pick(dictionary) }],
      });
    case 3:
      return notify(
        random.pick([
          'textDocument/didSave',
          'textDocument/didClose',
          'workspace/didChangeWatchedFiles',
          '$/setTrace',
          'nobody/knows',
        ]),
        {
          textDocument: { uri },
          changes: [{ uri, type: 1 }],
        },
      );
    default:
      return {
        jsonrpc: '2.0',
        id: random.below(40),
        method: random.pick(methods),
        params: {
          textDocument: { uri },
          position: range.start,
          range,
          context: { diagnostics: [] },
          newName: random.pick(dictionary),
          query: '',
          id: 3,
        },
      };
  }
}

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const frame = (message: object): string => framed(JSON.stringify(message));

/** A client that writes bytes and reads bytes. */
function connect(): { send(bytes: string): void; until(answer: string): Promise<string>; stop(): void } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serveOver(createConnection(toServer.pipe(wellFramed()), toClient), null);
  let said = '';
  let look = (): void => {};
  toClient.on('data', (bytes: Buffer) => {
    said += bytes.toString();
    look();
  });
  return {
    send: (bytes) => void toServer.write(bytes),
    until: (answer) =>
      new Promise((resolve, reject) => {
        const patience = setTimeout(
          () => reject(new Error(`no answer in 20 s; the server said ${said.slice(-400)}`)),
          20_000,
        );
        look = () => {
          if (!said.includes(answer)) return;
          clearTimeout(patience);
          resolve(said);
        };
        look();
      }),
    // The streams stay open: a server whose client is gone has nobody to tell, and is collected with them.
    stop: () => void toClient.removeAllListeners('data'),
  };
}

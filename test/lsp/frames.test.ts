import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wellFramed } from '../../server/lsp/frames.js';

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What comes through of a stream that arrives in chunks of a size. */
async function through(input: string, size = input.length || 1): Promise<string> {
  const stream = wellFramed();
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
  stream.end();
  return Buffer.concat(await stream.toArray()).toString();
}

describe('a stream of messages', () => {
  it('comes through as it is, however it is cut', async () => {
    const messages = fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é', '🌊', 'Content-Length: 1') }));
    await fc.assert(
      fc.asyncProperty(messages, fc.integer({ min: 1, max: 50 }), async (bodies, size) => {
        const all = bodies.filter((body) => body !== '').map(frame);
        assert.equal(await through(all.join(''), size), all.join(''));
      }),
    );
  });

  const junk = [
    'nonsense\r\n\r\n',
    'Content-Length: x\r\n\r\n',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: 999999999999\r\n\r\n',
    'Content-Length: 99999999999999999999\r\n\r\n',
    ': \r\n\r\n',
    '\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
    'no end of line ',
    `${'x'.repeat(20_000)}\r\n\r\n`,
  ];
  for (const part of junk) {
    it(`loses ${JSON.stringify(part.slice(0, 40))} and nothing after it`, async () => {
      const good = frame('{"jsonrpc":"2.0"}');
      for (const size of [1, 7, 100_000]) assert.equal(await through(good + part + good, size), good + good);
    });
  }

  it('may say more in its headers', async () => {
    const typed = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n';
    assert.equal(await through(`${typed}Content-Length: 2\r\n\r\n{}`), frame('{}'));
    assert.equal(await through(`content-length: 2\r\n${typed}\r\n{}`), frame('{}'));
  });
});

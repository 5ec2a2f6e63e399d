import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { type ServedClient, startProcess, type Transport } from './support/process.js';
import { spanIn } from './support/spans.js';

const program = 'out/server/cli/main.js';
const flat = 'Some 43% of renters moved last year.\n';
const drafts = readdirSync('examples')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `examples/${name}`);

/** The command's findings in a file, in its own words. */
function checked(path: string): { rule: string; start: number; end: number; line: number; column: number }[] {
  const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json', path], { encoding: 'utf8' });
  return JSON.parse(stdout).files[0].findings;
}

describe('says-who lsp', () => {
  let client: ServedClient;
  afterEach(() => client.stop());

  for (const transport of ['stdio', 'node-ipc', 'socket'] satisfies Transport[]) {
    it(`serves over ${transport}, and ends well`, async () => {
      client = await startProcess(transport);
      await client.open('untitled:1', flat);
      assert.equal((await client.diagnosticsOf('untitled:1', 1)).length, 1);
      await client.connection.sendRequest(ShutdownRequest.type);
      await client.connection.sendNotification(ExitNotification.type);
      assert.equal(await client.ended, 0);
    }).timeout(20_000);
  }

  it('finds what the command finds, offset for offset, line for line', async () => {
    client = await startProcess('stdio');
    for (const path of drafts) {
      const uri = pathToFileURL(path).href;
      const text = readFileSync(path, 'utf8');
      await client.open(uri, text);
      const diagnostics = await client.diagnosticsOf(uri, 1);
      assert.deepEqual(
        diagnostics.map(({ code, range }) => ({
          rule: code,
          ...spanIn(text, range),
          line: range.start.line + 1,
          column: range.start.character + 1,
        })),
        checked(path).map(({ rule, start, end, line, column }) => ({ rule, start, end, line, column })),
        path,
      );
    }
  }).timeout(60_000);

  it('goes on after messages that are no messages', async () => {
    client = await startProcess('stdio');
    const { stdin } = client.server;
    for (const body of ['{bad}', '[]', 'null', '7', '{}', '{"jsonrpc":"2.0","id":7}']) {
      stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    stdin?.write('Content-Length: x\r\n\r\n');
    stdin?.write('nonsense\r\n\r\n');
    await client.open('untitled:1', flat);
    assert.equal((await client.diagnosticsOf('untitled:1', 1)).length, 1);
  }).timeout(20_000);

  it('takes a message of 100 MB, says that the draft is too large, and goes on', async () => {
    client = await startProcess('stdio');
    await client.open('untitled:large', flat.repeat(Math.ceil(1e8 / flat.length)));
    const [note, ...others] = await client.diagnosticsOf('untitled:large', 1);
    assert.match(String(note?.message), /did not check this draft: it has 100,000,0\d\d characters/u);
    assert.deepEqual(others, []);
    await client.open('untitled:1', flat);
    assert.equal((await client.diagnosticsOf('untitled:1', 1)).length, 1);
  }).timeout(60_000);

  it('passes over a message that says it is longer than any may be', async () => {
    client = await startProcess('stdio');
    client.server.stdin?.write(`Content-Length: ${300 * 1024 * 1024}\r\n\r\n`);
    await client.open('untitled:1', flat);
    assert.equal((await client.diagnosticsOf('untitled:1', 1)).length, 1);
  }).timeout(20_000);

  it('ends with 1 when the client goes without a word', async () => {
    client = await startProcess('stdio');
    client.server.stdin?.end();
    assert.equal(await client.ended, 1);
  }).timeout(20_000);
});

describe('says-who lsp without a transport', () => {
  it('says which there are, and ends with 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'lsp'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/u);
    assert.doesNotMatch(stderr, /\n\s+at /u);
  }).timeout(20_000);
});

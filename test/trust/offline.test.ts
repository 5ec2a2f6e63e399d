import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = join(root, 'dist', 'cli.js');

/** Makes every way out of a process fail, and leaves a note of who tried: loaded before the program. */
const LOCKED = `
const { appendFileSync } = require('node:fs');
const lock = (module, names) => {
  const of = require(module);
  for (const name of names)
    of[name] = (...given) => {
      appendFileSync(process.env.TRIED, module + '.' + name + ' ' + String(given[0]) + '\\n');
      throw new Error(module + '.' + name + ' is locked');
    };
};
lock('node:net', ['connect', 'createConnection', 'createServer']);
lock('node:tls', ['connect']);
lock('node:http', ['request', 'get']);
lock('node:https', ['request', 'get']);
lock('node:http2', ['connect']);
lock('node:dgram', ['createSocket']);
lock('node:dns', ['lookup', 'resolve']);
lock('node:child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
require('node:module').syncBuiltinESMExports();
const noted = (name) => () => {
  appendFileSync(process.env.TRIED, name + '\\n');
  throw new Error(name + ' is locked');
};
globalThis.fetch = noted('fetch');
globalThis.WebSocket = noted('WebSocket');
globalThis.eval = noted('eval');
`;

describe('no network and no other program', function () {
  this.timeout(30_000);
  let folder = '';
  let tried = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'says-who-offline-'));
    tried = join(folder, 'tried.txt');
    writeFileSync(join(folder, 'lock.cjs'), LOCKED);
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    const attempts = existsSync(tried) ? readFileSync(tried, 'utf8') : '';
    rmSync(tried, { force: true });
    assert.equal(attempts, '');
  });

  /** Runs the command with every way out locked; what it printed and how it ended. */
  const locked = (words: readonly string[], input = ''): Promise<{ status: number | null; stdout: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--require', join(folder, 'lock.cjs'), command, ...words], {
        cwd: folder,
        env: { ...process.env, TRIED: tried },
      });
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString();
      });
      child.on('close', (status) => resolve({ status, stdout }));
      if (input === '') child.stdin.end();
      else child.stdin.write(input);
    });

  for (const words of [
    ['examples'],
    ['--format', 'sarif', '--concurrency', '2', 'examples'],
    ['--fix', 'examples'],
    ['figures', '--format', 'html', 'examples'],
    ['explain', 'weak-source'],
    ['config', 'examples/price-of-bread.md'],
  ])
    it(`says-who ${words.join(' ')}`, async () => {
      const { status, stdout } = await locked(words);
      assert.ok(status === 0 || status === 1, `exit ${status}`);
      assert.notEqual(stdout, '');
    });

  it('would be seen: git, for --since, is', async () => {
    await locked(['--since', 'HEAD', 'examples']);
    assert.match(readFileSync(tried, 'utf8'), /^node:child_process.execFileSync git\n/u);
    rmSync(tried);
  });

  it('says-who lsp --stdio', async () => {
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument: draft } },
      { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: draft.uri } } },
      { id: 3, method: 'textDocument/hover', params: { textDocument: { uri: draft.uri }, position } },
      { id: 4, method: 'shutdown' },
      { method: 'exit' },
    ];
    const { status, stdout } = await locked(['lsp', '--stdio'], messages.map(framed).join(''));
    assert.equal(status, 0);
    assert.match(stdout, /unsourced-figure/);
  });
});

const draft = {
  uri: 'untitled:a.md',
  languageId: 'markdown',
  version: 1,
  text: 'The flood killed 41 people.\n\nSee https://statistics.example/floods and ![](https://tracker.example/a.png).\n',
};
const position = { line: 0, character: 18 };

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

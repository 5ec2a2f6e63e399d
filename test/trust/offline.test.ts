import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = join(root, 'dist', 'cli.js');

/** Makes every way out of a process fail, and leaves a note of who tried: loaded before the program. */
const LOCKED = `
const { appendFileSync } = require('node:fs');
const lock = (module, names) => {
  const of = require(module);
  for (const name of names)
    of[name] = (...given) => {
      const shell = given.find((value) => value?.shell !== undefined)?.shell ?? false;
      appendFileSync(process.env.TRIED, module + '.' + name + ' ' + given[0] + (shell ? ' in a shell' : '') + '\\n');
      throw new Error(module + '.' + name + ' is locked');
    };
};
lock('node:net', ['connect', 'createConnection', 'createServer']);
lock('node:tls', ['connect']);
lock('node:http', ['request', 'get']);
lock('node:https', ['request', 'get']);
lock('node:http2', ['connect']);
lock('node:dgram', ['createSocket']);
lock('node:dns', ['lookup', 'resolve', 'resolve4']);
lock('node:inspector', ['open']);
lock('node:cluster', ['fork']);
lock('node:vm', ['runInContext', 'runInNewContext', 'runInThisContext', 'compileFunction']);
lock('node:child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
require('node:module').syncBuiltinESMExports();
const noted = (name) =>
  function () {
    appendFileSync(process.env.TRIED, name + '\\n');
    throw new Error(name + ' is locked');
  };
require('node:net').Socket.prototype.connect = noted('node:net.Socket.connect');
process.dlopen = noted('process.dlopen');
globalThis.fetch = noted('fetch');
globalThis.WebSocket = noted('WebSocket');
globalThis.eval = noted('eval');
globalThis.Function = new Proxy(Function, { apply: noted('Function'), construct: noted('new Function') });
`;

/** V8 itself refuses to make code of text, whatever way leads to it. */
const NO_CODE = '--disallow-code-generation-from-strings';

/** Every way out that a program might try; each must be seen. */
const WAYS: Readonly<Record<string, string>> = {
  'node:net.connect': "require('net').connect(80, 'tracker.example')",
  'node:net.Socket.connect': "new (require('net').Socket)().connect(80)",
  'node:net.createServer': "require('net').createServer().listen(0)",
  'node:tls.connect': "require('tls').connect(443)",
  'node:http.request': "require('http').request('http://tracker.example')",
  'node:https.get': "import('node:https').then(({ get }) => get('https://tracker.example'))",
  'node:http2.connect': "require('http2').connect('https://tracker.example')",
  'node:dgram.createSocket': "require('dgram').createSocket('udp4')",
  'node:dns.lookup': "require('dns').lookup('tracker.example', () => {})",
  'node:child_process.spawn': "require('child_process').spawn('true')",
  'node:child_process.exec': "import('child_process').then(({ exec }) => exec('true'))",
  'node:child_process.fork': "require('child_process').fork('x.js')",
  'node:vm.runInNewContext': "require('vm').runInNewContext('1')",
  fetch: "fetch('https://tracker.example')",
  WebSocket: "new WebSocket('wss://tracker.example')",
  eval: "eval('1')",
  Function: "Function('return 1')()",
  'new Function': "new Function('return 1')()",
};

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

  /** Runs the command with every way out locked; what it printed and how it ended. `then` is sent after an answer. */
  const locked = (
    words: readonly string[],
    input = '',
    then: { readonly after: string; readonly send: string } | null = null,
  ): Promise<{ status: number | null; stdout: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [NO_CODE, '--require', join(folder, 'lock.cjs'), command, ...words], {
        cwd: folder,
        env: { ...process.env, TRIED: tried },
      });
      let stdout = '';
      let rest = then;
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString();
        if (rest === null || !stdout.includes(rest.after)) return;
        child.stdin.write(rest.send);
        rest = null;
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

  it('git, for --since, is the one exception, and runs without a shell', async () => {
    for (const ref of ['HEAD', 'main@{1}', 'v1.0']) {
      await locked(['--since', ref, 'examples']);
      assert.equal(readFileSync(tried, 'utf8'), 'node:child_process.execFileSync git\n');
      rmSync(tried);
    }
  });

  it('not even git for a name that is none', async () => {
    for (const ref of [
      '--output=x',
      '$(touch x)',
      '; touch x',
      '-c core.pager=x',
      'ext::sh -c x',
      '|x',
      '"',
      '',
      '../x',
    ]) {
      const { status } = await locked([`--since=${ref}`, 'examples']);
      assert.equal(status, 2, ref);
    }
  });

  for (const [way, attempt] of Object.entries(WAYS))
    it(`would be seen: ${attempt}`, () => {
      const { status } = spawnSync(process.execPath, ['--require', join(folder, 'lock.cjs'), '--eval', attempt], {
        cwd: folder,
        env: { ...process.env, TRIED: tried },
      });
      assert.notEqual(status, 0);
      assert.ok(readFileSync(tried, 'utf8').startsWith(way));
      rmSync(tried);
    });

  it('would be seen: code made of text by a constructor that nobody names', () => {
    const { status, stderr } = spawnSync(process.execPath, [NO_CODE, '--print', "(() => {}).constructor('1')()"], {
      encoding: 'utf8',
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /Code generation from strings disallowed/u);
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

  it('says-who lsp --stdio asks git alone what a branch changed, and nobody about a name that is none', async () => {
    const file = pathToFileURL(join(folder, 'examples', 'price-of-bread.md')).href;
    const capabilities = { textDocument: { diagnostic: {} } };
    const textDocument = { ...draft, uri: file };
    const ask = (since: string) => {
      const initializationOptions = { settings: { since } };
      const messages = [
        {
          id: 1,
          method: 'initialize',
          params: { processId: null, rootUri: null, capabilities, initializationOptions },
        },
        { method: 'initialized', params: {} },
        { method: 'textDocument/didOpen', params: { textDocument } },
        { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: file } } },
      ];
      const end = [{ id: 3, method: 'shutdown' }, { method: 'exit' }].map(framed).join('');
      return locked(['lsp', '--stdio'], messages.map(framed).join(''), { after: '"id":2', send: end });
    };
    assert.equal((await ask('HEAD')).status, 0);
    assert.match(readFileSync(tried, 'utf8'), /^(?:node:child_process\.execFile git\n)+$/u);
    rmSync(tried);
    for (const hostile of ['$(touch x)', '--output=x', '; touch x'])
      assert.match((await ask(hostile)).stdout, /is no name of a commit/u);
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

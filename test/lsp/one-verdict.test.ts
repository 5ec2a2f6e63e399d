import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { lint } from '../../server/library/index.js';
import { fixtures } from '../eval/corpus.js';
import { dictionary, drafts } from '../fuzz/material.js';
import { mutate } from '../fuzz/mutate.js';
import { randomFrom } from '../fuzz/random.js';
import type { TestClient } from './support/client.js';
import { startProcess } from './support/process.js';
import { startWorker } from './support/worker.js';

const program = resolve('out/server/cli/main.js');

/** A finding as every face must give it. */
type Seen = readonly [rule: string, severity: string, line: number, column: number, end: string, message: string];

/** The examples, the labelled drafts, and sixty that are damaged in every way the fuzzer knows. */
function corpus(): Record<string, string> {
  const random = randomFrom(2026);
  const broken = Array.from({ length: 100 }, () =>
    mutate(random.pick(drafts), random.pick(drafts), dictionary, random),
  );
  const labelled = fixtures('test/eval/fixtures').map(({ text }) => text);
  const texts = [...drafts.slice(0, 8), ...labelled, ...broken].map(readAsFile);
  // A draft’s own bibliography is a file, which a library does not read and a worker asks its editor for.
  const own = texts.filter((text) => !/^bibliography:/mu.test(text));
  return Object.fromEntries(own.map((text, at) => [`${String(at).padStart(3, '0')}.md`, text]));
}

/** As it comes back from the disk: half a character is none there, and a byte order mark belongs to the file. */
const readAsFile = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('utf8')
    .replace(/^\uFEFF+/u, '');

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

const seen = ({ rule, severity, line, column, endLine, endColumn, message }: Finding): Seen => {
  return [rule, severity, line, column, `${endLine}:${endColumn}`, message];
};
const severities = ['', 'error', 'warning', 'info', 'hint'];
const shown = ({ code, severity, message, range: { start, end } }: Diagnostic): Seen => [
  String(code),
  severities[severity ?? 0] ?? '',
  start.line + 1,
  start.character + 1,
  `${end.line + 1}:${end.character + 1}`,
  String(message),
];

describe('one draft, one verdict', function () {
  this.timeout(120_000);
  const texts = corpus();
  let folder = '';
  let expected: Readonly<Record<string, readonly Seen[]>> = {};

  const command = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { PATH: process.env.PATH, ...environment },
    });
  const ofCommand = (...args: string[]): Record<string, readonly Seen[]> => {
    const { files } = JSON.parse(command(['--format', 'json', '--no-config', ...args, '.']).stdout) as Report;
    return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(seen)]));
  };

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'says-who-verdict-')));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    expected = ofCommand('--concurrency', '1');
    assert.deepEqual(Object.keys(expected), Object.keys(texts));
    assert.ok(Object.values(expected).flat().length > 300);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('in worker threads', () => assert.deepEqual(ofCommand('--concurrency', '3'), expected));

  it('in the library', () => {
    for (const [name, text] of Object.entries(texts)) assert.deepEqual(lint(text).map(seen), expected[name], name);
  });

  const pushing = async (client: TestClient, scheme: string): Promise<void> => {
    for (const [name, text] of Object.entries(texts)) {
      await client.open(`${scheme}${name}`, text);
      assert.deepEqual((await client.diagnosticsOf(`${scheme}${name}`, 1)).map(shown), expected[name], name);
      await client.close(`${scheme}${name}`);
    }
    client.stop();
  };

  it('in a server that pushes', async () => pushing(await startProcess('stdio'), `${pathToFileURL(folder).href}/`));

  it('in a server in a browser’s worker', async () => pushing(await startWorker(), 'vscode-vfs://github/ann/'));

  it('in a server that is asked', async () => {
    const client = await startProcess('stdio', { capabilities: { textDocument: { diagnostic: {} } } });
    for (const [name, text] of Object.entries(texts)) {
      const textDocument = { uri: `${pathToFileURL(folder).href}/${name}` };
      await client.open(textDocument.uri, text);
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      assert.deepEqual((report as FullDocumentDiagnosticReport).items.map(shown), expected[name], name);
    }
    client.stop();
  });

  it('byte for byte, in any language and time zone, however often', () => {
    const places: readonly Readonly<Record<string, string>>[] = [
      {},
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar', TZ: 'Asia/Kathmandu' },
      { LC_ALL: 'C', TZ: 'UTC' },
    ];
    const some = Object.keys(texts).filter((_, at) => at % 5 === 0);
    for (const args of [
      ['--format', 'sarif', '--no-config', ...some],
      ['figures', '--format', 'html', '--no-config', ...some],
    ]) {
      const outputs = places.map((environment) => command(args, environment).stdout);
      assert.ok((outputs[0] ?? '').length > 10_000);
      for (const output of outputs) assert.ok(output === outputs[0]);
    }
  });

  it('with the line ends of any platform', () => {
    for (const [name, end] of [
      ['crlf', '\r\n'],
      ['cr', '\r'],
    ] as const) {
      const other = join(folder, name);
      mkdirSync(other);
      // One that mixes them is another text with other ends.
      const plain = Object.entries(texts).filter(([, text]) => !/[\r\u0085\u2028\u2029]/u.test(text));
      assert.ok(plain.length > 80);
      for (const [file, text] of plain) {
        writeFileSync(join(other, file), text.replaceAll('\n', end));
        assert.deepEqual(lint(text.replaceAll('\n', end)).map(seen), expected[file], `${name} ${file}`);
      }
      const { files } = JSON.parse(command(['--format', 'json', '--no-config', name]).stdout) as Report;
      for (const { path, findings } of files)
        assert.deepEqual(findings.map(seen), expected[path.slice(name.length + 1)], path);
    }
  });
});

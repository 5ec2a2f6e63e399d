import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/host/disk.js';
import { fileUris } from '../../server/host/file-uris.js';
import { type ClientWishes, startClient, type TestClient } from './support/client.js';
import { spanIn } from './support/spans.js';

const flat = 'Some 43% of renters moved last year.\n';

describe('a configuration file', () => {
  let folder: string;
  let client: TestClient;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const start = async (wishes: ClientWishes = {}): Promise<void> => {
    client = await startClient({ folders: [pathToFileURL(folder).href], disk: fileUris(disk), ...wishes });
  };
  const tell = (...names: string[]): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: uriOf(name), type: 2 })),
    });
  const severities = async (name: string, version = 1): Promise<(number | undefined)[]> =>
    (await client.diagnosticsOf(uriOf(name), version)).map(({ severity }) => severity);
  /** The severities last published for a draft become these. */
  const become = (name: string, ...wanted: number[]) =>
    client.lookFor(
      (params) =>
        params === client.published.findLast(({ uri }) => uri === uriOf(name)) &&
        JSON.stringify(params.diagnostics.map(({ severity }) => severity)) === JSON.stringify(wanted),
    );
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'says who (é) '));
  });
  afterEach(() => {
    client.stop();
    rmSync(folder, { recursive: true });
  });

  it('decides how drafts below it are judged', async () => {
    write('says-who.yaml', 'rules:\n  unsourced-figure: info\n');
    await start();
    await client.open(uriOf('a.md'), flat);
    assert.deepEqual(await severities('a.md'), [3]);
  });

  it('takes effect in open drafts when it is written, changed and deleted', async () => {
    await start();
    await client.open(uriOf('a.md'), flat);
    const [before = 0] = await severities('a.md');
    write('says-who.yaml', 'rules:\n  unsourced-figure: hint\n');
    await tell('says-who.yaml');
    await become('a.md', 4);
    write('says-who.yaml', 'rules:\n  unsourced-figure: off\n');
    await tell('says-who.yaml');
    await become('a.md');
    rmSync(join(folder, 'says-who.yaml'));
    await tell('says-who.yaml');
    await become('a.md', before);
  });

  it('takes effect on saving in a client that watches no files', async () => {
    await start();
    await client.open(uriOf('a.md'), flat);
    await client.diagnosticsOf(uriOf('a.md'), 1);
    write('says-who.yaml', 'rules:\n  unsourced-figure: hint\n');
    await client.save(uriOf('a.md'));
    await become('a.md', 4);
  });

  it('with mistakes shows them where they stand, and they go when they are mended', async () => {
    write('says-who.yaml', 'rules:\n  unsourced-figures: error\n');
    await start();
    await client.open(uriOf('a.md'), flat);
    const { diagnostics } = await client.lookFor(({ uri }) => uri === uriOf('says-who.yaml'));
    assert.equal(diagnostics[0]?.code, 'invalid-configuration');
    assert.match(String(diagnostics[0]?.message), /unsourced-figure/u);
    assert.deepEqual(diagnostics[0]?.range.start, { line: 1, character: 2 });
    write('says-who.yaml', 'rules:\n  unsourced-figure: error\n');
    await tell('says-who.yaml');
    await become('says-who.yaml');
  });

  it('that cannot be read at all leaves drafts checked, and says so', async () => {
    write('says-who.yaml', 'rules: [\n');
    await start();
    await client.open(uriOf('a.md'), flat);
    assert.equal((await client.diagnosticsOf(uriOf('a.md'), 1)).length, 1);
    assert.notEqual((await client.lookFor(({ uri }) => uri === uriOf('says-who.yaml'))).diagnostics.length, 0);
  });

  it('may leave drafts out, which have no findings then', async () => {
    write('says-who.yaml', 'ignore: ["old/**"]\n');
    mkdirSync(join(folder, 'old'));
    await start();
    await client.open(uriOf('old/a.md'), flat);
    assert.deepEqual(await severities('old/a.md'), []);
    const coverage = await client.connection.sendRequest<Record<string, unknown>>('says-who/coverage', {
      textDocument: { uri: uriOf('old/a.md') },
    });
    assert.deepEqual([coverage.unchecked, coverage.configuration], ['ignored', uriOf('says-who.yaml')]);
  });

  it('goes before the settings of the client, which fill in where there is none', async () => {
    mkdirSync(join(folder, 'desk'));
    write('desk/says-who.yaml', 'rules:\n  unsourced-figure: info\n');
    await start({ options: { settings: { rules: { 'unsourced-figure': 'hint' } } } });
    await client.open(uriOf('desk/a.md'), flat);
    await client.open(uriOf('b.md'), flat);
    assert.deepEqual(await severities('desk/a.md'), [3]);
    assert.deepEqual(await severities('b.md'), [4]);
  });

  it('gives the same verdict as the command gives', async () => {
    write(
      'says-who.yaml',
      'extends: says-who:strict\noverrides:\n  - files: ["b.md"]\n    rules:\n      unsourced-figure: hint\n',
    );
    const drafts = { 'a.md': 'examples/river-crossing.md', 'b.md': 'examples/water-and-schools.md' };
    for (const [name, example] of Object.entries(drafts)) write(name, readFileSync(example, 'utf8'));
    await start();
    const program = resolve('out/server/cli/main.js');
    const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: Record<string, unknown>[] }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      Object.keys(drafts),
    );
    const levels = ['', 'error', 'warning', 'info', 'hint'];
    for (const { path, findings } of files) {
      const text = readFileSync(join(folder, path), 'utf8');
      await client.open(uriOf(path), text);
      assert.deepEqual(
        (await client.diagnosticsOf(uriOf(path), 1)).map(({ range, code, severity = 0 }) => ({
          ...spanIn(text, range),
          rule: code,
          severity: levels[severity],
        })),
        findings.map(({ start, end, rule, severity }) => ({ start, end, rule, severity })),
      );
    }
  }).timeout(20_000);
});

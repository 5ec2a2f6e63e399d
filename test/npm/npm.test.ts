import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync, spawn as start } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What npm publishes, packed, installed into an empty project and used there. */
describe('the npm package', function () {
  this.timeout(180_000);
  let folder = '';
  let tarball = '';
  let project = '';
  const installed = (...parts: string[]): string => join(project, 'node_modules', 'says-who', ...parts);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'says-who-npm-'));
    project = join(folder, 'project');
    mkdirSync(project);
    run(root, 'npm', ['pack', '--pack-destination', folder]);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    writeFileSync(join(project, 'package.json'), '{"name": "newsroom", "private": true, "type": "module"}');
    writeFileSync(join(project, 'a.md'), 'The shelling killed 23 people on Friday.\n');
    run(project, 'npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is needed and nothing else', () => {
    const files = filesIn(installed());
    assert.deepEqual(
      files.filter((file) => !/^docs\/(?:rules\/)?[\w-]+\.md$/u.test(file)),
      FILES,
    );
    assert.ok(files.includes('docs/rules/unsourced-figure.md'));
  });

  it('has a manifest that tools understand', async () => {
    const manifest = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Record<string, unknown>;
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: buffer as ArrayBuffer }, level: 'warning', strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest, { color: false })),
      [],
    );
  });

  it('needs no other package and is small', () => {
    assert.deepEqual(
      readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['says-who'],
    );
    const bytes = filesIn(installed()).reduce((sum, file) => sum + statSync(installed(file)).size, 0);
    assert.ok(bytes <= 15 * 1024 * 1024, `${bytes} bytes are more than 15 MiB`);
  });

  it('puts a command where npx finds it', () => {
    const { status, stdout } = spawn(project, 'npx', ['--offline', 'says-who', 'a.md']);
    assert.equal(status, 1);
    assert.match(stdout, /^a\.md:1:21: error: /u);
    const page = spawn(project, 'npx', ['--offline', 'says-who', 'explain', 'unsourced-figure']);
    assert.match(page.stdout, /^What it finds$/mu);
  });

  it('builds itself from a checkout, as pre-commit and npm get it from git, and leaves alone what is built', () => {
    const checkout = join(folder, 'checkout');
    const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (listed.status !== 0) return;
    for (const file of listed.stdout.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
      cpSync(join(root, file), join(checkout, file));
    // Else it would install through the link, into this very folder.
    for (const name of ['esbuild', 'typescript']) assert.ok(existsSync(join(root, 'node_modules', name)));
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    run(checkout, process.execPath, ['scripts/prepare.mjs']);
    const command = join(checkout, 'dist', 'cli.js');
    assert.equal(spawn(project, process.execPath, [command, 'a.md']).status, 1);
    assert.ok(existsSync(join(checkout, 'dist', 'library', 'index.d.ts')));
    const built = statSync(command).mtimeMs;
    run(checkout, process.execPath, ['scripts/prepare.mjs']);
    assert.equal(statSync(command).mtimeMs, built);
  });

  it('starts a server', async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const hello = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const server = start(process.execPath, [installed('dist', 'cli.js'), 'lsp', '--stdio'], { cwd: project });
    server.stdin.write(`Content-Length: ${hello.length}\r\n\r\n${hello}`);
    let said = '';
    for await (const chunk of server.stdout) {
      said += String(chunk);
      if (said.includes('"capabilities"')) break;
    }
    server.kill();
    assert.match(said, /"capabilities"/u);
  });

  it('is a library, imported and required', () => {
    const code = `
      const draft = analyse('The shelling killed 23 people on Friday.');
      const [finding] = lint(draft);
      console.log(JSON.stringify([draft.figures[0].status, finding.rule, finding.column, rules.length > 10]));
      console.log(applyEdits(draft.text, finding.fixes.at(-1).edits).length > draft.text.length);`;
    writeFileSync(join(project, 'use.js'), `import { analyse, applyEdits, lint, rules } from 'says-who';\n${code}`);
    const expected = '["unsourced","unsourced-figure",21,true]\ntrue\n';
    assert.equal(run(project, process.execPath, ['use.js']).stdout, expected);
    writeFileSync(
      join(project, 'use.cjs'),
      `const { analyse, applyEdits, lint, rules } = require('says-who');\n${code}`,
    );
    assert.equal(run(project, process.execPath, ['--no-warnings', 'use.cjs']).stdout, expected);
  });

  it('has types, under both ways of resolving modules', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { analyse, applyEdits, type Configuration, type Finding, lint, type Status } from 'says-who';
       const configuration: Configuration = { extends: 'says-who:strict', rules: { placeholder: 'off' } };
       const draft = analyse('', configuration);
       const statuses: Status[] = draft.figures.map(({ status }) => status);
       const findings: Finding[] = lint(draft);
       // @ts-expect-error: there is no such position.
       lint('', { citations: { position: 'above' } });
       export const text: string = applyEdits('', findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []));
       export const count: number = statuses.length;`,
    );
    for (const [module, resolution] of [
      ['NodeNext', 'NodeNext'],
      ['ESNext', 'bundler'],
    ] as const) {
      const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--types', '', '--lib', 'ES2022'];
      run(project, join(root, 'node_modules', '.bin', 'tsc'), [
        ...options,
        '--module',
        module,
        '--moduleResolution',
        resolution,
        'use.ts',
      ]);
    }
  });

  it('carries the schemas of what it writes and reads', () => {
    for (const name of ['says-who', 'check', 'figures', 'baseline'])
      assert.ok(existsSync(installed('schemas', `${name}.schema.json`)), name);
  });
});

/** All but the pages, which come and go with the rules. */
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/cli.js',
  'dist/cli/program.cjs',
  'dist/extension.cjs',
  'dist/library/index.d.ts',
  'dist/library/index.js',
  'dist/library/types.d.ts',
  'dist/server.cjs',
  'dist/web.cjs',
  'dist/worker.js',
  'package.json',
  'schemas/baseline.schema.json',
  'schemas/check.schema.json',
  'schemas/figures.schema.json',
  'schemas/says-who.schema.json',
];

const spawn = (folder: string, command: string, args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

/** Runs a program that has to succeed. */
function run(folder: string, command: string, args: readonly string[]): SpawnSyncReturns<string> {
  const ran = spawn(folder, command, args);
  assert.equal(ran.status, 0, `${command} ${args.join(' ')}\n${ran.stdout}${ran.stderr}`);
  return ran;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('node_modules/'))
    .sort();

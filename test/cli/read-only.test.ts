import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, root } from './support/command.js';

const idle = '<!-- says-who-disable-next-line weak-source -- asked for -->';
const mendable = `${drafts.error}\n${idle}\nQuiet.\n`;

/** Somebody who is not root, for whom a folder without the right to write is one. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe('in a folder that may not be written to', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);
  const run = (...args: string[]) => {
    const folder = folderWith({ 'a.md': mendable });
    chmodSync(join(folder, 'a.md'), 0o666);
    chmodSync(folder, 0o555);
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_DISABLE_COMPILE_CACHE: '1' },
      ...somebody,
    });
    assert.equal(error, undefined);
    assert.deepEqual(readdirSync(folder), ['a.md']);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), mendable);
    assert.ok(!stdout.includes(folder) && !stderr.includes(folder), 'where the folder lies is nobody’s business');
    return { status, out: stdout, err: stderr };
  };

  before(function () {
    // The folders above the program may be closed to others than their owner.
    if (run('--version').status !== 0) this.skip();
  });

  it('drafts are checked', () => assert.equal(run('a.md').status, 1));

  it('--fix mends nothing, says so and ends with 2', () => {
    const { status, err } = run('--fix', 'a.md');
    assert.equal(status, 2);
    assert.match(err, /cannot check a\.md: permission denied/u);
  });

  it('a report, or a baseline, is not written, which ends with 2', () => {
    assert.match(run('-o', 'report.txt', 'a.md').err, /cannot write the report report\.txt: permission denied/u);
    const { status, err } = run('--baseline', 'base.json', '--update-baseline', 'a.md');
    assert.equal(status, 2);
    assert.match(err, /cannot write the baseline base\.json: permission denied/u);
  });

  it('a cache is not written, which changes nothing else', () => {
    const { status, out, err } = run('--cache', 'a.md');
    assert.equal(status, 1);
    assert.match(out, /^a\.md:1:21: error/mu);
    assert.match(err, /the cache was not written: permission denied/u);
  });
});

describe('files that may not be read', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('are named with the reason, and not with where they lie on this machine', function () {
    const folder = folderWith({
      'a.md': `---\nbibliography: refs.bib\n---\n\nSome 40 ships left [@a].\n`,
      'locked.md': drafts.clean,
      'refs.bib': '',
      'under/b.md': drafts.clean,
      'under/says-who.yaml': '',
    });
    for (const name of ['locked.md', 'refs.bib', 'under/says-who.yaml']) chmodSync(join(folder, name), 0);
    chmodSync(folder, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_DISABLE_COMPILE_CACHE: '1' },
      ...somebody,
    });
    if (status === null || stdout === '') this.skip();
    assert.equal(status, 2);
    assert.match(stderr, /cannot check locked\.md: permission denied/u);
    assert.match(stdout, /This configuration cannot be read: permission denied\./u);
    assert.match(stdout, /refs\.bib.*it cannot be read \(permission denied\)/u);
    assert.ok(!`${stdout}${stderr}`.includes(folder));
  });
});

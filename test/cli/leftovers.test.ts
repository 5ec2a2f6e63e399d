import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameBeside } from '../../server/cli/leftovers.js';
import { writeWhole } from '../../server/cli/write.js';
import { drafts, folderWith, saysWho } from './support/command.js';

const idle = '<!-- says-who-disable-next-line weak-source -- asked for -->';
const mendable = `Quiet.\n\n${idle}\nStill quiet.\n`;

/** The number of a process that was and is no more. */
const gone = String(spawnSync(process.execPath, ['-e', '']).pid);
const [, , here = '', alive = ''] = nameBeside().split('-');
const elsewhere = '00000000';

/** Puts into a folder what a process of a machine left there so many minutes ago. */
function left(folder: string, machine: string, by: string, minutes: number): string {
  const name = `.says-who-${machine}-${by}-left${readdirSync(folder).length}.tmp`;
  const then = new Date(Date.now() - minutes * 60_000);
  writeFileSync(join(folder, name), '# Half a dra');
  utimesSync(join(folder, name), then, then);
  return name;
}

const hidden = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('.says-who-'))
    .sort();

/** A folder with leftovers of all kinds, and the names of those that must stay. */
function littered(folder: string): string[] {
  const old = 60 * 24 * 2;
  left(folder, here, gone, 1);
  left(folder, here, gone, old);
  left(folder, here, alive, old);
  left(folder, elsewhere, gone, old);
  const stay = [left(folder, here, gone, 0), left(folder, here, alive, 60), left(folder, elsewhere, gone, 60)];
  mkdirSync(join(folder, `.says-who-${here}-${gone}-folder.tmp`));
  return [...stay, `.says-who-${here}-${gone}-folder.tmp`].sort();
}

describe('what a killed run left beside a draft', () => {
  it('is hidden, and no draft to any way of naming drafts', () => {
    const folder = folderWith({ 'a.md': drafts.clean });
    left(folder, here, gone, 0);
    for (const args of [[], ['.'], ['*'], ['**/*'], ['*.tmp', 'a.md'], ['.*', 'a.md']]) {
      const { out } = saysWho(folder, ['--format', 'json', ...args]);
      assert.deepEqual(
        (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path),
        ['a.md'],
        args.join(' '),
      );
    }
  });

  it('is removed by the next --fix, where the run is gone or it is a day old, and by no run that only reads', () => {
    const folder = folderWith({ 'a.md': mendable });
    const stay = littered(folder);
    const all = hidden(folder);
    saysWho(folder, []);
    assert.deepEqual(hidden(folder), all);
    assert.equal(saysWho(folder, ['--fix']).status, 0);
    assert.deepEqual(hidden(folder), stay);
    assert.doesNotMatch(readFileSync(join(folder, 'a.md'), 'utf8'), /disable/u);
  });

  it('is removed where the draft lies that a link leads to', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'real/a.md': mendable, 'desk/b.txt': '' });
    symlinkSync('../real/a.md', join(folder, 'desk', 'a.md'));
    left(join(folder, 'real'), here, gone, 1);
    saysWho(join(folder, 'desk'), ['--fix', 'a.md']);
    assert.deepEqual(hidden(join(folder, 'real')), []);
  });

  for (const args of [
    ['-o', 'report.txt'],
    ['--baseline', 'known.json', '--update-baseline'],
    ['--cache', '--cache-location', 'cache.json'],
  ])
    it(`is removed by the next ${args.join(' ')}`, () => {
      const folder = folderWith({ 'a.md': drafts.clean });
      const stay = littered(folder);
      assert.equal(saysWho(folder, args).status, 0);
      assert.deepEqual(hidden(folder), stay);
    });

  it('has a name that is short, however long the draft’s is', () => {
    const name = `${'a'.repeat(250)}.md`;
    const folder = folderWith({ [name]: 'old' });
    writeWhole(join(folder, name), 'new');
    assert.deepEqual(readdirSync(folder), [name]);
    assert.equal(readFileSync(join(folder, name), 'utf8'), 'new');
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, root, saysWho } from './support/command.js';

describe('the launcher', () => {
  if (Number(process.versions.node.split('.')[0]) >= 22) return;

  /** The command installed in a project of its own. */
  function installed(): { readonly folder: string; readonly cache: string; run(...args: string[]): string } {
    const folder = folderWith({ 'a.md': drafts.clean });
    saysWho(folder, ['--version']);
    const home = join(folder, 'node_modules', 'says-who');
    mkdirSync(home, { recursive: true });
    for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(home, part), { recursive: true });
    const command = (...args: string[]): string =>
      execFileSync(process.execPath, [join(home, 'dist', 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
    return { folder, cache: join(folder, 'node_modules', '.cache', 'says-who'), run: command };
  }

  const json = ['--format', 'json', 'a.md'];

  it('keeps compiled code beside the package once drafts were examined, and finds the same with it', () => {
    const { cache, run } = installed();
    run('--version');
    assert.throws(() => readdirSync(cache));
    const first = run(...json);
    assert.equal(readdirSync(cache).length, 1);
    assert.equal(run(...json), first);
    assert.equal(readdirSync(cache).length, 1);
  });

  it('makes damaged code anew', () => {
    const { cache, run } = installed();
    const first = run(...json);
    const [name = ''] = readdirSync(cache);
    writeFileSync(join(cache, name), 'damaged');
    assert.equal(run(...json), first);
    assert.ok(readFileSync(join(cache, name)).length > 10_000);
  });

  it('runs where there is no place to keep it', () => {
    const { folder, run } = installed();
    writeFileSync(join(folder, 'node_modules', '.cache'), 'in the way');
    assert.equal(run(...json), run(...json));
  });
});

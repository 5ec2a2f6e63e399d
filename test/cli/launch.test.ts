import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, root, saysWho } from './support/command.js';

/** The command installed in a project of its own. */
interface Installed {
  readonly folder: string;
  readonly program: string;
  /** Where its compiled code is kept. */
  readonly cache: string;
  run(...args: string[]): string;
}

function installed(): Installed {
  const folder = folderWith({ 'a.md': drafts.clean });
  saysWho(folder, ['--version']);
  const home = join(folder, 'node_modules', 'says-who');
  mkdirSync(home, { recursive: true });
  for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(home, part), { recursive: true });
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(home, 'dist', 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
  const cache = join(folder, 'node_modules', '.cache', 'says-who');
  return { folder, program: join(home, 'dist', 'cli', 'program.cjs'), cache, run };
}

const json = ['--format', 'json', 'a.md'];
const posix = process.getuid !== undefined;

const keptByNode = Number(process.versions.node.split('.')[0]) >= 22;

describe('the launcher, where Node keeps compiled code', function () {
  if (!keptByNode) return;
  this.timeout(60_000);

  it('names it a folder beside the package, and none where others may write', () => {
    const command = installed();
    const first = command.run(...json);
    assert.equal(readdirSync(command.cache).length, 1);
    assert.equal(command.run(...json), first);
    rmSync(join(command.cache, '..'), { recursive: true });
    mkdirSync(join(command.cache, '..'));
    if (!posix) return;
    chmodSync(join(command.cache, '..'), 0o777);
    assert.equal(command.run(...json), first);
    assert.ok(!existsSync(command.cache));
  });
});

describe('the launcher', function () {
  if (keptByNode) return;
  this.timeout(60_000);

  /** The one file of compiled code. */
  const kept = ({ cache }: Installed): string => {
    const [name = '', ...others] = readdirSync(cache);
    assert.deepEqual(others, []);
    return join(cache, name);
  };

  it('keeps compiled code beside the package once drafts were examined, and finds the same with it', () => {
    const command = installed();
    command.run('--version');
    assert.ok(!existsSync(join(command.folder, 'node_modules', '.cache')));
    const first = command.run(...json);
    const before = statSync(kept(command));
    assert.equal(command.run(...json), first);
    assert.deepEqual([statSync(kept(command)).ino, before.mode & 0o022], [before.ino, 0]);
  });

  it('takes none of another program, though it is as long, as old and at the same place', () => {
    const command = installed();
    const time = new Date(499162500000); // as npm packs files
    utimesSync(command.program, time, time);
    command.run(...json);
    const before = readFileSync(kept(command));
    const text = readFileSync(command.program, 'utf8');
    writeFileSync(
      command.program,
      text.replaceAll('"attributed"', '"ATTRIBUTED"').replaceAll("'attributed'", "'ATTRIBUTED'"),
    );
    utimesSync(command.program, time, time);
    const list = ['figures', '--format', 'json', 'a.md'];
    assert.match(command.run(...list), /"ATTRIBUTED"/u);
    assert.notDeepEqual(readFileSync(kept(command)), before);
  });

  it('makes damaged code anew, wherever the damage is', () => {
    const command = installed();
    const first = command.run(...json);
    const file = kept(command);
    const whole = readFileSync(file);
    const damages = [
      Buffer.from('damaged'),
      Buffer.alloc(0),
      whole.subarray(0, whole.length >> 1),
      Buffer.concat([whole, Buffer.alloc(1)]),
      ...[0, 40, 0.3, 0.6, 0.999].map((at) => {
        const copy = Buffer.from(whole);
        const place = at < 1 ? Math.floor(at * copy.length) : at;
        copy[place] = (copy[place] ?? 0) ^ 0x40;
        return copy;
      }),
    ];
    for (const damage of damages) {
      writeFileSync(file, damage);
      assert.equal(command.run(...json), first);
      assert.ok(readFileSync(kept(command)).length > 10_000);
      assert.ok(!readFileSync(kept(command)).equals(damage));
    }
  });

  it('runs where there is no place to keep it', () => {
    const { folder, run } = installed();
    writeFileSync(join(folder, 'node_modules', '.cache'), 'in the way');
    assert.equal(run(...json), run(...json));
  });

  it('neither takes nor keeps any where others may write who may not write the program', function () {
    if (!posix) this.skip();
    for (const open of ['.cache', '.cache/says-who', 'file'] as const) {
      const command = installed();
      const first = command.run(...json);
      const file = kept(command);
      const path = open === 'file' ? file : join(command.folder, 'node_modules', open);
      chmodSync(path, 0o777);
      const { ino } = statSync(file);
      assert.equal(command.run(...json), first);
      // A file that cannot be trusted is put aside by a new one; in a folder that cannot be, nothing is touched.
      assert.equal(statSync(file).ino === ino, open !== 'file', open);
    }
  });

  it('nor of another user, nor behind a link', function () {
    if (process.getuid?.() !== 0) this.skip();
    const command = installed();
    const first = command.run(...json);
    const file = kept(command);
    const { ino } = statSync(file);
    chownSync(file, 65534, 65534);
    assert.equal(command.run(...json), first);
    assert.notEqual(statSync(file).ino, ino);
    chownSync(command.cache, 65534, 65534);
    chownSync(file, 65534, 65534);
    const foreign = statSync(file).ino;
    assert.equal(command.run(...json), first);
    assert.equal(statSync(file).ino, foreign);
    renameSync(command.cache, `${command.cache}-elsewhere`);
    symlinkSync(`${command.cache}-elsewhere`, command.cache);
    assert.equal(command.run(...json), first);
    assert.equal(statSync(file).ino, foreign);
  });
});

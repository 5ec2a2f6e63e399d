import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diffOf, replaceDraft } from '../../server/cli/fix.js';
import { run } from '../../server/cli/run.js';
import { writeWhole } from '../../server/cli/write.js';
import { defaultConfig, mend } from '../../server/engine/index.js';
import { build, drafts, folderWith, root, saysWho } from './support/command.js';

describe('a file is replaced', () => {
  it('whole, with its mode', () => {
    const folder = folderWith({ 'a.md': 'old' });
    chmodSync(join(folder, 'a.md'), 0o640);
    writeWhole(join(folder, 'a.md'), 'new');
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'new');
    assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('behind a link, which stays one', () => {
    const folder = folderWith({ 'real/a.md': 'old' });
    symlinkSync('real/a.md', join(folder, 'link.md'));
    writeWhole(join(folder, 'link.md'), 'new');
    assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
    assert.equal(readFileSync(join(folder, 'real/a.md'), 'utf8'), 'new');
  });

  it('or not at all, and nothing is left beside it', () => {
    const folder = folderWith({ 'a.md': 'old' });
    mkdirSync(join(folder, 'taken'));
    assert.throws(() => writeWhole(join(folder, 'taken'), 'new'));
    assert.throws(() => writeWhole(join(folder, 'a.md', 'b.md'), 'new'));
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'taken']);
  });

  it('but a device is written to', function () {
    if (process.platform === 'win32') this.skip();
    const before = statSync('/dev/null');
    writeWhole('/dev/null', 'gone');
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.equal(statSync('/dev/null').ino, before.ino);
  });

  it('not where the disk is full, which ends the run with 2', function () {
    if (process.platform !== 'linux') this.skip();
    const { err, status } = saysWho(folderWith({ 'a.md': drafts.error }), ['-o', '/dev/full']);
    assert.equal(status, 2);
    assert.match(err, /cannot write the report \/dev\/full: no space left on the disk/u);
  });

  it('not where it may not be written to', function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const folder = folderWith({ 'a.md': 'old' });
    chmodSync(join(folder, 'a.md'), 0o444);
    assert.throws(() => writeWhole(join(folder, 'a.md'), 'new'), /EACCES/u);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('not when somebody else writes it at the last moment', () => {
    const folder = folderWith({ 'a.md': 'old' });
    const file = join(folder, 'a.md');
    const late = () => {
      writeFileSync(file, 'theirs');
      if (readFileSync(file, 'utf8') !== 'old') throw new Error('changed');
    };
    assert.throws(() => writeWhole(file, 'new', late), /changed/u);
    assert.equal(readFileSync(file, 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('not when it changed since it was read', () => {
    const folder = folderWith({ 'a.md': 'newer' });
    const file = join(folder, 'a.md');
    assert.throws(() => replaceDraft(file, Buffer.from('old'), 'mended', false), /changed while it was checked/u);
    assert.equal(readFileSync(file, 'utf8'), 'newer');
  });

  it('with its byte order mark', () => {
    const folder = folderWith({ 'a.md': '\uFEFFold\r\n' });
    const file = join(folder, 'a.md');
    replaceDraft(file, readFileSync(file), 'mended\r\n', true);
    assert.equal(readFileSync(file, 'utf8'), '\uFEFFmended\r\n');
  });
});

describe('mending', () => {
  it('leaves alone what only the writer can say', () => {
    const { text, count } = mend(drafts.error, defaultConfig);
    assert.deepEqual([text, count], [drafts.error, 0]);
    const folder = folderWith({ 'a.md': `\uFEFF${drafts.error.replace('\n', '\r\n')}` });
    const before = readFileSync(join(folder, 'a.md'));
    assert.equal(saysWho(folder, ['--fix']).status, 1);
    assert.deepEqual(readFileSync(join(folder, 'a.md')), before);
    assert.equal(saysWho(folder, ['--fix-dry-run']).out, '');
  });

  const idle = '<!-- says-who-disable-next-line weak-source -- asked for -->';

  it('takes out what hides nothing, and keeps line ends, byte order mark and mode', () => {
    const folder = folderWith({ 'a.md': `\uFEFFQuiet.\r\n\r\n${idle}\r\nStill quiet.\r\n` });
    const file = join(folder, 'a.md');
    chmodSync(file, 0o604);
    const { err, status } = saysWho(folder, ['--fix']);
    assert.deepEqual([status, err], [0, 'says-who: 1 mended\n']);
    assert.equal(readFileSync(file, 'utf8'), '\uFEFFQuiet.\r\n\r\nStill quiet.\r\n');
    assert.equal(statSync(file).mode & 0o777, 0o604);
    assert.equal(saysWho(folder, ['--fix']).err, '');
  });

  it('prints what it would do and does nothing, also for standard input', () => {
    const text = `Quiet.\n\n${idle}\nStill quiet.\n`;
    const folder = folderWith({ 'a.md': text, 'b.md': drafts.clean });
    const diff = `--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,3 @@\n Quiet.\n \n-${idle}\n Still quiet.\n`;
    assert.equal(saysWho(folder, ['--fix-dry-run']).out, diff);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), text);
    assert.equal(saysWho(folder, ['--fix-dry-run', '--stdin', '--stdin-filename', 'a.md'], { input: text }).out, diff);
  });

  it('shows a diff of thousands of places in one stretch, which patch understands too', async function () {
    const old = Array.from({ length: 60_000 }, (_, at) => `line ${at}`);
    const kept = old.filter((_, at) => at < 10 || at % 3 > 0);
    for (const [before, after] of [
      [`${old.join('\n')}\n`, `${kept.join('\n')}\n`],
      [old.join('\n'), kept.join('\n')],
      [`${old.join('\n')}\nlast`, `first\n${kept.join('\n')}`],
      ['', `${old.join('\n')}`],
    ] as const) {
      const diff = await diffOf('a.md', before, after);
      const folder = folderWith({ 'a.md': before });
      if (spawnSync('git', ['--version']).status !== 0) this.skip();
      const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.ok(readFileSync(join(folder, 'a.md'), 'utf8') === after);
    }
  });

  it('prints nothing that a terminal would obey, and the exact text for a program', async () => {
    const text = `Quiet\u001B[2J\u009B31m.\n\n${idle}\nStill quiet.\n`;
    const folder = folderWith({ 'a.md': text });
    const printed = async (terminal: boolean): Promise<string> => {
      let out = '';
      await run({
        argv: ['--fix-dry-run'],
        folder,
        environment: {},
        home: root,
        script: new URL('file:///cli.js'),
        output: { terminal, columns: 80 },
        progress: false,
        cores: 1,
        holdInterrupts: () => () => false,
        readInput: () => Promise.resolve(Buffer.alloc(0)),
        write: (part) => {
          out += part;
        },
        complain: () => {},
      });
      return out;
    };
    assert.match(await printed(true), /^ Quiet\[2J31m\.$/mu);
    assert.ok((await printed(false)).includes('Quiet\u001B[2J\u009B31m.'));
  });

  it('shows a diff that patch understands', async () => {
    const diff = await diffOf('a.md', 'one\ntwo\nthree\n', 'one\n2\nthree\n');
    assert.equal(diff, '--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n');
  });
});

describe('a report on standard output', () => {
  const long = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, drafts.error])));
  const shell = (folder: string, line: string): { readonly out: string; readonly err: string } => {
    build();
    const ran = spawnSync('bash', ['-c', line.replaceAll('says-who', `"${process.execPath}" "${root}/dist/cli.js"`)], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { out: ran.stdout, err: ran.stderr };
  };

  it('that its reader has read enough of keeps its status and complains of nothing', function () {
    if (process.platform === 'win32') this.skip();
    const { out, err } = shell(long, 'says-who --format json | head -c 1; echo "$PIPESTATUS"');
    assert.deepEqual([out, err], ['{1\n', '']);
  });

  it('that does not fit on the disk ends the run with 2 and says so', function () {
    if (process.platform !== 'linux') this.skip();
    const { out, err } = shell(long, 'says-who > /dev/full; echo $?');
    assert.deepEqual([out, err], ['2\n', 'says-who: cannot write the report: no space left on the disk\n']);
  });
});

describe('a report in a file', () => {
  it('is written whole, into folders that are made for it', () => {
    const folder = folderWith({ 'a.md': drafts.error });
    const { out, status } = saysWho(folder, ['--format', 'json', '-o', 'reports/today/a.json']);
    assert.deepEqual([out, status], ['', 1]);
    const report = JSON.parse(readFileSync(join(folder, 'reports/today/a.json'), 'utf8')) as { version: number };
    assert.equal(report.version, 1);
  });

  it('has no colour, also where the terminal has', () => {
    const folder = folderWith({ 'a.md': drafts.error });
    saysWho(folder, ['--format', 'pretty', '-o', 'a.txt']);
    assert.doesNotMatch(readFileSync(join(folder, 'a.txt'), 'utf8'), /\p{Cc}\[/u);
    const forced = saysWho(folder, ['--format', 'pretty'], { environment: { FORCE_COLOR: '1' } });
    assert.match(forced.out, /\p{Cc}\[31m/u);
    const refused = saysWho(folder, ['--format', 'pretty'], { environment: { NO_COLOR: '1' } });
    assert.doesNotMatch(refused.out, /\p{Cc}\[/u);
  });

  it('that cannot be written leaves the old one', () => {
    const folder = folderWith({ 'a.md': drafts.error });
    writeFileSync(join(folder, 'full'), 'old');
    const { err, status } = saysWho(folder, ['-o', 'full/a.json']);
    assert.equal(status, 2);
    assert.match(err, /cannot write the report full\/a\.json/u);
    assert.equal(readFileSync(join(folder, 'full'), 'utf8'), 'old');
  });
});

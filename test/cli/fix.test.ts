import assert from 'node:assert/strict';
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
import { writeWhole } from '../../server/cli/write.js';
import { defaultConfig, mend } from '../../server/engine/index.js';
import { drafts, folderWith, saysWho } from './support/command.js';

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
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'taken']);
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

  it('shows a diff that patch understands', async () => {
    const diff = await diffOf('a.md', 'one\ntwo\nthree\n', 'one\n2\nthree\n');
    assert.equal(diff, '--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n');
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

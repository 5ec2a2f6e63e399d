import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, root, saysWho } from './support/command.js';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly start: number;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
}

const json = (out: string): Report => JSON.parse(out) as Report;

/** Each input, the finding expected in it by line and column, and the status. */
describe('bad input', () => {
  const at = (draft: string | Uint8Array): string => {
    const { out, err, status } = saysWho(folderWith({ 'a.md': draft }), ['--format', 'json', 'a.md']);
    assert.equal(err, '');
    const places = json(out).files.flatMap(({ findings }) => findings.map(({ line, column }) => `${line}:${column}`));
    return `${status} ${places.join(' ')}`.trim();
  };

  it('an empty draft has nothing', () => assert.equal(at(''), '0'));
  it('a draft of white space has nothing', () => assert.equal(at(' \n\t\n\u00A0\n'), '0'));
  it('a byte order mark is no column', () => assert.equal(at(`\uFEFF${drafts.error}`), '1 1:21'));
  it('only a byte order mark has nothing', () => assert.equal(at('\uFEFF'), '0'));
  it('CRLF ends a line', () => assert.equal(at(`Quiet.\r\n\r\n${drafts.error}`), '1 3:21'));
  it('a lone CR ends a line', () => assert.equal(at(`Quiet.\r\r${drafts.error}`), '1 3:21'));
  it('a NUL is a character like another', () => assert.equal(at(`Qu\0iet.\n\n${drafts.error}`), '1 3:21'));
  it('emoji count two code units', () => assert.equal(at(`👩‍🚒 said: quiet.\n\n👍 ${drafts.error}`), '1 3:24'));
  it('wide and combining characters count as they are stored', () =>
    assert.equal(at(`日本 e\u0301 ${drafts.error}`), '1 1:27'));
  it('an open fence hides what follows', () => assert.equal(at(`${drafts.error}\n\`\`\`\n${drafts.error}`), '1 1:21'));
  it('an open comment hides what follows', () => assert.equal(at(`${drafts.error}\n<!--\n${drafts.error}`), '1 1:21'));

  it('a line of 5 MB is read to its end', function () {
    this.timeout(60_000);
    const filler = 'Nothing is said here and nothing counted, it only goes on. '.repeat(85_000);
    const { out, status } = saysWho(folderWith({ 'a.md': filler + drafts.error }), ['--format', 'json', 'a.md']);
    assert.equal(status, 1);
    assert.deepEqual(
      json(out).files[0]?.findings.map(({ line, column }) => [line, column]),
      [[1, filler.length + 21]],
    );
    const { out: shown } = saysWho(folderWith({ 'a.md': filler + drafts.error }), ['--format', 'pretty', 'a.md']);
    assert.ok(shown.length < 2000, 'the report shows the place and not the whole line');
  });

  it('a line of 5 MB full of figures is read to its end', function () {
    this.timeout(120_000);
    const line = 'Some 4,000 people fled. The flood killed 41 people on Monday. '.repeat(82_000);
    const { err, status } = saysWho(folderWith({ 'a.md': line }), [
      '--format',
      'compact',
      '--quiet',
      '-o',
      'a.txt',
      'a.md',
    ]);
    assert.deepEqual({ err, status }, { err: '', status: 1 });
  });

  const unreadable: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]), /a binary file/u],
    ['Latin-1', Buffer.from('Quiet.\nCaf\xE9', 'latin1'), /line 2 is not valid UTF-8/u],
    ['UTF-16', Buffer.from(`\uFEFF${drafts.error}`, 'utf16le'), /UTF-16/u],
    ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), /not valid UTF-8/u],
  ];
  for (const [name, bytes, message] of unreadable) {
    it(`${name} is refused and the other drafts are checked`, () => {
      const folder = folderWith({ 'a.md': bytes, 'b.md': drafts.error });
      const { out, err, status } = saysWho(folder, ['--format', 'json']);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.match(err, /a\.md/u);
      assert.deepEqual(
        json(out).files.map(({ path }) => path),
        ['b.md'],
      );
    });
  }

  it('a folder without drafts is said to be one', () => {
    const { out, err, status } = saysWho(folderWith({ 'a.txt': drafts.error }), ['--format', 'json']);
    assert.equal(status, 0);
    assert.match(err, /no drafts in this folder/u);
    assert.deepEqual(json(out).files, []);
  });

  it('a folder named like a draft is a folder', () => {
    const { out, status } = saysWho(folderWith({ 'notes.md/a.md': drafts.error }), ['notes.md']);
    assert.equal(status, 1);
    assert.match(out, /^notes\.md\/a\.md:1:/mu);
  });

  it('paths with spaces, brackets and other scripts are paths', () => {
    const folder = folderWith({ 'a (1).md': drafts.error, 'b [x].md': drafts.error, 'репортаж.md': drafts.error });
    const { out, status } = saysWho(folder, ['--format', 'json', 'a (1).md', 'b [x].md', 'репортаж.md']);
    assert.equal(status, 1);
    assert.deepEqual(
      json(out).files.map(({ path }) => path),
      ['a (1).md', 'b [x].md', 'репортаж.md'],
    );
  });

  it('control characters of a path do not reach the terminal either', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'a\u001B[2J.md': Buffer.from([0xff]), 'b\u0007.md': drafts.error });
    const { out, err } = saysWho(folder, ['nowhere\u001B[2J.md', '.', '--format', 'compact']);
    assert.match(out + err, /no file matches nowhere.*not valid UTF-8/su);
    assert.doesNotMatch((out + err).replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('a link to a device that never ends, or a pipe that nobody fills, holds nothing up', function () {
    if (process.platform === 'win32') this.skip();
    const endless = (paths: readonly string[], files: Record<string, string> = {}): string => {
      const folder = folderWith({ 'a.md': drafts.error, ...files });
      for (const path of paths) symlinkSync('/dev/zero', join(folder, path));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      return folder;
    };
    const found = saysWho(endless(['zero.md', '.gitignore']), []);
    assert.match(found.out, /^a\.md:1:21: error: .*\n$/u);
    assert.match(saysWho(endless(['zero.md']), ['zero.md']).err, /cannot check zero\.md: it is a device/u);
    assert.match(saysWho(endless(['says-who.yaml']), []).out, /it is a device or a pipe/u);
    for (const base of ['zero.yaml', 'pipe'])
      assert.equal(saysWho(endless(['zero.yaml'], { 'says-who.yaml': `extends: ${base}\n` }), []).status, 2);
    const { out } = saysWho(endless(['zero.bib'], { 'b.md': '---\nbibliography: zero.bib\n---\n' }), ['b.md']);
    assert.match(out, /unreadable-source/u);
  });

  it('a pipe that is named is read', function () {
    if (process.platform !== 'linux') this.skip();
    // A shell makes a pipe; what Node gives a child may be a socket, which has no name to be opened by.
    const file = join(folderWith({ 'a.md': drafts.error }), 'a.md');
    const { stdout } = spawnSync(
      'sh',
      [
        '-c',
        'cat "$1" | "$2" "$3" check --format compact /dev/stdin',
        'sh',
        file,
        process.execPath,
        join(root, 'dist', 'cli.js'),
      ],
      {
        encoding: 'utf8',
      },
    );
    assert.match(stdout, /^\/dev\/stdin:1:21: error: /u);
  });

  it('control characters do not reach the terminal', () => {
    const folder = folderWith({ 'a.md': 'The \u001B[2Jshelling\u0007 killed\u202E 23 people.\n' });
    for (const format of ['pretty', 'compact', 'github']) {
      const { out } = saysWho(folder, ['--format', format, 'a.md']);
      assert.match(out, /23/u);
      assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202A-\u202E]/u, format);
    }
  });
});

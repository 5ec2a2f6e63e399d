import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedLines } from '../../server/cli/since.js';
import { compareWith } from '../../server/workspace/baseline.js';
import { drafts, folderWith, saysWho } from './support/command.js';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });

function repository(files: Record<string, string>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'old');
  return folder;
}

const lines = (out: string): string[] => out.split('\n').filter((line) => line !== '');

describe('--since', () => {
  const old = `${drafts.error}\nQuiet.\n\nThe flood injured 31 people.\n`;

  it('reports only changed lines: committed on the branch, in the working tree, untracked', () => {
    const folder = repository({ 'a.md': old, 'b.md': old });
    git(folder, 'checkout', '-q', '-b', 'branch');
    writeFileSync(join(folder, 'a.md'), old.replace('Quiet.', 'The fire killed 4 people.'));
    git(folder, 'commit', '-q', '-a', '-m', 'new');
    appendFileSync(join(folder, 'b.md'), '\nThe storm killed 7 people.\n');
    writeFileSync(join(folder, 'c.md'), drafts.error);
    const { out, status } = saysWho(folder, ['--since', 'main']);
    assert.equal(status, 1);
    assert.deepEqual(
      lines(out).map((line) => line.split(' ')[0]),
      ['a.md:3:17:', 'b.md:7:18:', 'c.md:1:21:'],
    );
  });

  it('compares with the merge base: what the main branch did since is not the branch’s', () => {
    const folder = repository({ 'a.md': old });
    git(folder, 'checkout', '-q', '-b', 'branch');
    git(folder, 'checkout', '-q', 'main');
    writeFileSync(join(folder, 'a.md'), 'Quiet.\n');
    git(folder, 'commit', '-q', '-a', '-m', 'mended');
    git(folder, 'checkout', '-q', 'branch');
    assert.equal(saysWho(folder, ['--since', 'main']).status, 0);
  });

  it('takes a renamed draft for the same', () => {
    const folder = repository({ 'a.md': old.repeat(5) });
    renameSync(join(folder, 'a.md'), join(folder, 'ré "x"\t.md'));
    git(folder, 'add', '-A');
    appendFileSync(join(folder, 'ré "x"\t.md'), '\nThe storm killed 7 people.\n');
    const { out } = saysWho(folder, ['--since', 'HEAD', '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { findings: { line: number }[] }[] };
    assert.deepEqual(
      files.map(({ findings }) => findings.map(({ line }) => line)),
      [[27]],
    );
  });

  it('works from a folder of the repository', () => {
    const folder = repository({ 'desk/a.md': old, 'b.md': old });
    appendFileSync(join(folder, 'desk/a.md'), '\nThe storm killed 7 people.\n');
    appendFileSync(join(folder, 'b.md'), '\nThe storm killed 7 people.\n');
    assert.deepEqual(lines(saysWho(join(folder, 'desk'), ['--since', 'HEAD']).out).length, 1);
  });

  it('refuses what is no commit, and runs nothing that is named like one', () => {
    const folder = repository({ 'a.md': old });
    const hostile = [
      'nosuch',
      '--output=x',
      '-p',
      'HEAD; touch pwned',
      '$(touch pwned)',
      'HEAD:a.md',
      'a..b',
      '',
      '`x`',
      'HEAD\nx',
    ];
    for (const ref of hostile) {
      const { err, status } = saysWho(folder, [`--since=${ref}`]);
      assert.equal(status, 2, ref);
      assert.match(err, /--since/u);
    }
    assert.deepEqual(git(folder, 'status', '--porcelain'), '');
  });

  it('says so where there is no repository or no common commit', () => {
    const { err, status } = saysWho(folderWith({ 'a.md': old }), ['--since', 'main'], {
      environment: { GIT_CEILING_DIRECTORIES: '/' },
    });
    assert.deepEqual([status, /no git repository/u.test(err)], [2, true]);
    const folder = repository({ 'a.md': old });
    git(folder, 'checkout', '-q', '--orphan', 'other');
    git(folder, 'commit', '-q', '-m', 'other');
    assert.match(saysWho(folder, ['--since', 'main']).err, /no commit in common/u);
  });

  it('needs git', () => {
    const { err, status } = saysWho(folderWith({ 'a.md': old }), ['--since', 'main'], {
      environment: { PATH: '/nowhere' },
    });
    assert.deepEqual([status, /git, which is not installed/u.test(err)], [2, true]);
  });

  it('is not misled by lines that look like a diff', () => {
    const patch = [
      '--- a/x.md',
      '+++ b/x.md',
      '@@ -1 +1,3 @@',
      '-old',
      '+++ b/y.md',
      '+@@ -1 +9 @@',
      '+new',
      '@@ -5,0 +8 @@',
      '+last',
    ];
    assert.deepEqual(
      [...changedLines(patch.join('\n'), '/r')],
      [
        [
          '/r/x.md',
          [
            [1, 3],
            [8, 8],
          ],
        ],
      ],
    );
  });
});

describe('a baseline', () => {
  const debt = `${drafts.error}\nThe flood injured 31 people and killed 4 people.\n`;
  const start = (files: Record<string, string>): string => {
    const folder = folderWith(files);
    const { out, status, err } = saysWho(folder, ['--baseline', 'base.json', '--update-baseline']);
    assert.deepEqual([out, status], ['', 0]);
    assert.match(err, /known to base\.json now/u);
    return folder;
  };
  const check = (folder: string, ...args: string[]) => saysWho(folder, ['--baseline', 'base.json', ...args]);

  it('hides what it knows and nothing else', () => {
    const folder = start({ 'a.md': debt });
    assert.deepEqual(check(folder), { status: 0, out: '', err: '' });
    appendFileSync(join(folder, 'a.md'), '\nThe storm killed 7 people.\n');
    const { out, status } = check(folder);
    assert.equal(status, 1);
    assert.match(out, /^a\.md:5:18: error: [^\n]*\n$/u);
  });

  it('holds through edits elsewhere, moved paragraphs and new line breaks', () => {
    const folder = start({ 'a.md': debt });
    const moved = `New first paragraph.\n\nThe flood injured 31 people\nand killed 4 people.\n\n${drafts.error}`;
    writeFileSync(join(folder, 'a.md'), moved);
    assert.deepEqual(check(folder), { status: 0, out: '', err: '' });
  });

  it('knows a sentence as often as it stood there', () => {
    const finding = { rule: 'unsourced-figure', sentence: 'The fire killed 4 people.' };
    const known = { version: 1, findings: [{ path: 'a.md', ...finding, count: 2 }] } as const;
    const left = (n: number) => compareWith(known, () => true).unknown('a.md', Array(n).fill(finding)).length;
    assert.deepEqual([left(1), left(2), left(3)], [0, 0, 1]);
  });

  it('goes along with a renamed draft, but not to a copy', () => {
    const folder = start({ 'a.md': debt });
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    assert.equal(check(folder).out, '');
    writeFileSync(join(folder, 'a.md'), debt);
    assert.match(check(folder, 'b.md').out, /^b\.md:1:21: error: /u);
  });

  it('says what is stale, and loses it when it is updated', () => {
    const folder = start({ 'a.md': debt, 'b.md': drafts.error });
    writeFileSync(join(folder, 'a.md'), drafts.error);
    assert.match(check(folder).err, /2 entries of base\.json no longer needed/u);
    check(folder, '--update-baseline', 'a.md');
    assert.equal(check(folder).err, '');
    const { findings } = JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')) as {
      findings: { path: string }[];
    };
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
    rmSync(join(folder, 'b.md'));
    check(folder, '--update-baseline');
    assert.doesNotMatch(readFileSync(join(folder, 'base.json'), 'utf8'), /b\.md/u);
  });

  it('means the same from every folder', () => {
    const folder = start({ 'desk/a.md': debt });
    assert.deepEqual(saysWho(join(folder, 'desk'), ['--baseline', '../base.json']), { status: 0, out: '', err: '' });
  });

  it('that is missing or damaged ends the run', () => {
    for (const text of [null, '{', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}']) {
      const folder = folderWith({ 'a.md': debt, ...(text !== null && { 'base.json': text }) });
      const { err, status } = check(folder);
      assert.equal(status, 2, String(text));
      assert.match(err, /cannot read the baseline base\.json/u);
    }
    assert.equal(saysWho(folderWith({ 'a.md': debt }), ['--update-baseline']).status, 2);
  });
});

describe('a hundred drafts with old debt, and a branch that adds one figure', () => {
  const old = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [
      `drafts/${String(i).padStart(3, '0')}.md`,
      `The fire of day ${i} killed ${i + 2} people.\n`,
    ]),
  );
  const folder = folderWith(old);

  before(() => {
    git(folder, 'init', '-q', '-b', 'main');
    saysWho(folder, ['--baseline', 'base.json', '--update-baseline']);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'old');
    git(folder, 'checkout', '-q', '-b', 'branch');
    writeFileSync(join(folder, 'drafts/042.md'), `Quiet.\n\n${old['drafts/042.md']}\nThe quake killed 9,150 people.\n`);
    git(folder, 'commit', '-q', '-a', '-m', 'new');
  });

  for (const filter of [
    ['--baseline', 'base.json'],
    ['--since', 'main'],
    ['--baseline', 'base.json', '--since', 'main'],
  ]) {
    const reports: readonly (readonly [string, (out: string) => unknown[]])[] = [
      ['compact', lines],
      ['pretty', (out) => [...out.matchAll(/^drafts\/\d+\.md:/gmu)]],
      [
        'json',
        (out) => (JSON.parse(out) as { files: { findings: unknown[] }[] }).files.flatMap(({ findings }) => findings),
      ],
      [
        'sarif',
        (out) => (JSON.parse(out) as { runs: { results: unknown[] }[] }).runs.flatMap(({ results }) => results),
      ],
      ['github', (out) => [...out.matchAll(/^::error /gmu)]],
      ['gitlab', (out) => JSON.parse(out) as unknown[]],
      ['junit', (out) => [...out.matchAll(/<failure /gu)]],
      ['checkstyle', (out) => [...out.matchAll(/<error /gu)]],
      ['rdjson', (out) => (JSON.parse(out) as { diagnostics: unknown[] }).diagnostics],
    ];
    for (const [format, findingsIn] of reports) {
      it(`${filter.join(' ')} --format ${format} reports exactly that one`, () => {
        const { out, status } = saysWho(folder, [...filter, '--format', format]);
        assert.equal(status, 1);
        assert.equal(findingsIn(out).length, 1, out.slice(0, 2000));
        assert.match(out, /9,150/u);
      });
    }
  }
});

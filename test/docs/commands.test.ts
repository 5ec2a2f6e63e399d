import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = join(root, 'dist', 'cli.js');

/** The commands that the pages print, each with the page: lines of `sh` and `console` fences that run `says-who`. */
const printed = ['README.md', 'docs/guide.md', 'docs/ci.md'].flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(?:sh|console)\n([\s\S]*?)^```/gmu)].flatMap(
    ([, body = '']) =>
      body
        .split('\n')
        .map((line) => /^(?:\$ )?npx says-who (.*?)\s*(?:#.*)?$/u.exec(line)?.[1] ?? '')
        // What a shell would have to read is not tried.
        .filter((words) => words !== '' && !/[|&$<]/u.test(words))
        .map((words) => ({ page, words })),
  ),
);

describe('the commands that the pages print', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'says-who-pages-'));
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    cpSync(join(root, 'examples'), join(folder, 'drafts'), { recursive: true });
    const git = (...words: string[]) => spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-qm', 'drafts');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are there', () => assert.ok(printed.length > 5));
  for (const { page, words } of printed) {
    it(`${page}: says-who ${words}`, () => {
      const { status, stderr } = spawnSync(process.execPath, [command, ...words.split(' ')], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.ok(status === 0 || status === 1, `exit ${status}: ${stderr}`);
    }).timeout(20_000);
  }
});

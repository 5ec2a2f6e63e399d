import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ServedClient, startProcess } from './support/process.js';
import { spanIn } from './support/spans.js';

const program = resolve('out/server/cli/main.js');
const killed = (count: number): string => `The fire of day ${count} killed ${count} people.\n`;

describe('what is old', () => {
  let folder: string;
  let client: ServedClient;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
  const command = (...words: string[]) =>
    spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
  /** The offsets that the command reports in a draft. */
  const checked = (name: string, ...words: string[]): number[] => {
    const { files } = JSON.parse(command('--format', 'json', ...words).stdout) as {
      files: { path: string; findings: { start: number }[] }[];
    };
    return files.find(({ path }) => path === name)?.findings.map(({ start }) => start) ?? [];
  };
  const shown = async (name: string, version = 1): Promise<number[]> =>
    (await client.diagnosticsOf(uriOf(name), version)).map(
      ({ range }) => spanIn(readFileSync(join(folder, name), 'utf8'), range).start,
    );
  const start = async (settings: unknown = {}): Promise<void> => {
    client = await startProcess('stdio', { folders: [pathToFileURL(folder).href], options: { settings } });
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'says who (é) ')));
  });
  afterEach(() => {
    client.stop();
    rmSync(folder, { recursive: true });
  });

  describe('by a baseline', () => {
    const learn = (): void => {
      assert.equal(command('--baseline', '.says-who-baseline.json', '--update-baseline').status, 0);
    };

    it('is shown neither by the command nor by the server, in an edited draft either', async () => {
      write('a.md', `${killed(4)}\n${killed(5)}`);
      learn();
      const edited = `New.\n\n${killed(5)}\n${killed(7)}\n${killed(4)}`;
      write('a.md', edited);
      await start();
      await client.open(uriOf('a.md'), edited);
      const found = await shown('a.md');
      assert.deepEqual(found, checked('a.md', '--baseline', '.says-who-baseline.json'));
      assert.deepEqual(found, [edited.indexOf('7 people')]);
    }).timeout(20_000);

    it('goes along with a renamed draft', async () => {
      write('a.md', killed(4));
      learn();
      renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
      await start();
      await client.open(uriOf('b.md'), killed(4));
      assert.deepEqual(await shown('b.md'), []);
    }).timeout(20_000);

    it('may be another file, or none', async () => {
      write('a.md', killed(4));
      learn();
      await start({ baseline: '' });
      await client.open(uriOf('a.md'), killed(4));
      assert.equal((await shown('a.md')).length, 1);
      client.stop();
      renameSync(join(folder, '.says-who-baseline.json'), join(folder, 'debt.json'));
      await start({ baseline: 'debt.json' });
      await client.open(uriOf('a.md'), killed(4));
      assert.deepEqual(await shown('a.md'), []);
    }).timeout(20_000);

    it('takes effect when it is written, and a damaged one hides nothing', async () => {
      write('a.md', killed(4));
      await start();
      await client.open(uriOf('a.md'), killed(4));
      assert.equal((await shown('a.md')).length, 1);
      const told = (count: number) => {
        const changes = [{ uri: uriOf('.says-who-baseline.json'), type: 2 }];
        const before = client.published.length;
        void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        return client.lookFor((params) => {
          const at = client.published.indexOf(params);
          return at >= before && params.uri === uriOf('a.md') && params.diagnostics.length === count;
        });
      };
      learn();
      await told(0);
      write('.says-who-baseline.json', '{');
      await told(1);
    }).timeout(20_000);
  });

  describe('since a commit', () => {
    const commit = (): void => {
      git('add', '.');
      git('commit', '-q', '-m', 'old');
    };
    beforeEach(() => void git('init', '-q', '-b', 'main'));

    it('is not shown where the setting asks for what is new, line for line as the command', async () => {
      const old = `${killed(4)}\nQuiet.\n\n${killed(5)}`;
      write('a.md', old);
      commit();
      git('checkout', '-q', '-b', 'branch');
      const edited = old.replace('Quiet.', killed(7).trim());
      write('a.md', edited);
      write('new.md', old);
      await start({ since: 'main' });
      await client.open(uriOf('a.md'), edited);
      await client.open(uriOf('new.md'), old);
      const found = await shown('a.md');
      assert.deepEqual(found, checked('a.md', '--since', 'main'));
      assert.deepEqual(found, [edited.indexOf('7 people')]);
      assert.deepEqual(await shown('new.md'), checked('new.md', '--since', 'main'));
      assert.equal((await shown('new.md')).length, 2);
      await client.change(uriOf('a.md'), 2, { text: `${killed(8)}${edited}` });
      assert.equal((await shown('a.md', 2)).length, 2);
    }).timeout(20_000);

    it('is told apart in a draft that was renamed', async () => {
      const old = Array.from({ length: 9 }, (_, i) => `${killed(i + 2)}\n`).join('');
      write('a.md', old);
      commit();
      git('mv', 'a.md', 'b.md');
      write('b.md', `${old}${killed(99)}`);
      await start({ since: 'main' });
      await client.open(uriOf('b.md'), `${old}${killed(99)}`);
      assert.equal((await shown('b.md')).length, 1);
    }).timeout(20_000);

    it('cannot be told without such a commit: everything is shown, and the log says why', async () => {
      write('a.md', killed(4));
      commit();
      await start({ since: 'nosuch' });
      await client.open(uriOf('a.md'), killed(4));
      assert.equal((await shown('a.md')).length, 1);
      assert.match(client.log.join('\n'), /saysWho\.since: there is no commit nosuch/u);
    }).timeout(20_000);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { progressOf } from '../../server/cli/progress.js';
import { inThreads } from '../../server/cli/threads.js';
import { defaultConfig } from '../../server/engine/index.js';
import { drafts, folderWith, root, saysWho } from './support/command.js';

const many = (): Record<string, string> => ({
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${String(i).padStart(2, '0')}.md`,
      `Day ${i}.\n\n`.repeat(i) + (i % 3 === 0 ? drafts.error : drafts.clean),
    ]),
  ),
  'says-who.yaml': 'overrides: [{files: "1*.md", rules: {unsourced-figure: info}}]',
});

describe('worker threads', () => {
  it('change nothing, and keep the order', () => {
    const folder = folderWith({ ...many(), '07.md': Buffer.from([0xff]).toString('latin1') });
    writeFileSync(join(folder, '07.md'), Buffer.from([0xff]));
    const run = (...args: string[]) => saysWho(folder, ['--format', 'json', ...args]);
    const alone = run('--concurrency', '1');
    assert.equal(alone.status, 2);
    for (const threads of ['2', '3', 'auto']) assert.deepEqual(run('--concurrency', threads), alone);
  });

  it('that die cost the drafts that they held, and no other', async () => {
    const folder = folderWith({
      'worker.mjs': `
        import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id, job }) => {
          if (job.path === 'throws.md') throw new RangeError('out of reach');
          if (job.path === 'ends.md') process.exit(0);
          parentPort.postMessage({ id, outcome: { report: null, problem: null, fixed: 0, change: null } });
        });`,
    });
    const examiner = inThreads(2, pathToFileURL(join(folder, 'worker.mjs')));
    const wants = { findings: true, figures: false, fixes: false, bytes: false };
    const examine = (path: string) =>
      examiner.examine({ path, file: path, bytes: null, wants, fix: 'no', maxSize: 1e7 }, defaultConfig);
    for (const [path, why] of [
      ['throws.md', 'out of reach'],
      ['ends.md', 'its thread ended'],
    ] as const) {
      assert.equal((await examine(path)).problem, `cannot check ${path}: ${why}`);
      const others = await Promise.all(Array.from({ length: 12 }, (_, at) => examine(`${at}.md`)));
      assert.ok(others.every(({ problem }) => problem === null));
    }
    examiner.close();
  });

  it('are counted in whole numbers', () => {
    assert.equal(saysWho(folderWith({}), ['--concurrency', 'lots']).status, 2);
  });
});

describe('the cache', () => {
  const run = (folder: string, ...args: string[]) => saysWho(folder, ['--cache', '--format', 'json', ...args]);

  it('changes nothing', () => {
    const folder = folderWith(many());
    const fresh = saysWho(folder, ['--format', 'json']);
    assert.deepEqual(run(folder), fresh);
    assert.ok(existsSync(join(folder, '.says-who-cache')));
    assert.deepEqual(run(folder), fresh);
    assert.deepEqual(run(folder, '--concurrency', '2'), fresh);
  });

  it('is used: a report in it is believed while draft and configuration are the same', () => {
    const folder = folderWith({ 'a.md': drafts.error });
    run(folder);
    const file = join(folder, '.says-who-cache');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"severity":"error"', '"severity":"info"'));
    assert.equal(run(folder).status, 0);
    writeFileSync(join(folder, 'a.md'), ` ${drafts.error}`);
    assert.equal(run(folder).status, 1);
  });

  it('knows the configuration', () => {
    const folder = folderWith({ 'a.md': drafts.error });
    assert.equal(run(folder).status, 1);
    writeFileSync(join(folder, 'says-who.yaml'), 'rules: {unsourced-figure: hint}');
    assert.equal(run(folder).status, 0);
    rmSync(join(folder, 'says-who.yaml'));
    assert.equal(run(folder).status, 1);
  });

  it('lies where it is told to, and a damaged one is made anew', () => {
    const folder = folderWith({ 'a.md': drafts.error, 'tmp/cache.json': '{"format": 1, "entries": 7}' });
    assert.equal(run(folder, '--cache-location', 'tmp/cache.json').status, 1);
    assert.match(readFileSync(join(folder, 'tmp/cache.json'), 'utf8'), /"unsourced-figure"/u);
    writeFileSync(join(folder, 'tmp/cache.json'), '\0');
    assert.equal(run(folder, '--cache-location', 'tmp/cache.json').status, 1);
  });

  it('that cannot be written is no failure', () => {
    const folder = folderWith({ 'a.md': drafts.clean });
    const { status, err } = run(folder, '--cache-location', 'a.md/cache');
    assert.equal(status, 0);
    assert.match(err, /the cache was not written/u);
  });
});

describe('in a pipeline', () => {
  it('a summary is added to the step’s page', () => {
    const folder = folderWith({ 'a.md': drafts.error, 'b.md': drafts.clean, 'step.md': 'Before.\n' });
    const environment = { GITHUB_STEP_SUMMARY: join(folder, 'step.md'), GITHUB_WORKSPACE: join(folder, '..') };
    const { out } = saysWho(folder, ['--format', 'github', 'a.md', 'b.md'], { environment });
    assert.match(out, /^::error file=says-who-\w+\/a\.md,line=1,/mu);
    const summary = readFileSync(join(folder, 'step.md'), 'utf8');
    assert.match(summary, /^Before\.\n### Says Who\n\n2 figures need a source, 1 has one\.\n/u);
    assert.match(summary, /^\| a\.md \| 1 \| 0 \| 0 of 1 \|$/mu);
  });

  it('a reader that has seen enough is no failure', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'a.md': drafts.error.replace('.', ', and 4 more.').repeat(2000) });
    saysWho(folder, ['--version']);
    const line = `"${process.execPath}" "${join(root, 'dist', 'cli.js')}" figures --format json | head -c 1 >&2; echo "\${PIPESTATUS[0]}"`;
    assert.equal(execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim(), '0');
  });
});

describe('progress', () => {
  const steps = (terminal: boolean, total: number): string => {
    const said: string[] = [];
    const { step, end } = progressOf({ progress: terminal, complain: (text) => said.push(text) }, total);
    for (let i = 0; i < total; i++) step();
    end();
    return said.join('');
  };

  it('is shown on a terminal, for a long run, and is gone at its end', () => {
    assert.match(steps(true, 200), /^\r2 of 200 drafts\r4 of 200 drafts.*\r200 of 200 drafts\r\p{Cc}\[K$/su);
  });

  it('is not shown elsewhere, nor for a short run', () => {
    assert.deepEqual([steps(false, 200), steps(true, 5)], ['', '']);
  });
});

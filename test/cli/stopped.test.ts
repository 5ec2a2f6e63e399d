import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, root } from './support/command.js';

const program = join(root, 'dist', 'cli.js');
const idle = '<!-- says-who-disable-next-line weak-source -- asked for -->';
const old = `\uFEFFQuiet.\r\n\r\n${idle}\r\nStill quiet.\r\n`;
const mended = old.replace(`${idle}\r\n`, '');
const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'chmodSync', 'readFileSync', 'renameSync'];

/** Sends the process a signal at the nth call that touches a draft or what is written beside it. */
const STOP = `
const fs = require('node:fs');
const { STOP_AT, STOP_WHEN, STOP_BY, STOP_STEPS } = process.env;
const open = new Set();
let calls = 0;
for (const name of STOP_STEPS.split(',')) {
  const real = fs[name];
  fs[name] = (...given) => {
    const isDraft = typeof given[0] === 'number' ? open.has(given[0]) : /\\.(md|tmp)$/.test(String(given[0]));
    if (!isDraft) return real(...given);
    const stops = ++calls === Number(STOP_AT);
    if (stops && STOP_WHEN === 'before') {
      // Half of what is to be written is there.
      if (name === 'writeSync') real(given[0], given[1].subarray(0, given[1].length >> 1));
      process.kill(process.pid, STOP_BY);
      if (name === 'writeSync') return given[1].length >> 1;
    }
    const result = real(...given);
    if (name === 'openSync') open.add(result);
    if (name === 'closeSync') open.delete(given[0]);
    if (stops && STOP_WHEN === 'after') process.kill(process.pid, STOP_BY);
    return result;
  };
}
`;

/** What a run came to that was stopped. */
interface Stopped {
  readonly status: number | null;
  readonly killed: NodeJS.Signals | null;
  readonly stderr: string;
  /** How many of the two drafts were mended. */
  readonly mended: number;
  readonly files: number;
}

/** Runs `--fix` over two drafts and sends it a signal before, or after, one of its calls that touch them. */
function stopped(by: string, call: number, when: 'before' | 'after'): Stopped {
  const folder = folderWith({ 'a.md': old, 'b.md': old, 'stop.cjs': STOP });
  chmodSync(join(folder, 'a.md'), 0o604);
  const environment = { STOP_AT: String(call), STOP_WHEN: when, STOP_BY: by, STOP_STEPS: steps.join() };
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'stop.cjs'), program, '--fix', 'a.md', 'b.md'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  const drafts = ['a.md', 'b.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const text of drafts) assert.ok(text === old || text === mended, `${call}: neither old nor new: ${text}`);
  assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o604);
  const count = drafts.filter((text) => text === mended).length;
  const files = readdirSync(folder).length;
  if (by === 'SIGKILL') forgiven(folder);
  return { status, killed: signal, stderr, mended: count, files };
}

/** A minute later the same command finishes the work and leaves the drafts alone in the folder. */
function forgiven(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const then = new Date(Date.now() - 60_000);
    utimesSync(join(folder, name), then, then);
  }
  const { status } = spawnSync(process.execPath, [program, '--fix', 'a.md', 'b.md'], { cwd: folder });
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'stop.cjs']);
  for (const name of ['a.md', 'b.md']) assert.equal(readFileSync(join(folder, name), 'utf8'), mended);
}

describe('--fix stopped at every step of its writing', function () {
  this.timeout(120_000);

  it('by SIGKILL leaves each draft old or new, and the next one takes away what it left', () => {
    const seen = new Set<number>();
    let call = 1;
    for (; ; call++) {
      const runs = (['before', 'after'] as const).map((when) => stopped('SIGKILL', call, when));
      for (const { mended: count } of runs) seen.add(count);
      if (runs.every(({ killed }) => killed === null)) break;
    }
    assert.ok(call > 2 * steps.length, `only ${call} steps were seen`);
    assert.deepEqual([...seen].sort(), [0, 1, 2]);
  });

  it('by Ctrl-C brings the draft in hand to its end, leaves nothing beside it, and says what was left', function () {
    if (process.platform === 'win32') this.skip();
    const runs = Array.from({ length: 3 * steps.length }, (_, at) => stopped('SIGINT', at + 1, 'before'));
    assert.ok(runs.every(({ files }) => files === 3));
    // Before the first draft is mended there is nothing to bring to an end.
    const early = runs.findIndex(({ killed }) => killed === null);
    assert.ok(runs.slice(0, early).every(({ mended: count }) => count === 0));
    const held = runs.slice(early);
    assert.ok(held.every(({ killed }) => killed === null));
    assert.deepEqual(
      held.map(({ status }) => status),
      held.map(({ mended: count }) => (count === 2 ? 0 : 2)),
    );
    const interrupted = held.filter(({ status }) => status === 2);
    assert.ok(interrupted.length >= steps.length);
    for (const { stderr } of interrupted) assert.match(stderr, /interrupted: 1 of 2 drafts were left as they are/u);
  });

  it('by Ctrl-C in the midst of threads leaves nothing half done either', async function () {
    if (process.platform === 'win32') this.skip();
    const long = `${'Quiet.\n\n'.repeat(500)}${idle}\nStill quiet.\n`;
    const names = Array.from({ length: 60 }, (_, i) => `${i}.md`);
    for (const first of [1, 5, 20]) {
      const folder = folderWith(Object.fromEntries(names.map((name) => [name, long])));
      const child = spawn(process.execPath, [program, '--fix', '--concurrency', '2'], { cwd: folder, stdio: 'ignore' });
      const isMended = (name: string): boolean => !readFileSync(join(folder, name), 'utf8').includes(idle);
      const watch = setInterval(() => {
        if (names.filter(isMended).length < first) return;
        clearInterval(watch);
        child.kill('SIGINT');
      }, 1);
      const ended = once(child, 'exit');
      child.once('exit', () => clearInterval(watch));
      const [status] = await ended;
      assert.ok(status === 0 || status === 2, `it ended with ${status}`);
      assert.equal(readdirSync(folder).length, names.length);
      for (const name of names) {
        const text = readFileSync(join(folder, name), 'utf8');
        assert.ok(text === long || text === long.replace(`${idle}\n`, ''), name);
      }
    }
  });
});

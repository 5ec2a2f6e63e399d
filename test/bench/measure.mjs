// Runs commands and says what they cost.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const time = '/usr/bin/time';

/** Seconds of CPU and on the clock, and the most memory of one process in MB; NaN where GNU time is missing. */
export function run(command, args, options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'says-who-bench-'));
  const report = path.join(folder, 'time');
  const start = performance.now();
  const { error } = existsSync(time)
    ? spawnSync(time, ['-f', '%U %S %M', '-o', report, command, ...args], { stdio: 'ignore', ...options })
    : spawnSync(command, args, { stdio: 'ignore', ...options });
  const wall = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  const last = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n').at(-1) : '';
  rmSync(folder, { recursive: true });
  const [user, system, kilobytes] = last.split(' ').map(Number);
  return { cpu: user + system, wall, memory: kilobytes / 1024 };
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
};

/** The medians of several runs. */
export function runs(times, command, args, options) {
  const all = Array.from({ length: times }, () => run(command, args, options));
  return Object.fromEntries(['cpu', 'wall', 'memory'].map((key) => [key, median(all.map((one) => one[key]))]));
}

/** Milliseconds of CPU that a piece of work takes in this process, and on the clock. */
export function worked(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall };
}

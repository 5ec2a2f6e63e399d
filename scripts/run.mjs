// What the entry scripts share. Node's own modules only: they run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the project's folder with its output shown, for so many minutes at most; returns the exit code. */
export function run(command, args, env = {}, minutes = undefined) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    timeout: minutes && minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  if (error?.code === 'ETIMEDOUT') console.error(`${command} ${args.join(' ')}: ended after ${minutes} minutes`);
  else if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a program of an installed package: `bin('mocha', …)`. */
export const bin = (name, args, env, minutes) => run(path.join(root, 'node_modules', '.bin', name), args, env, minutes);

/** Installs the locked dependencies unless they are there and current. Ends the process when that fails. */
export function install() {
  // npm itself is installing, and calls this when it is done.
  if (process.env.npm_lifecycle_event === 'prepare') return;
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  const locked = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  console.log('Installing dependencies (npm ci) …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
}

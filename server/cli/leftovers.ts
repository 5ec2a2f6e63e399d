import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';

/*
 * A file is written beside its place and renamed. A run that is killed meanwhile leaves what it wrote so far; its name
 * says whose it is, so that a later run can take it away. It is hidden, and no draft, so that nobody reads it.
 */

/** A name for a file that is being written: `.says-who-4f1d2a90-1234-k3jx81.tmp`, of this machine and this process. */
export const nameBeside = (): string => `.says-who-${host()}-${pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;

const nameForm = /^\.says-who-([0-9a-f]{8})-(\d+)-[0-9a-z]*\.tmp$/u;

/** Removes from a folder what runs left that are gone. What cannot be removed stays, and nobody need hear of it. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, of, by] = nameForm.exec(name) ?? [];
      const path = join(folder, name);
      if (by !== undefined && isLeft(path, of === host() ? Number(by) : null)) rmSync(path);
    }
  } catch {}
}

const second = 1000;
const day = 24 * 60 * 60 * second;

/**
 * Whether nobody writes to it any more: it is a day old, or of a process of this machine that is gone. Even then not in
 * its first ten seconds, since containers may share a folder and a name and not see each other's processes.
 */
function isLeft(path: string, process: number | null): boolean {
  const stat = lstatSync(path);
  const age = Date.now() - stat.mtimeMs;
  if (!stat.isFile()) return false;
  return age > day || (age > 10 * second && process !== null && isGone(process));
}

function isGone(process: number): boolean {
  try {
    kill(process, 0);
    return false;
  } catch (thrown) {
    return (thrown as { code?: unknown }).code === 'ESRCH';
  }
}

const host = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

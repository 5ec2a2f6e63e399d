import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { nameBeside, sweep } from './leftovers.js';

/**
 * Puts a whole file in place at once: it is written beside its place and renamed, so that whoever looks finds the old
 * or the new text and never a part. A link stays a link, and the file keeps its mode. What is no file, such as a pipe
 * or `/dev/null`, is written to.
 *
 * @param beforehand is called when all is ready, right before the old file goes; what it throws keeps the old one.
 * @throws the file system's error; the old file is untouched then. One that may not be written to is not replaced.
 */
export function writeWhole(path: string, content: string | Uint8Array, beforehand: () => void = () => {}): void {
  const target = resolved(path);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) {
    writeFileSync(target, content);
    return;
  }
  if (old !== undefined) accessSync(target, constants.W_OK);
  const mode = old?.mode;
  const beside = join(dirname(target), nameBeside());
  mkdirSync(dirname(target), { recursive: true });
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    const file = openSync(beside, 'wx', mode === undefined ? 0o666 : mode & 0o7777);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) chmodSync(beside, mode & 0o7777);
    beforehand();
    renameSync(beside, target);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}

/** The same, once what killed runs left in its folder is gone. */
export function writeTidily(path: string, content: string): void {
  sweep(dirname(resolved(path)));
  writeWhole(path, content);
}

/** What it really is, behind links; what is not there is itself. */
export function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

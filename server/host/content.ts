import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/*
 * A link in somebody's folder may lead to a device that never ends (`/dev/zero`) or to a pipe that nobody writes to, and
 * reading it would never come back. So what is found, or named by a file, is read only where it is an ordinary file.
 */

/**
 * The bytes of an ordinary file.
 *
 * @throws the file system's error, or one that says what lies there instead.
 */
export async function contentOf(path: string): Promise<Buffer> {
  const kind = await stat(path);
  if (!kind.isFile() && !kind.isDirectory()) throw new Error(special);
  return readFile(path);
}

/** The same at once. */
export function contentNow(path: string): Buffer {
  const kind = statSync(path);
  if (!kind.isFile() && !kind.isDirectory()) throw new Error(special);
  return readFileSync(path);
}

/**
 * The bytes of what a person named, which may be a pipe too: `says-who <(pandoc …)`, `/dev/stdin`.
 *
 * @throws the file system's error, or one that says that it is a device.
 */
export function contentNamed(path: string): Buffer {
  const kind = statSync(path);
  if (kind.isCharacterDevice() || kind.isBlockDevice()) throw new Error('it is a device');
  return readFileSync(path);
}

const special = 'it is a device or a pipe';

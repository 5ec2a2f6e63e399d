import { readFileSync } from 'node:fs';
import { writeWhole } from './write.js';

/**
 * Writes a mended draft over the one that was read.
 *
 * @param read the bytes from which it was made; its byte order mark is kept.
 * @throws Error when the draft changed since, or cannot be written; it is untouched then.
 */
export function replaceDraft(file: string, read: Uint8Array, text: string, mark: boolean): void {
  writeWhole(file, (mark ? '\uFEFF' : '') + text, () => {
    if (!readFileSync(file).equals(read)) throw new Error('it changed while it was checked');
  });
}

/** What mending would change, as a unified diff that `patch` and `git apply` take. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

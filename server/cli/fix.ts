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

/** So many lines that differ are told apart, which takes the square of their number; beyond, a diff is one stretch. */
const most = 2000;

/** What mending would change, as a unified diff that `patch` and `git apply` take. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } = await import('diff');
  const names = [`a/${path}`, `b/${path}`] as const;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY, maxEditLength: most };
  const diff = createTwoFilesPatch(...names, before, after, undefined, undefined, options);
  if (diff !== undefined) return diff;
  const [oldFileName, newFileName] = names;
  const patch = {
    oldFileName,
    newFileName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [hunkOf(before, after)],
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** One stretch of a diff: all lines between the first and the last that differ, with those around them. */
function hunkOf(before: string, after: string) {
  const [old, now] = [linesIn(before), linesIn(after)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const start = Math.max(0, head - 3);
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
  const rest = old.slice(oldEnd, oldEnd + 3);
  return {
    oldStart: start + 1,
    newStart: start + 1,
    oldLines: oldEnd - start + rest.length,
    newLines: nowEnd - start + rest.length,
    lines: [
      ...old.slice(start, head).map(signed(' ')),
      ...old.slice(head, oldEnd).map(signed('-')),
      ...now.slice(head, nowEnd).map(signed('+')),
      ...rest.map(signed(' ')),
    ].flat(),
  };
}

/** Lines with their ends. */
const linesIn = (text: string): string[] => text.match(/[^\n]+\n?|\n/gu) ?? [];

const signed =
  (sign: string) =>
  (line: string): string[] =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'];

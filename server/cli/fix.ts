import { readFileSync } from 'node:fs';
import { analyse, applyEdits, type Config, type Edit, fixes, lint } from '../engine/index.js';
import { writeWhole } from './write.js';

/** A draft's text once its safe fixes are applied, and how many were. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/** No draft needs more rounds; a bound for two fixes that undo each other. */
const rounds = 10;

/** Applies every safe fix, again and again until none is left. Fixes that touch the same text wait for the next round. */
export function mend(text: string, config: Config): Mended {
  let count = 0;
  let current = text;
  for (let round = 0; round < rounds; round++) {
    const edits = safeEdits(current, config);
    if (edits.length === 0) break;
    current = applyEdits(current, edits.flat());
    count += edits.length;
  }
  return { text: current, count };
}

/** The edits of each safe fix of one round, none touching another's. */
function safeEdits(text: string, config: Config): (readonly Edit[])[] {
  const analysis = analyse(text, config.lexicon);
  const chosen: (readonly Edit[])[] = [];
  for (const finding of lint(analysis, config)) {
    const fix = fixes(analysis, finding, config).find(({ kind }) => kind === 'safe');
    if (fix === undefined || fix.edits.length === 0) continue;
    if (!chosen.flat().some((taken) => fix.edits.some((edit) => touches(edit, taken)))) chosen.push(fix.edits);
  }
  return chosen;
}

const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

/**
 * Writes a mended draft over the one that was read.
 *
 * @param read the bytes from which it was made; its byte order mark is kept.
 * @throws Error when the draft changed since, or cannot be written; it is untouched then.
 */
export function replaceDraft(file: string, read: Uint8Array, text: string, mark: boolean): void {
  if (!readFileSync(file).equals(read)) throw new Error('it changed while it was checked');
  writeWhole(file, (mark ? '\uFEFF' : '') + text);
}

/** What mending would change, as a unified diff that `patch` and `git apply` take. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

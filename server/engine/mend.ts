import { type Analysis, analyse } from './analysis.js';
import type { Config } from './config.js';
import { type Diagnostic, fixes, lint } from './lint.js';
import { keysFor } from './sources/registry.js';
import { applyEdits, type Edit } from './text/edit.js';
import { lastAtOrBefore } from './text/search.js';

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
    const analysis = analyse(current, config.lexicon, undefined, keysFor(config.sources, current));
    const edits = safeFixes(analysis, lint(analysis, config), config);
    if (edits.length === 0) break;
    current = applyEdits(current, edits.flat());
    count += edits.length;
  }
  return { text: current, count };
}

/** The edits of one safe fix for each finding, none touching another's text. */
export function safeFixes(draft: Analysis, findings: readonly Diagnostic[], config: Config): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = fixes(draft, finding, config).find(({ kind }) => kind === 'safe');
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => isTaken(edit, taken))) continue;
    chosen.push(fix.edits);
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
  }
  return chosen;
}

/** Whether an edit touches one of those taken, which are in order and apart. */
function isTaken(edit: Edit, taken: readonly Edit[]): boolean {
  const next = placeOf(edit, taken);
  return taken.slice(Math.max(0, next - 1), next + 1).some((other) => touches(edit, other));
}

/** Where an edit goes among others in order. */
const placeOf = ({ start }: Edit, taken: readonly Edit[]): number =>
  lastAtOrBefore(taken, start, (other) => other.start) + 1;

const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

import { type Analysis, analyse } from './analysis.js';
import type { Config } from './config.js';
import { type Diagnostic, fixes, lint } from './lint.js';
import { keysFor } from './sources/registry.js';
import { applyEdits, type Edit } from './text/edit.js';

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
  for (const finding of findings) {
    const fix = fixes(draft, finding, config).find(({ kind }) => kind === 'safe');
    if (fix === undefined || fix.edits.length === 0) continue;
    if (!chosen.flat().some((taken) => fix.edits.some((edit) => touches(edit, taken)))) chosen.push(fix.edits);
  }
  return chosen;
}

const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

import { analyse, applyEdits, type Config, type Edit, fixes, lint } from '../engine/index.js';
import type { Verdict } from './judge.js';

/** No draft needs more rounds; a bound for two fixes that undo each other. */
const rounds = 10;

/** Edits that apply every safe fix at once, so that doing it again changes nothing; none where there is nothing to do. */
export function safeEdits({ analysis, findings, config }: Verdict): readonly Edit[] {
  let edits = round(analysis, findings, config);
  if (edits.length === 0) return edits;
  const { text } = analysis;
  let mended = applyEdits(text, edits);
  for (let count = 1; count < rounds; count++) {
    const draft = analyse(mended, config.lexicon);
    const more = round(draft, lint(draft, config), config);
    if (more.length === 0) break;
    mended = applyEdits(mended, more);
    edits = [difference(text, mended)];
  }
  return edits;
}

/** One safe fix of each finding, none touching another's text. */
function round(...[analysis, findings, config]: [Verdict['analysis'], Verdict['findings'], Config]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const safe = fixes(analysis, finding, config).find(({ kind }) => kind === 'safe')?.edits ?? [];
    const free = safe.every((edit) => chosen.every((other) => edit.end < other.start || other.end < edit.start));
    if (free) chosen.push(...safe);
  }
  return chosen;
}

/** The one replacement that makes a text another: what is between their common beginning and their common end. */
function difference(from: string, to: string): Edit {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}

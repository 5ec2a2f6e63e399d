import { applyEdits, type Edit, mend, safeFixes } from '../engine/index.js';
import type { Verdict } from './judge.js';

/** Edits that apply every safe fix at once, so that doing it again changes nothing; none where there is nothing to do. */
export function safeEdits({ analysis, findings, config }: Verdict): readonly Edit[] {
  const edits = safeFixes(analysis, findings, config).flat();
  if (edits.length === 0) return [];
  const { text, count } = mend(applyEdits(analysis.text, edits), config);
  return count === 0 ? edits : [difference(analysis.text, text)];
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

import { diffArrays } from 'diff';
import type { Span } from '../engine/index.js';

/** So many changed lines are told apart; beyond, the whole stretch between the first and the last counts as changed. */
const most = 2000;

/** Tells which places of a text are on lines that an earlier text did not have, as `git diff` counts them. */
export function changesTo(before: string, after: string): (place: Span) => boolean {
  const [old, now] = [linesIn(before), linesIn(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const longest = Math.min(old.length, now.length) - head;
  while (tail < longest && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const middle = now.slice(head, now.length - tail);
  const parts = diffArrays(old.slice(head, old.length - tail), middle, { maxEditLength: most });
  const changed = new Set<number>();
  let at = head;
  for (const { added, removed, count } of parts ?? [{ added: true, removed: false, count: middle.length }]) {
    if (added) for (let i = 0; i < count; i++) changed.add(at + i);
    if (!removed) at += count;
  }
  const starts = startsIn(after);
  return ({ start, end }) => {
    for (let line = lineAt(starts, start); line <= lineAt(starts, end); line++) if (changed.has(line)) return true;
    return false;
  };
}

/** Lines as git counts them, without their ends: a checkout may have other ones than the commit. */
const linesIn = (text: string): string[] => text.replace(/^\uFEFF/u, '').split(/\r?\n/u);

function startsIn(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at an offset or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

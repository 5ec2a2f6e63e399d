import type { Analysis } from './analysis.js';
import { toSource } from './prose/prose.js';
import { type Span, shift } from './text/span.js';

/** The sentence of the draft that holds a place; its block, or its line, where no sentence does. */
export function sentenceAt(draft: Analysis, at: number): Span {
  const index = blockAt(draft, at);
  const block = draft.blocks[index];
  if (block === undefined || at > block.end) return lineAt(draft.text, at);
  for (const sentence of draft.readings[index]?.sentences ?? []) {
    const source = shift<'source'>(toSource(block.prose, sentence), block.start);
    if (at < source.end) return source.start <= at ? source : { start: at, end: source.end };
  }
  return { start: block.start, end: block.end };
}

/** The last block that begins at a place or before it; -1 where none does. */
function blockAt({ blocks }: Analysis, at: number): number {
  let low = -1;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line, or as much of a very long one as anybody would call a sentence. */
function lineAt(text: string, at: number): Span {
  const from = Math.max(0, at - far);
  const before = text.slice(from, at);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const end = /[\n\r]/u.exec(text.slice(at, at + far))?.index ?? Math.min(text.length - at, far);
  return { start: from + start, end: at + end };
}

const far = 2000;

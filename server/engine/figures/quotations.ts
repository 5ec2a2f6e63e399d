import type { Span } from '../text/span.js';

/** The stretches of a text between double quotation marks, curly or straight; an open one runs to the end. */
export function quotationsOf(text: string): Span<'prose'>[] {
  const found: Span<'prose'>[] = [];
  let start = -1;
  for (const { 0: mark, index } of text.matchAll(/[“”"«»„]/gu)) {
    const opens = /[“«„]/u.test(mark) || (mark === '"' && start < 0);
    if (opens && start < 0) start = index;
    else if (!opens && start >= 0) {
      found.push({ start, end: index });
      start = -1;
    }
  }
  if (start >= 0) found.push({ start, end: text.length });
  return found;
}

/** Whether a place lies within one of the stretches, which are in order. */
export function isQuoted(quotations: readonly Span<'prose'>[], at: number): boolean {
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (quotation === undefined || quotation.start >= at) high = middle - 1;
    else if (quotation.end <= at) low = middle + 1;
    else return true;
  }
  return false;
}

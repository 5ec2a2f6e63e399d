import type { Span } from '../text/span.js';

const END = /[.!?…]+["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:approx|est|ca|c|no|nos|vs|cf|fig|figs|p|pp|vol|ch|art|sec|mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|cmdr|adm|maj|sen|rep|gov|st|jr|sr|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|u\.s|u\.k|e\.g|i\.e|a\.m|p\.m|\p{Lu})\.$/iu;

/** The sentences of one block's prose, without the white space between them. */
export function sentencesOf(text: string): Span<'prose'>[] {
  const sentences: Span<'prose'>[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(from, match.index - 12), match.index + 1)))
      continue;
    push(sentences, text, from, stop);
    from = match.index + match[0].length;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function push(into: Span<'prose'>[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (end > start) into.push({ start, end });
}

import { lastAtOrBefore } from './search.js';

/** A place in a text; both count from 0, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. A line ends after `\n`, `\r\n` or a lone `\r`. */
export interface Lines {
  readonly count: number;
  /** The place of an offset, which is clamped to the text. */
  at(offset: number): Position;
  /** The offset of a place; a column past the line's end is clamped to it. */
  offset(position: Position): number;
  /** The half-open span of a line without its line end. */
  span(line: number): { readonly start: number; readonly end: number };
}

export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const contentEnd = (line: number): number => {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 && next - 2 >= (starts[line] ?? 0)
      ? next - 2
      : next - 1;
  };
  return {
    count: starts.length,
    at(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = Math.max(
        0,
        lastAtOrBefore(starts, clamped, (start) => start),
      );
      return { line, column: clamped - (starts[line] ?? 0) };
    },
    offset({ line, column }) {
      if (line < 0) return 0;
      const start = starts[line];
      return start === undefined ? text.length : Math.min(start + Math.max(0, column), contentEnd(line));
    },
    span: (line) => ({ start: starts[line] ?? text.length, end: contentEnd(line) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** A text whose lone carriage returns end lines for readers that know none, such as YAML's; every place stays. */
export const withNewlines = (text: string): string => (text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text);

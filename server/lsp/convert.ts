import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../engine/index.js';

/** What a column counts: UTF-16 code units (every client) or UTF-8 bytes (where the client offers it). */
export type Encoding = 'utf-16' | 'utf-8';

/**
 * The way between the engine's offsets and the client's lines and columns, for one version of one text. Nothing else
 * in the server converts positions. Places outside the text are clamped to it; a column past the end of its line is
 * the end of that line.
 */
export interface Places {
  readonly at: (offset: number) => Position;
  readonly offset: (position: Position) => number;
  readonly range: (span: Span) => Range;
  readonly span: (range: Range) => Span;
}

export function placesOf(document: TextDocument, encoding: Encoding): Places {
  const columns = encoding === 'utf-16' ? units : bytesIn(document);
  const at = (offset: number): Position => columns.out(document.positionAt(offset));
  const offset = (position: Position): number => document.offsetAt(columns.in(position));
  return {
    at,
    offset,
    range: ({ start, end }) => ({ start: at(start), end: at(end) }),
    span(range) {
      const [one, other] = [offset(range.start), offset(range.end)];
      return { start: Math.min(one, other), end: Math.max(one, other) };
    },
  };
}

/** Whether a value that a client sent is a range at all: `{start: {line: 0, character: 3}, end: …}`. */
export const isRange = (value: unknown): value is Range =>
  isRecord(value) && isPosition(value.start) && isPosition(value.end);

export const isPosition = (value: unknown): value is Position =>
  isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Columns on their way in from the client and out to it. */
interface Columns {
  in(position: Position): Position;
  out(position: Position): Position;
}

const units: Columns = { in: (position) => position, out: (position) => position };

function bytesIn(document: TextDocument): Columns {
  const tables = new Map<number, Uint32Array | null>();
  /** The bytes before each code unit of a line; null for a line of ASCII, where both counts agree. */
  const tableOf = (line: number): Uint32Array | null => {
    let table = tables.get(line);
    if (table === undefined) {
      table = bytesBefore(
        document.getText({ start: { line, character: 0 }, end: { line, character: Number.MAX_SAFE_INTEGER } }),
      );
      tables.set(line, table);
    }
    return table;
  };
  return {
    in: ({ line, character }) => ({ line, character: unitAt(tableOf(line), character) }),
    out: ({ line, character }) => ({ line, character: tableOf(line)?.[character] ?? character }),
  };
}

function bytesBefore(line: string): Uint32Array | null {
  let ascii = true;
  for (let i = 0; ascii && i < line.length; i++) ascii = line.charCodeAt(i) < 128;
  if (ascii) return null;
  const table = new Uint32Array(line.length + 1);
  let bytes = 0;
  for (let i = 0; i < line.length; i++) {
    table[i] = bytes;
    const code = line.codePointAt(i) ?? 0;
    if (code >= 0x10000) table[++i] = bytes;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  table[line.length] = bytes;
  return table;
}

/** The code unit that a byte column stands at; inside a character, that character's first. */
function unitAt(table: Uint32Array | null, bytes: number): number {
  if (table === null) return bytes;
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle] ?? 0) <= bytes) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && table[low - 1] === table[low]) low--;
  return low;
}

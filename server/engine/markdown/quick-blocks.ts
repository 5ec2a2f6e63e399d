import type { FootnoteDefinition, ListItem, Paragraph, RootContent, TableCell, TableRow } from 'mdast';
import { type IsDefined, placed, quickInline } from './quick-inline.js';

/** A line without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What a part is read with. */
interface Reader {
  readonly source: string;
  readonly isDefined: IsDefined;
}

type Nodes = RootContent[] | null;

/** The nodes of some lines between empty ones; null where the parser has to be asked. Only the last part can be a list: it may go on. */
export function partNodes(reader: Reader, lines: readonly Line[], last: boolean): Nodes {
  const { source } = reader;
  const { start, end } = extent(lines);
  switch (source.charAt(start)) {
    case '#':
      return lines.length === 1 ? heading(reader, start, end) : null;
    case '>':
      return quote(reader, lines);
    case '|':
      return table(reader, lines);
    case '[':
      return notes(reader, lines) ?? definitions(source, lines) ?? one(paragraph(reader, start, lines));
    default:
      if (matchAt(RULE, source, start) !== null) return afterRule(reader, lines, last);
      if (matchAt(ITEM, source, start) !== null) return last ? list(reader, lines) : null;
      return one(paragraph(reader, start, lines));
  }
}

/** A line across the page. */
const RULE = /(?:-{3,}|\*{3,}|_{3,})(?=[\r\n]|$)/uy;

function afterRule(reader: Reader, [rule, ...lines]: readonly Line[], last: boolean): Nodes {
  const rest = lines.length === 0 ? [] : partNodes(reader, lines, last);
  if (rule === undefined || rest === null) return null;
  return [{ type: 'thematicBreak', position: placed(rule.start, rule.end) }, ...rest];
}

const extent = (lines: readonly Line[]): Line => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });

const one = (node: RootContent | null): Nodes => (node === null ? null : [node]);

/** What begins a line and may be more than words. */
const OPENING = /[-+=:#>|\s]|\d{1,9}[.)](?:\s|$)|\[[^[\]]{0,2000}\]:/uy;

/** A paragraph whose first line's text begins at `start`; `mark` is how long the quote marks of its other lines are. */
function paragraph(reader: Reader, start: number, lines: readonly Line[], mark = 0): Paragraph | null {
  const { source, isDefined } = reader;
  const { end } = extent(lines);
  for (const line of lines) {
    const first = line === lines[0];
    const at = first ? start : line.start + mark;
    if (at >= line.end || matchAt(OPENING, source, at) !== null || isSpace(source, line.end - 1)) return null;
    if (!first && source.charAt(at) === '[') return null;
  }
  const children = quickInline({ source, from: start, to: end, isDefined, quoted: mark > 0 });
  return children === null ? null : { type: 'paragraph', children, position: placed(start, end) };
}

const isSpace = (source: string, at: number): boolean => /\s/u.test(source.charAt(at));

const HEADING = /(#{1,6}) (?=[^\s#])/uy;

function heading({ source, isDefined }: Reader, start: number, end: number): Nodes {
  const depth = matchAt(HEADING, source, start)?.[1]?.length ?? 0;
  const from = start + depth + 1;
  if (depth === 0 || source.slice(from, end).includes('#') || isSpace(source, end - 1)) return null;
  const children = quickInline({ source, from, to: end, isDefined, quoted: false });
  return children === null
    ? null
    : [{ type: 'heading', depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children, position: placed(start, end) }];
}

function quote(reader: Reader, lines: readonly Line[]): Nodes {
  if (!lines.every(({ start }) => reader.source.startsWith('> ', start))) return null;
  const { start, end } = extent(lines);
  const within = paragraph(reader, start + 2, lines, 2);
  return within === null ? null : [{ type: 'blockquote', children: [within], position: placed(start, end) }];
}

/** The mark of a list's item. */
const ITEM = /(?:([-+*])|(\d{1,9})([.)])) (?=\S)/uy;
/** The box of a task. */
const TASK = /\[[ xX\t\r\n]\]/uy;

/** A list of items of one line each. */
function list(reader: Reader, lines: readonly Line[]): Nodes {
  const items: ListItem[] = [];
  const kindOf = (mark: RegExpExecArray | null): string => mark?.[1] ?? mark?.[3] ?? '';
  const kind = kindOf(matchAt(ITEM, reader.source, lines[0]?.start ?? 0));
  for (const line of lines) {
    const mark = matchAt(ITEM, reader.source, line.start);
    if (mark === null || kindOf(mark) !== kind) return null;
    const from = line.start + mark[0].length;
    const within = matchAt(TASK, reader.source, from) === null ? paragraph(reader, from, [line]) : null;
    if (within === null) return null;
    items.push({ type: 'listItem', children: [within], position: placed(line.start, line.end) });
  }
  const { start, end } = extent(lines);
  return [{ type: 'list', ordered: kind === '.' || kind === ')', children: items, position: placed(start, end) }];
}

const DELIMITERS = /\|(?: {0,9}:?-+:? {0,9}\|){1,100}/uy;

/** A table whose rows all begin and end with a bar and have as many cells as its first. */
function table(reader: Reader, lines: readonly Line[]): Nodes {
  const { source } = reader;
  const [header, delimiters, ...body] = lines;
  if (header === undefined || delimiters === undefined) return null;
  const columns = matchAt(DELIMITERS, source, delimiters.start)?.[0] ?? '';
  if (columns.length !== delimiters.end - delimiters.start) return null;
  const count = columns.split('|').length - 2;
  const rows: TableRow[] = [];
  for (const line of [header, ...body]) {
    const row = tableRow(reader, line, count);
    if (row === null) return null;
    rows.push(row);
  }
  const { start, end } = extent(lines);
  return [{ type: 'table', children: rows, position: placed(start, end) }];
}

function tableRow({ source, isDefined }: Reader, { start, end }: Line, count: number): TableRow | null {
  if (source.charAt(start) !== '|' || source.charAt(end - 1) !== '|') return null;
  const cells: TableCell[] = [];
  for (let bar = start; bar < end - 1; ) {
    const next = source.indexOf('|', bar + 1);
    let from = bar + 1;
    let to = next;
    while (from < to && source.charAt(from) === ' ') from++;
    while (to > from && source.charAt(to - 1) === ' ') to--;
    if (to > from && (isSpace(source, from) || isSpace(source, to - 1))) return null;
    const children = quickInline({ source, from, to, isDefined, quoted: false });
    if (children === null) return null;
    cells.push({ type: 'tableCell', children, position: placed(bar, next) });
    bar = next;
  }
  return cells.length === count ? { type: 'tableRow', children: cells, position: placed(start, end) } : null;
}

const NOTE = /\[\^([^\s[\]]{1,900})\]: (?=\S)/uy;

/** Notes of one line each. */
function notes(reader: Reader, lines: readonly Line[]): Nodes {
  const found: FootnoteDefinition[] = [];
  for (const line of lines) {
    const opening = matchAt(NOTE, reader.source, line.start);
    if (opening === null) return null;
    const [mark, label = ''] = opening;
    const within = paragraph(reader, line.start + mark.length, [line]);
    if (within === null) return null;
    const position = placed(line.start, line.end);
    found.push({ type: 'footnoteDefinition', identifier: label, label, children: [within], position });
  }
  return found;
}

const DEFINITION = /\[([^\s[\]^][^[\]\r\n]{0,900})\]: ([^\s()<>"']{1,2000})(?=[\r\n]|$)/uy;

/** Link definitions of one line each, without titles. */
function definitions(source: string, lines: readonly Line[]): Nodes {
  const found: RootContent[] = [];
  for (const { start, end } of lines) {
    const match = matchAt(DEFINITION, source, start);
    if (match === null) return null;
    const [, label = '', url = ''] = match;
    found.push({ type: 'definition', identifier: label, label, url, position: placed(start, end) });
  }
  return found;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

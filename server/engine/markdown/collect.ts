import type { Nodes, Root, Table } from 'mdast';
import type { Prose } from '../prose/prose.js';
import type { Container } from './blocks.js';
import { readInline } from './inline.js';
import { keyOf } from './labels.js';
import type { Marker } from './markers.js';
import { endOf, startOf } from './remark.js';
import type { TextPlaceholder } from './text-markers.js';

/** A block as its passage alone shows it; places count from the passage's start. */
export interface LocalBlock {
  readonly type: 'paragraph' | 'heading' | 'cell' | 'caption' | 'footnote';
  /** A heading's depth; 0 for the others. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly prose: Prose;
  readonly markers: readonly Marker[];
  readonly within: readonly Container[];
}

/** What a passage holds; places count from its start. */
export interface Collected {
  readonly blocks: LocalBlock[];
  readonly definitions: LocalDefinition[];
  readonly comments: { readonly start: number; readonly end: number }[];
  readonly placeholders: TextPlaceholder[];
}

export interface LocalDefinition {
  readonly kind: 'footnote' | 'link';
  readonly label: string;
  /** The label as it is written, escapes and all. */
  readonly written: string;
  /** The label as labels are compared. */
  readonly key: string;
  readonly target: string;
  readonly start: number;
  readonly end: number;
  readonly labelStart: number;
  readonly labelEnd: number;
}

/** Reads a tree of the text `source`. */
export function collect(tree: Root, source: string): Collected {
  const into: Collected = { blocks: [], definitions: [], comments: [], placeholders: [] };
  for (const node of tree.children) visit(into, node, source, []);
  into.comments.sort((a, b) => a.start - b.start);
  into.blocks.sort((a, b) => a.start - b.start);
  return into;
}

/** The same, counted from another place. */
export function moved(collected: Collected, by: number): Collected {
  if (by === 0) return collected;
  const shifted = <Item extends { readonly start: number; readonly end: number }>(item: Item): Item => ({
    ...item,
    start: item.start + by,
    end: item.end + by,
  });
  return {
    blocks: collected.blocks.map((block) => ({
      ...shifted(block),
      within: block.within.map((container) => ({ ...container, id: container.id + by })),
    })),
    definitions: collected.definitions.map((definition) => ({
      ...shifted(definition),
      labelStart: definition.labelStart + by,
      labelEnd: definition.labelEnd + by,
    })),
    comments: collected.comments.map(shifted),
    placeholders: collected.placeholders.map(shifted),
  };
}

function visit(into: Collected, node: Nodes, source: string, within: readonly Container[]): void {
  const id = startOf(node);
  switch (node.type) {
    case 'paragraph':
      text(into, node, source, within.some(({ type }) => type === 'footnote') ? 'footnote' : 'paragraph', within);
      break;
    case 'heading':
      text(into, node, source, 'heading', within);
      break;
    case 'blockquote':
      for (const child of node.children) visit(into, child, source, [...within, { type: 'quote', id }]);
      break;
    case 'list':
      for (const [item, child] of node.children.entries()) {
        const container: Container = { type: 'list', id, item, ordered: node.ordered === true };
        for (const grandchild of child.children) visit(into, grandchild, source, [...within, container]);
      }
      break;
    case 'table':
      table(into, node, source, within);
      break;
    case 'html':
      comments(into, id, endOf(node), source);
      break;
    case 'definition':
      definition(into, 'link', node.label ?? node.identifier, node.url, id, endOf(node), source);
      break;
    case 'footnoteDefinition': {
      const label = node.label ?? node.identifier;
      const before = into.blocks.length;
      for (const child of node.children) visit(into, child, source, [...within, { type: 'footnote', id, label }]);
      const target = into.blocks
        .slice(before)
        .map(({ prose }) => prose.text)
        .join(' ');
      definition(into, 'footnote', label, target, id, endOf(node), source);
      break;
    }
    default:
      break;
  }
}

type Running = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

function text(
  into: Collected,
  node: Running,
  source: string,
  type: LocalBlock['type'],
  within: readonly Container[],
): void {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return;
  const start = startOf(first.position === undefined ? node : first);
  const end = endOf(last.position === undefined ? node : last);
  for (const child of node.children) inlineComments(into, child, source);
  const { prose, markers, placeholders, captions } = readInline(node.children, source, start, end);
  for (const mark of placeholders)
    into.placeholders.push({ ...mark, start: mark.start + start, end: mark.end + start });
  // A paragraph of nothing but “[@ons24]” has no words, and cites.
  if (prose.text.trim() !== '' || markers.some(({ kind }) => kind !== 'link')) {
    const depth = node.type === 'heading' ? node.depth : 0;
    into.blocks.push({ type, depth, start, end, prose, markers, within });
  }
  for (const caption of captions) {
    into.blocks.push({ type: 'caption', depth: 0, ...caption, markers: [], within });
  }
}

function table(into: Collected, node: Table, source: string, within: readonly Container[]): void {
  const id = startOf(node);
  const headers = (node.children[0]?.children ?? []).map((cell) => source.slice(startOf(cell), endOf(cell)));
  for (const [row, line] of node.children.entries()) {
    const first = line.children[0];
    const label = first === undefined ? '' : plain(source.slice(startOf(first), endOf(first)));
    for (const [column, cell] of line.children.entries()) {
      const header = plain(headers[column] ?? '');
      text(into, cell, source, 'cell', [...within, { type: 'table', id, row, column, header, label }]);
    }
  }
}

/** A cell's source without its pipes and emphasis. */
const plain = (cell: string): string => cell.replace(/[|*_`]/gu, '').trim();

function inlineComments(into: Collected, node: Nodes, source: string): void {
  if (node.type === 'html') comments(into, startOf(node), endOf(node), source);
  else if ('children' in node) for (const child of node.children) inlineComments(into, child, source);
}

function comments(into: Collected, from: number, to: number, source: string): void {
  // What stands in a script, a style, preformatted text, CDATA, an instruction or a declaration is no comment.
  if (/^<(?:script|pre|style|textarea|\?|!(?!--))/iu.test(source.slice(from, from + 12))) return;
  let at = source.indexOf('<!--', from);
  while (at !== -1 && at < to) {
    const closing = source.indexOf('-->', at + 4);
    if (closing === -1 || closing + 3 > to) return;
    into.comments.push({ start: at, end: closing + 3 });
    at = source.indexOf('<!--', closing + 3);
  }
}

function definition(
  into: Collected,
  kind: 'footnote' | 'link',
  label: string,
  target: string,
  start: number,
  end: number,
  source: string,
): void {
  const opening = source.indexOf('[', start);
  LABEL.lastIndex = opening;
  const caret = kind === 'footnote' ? 1 : 0;
  const written = LABEL.exec(source)?.[1]?.slice(caret) ?? label;
  const labelStart = opening + 1 + caret;
  const labelEnd = labelStart + written.length;
  const key = keyOf(kind, written);
  into.definitions.push({ kind, label, written, key, target: target.trim(), start, end, labelStart, labelEnd });
}

/** A label in brackets. */
const LABEL = /\[((?:[^[\]\\]|\\[\s\S])+)\]/uy;

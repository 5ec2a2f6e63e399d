import type { Attribution } from '../attribution/attribution.js';
import type { Block, Container } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Reading } from '../reading.js';
import type { Span } from '../text/span.js';
import type { Edges } from './edges.js';
import { introducer } from './lead-ins.js';
import { notes } from './sections.js';
import { type About, isAbout, surveys } from './surveys.js';
import { tableRows } from './tables.js';
import { ties } from './ties.js';
import { isGood } from './within.js';

/** What stands around a block and speaks for it: a lead-in, a caption, a source line, a signature, an open quotation. */
export interface Around {
  /** Where it stands: an index into the draft's blocks. */
  readonly block: number;
  readonly attribution: Attribution | null;
  /** The source's words where they make no sentence: “Harbour Office” of “Source: Harbour Office”. */
  readonly source: Span<'prose'> | null;
  readonly citations: readonly Marker[];
  /** Set when it speaks only for some sentences: about those who were asked (“72% of respondents …”), or a list’s items. */
  readonly about?: About;
}

/** A draft's blocks, by one index. */
export interface Row {
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
  readonly edges: readonly Edges[];
}

/**
 * What supports each block's figures from outside the block, by the block's index; null: nothing does. `speakers` are
 * the names by which an interview labels its answers.
 */
export function surroundings(row: Row, speakers: ReadonlySet<string>): (Around | null)[] {
  const around = new Array<Around | null>(row.blocks.length).fill(null);
  containers(row, around);
  tableRows(row, around);
  openQuotations(row, around);
  backwards(row, around);
  interviews(row, speakers, around);
  surveys(row, around);
  ties(row, around);
  notes(row, around);
  return around;
}

/** Whether what stands around one block is just what stands around another, counted from each. */
export function sameAround(a: Around | null, at: number, b: Around | null, bAt: number): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.block - at === b.block - bAt &&
    a.about === b.about &&
    a.attribution === b.attribution &&
    a.source?.start === b.source?.start &&
    a.source?.end === b.source?.end &&
    a.citations.length === b.citations.length &&
    a.citations.every((marker, index) => marker === b.citations[index])
  );
}

/** Lists, tables and quotations take the source of what introduces or signs them. */
function containers(row: Row, around: (Around | null)[]): void {
  const { blocks } = row;
  for (let first = 0; first < blocks.length; ) {
    const container = blocks[first]?.within[0];
    let end = first + 1;
    if (container === undefined) end = looseList(row, first, around) ?? end;
    if (container !== undefined && container.type !== 'footnote') {
      while (blocks[end]?.within[0]?.id === container.id) end++;
      const found = introducer(row, first, end, container) ?? closer(row, container, first, end);
      if (found !== null) around.fill(found, first, end);
      const next = blocks[end];
      if (found !== null && next?.within.length === 0 && isAbout(next.prose.text, 'items'))
        around[end] = { ...found, about: 'items' };
    }
    first = end;
  }
}

/** Gives a list whose items are paragraphs the source of what leads it in, and says where it ends; null: none begins here. */
function looseList(row: Row, first: number, around: (Around | null)[]): number | null {
  const { blocks, edges } = row;
  if (edges[first - 1]?.ahead !== true || !BEGINS_WITH_FIGURE.test(blocks[first]?.prose.text ?? '')) return null;
  let end = first + 1;
  while (end < first + FAR && isLooseItem(blocks[end])) end++;
  const found = introducer(row, first, end, LOOSE_LIST);
  if (found !== null) around.fill(found, first, end);
  return end;
}

/** A paragraph, or a line in title case that is a figure: “321.4 Million”. */
const isLooseItem = (block: Block | undefined): boolean =>
  block?.within.length === 0 &&
  (block.kind === 'paragraph' || (/^head/u.test(block.kind) && BEGINS_WITH_FIGURE.test(block.prose.text)));

/** “The bureau compiled these figures: | **$311 million** | The value of …”: a list whose items are paragraphs. */
const BEGINS_WITH_FIGURE = /^\s{0,3}[$€£¥]?\d/u;
const LOOSE_LIST: Container = { type: 'list', id: -1, item: 0, ordered: false };
/** The longest such list. */
const FAR = 40;

/** A source line, a caption or a sentence below that says where it comes from, or a signature that closes a quotation. */
function closer(row: Row, container: Container, first: number, end: number): Around | null {
  const after = row.blocks[end];
  const below = after === undefined ? null : closedBelow(row, after, end);
  if (below !== null) return below;
  return container.type === 'quote' ? signed(row, first, end) : pointedAt(row, end);
}

/** “Source: household survey”, “Table 2. Source: household survey”. */
function closedBelow({ blocks, readings }: Row, after: Block, end: number): Around | null {
  const reading = readings[end];
  if (reading === undefined) return null;
  if (after.kind === 'source-line') return sourceLine(after, reading, end);
  if (!isCaption(after.prose.text) || blocks[end + 1]?.within[0]?.type === 'table') return null;
  const attribution = reading.attributions.find(isGood);
  return attribution === undefined ? null : { block: end, attribution, source: null, citations: after.markers };
}

/** “These figures were given by the ministry.” */
function pointedAt({ blocks, edges }: Row, end: number): Around | null {
  const after = blocks[end];
  const attribution = after?.kind === 'paragraph' && after.within.length === 0 ? edges[end]?.previous : undefined;
  return attribution ? { block: end, attribution, source: null, citations: [] } : null;
}

/** “— Ana Reis, nurse” */
function signed({ blocks, edges }: Row, first: number, end: number): Around | null {
  for (const index of blocks[end]?.within.length === 0 ? [end - 1, end] : [end - 1]) {
    const attribution = edges[index]?.previous ?? null;
    if (attribution === null) continue;
    if (index > first || /[—–]/u.test(blocks[index]?.prose.text ?? ''))
      return { block: index, attribution, source: null, citations: [] };
  }
  return null;
}

/** “Table 2. Source: household survey”. */
const isCaption = (text: string): boolean =>
  /^\s{0,3}(?:Table|Tab\.|Figure|Fig\.|Chart) \d{1,3}\b.{0,200}\b(?:sources?|data):/iu.test(text);

export function sourceLine(block: Block, reading: Reading, index: number): Around {
  const attribution = reading.attributions.find(isGood) ?? null;
  const { text } = block.prose;
  const afterColon = text.indexOf(':') + 1;
  const start = text.length - text.slice(afterColon).trimStart().length;
  const end = text.trimEnd().replace(/\.$/u, '').length;
  const words = end > start ? { start, end } : null;
  return { block: index, attribution, source: attribution === null ? words : null, citations: block.markers };
}

/**
 * A quotation that a paragraph leaves open goes on in those that begin with a quotation mark; a colon opens the next; and
 * a paragraph that is one quotation is the last speaker's.
 */
function openQuotations({ blocks, edges }: Row, around: (Around | null)[]): void {
  let open: Around | null = null;
  let voice: Around | null = null;
  for (const [index, block] of blocks.entries()) {
    const edge = edges[index];
    if (block.kind === 'caption' || edge === undefined) continue;
    const plain = block.kind === 'paragraph' && block.within.length === 0;
    if (open !== null && plain && (edge.quoted || edges[open.block]?.colon === true)) {
      around[index] ??= open;
      if (!edge.quoted || edge.closed) open = null;
    } else open = null;
    if (edge.quotation && voice !== null) around[index] ??= voice;
    else voice = edge.speaker && { block: index, attribution: edge.speaker, source: null, citations: [] };
    if (plain && edge.next !== null) open = { block: index, attribution: edge.next, source: null, citations: [] };
  }
}

/** “That is according to the ONS.” at a paragraph's start speaks of the paragraph before. */
function backwards({ blocks, edges }: Row, around: (Around | null)[]): void {
  for (let index = 1; index < blocks.length; index++) {
    const attribution = edges[index]?.previous ?? null;
    if (attribution === null || blocks[index]?.kind !== 'paragraph' || blocks[index - 1]?.kind !== 'paragraph')
      continue;
    around[index - 1] ??= { block: index, attribution, source: null, citations: [] };
  }
}

/**
 * The label of an interview's answer speaks for all of it: “Ness: 1.3 million books.”, and for the paragraphs after it up
 * to the next label.
 */
function interviews({ blocks, edges }: Row, speakers: ReadonlySet<string>, around: (Around | null)[]): void {
  if (speakers.size === 0) return;
  let open: { readonly from: number; readonly said: Around } | null = null;
  for (const [index, { label }] of edges.entries()) {
    if (label === null) {
      if (blocks[index]?.kind !== 'paragraph') open = null;
      continue;
    }
    if (open !== null) for (let i = open.from + 1; i < index; i++) around[i] ??= open.said;
    open = null;
    if (!speakers.has(label.name)) continue;
    const said: Around = { block: index, attribution: null, source: label.span, citations: [] };
    around[index] ??= said;
    open = { from: index, said };
  }
}

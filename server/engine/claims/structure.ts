import type { Attribution } from '../attribution/attribution.js';
import { speakersOf } from '../attribution/interview.js';
import type { Block, Container } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Reading } from '../reading.js';
import type { Span } from '../text/span.js';
import { isGood } from './within.js';

/** What stands around a block and speaks for it: a lead-in, a caption, a source line, a signature, an open quotation. */
export interface Around {
  /** Where it stands: an index into the draft's blocks. */
  readonly block: number;
  readonly attribution: Attribution | null;
  /** The source's words where they make no sentence: “Harbour Office” of “Source: Harbour Office”. */
  readonly source: Span<'prose'> | null;
  readonly citations: readonly Marker[];
}

/** What supports each block's figures from outside the block, by the block's index; null: nothing does. */
export function surroundings(blocks: readonly Block[], readings: readonly Reading[]): (Around | null)[] {
  const around = new Array<Around | null>(blocks.length).fill(null);
  containers(blocks, readings, around);
  sourceColumns(blocks, readings, around);
  openQuotations(blocks, readings, around);
  backwards(blocks, readings, around);
  interviews(blocks, around);
  return around;
}

/** Lists, tables and quotations take the source of what introduces or signs them. */
function containers(blocks: readonly Block[], readings: readonly Reading[], around: (Around | null)[]): void {
  for (let first = 0; first < blocks.length; ) {
    const container = blocks[first]?.within[0];
    let end = first + 1;
    if (container !== undefined && container.type !== 'footnote') {
      while (blocks[end]?.within[0]?.id === container.id) end++;
      const found =
        introducer(blocks, readings, first - 1, container) ?? closer(blocks, readings, container, first, end);
      if (found !== null) around.fill(found, first, end);
    }
    first = end;
  }
}

/** The block before a list, a table or a quotation, when it says where what follows comes from. */
function introducer(
  blocks: readonly Block[],
  readings: readonly Reading[],
  index: number,
  { type }: Container,
): Around | null {
  const block = blocks[index];
  const reading = readings[index];
  if (block === undefined || reading === undefined || block.within.length > 0) return null;
  if (block.kind === 'source-line') return sourceLine(block, reading, index);
  const leads = leadsOn(block, type);
  const last = reading.sentences.at(-1)?.start ?? 0;
  const attribution = reading.attributions.findLast(
    (found) => isGood(found) && (found.beyond === 'next' || (leads && found.cue.start >= last)),
  );
  const citations = leads ? block.markers.filter(({ kind, at }) => kind !== 'link' && at.start >= last) : [];
  if (attribution !== undefined) return { block: index, attribution, source: null, citations };
  return citations.length > 0 ? { block: index, attribution: null, source: null, citations } : null;
}

/** Whether a block opens what follows: by a colon, by “the following”, or before a list by having no full stop. */
function leadsOn({ kind, prose }: Block, container: Container['type']): boolean {
  const text = prose.text.trimEnd();
  if (/:\s{0,3}["“]?$/u.test(text)) return true;
  const stop = text.endsWith('.') ? text.length - 1 : text.length;
  const last = text.slice(text.lastIndexOf('.', stop - 1) + 1, stop);
  if (/\b(?:following|below|as follows)\b/iu.test(last)) return true;
  return container === 'list' && kind === 'paragraph' && /[\p{L}\p{N})]$/u.test(text);
}

/** A source line below, or a signature that closes a quotation. */
function closer(
  blocks: readonly Block[],
  readings: readonly Reading[],
  container: Container,
  first: number,
  end: number,
): Around | null {
  const after = blocks[end];
  const reading = readings[end];
  if (after?.kind === 'source-line' && reading !== undefined) return sourceLine(after, reading, end);
  if (container.type !== 'quote') return null;
  for (const index of after?.within.length === 0 ? [end - 1, end] : [end - 1]) {
    const attribution = readings[index]?.attributions.find((found) => found.beyond === 'previous' && isGood(found));
    const apart = index > first || /[—–]/u.test(blocks[index]?.prose.text ?? '');
    if (attribution !== undefined && apart) return { block: index, attribution, source: null, citations: [] };
  }
  return null;
}

function sourceLine(block: Block, reading: Reading, index: number): Around {
  const attribution = reading.attributions.find(isGood) ?? null;
  const { text } = block.prose;
  const afterColon = text.indexOf(':') + 1;
  const start = text.length - text.slice(afterColon).trimStart().length;
  const end = text.trimEnd().replace(/\.$/u, '').length;
  const words = end > start ? { start, end } : null;
  return { block: index, attribution, source: attribution === null ? words : null, citations: block.markers };
}

const SOURCE_HEADER = /^(?:sources?|references?|refs?\.?|data source|reported by|according to)$/iu;

/** A table's “Source” column speaks for its row. */
function sourceColumns(blocks: readonly Block[], readings: readonly Reading[], around: (Around | null)[]): void {
  const rows = new Map<string, Around>();
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell === null || cell.row === 0 || !SOURCE_HEADER.test(cell.header)) continue;
    const attribution = readings[index]?.attributions.find(isGood) ?? null;
    const source = { start: 0, end: block.prose.text.length };
    rows.set(`${cell.id}:${cell.row}`, { block: index, attribution, source, citations: block.markers });
  }
  if (rows.size === 0) return;
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell !== null && around[index] === null) around[index] = rows.get(`${cell.id}:${cell.row}`) ?? null;
  }
}

function cellOf({ within }: Block): Extract<Container, { type: 'table' }> | null {
  const last = within.at(-1);
  return last?.type === 'table' ? last : null;
}

/** A quotation that a paragraph leaves open goes on in those that begin with a quotation mark; a colon opens the next. */
function openQuotations(blocks: readonly Block[], readings: readonly Reading[], around: (Around | null)[]): void {
  let open: Around | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'caption') continue;
    const { text } = block.prose;
    const plain = block.kind === 'paragraph' && block.within.length === 0;
    const quoted = /^\s*["“‘]/u.test(text);
    if (open !== null && plain && (quoted || /:\s*$/u.test(blocks[open.block]?.prose.text ?? ''))) {
      around[index] ??= open;
      if (!quoted || /["”’]\s*$/u.test(text)) open = null;
    } else open = null;
    const opener = plain
      ? readings[index]?.attributions.findLast((found) => found.beyond === 'next' && isGood(found))
      : undefined;
    if (opener !== undefined) open = { block: index, attribution: opener, source: null, citations: [] };
  }
}

/** “That is according to the ONS.” at a paragraph's start speaks of the paragraph before. */
function backwards(blocks: readonly Block[], readings: readonly Reading[], around: (Around | null)[]): void {
  for (let index = 1; index < blocks.length; index++) {
    if (blocks[index]?.kind !== 'paragraph' || blocks[index - 1]?.kind !== 'paragraph') continue;
    const attribution = readings[index]?.attributions.find((found) => found.beyond === 'previous' && isGood(found));
    if (attribution !== undefined) around[index - 1] ??= { block: index, attribution, source: null, citations: [] };
  }
}

/** The label of an interview's answer speaks for all of it: “Ness: 1.3 million books.” */
function interviews(blocks: readonly Block[], around: (Around | null)[]): void {
  const texts = blocks.map(({ kind, within, prose }) =>
    kind === 'paragraph' && within.length === 0 ? prose.text : '',
  );
  for (const [index, source] of speakersOf(texts).entries())
    if (source !== null) around[index] ??= { block: index, attribution: null, source, citations: [] };
}

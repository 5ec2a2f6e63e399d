import type { Attribution } from '../attribution/attribution.js';
import type { Block, Container } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Around, Row } from './structure.js';
import { isGood } from './within.js';

/**
 * A table's “Source” column speaks for its row, and so does a link to elsewhere in the row's first cell; a note, a link or
 * a source in a header speaks for its column.
 */
export function tableRows({ blocks, readings }: Row, around: (Around | null)[]): void {
  const rows = new Map<string, Around>();
  const columns = new Map<string, Around>();
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell === null) continue;
    const attribution = readings[index]?.attributions.find(isGood) ?? null;
    const said = cell.row === 0 ? headerOf(block, attribution, index) : rowOf(block, cell, attribution, index);
    if (said === null) continue;
    if (cell.row === 0) columns.set(columnKey(cell), said);
    else if (said.source !== null || !rows.has(rowKey(cell))) rows.set(rowKey(cell), said);
  }
  if (rows.size === 0 && columns.size === 0) return;
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell === null || cell.row === 0 || around[index] !== null) continue;
    around[index] = rows.get(rowKey(cell)) ?? columns.get(columnKey(cell)) ?? null;
  }
}

type Cell = Extract<Container, { type: 'table' }>;

const rowKey = ({ id, row }: Cell): string => `${id}:${row}`;
const columnKey = ({ id, column }: Cell): string => `${id}:${column}`;

const SOURCE_HEADER = /^(?:sources?|references?|refs?\.?|data source|reported by|according to)$/iu;

/** What a cell says of its row's source. */
function rowOf(block: Block, cell: Cell, attribution: Attribution | null, index: number): Around | null {
  if (SOURCE_HEADER.test(cell.header)) {
    const source = { start: 0, end: block.prose.text.length };
    return { block: index, attribution, source, citations: block.markers };
  }
  const citations = cell.column === 0 ? citing(block) : [];
  return citations.length === 0 ? null : { block: index, attribution: null, source: null, citations };
}

/** What a header says of its column's source: “Deaths[^1]”, “Deaths (Harbour Office)”. */
function headerOf(block: Block, attribution: Attribution | null, index: number): Around | null {
  const citations = citing(block);
  if (attribution === null && citations.length === 0) return null;
  return { block: index, attribution, source: null, citations };
}

const citing = ({ markers }: Block): Marker[] => markers.filter(({ kind, external }) => kind !== 'link' || external);

function cellOf({ within }: Block): Cell | null {
  const last = within.at(-1);
  return last?.type === 'table' ? last : null;
}

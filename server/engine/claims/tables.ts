import type { Block, Container } from '../markdown/blocks.js';
import type { Around, Row } from './structure.js';
import { isGood } from './within.js';

const SOURCE_HEADER = /^(?:sources?|references?|refs?\.?|data source|reported by|according to)$/iu;

/** A table's “Source” column speaks for its row, and so does a link to elsewhere in the row's first cell. */
export function tableRows({ blocks, readings }: Row, around: (Around | null)[]): void {
  const rows = new Map<string, Around>();
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell === null || cell.row === 0) continue;
    const key = `${cell.id}:${cell.row}`;
    const links = block.markers.filter(({ kind, external }) => kind !== 'link' || external);
    if (SOURCE_HEADER.test(cell.header)) {
      const attribution = readings[index]?.attributions.find(isGood) ?? null;
      const source = { start: 0, end: block.prose.text.length };
      rows.set(key, { block: index, attribution, source, citations: block.markers });
    } else if (cell.column === 0 && links.length > 0 && !rows.has(key)) {
      rows.set(key, { block: index, attribution: null, source: null, citations: links });
    }
  }
  if (rows.size === 0) return;
  for (const [index, block] of blocks.entries()) {
    const cell = cellOf(block);
    if (cell !== null && cell.row > 0 && around[index] === null)
      around[index] = rows.get(`${cell.id}:${cell.row}`) ?? null;
  }
}

function cellOf({ within }: Block): Extract<Container, { type: 'table' }> | null {
  const last = within.at(-1);
  return last?.type === 'table' ? last : null;
}

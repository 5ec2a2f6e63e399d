import type { Ends } from '../text/common.js';
import { type Around, type Row, surroundings } from './structure.js';

/** What stands around the blocks after an edit, and from which block to which it was looked at again. */
export interface Nearby {
  readonly around: (Around | null)[];
  readonly from: number;
  readonly to: number;
}

/**
 * The surroundings after an edit that left as many blocks as there were: only those are looked at again that a changed
 * block can speak for, or that can speak for it. Null where that cannot be told from a part of the draft.
 *
 * Nothing speaks further than `REACH` blocks, but for containers and quotations that go on; the part begins and ends
 * where none does. Notes, which speak for whole sections, and interviews are the caller's to leave out.
 */
export function surroundingsNear(row: Row, { head, tail }: Ends, old: readonly (Around | null)[]): Nearby | null {
  const { blocks, readings, edges } = row;
  const from = boundaryBefore(row, head - REACH);
  const to = boundaryAfter(row, blocks.length - tail + REACH);
  const first = boundaryBefore(row, from - REACH);
  const last = boundaryAfter(row, to + REACH);
  if (last - first > MOST) return null;
  const part = <Item>(list: readonly Item[]): readonly Item[] => list.slice(first, last);
  const found = surroundings({ blocks: part(blocks), readings: part(readings), edges: part(edges) }, NOBODY);
  const around = old.slice();
  for (let index = from; index < to; index++) {
    const said = found[index - first] ?? null;
    around[index] = said && { ...said, block: said.block + first };
  }
  return { around, from, to };
}

/** More than any lead-in, survey or list without marks reaches. */
const REACH = 45;
/** A part that is larger is no part. */
const MOST = 1000;
const NOBODY: ReadonlySet<string> = new Set();

function boundaryBefore(row: Row, index: number): number {
  let at = Math.max(0, index);
  while (at > 0 && !isBoundary(row, at)) at--;
  return at;
}

function boundaryAfter(row: Row, index: number): number {
  let at = Math.min(row.blocks.length, index);
  while (at < row.blocks.length && !isBoundary(row, at)) at++;
  return at;
}

/** Whether no container, quotation or list without marks goes on from the blocks before into those from `index` on. */
function isBoundary(row: Row, index: number): boolean {
  if (!isPlain(row, index - 1) || !isPlain(row, index)) return false;
  for (let at = index - 1; at >= 0 && at > index - REACH; at--) if (row.edges[at]?.ahead === true) return false;
  return true;
}

function isPlain({ blocks, edges }: Row, index: number): boolean {
  const block = blocks[index];
  const edge = edges[index];
  return (
    block?.kind === 'paragraph' && block.within.length === 0 && edge !== undefined && !edge.quoted && !edge.quotation
  );
}

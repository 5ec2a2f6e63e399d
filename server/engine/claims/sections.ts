import type { Around, Row } from './structure.js';

/**
 * “All figures are from the ministry unless stated otherwise.”: a note stands behind what has no other source between
 * the headings around it; without a heading before it, or when it speaks of the whole article, behind all of the draft.
 */
export function notes({ blocks, edges }: Row, around: (Around | null)[]): void {
  if (edges.every(({ note }) => note === null)) return;
  const sections: (Around | null)[] = [];
  let whole: Around | null = null;
  let section = 0;
  for (const [index, { note }] of edges.entries()) {
    if (blocks[index]?.kind === 'heading') section++;
    if (note === null) continue;
    const said: Around = { block: index, attribution: note.attribution, source: null, citations: [] };
    if (note.whole || section === 0) whole ??= said;
    else sections[section] ??= said;
  }
  section = 0;
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]?.kind === 'heading') section++;
    around[index] ??= sections[section] ?? whole;
  }
}

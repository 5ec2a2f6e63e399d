import type { Around, Row } from './structure.js';

/**
 * “All figures are from the ministry unless stated otherwise.”: a note stands behind what has no other source between
 * the headings around it; without a heading before it, or when it speaks of the whole article, behind all of the draft.
 * “### About the data”, and below it where they are from, stands behind all that the draft has counted.
 */
export function notes(row: Row, around: (Around | null)[]): void {
  if (row.edges.every(({ note }) => note === null)) return;
  const { sections, whole } = noted(row);
  let section = 0;
  for (const [index, { kind }] of row.blocks.entries()) {
    if (kind === 'heading') section++;
    around[index] ??= sections[section] ?? whole;
  }
}

/** What notes say stands behind each section, by its number, and behind the whole draft. */
function noted({ blocks, edges }: Row): { sections: (Around | null)[]; whole: Around | null } {
  const sections: (Around | null)[] = [];
  let whole: Around | null = null;
  let section = 0;
  let heading = '';
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') section++;
    if (/^head/u.test(block.kind)) heading = block.prose.text;
    const note = edges[index]?.note ?? null;
    if (note === null || (note.on === 'data' && !ON_DATA.test(heading))) continue;
    const { attribution, source, citations, on } = note;
    const said: Around = { block: index, attribution, source, citations, ...(on === 'data' && { about: on }) };
    if (on !== 'section' || section === 0) whole ??= said;
    else sections[section] ??= said;
  }
  return { sections, whole };
}

const ON_DATA =
  /^\s{0,3}(?:(?:about|notes? (?:on|about)|a note (?:on|about)|where we got|sources? (?:of|for)) (?:the|our|this) data(?: and methods)?|data(?: sources?| and methods| notes?)?|(?:our )?method(?:s|ology)|notes?|sources?(?: and methods)?|how we (?:did|made|got|counted)\b.{0,30}):?\s{0,3}$/iu;

import { commonEnds, type Ends } from '../text/common.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Block, Container } from './blocks.js';
import type { LocalBlock, LocalDefinition } from './collect.js';
import { directivesOf } from './directives.js';
import { type Before, beginning, kindReader } from './kinds.js';
import type { Definition, Draft, Placeholder } from './parse.js';
import type { Passage } from './passage.js';

type Assembled = Omit<Draft, 'source' | 'defined'>;

/** Puts passages together to a draft. Blocks that are where they were in `previous` are the same objects. */
export function assemble(text: string, passages: readonly Passage[], previous?: Draft): Assembled {
  const ends = commonEnds(passages, previous?.passages ?? []);
  const { blocks, stations, kept } = blocksOf(passages, previous, ends);
  const notable = notableIn(passages, previous, ends);
  const definitions: Definition[] = [];
  const comments: Span[] = [];
  const placeholders: Placeholder[] = [];
  for (const index of notable) {
    const { collected } = passages[index] as Passage;
    const base = stations[index]?.start ?? 0;
    for (const definition of collected.definitions) definitions.push(definitionAt(base, definition));
    for (const { start, end } of collected.comments) comments.push({ start: base + start, end: base + end });
    for (const mark of collected.placeholders)
      placeholders.push({ start: base + mark.start, end: base + mark.end, text: mark.text });
  }
  const directives = directivesOf(text, comments);
  const uses =
    previous !== undefined && usesTheSame(passages, previous.passages, ends) ? previous.uses : usesIn(passages);
  return { id: {}, kept, blocks, stations, notable, definitions, directives, placeholders, passages, uses };
}

/** The indices of the passages that hold definitions, comments or marks of work still to be done. */
function notableIn(passages: readonly Passage[], previous: Draft | undefined, { head, tail }: Ends): number[] {
  const old = previous?.notable ?? [];
  const until = (previous?.passages.length ?? 0) - tail;
  const added = passages.length - (previous?.passages.length ?? 0);
  const found: number[] = [];
  for (const index of old) if (index < head) found.push(index);
  for (let index = head; index < passages.length - tail; index++) {
    const { definitions, comments, placeholders } = (passages[index] as Passage).collected;
    if (definitions.length + comments.length + placeholders.length > 0) found.push(index);
  }
  for (const index of old) if (index >= until && index >= head) found.push(index + added);
  return found;
}

/** How often the passages write each label in brackets, counted when first asked for. */
const usesIn = (passages: readonly Passage[]): (() => ReadonlyMap<string, number>) =>
  once(() => {
    const uses = new Map<string, number>();
    for (const passage of passages)
      for (const [label, times] of passage.uses) uses.set(label, (uses.get(label) ?? 0) + times);
    return uses;
  });

/** Whether what changed between two lists of passages writes each label as often. */
function usesTheSame(passages: readonly Passage[], old: readonly Passage[], { head, tail }: Ends): boolean {
  const now = usesIn(passages.slice(head, passages.length - tail))();
  const before = usesIn(old.slice(head, old.length - tail))();
  if (now.size !== before.size) return false;
  for (const [label, times] of now) if (before.get(label) !== times) return false;
  return true;
}

/** Where a passage's blocks begin, and what decides their kinds. */
export interface Station {
  /** The index of its first block. */
  readonly block: number;
  readonly start: number;
  readonly before: Before;
}

function blocksOf(
  passages: readonly Passage[],
  previous: Draft | undefined,
  { head, tail }: Ends,
): Pick<Draft, 'blocks' | 'stations' | 'kept'> {
  const added = passages.length - (previous?.passages.length ?? 0);
  const first = previous?.stations[head] ?? { block: 0, start: 0, before: beginning };
  const blocks = previous?.blocks.slice(0, first.block) ?? [];
  const stations = previous?.stations.slice(0, head) ?? [];
  let { start, before } = first;
  let fresh = blocks.length;
  for (let at = head; at < passages.length; at++) {
    const passage = passages[at] as Passage;
    const station = { block: blocks.length, start, before };
    const old = at < passages.length - tail ? undefined : previous?.stations[at - added];
    stations.push(station);
    if (old !== undefined && isSame(old.before, before)) {
      const end = previous?.stations[at - added + 1] as Station;
      for (let index = old.block; index < end.block; index++)
        blocks.push(movedBy(start - old.start, previous?.blocks[index] as Block));
      before = end.before;
    } else {
      before = pushBlocks(blocks, passage, station);
      fresh = blocks.length;
    }
    start += passage.text.length;
  }
  stations.push({ block: blocks.length, start, before });
  const kept = previous === undefined ? null : { of: previous.id, head: first.block, tail: blocks.length - fresh };
  return { blocks, stations, kept };
}

const isSame = (a: Before, b: Before): boolean => a.headline === b.headline && a.references === b.references;

/** Adds a passage's blocks, and says what comes before the next ones. */
function pushBlocks(into: Block[], { front, collected, forms }: Passage, { start: base, before }: Station): Before {
  const kinds = kindReader(before);
  for (const { kind, start, end, prose } of front) {
    if (kind === 'headline') kinds.headline();
    into.push({ kind, start, end, prose, markers: [], within: [] });
  }
  for (const [index, { start, end, prose, markers, within }] of collected.blocks.entries()) {
    const kind = kinds.of(collected.blocks[index] as LocalBlock, forms[index] ?? 'plain');
    into.push({ kind, start: base + start, end: base + end, prose, markers, within: shifted(within, base) });
  }
  return kinds.now();
}

function movedBy(by: number, block: Block): Block {
  if (by === 0) return block;
  const { kind, start, end, prose, markers, within } = block;
  return { kind, start: start + by, end: end + by, prose, markers, within: shifted(within, by) };
}

const shifted = (within: readonly Container[], by: number): readonly Container[] =>
  within.length === 0 ? NONE : within.map((container) => ({ ...container, id: container.id + by }));

const NONE: readonly Container[] = [];

function definitionAt(base: number, definition: LocalDefinition): Definition {
  const { kind, label, key, target, start, end, labelStart, labelEnd } = definition;
  return {
    kind,
    label,
    key,
    target,
    span: { start: base + start, end: base + end },
    labelSpan: { start: base + labelStart, end: base + labelEnd },
  };
}

import { commonEnds } from '../text/common.js';
import type { Span } from '../text/span.js';
import type { Block, Container } from './blocks.js';
import type { LocalBlock, LocalDefinition } from './collect.js';
import { directivesOf } from './directives.js';
import { type Before, beginning, kindReader } from './kinds.js';
import type { Definition, Draft, Placeholder } from './parse.js';
import type { Passage } from './passage.js';

type Assembled = Pick<Draft, 'blocks' | 'definitions' | 'directives' | 'placeholders' | 'passages' | 'stations'>;

/** Puts passages together to a draft. Blocks that are where they were in `previous` are the same objects. */
export function assemble(text: string, passages: readonly Passage[], previous?: Draft): Assembled {
  const definitions: Definition[] = [];
  const comments: Span[] = [];
  const placeholders: Placeholder[] = [];
  let base = 0;
  for (const { text: source, collected } of passages) {
    for (const definition of collected.definitions) definitions.push(definitionAt(base, definition));
    for (const { start, end } of collected.comments) comments.push({ start: base + start, end: base + end });
    for (const mark of collected.placeholders) {
      placeholders.push({ start: base + mark.start, end: base + mark.end, text: mark.text });
    }
    base += source.length;
  }
  const directives = directivesOf(text, comments);
  return { ...blocksOf(passages, previous), definitions, directives, placeholders, passages };
}

/** Where a passage's blocks begin, and what decides their kinds. */
export interface Station {
  /** The index of its first block. */
  readonly block: number;
  readonly start: number;
  readonly before: Before;
}

function blocksOf(passages: readonly Passage[], previous: Draft | undefined): Pick<Draft, 'blocks' | 'stations'> {
  const { head, tail } = commonEnds(passages, previous?.passages ?? []);
  const added = passages.length - (previous?.passages.length ?? 0);
  const first = previous?.stations[head] ?? { block: 0, start: 0, before: beginning };
  const blocks = previous?.blocks.slice(0, first.block) ?? [];
  const stations = previous?.stations.slice(0, head) ?? [];
  let { start, before } = first;
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
    } else before = pushBlocks(blocks, passage, station);
    start += passage.text.length;
  }
  stations.push({ block: blocks.length, start, before });
  return { blocks, stations };
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

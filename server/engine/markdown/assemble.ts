import { commonEnds } from '../text/common.js';
import type { Span } from '../text/span.js';
import type { Block, BlockKind, Container } from './blocks.js';
import type { LocalBlock, LocalDefinition } from './collect.js';
import { directivesOf } from './directives.js';
import { kindReader } from './kinds.js';
import type { Definition, Draft, Placeholder } from './parse.js';
import type { Passage } from './passage.js';

type Assembled = Pick<Draft, 'blocks' | 'definitions' | 'directives' | 'placeholders' | 'passages'>;

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
  const blocks = blocksOf(passages, previous);
  return { blocks, definitions, directives: directivesOf(text, comments), placeholders, passages };
}

function blocksOf(passages: readonly Passage[], previous: Draft | undefined): Block[] {
  const blocks: Block[] = [];
  const kinds = kindReader();
  const { head, tail } = commonEnds(passages, previous?.passages ?? []);
  const added = countOf(passages) - countOf(previous?.passages ?? []);
  let base = 0;
  for (const [at, { text, front, collected, forms }] of passages.entries()) {
    // How many places before a block of this passage its earlier self stands; none has one in between.
    const back = at < head ? 0 : at >= passages.length - tail ? added : Number.POSITIVE_INFINITY;
    for (const { kind, start, end, prose } of front) {
      if (kind === 'headline') kinds.headline();
      blocks.push({ kind, start, end, prose, markers: [], within: [] });
    }
    for (const [index, block] of collected.blocks.entries()) {
      const kind = kinds.of(block, forms[index] ?? 'plain');
      const old = previous?.blocks[blocks.length - back];
      blocks.push(old?.kind === kind && old.start === base + block.start ? old : blockAt(base, block, kind));
    }
    base += text.length;
  }
  return blocks;
}

/** How many blocks passages have. */
function countOf(passages: readonly Passage[]): number {
  let count = 0;
  for (const { front, collected } of passages) count += front.length + collected.blocks.length;
  return count;
}

const blockAt = (base: number, { start, end, prose, markers, within }: LocalBlock, kind: BlockKind): Block => ({
  kind,
  start: base + start,
  end: base + end,
  prose,
  markers,
  within: within.length === 0 ? NONE : within.map((container) => ({ ...container, id: base + container.id })),
});

const NONE: readonly Container[] = [];

const definitionAt = (
  base: number,
  { kind, label, target, start, end, labelStart, labelEnd }: LocalDefinition,
): Definition => ({
  kind,
  label,
  target,
  span: { start: base + start, end: base + end },
  labelSpan: { start: base + labelStart, end: base + labelEnd },
});

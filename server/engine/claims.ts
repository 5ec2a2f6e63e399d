import type { Claim } from './claims/claim.js';
import { type Edges, edgesOf } from './claims/edges.js';
import { type BlockClaims, claimsOfBlock, type LocalClaim, type Scene } from './claims/local.js';
import { type Placed, placedClaims } from './claims/placed.js';
import { type Restated, restatements } from './claims/restated.js';
import { type Labels, namesOf, speakersIn } from './claims/speakers.js';
import { type Around, sameAround, surroundings } from './claims/structure.js';
import type { Block } from './markdown/blocks.js';
import type { Reading } from './reading.js';
import { commonEnds } from './text/common.js';

export type { Citation, Claim, Mention, Reach, Status } from './claims/claim.js';

/** A draft's claims, and what the claims of an edited draft can keep. */
export interface Joined {
  /** In order of their places. */
  readonly claims: readonly Claim[];
  readonly scene: Scene;
  /** By the block's index. */
  readonly edges: readonly Edges[];
  readonly around: readonly (Around | null)[];
  readonly local: readonly BlockClaims[];
  readonly labels: Labels;
  readonly restated: Restated;
}

/**
 * Joins the figures of a draft with what supports them, in order of their places.
 *
 * The first that holds decides: exempt; attributed to a named source in its block; attributed by what stands around
 * the block; cited; background; weak; restated; unsourced. A source in words goes before a citation, because it is what
 * the reader sees; a background figure is never asked for more.
 *
 * `previous` saves work where blocks have kept their readings; the result is equal to the one without it.
 */
export function claimsOf(scene: Scene, previous?: Joined): Joined {
  const { blocks, readings } = scene;
  const kept = keptFrom(scene, previous);
  const edges = blocks.map((block, index) => kept.of(index)?.edges ?? edgesOf(block, readings[index] as Reading));
  const labels = speakersIn(blocks, edges, previous === undefined ? null : { labels: previous.labels, ...kept });
  const around = surroundings({ blocks, readings, edges }, namesOf(labels));
  const changed: LocalClaim[] = [];
  const local = readings.map(({ figures }, index) => {
    if (figures.length === 0) return NONE;
    const old = kept.of(index);
    const beside = around[index] ?? null;
    if (old !== null && kept.holds(index, old.local) && sameAround(beside, index, old.around, old.index))
      return old.local;
    const made = claimsOfBlock(scene, index, beside);
    changed.push(...made.claims, ...(old?.local.claims ?? []));
    return made;
  });
  for (const { claims } of kept.gone) changed.push(...claims);
  const placed = inOrder(local, blocks);
  const restated = restatements(
    { claims: placed.map(({ local: claim }) => claim), sentence: sentences(scene, placed) },
    previous === undefined ? null : { restated: previous.restated, changed },
  );
  return { claims: placedClaims(placed, blocks, restated), scene, edges, around, local, labels, restated };
}

const NONE: BlockClaims = { claims: [], from: 0, to: 0 };

/** What a block had before an edit. */
interface Old {
  readonly index: number;
  readonly edges: Edges;
  readonly around: Around | null;
  readonly local: BlockClaims;
}

interface Kept {
  /** What the block had, if its reading is the same. */
  of(index: number): Old | null;
  /** Whether all the blocks that were looked at for a block's claims are still there in their places. */
  holds(index: number, looked: BlockClaims): boolean;
  readonly came: readonly Block[];
  readonly went: readonly Block[];
  readonly gone: readonly BlockClaims[];
}

function keptFrom({ blocks, readings }: Scene, previous: Joined | undefined): Kept {
  if (previous === undefined) return { of: () => null, holds: () => false, came: [], went: [], gone: [] };
  const old = previous.scene;
  const { head, tail } = commonEnds(readings, old.readings);
  const added = blocks.length - old.blocks.length;
  const from = blocks.length - tail;
  return {
    of(index) {
      if (index >= head && index < from) return null;
      const at = index < head ? index : index - added;
      return {
        index: at,
        edges: previous.edges[at] as Edges,
        around: previous.around[at] ?? null,
        local: previous.local[at] ?? NONE,
      };
    },
    holds: (index, looked) => (index < head ? index + looked.to < head : index + looked.from >= from),
    came: blocks.slice(head, from),
    went: old.blocks.slice(head, old.blocks.length - tail),
    gone: previous.local.slice(head, old.blocks.length - tail),
  };
}

/** The claims with their blocks, in order of their numbers' places. */
function inOrder(local: readonly BlockClaims[], blocks: readonly Block[]): Placed[] {
  const placed: Placed[] = [];
  const startOf = ({ local: { span }, block }: Placed): number => (blocks[block]?.start ?? 0) + span.start;
  let last = 0;
  let ordered = true;
  for (const [block, { claims }] of local.entries())
    for (const claim of claims) {
      const at = { local: claim, block };
      const start = startOf(at);
      ordered &&= start >= last;
      last = start;
      placed.push(at);
    }
  return ordered ? placed : placed.sort((a, b) => startOf(a) - startOf(b));
}

/** The sentence of each claim as it stands in the draft; looked up when the first is asked for. */
function sentences({ text, blocks }: Scene, placed: readonly Placed[]): (claim: LocalClaim) => string {
  let homes: ReadonlyMap<LocalClaim, number> | undefined;
  return (claim) => {
    homes ??= new Map(placed.map(({ local, block }) => [local, block]));
    const start = blocks[homes.get(claim) ?? 0]?.start ?? 0;
    return text.slice(start + claim.sentence.start, start + claim.sentence.end);
  };
}

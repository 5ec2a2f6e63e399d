import { type Edges, edgesOf } from './claims/edges.js';
import { type BlockClaims, claimsOfBlock, type LocalClaim, type Scene } from './claims/local.js';
import { type PlacedClaims, placedClaims } from './claims/placed.js';
import { type Restated, restatements } from './claims/restated.js';
import { type Labels, namesOf, speakersIn } from './claims/speakers.js';
import { type Around, sameAround, surroundings } from './claims/structure.js';
import type { Block } from './markdown/blocks.js';
import type { Reading } from './reading.js';
import { commonEnds } from './text/common.js';

export type { Citation, Claim, Mention, Reach, Status } from './claims/claim.js';
export type { Restatement } from './claims/placed.js';

/** A draft's claims, and what the claims of an edited draft can keep. */
export interface Joined {
  readonly placed: PlacedClaims;
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
  const edges = blocks.map(
    (block, index) => previous?.edges[kept.old(index)] ?? edgesOf(block, readings[index] as Reading),
  );
  const labels = speakersIn(blocks, edges, previous === undefined ? null : { labels: previous.labels, ...kept });
  const around = surroundings({ blocks, readings, edges }, namesOf(labels));
  const changed: LocalClaim[] = kept.gone.flatMap(({ claims }) => claims);
  const local = readings.map(({ figures }, index) => {
    if (figures.length === 0) return NONE;
    const at = kept.old(index);
    const old = previous?.local[at];
    const beside = around[index] ?? null;
    if (old !== undefined && kept.holds(index, old) && sameAround(beside, index, previous?.around[at] ?? null, at))
      return old;
    const made = claimsOfBlock(scene, index, beside);
    changed.push(...made.claims, ...(old?.claims ?? []));
    return made;
  });
  const restated = restatements(local, previous === undefined ? null : { restated: previous.restated, changed });
  return { placed: placedClaims(local, blocks, restated), scene, edges, around, local, labels, restated };
}

const NONE: BlockClaims = { claims: [], worths: [], from: 0, to: 0 };

interface Kept {
  /** Where a block stood before an edit, if its reading is the same; -1 otherwise. */
  old(index: number): number;
  /** Whether all the blocks that were looked at for a block's claims are still there in their places. */
  holds(index: number, looked: BlockClaims): boolean;
  readonly came: readonly Block[];
  readonly went: readonly Block[];
  readonly gone: readonly BlockClaims[];
}

function keptFrom({ blocks, readings }: Scene, previous: Joined | undefined): Kept {
  if (previous === undefined) return { old: () => -1, holds: () => false, came: [], went: [], gone: [] };
  const old = previous.scene;
  const { head, tail } = commonEnds(readings, old.readings);
  const added = blocks.length - old.blocks.length;
  const from = blocks.length - tail;
  return {
    old: (index) => (index < head ? index : index >= from ? index - added : -1),
    holds: (index, looked) => (index < head ? index + looked.to < head : index + looked.from >= from),
    came: blocks.slice(head, from),
    went: old.blocks.slice(head, old.blocks.length - tail),
    gone: previous.local.slice(head, old.blocks.length - tail),
  };
}

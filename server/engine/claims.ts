import { type Edges, edgesOf } from './claims/edges.js';
import { type BlockClaims, claimsOfBlock, FAR, type LocalClaim, type Scene } from './claims/local.js';
import { type Nearby, surroundingsNear } from './claims/nearby.js';
import { type PlacedClaims, placedClaims } from './claims/placed.js';
import { type Restated, restatements } from './claims/restated.js';
import { type Labels, namesOf, speakersIn } from './claims/speakers.js';
import { type Around, sameAround, surroundings } from './claims/structure.js';
import { type Worths, worthsOf } from './claims/worths.js';
import type { Block } from './markdown/blocks.js';
import type { Reading } from './reading.js';
import { commonEnds, type Ends, replaced } from './text/common.js';
import { type Overlaid, overlaid, overlaidWith } from './text/overlaid.js';

export type { Citation, Claim, Mention, Reach, Status } from './claims/claim.js';
export type { Restatement } from './claims/placed.js';

/** A draft's claims, and what the claims of an edited draft can keep. */
export interface Joined {
  readonly placed: PlacedClaims;
  readonly scene: Scene;
  /** By the block's index. */
  readonly edges: readonly Edges[];
  /** Whether a block has a note on the figures around it. */
  readonly noted: boolean;
  readonly around: readonly (Around | null)[];
  readonly local: readonly BlockClaims[];
  readonly worths: Worths;
  readonly labels: Labels;
  readonly restated: Restated;
  /** The blocks of the claims that support others. */
  readonly homes: Overlaid<LocalClaim, number>;
  /** Names this value, so that it can be told from others without being kept alive. */
  readonly id: object;
  /** If but for some blocks all is as it was before an edit, and as many blocks there are: before which, and which. */
  readonly since: { readonly of: object; readonly changed: readonly number[] } | null;
}

/**
 * Joins the figures of a draft with what supports them, in order of their places.
 *
 * The first that holds decides: exempt; attributed to a named source in its block; attributed by what stands around
 * the block; cited; background; weak; restated; unsourced. A source in words goes before a citation, because it is what
 * the reader sees; a background figure is never asked for more.
 *
 * `previous` saves work where blocks have kept their readings, of which `ends` are known; the result is equal to the one
 * without it.
 */
export function claimsOf(scene: Scene, previous?: Joined, ends?: Ends): Joined {
  const { blocks, readings } = scene;
  const kept = keptFrom(scene, previous, ends);
  const edges = kept.over(previous?.edges, (index) => edgesOf(blocks[index] as Block, readings[index] as Reading));
  const came = edges.slice(kept.head, kept.head + kept.came.length);
  const labelled = came.some(({ label }) => label !== null);
  const labels = speakersIn(
    blocks,
    edges,
    previous === undefined ? null : { labels: previous.labels, labelled, ...kept },
  );
  const row = { blocks, readings, edges };
  const noted =
    previous?.noted === false ? came.some(({ note }) => note !== null) : edges.some(({ note }) => note !== null);
  const isLocal =
    previous !== undefined && kept.added === 0 && !noted && !previous.noted && labels.size + previous.labels.size === 0;
  const near = isLocal ? surroundingsNear(row, kept, previous.around) : null;
  const around = near?.around ?? surroundings(row, namesOf(labels));
  const { local, changed, at } = localClaims(scene, near ?? { around, from: 0, to: blocks.length }, kept, previous);
  const before = previous === undefined ? null : { restated: previous.restated, changed };
  const worths = worthsOf(
    local,
    previous === undefined ? null : { worths: previous.worths, ...unchanged(kept, at, local) },
  );
  const { restated, homes: found, elsewhere } = restatements(local, worths, before);
  const stays = previous !== undefined && kept.added === 0 && restated.base === previous.restated.base;
  const homes = stays ? overlaidWith(previous.homes, found) : homesOf(restated, local, kept, previous);
  const placed = placedClaims(local, blocks, restated, homes);
  const isAlike = kept.added === 0 && kept.came.every((block, index) => counts(block, kept.went[index]));
  const since = previous !== undefined && isAlike ? { of: previous.id, changed: [...at, ...elsewhere] } : null;
  return { placed, homes, scene, edges, noted, around, local, worths, labels, restated, since, id: {} };
}

/** How many blocks at the start and at the end have kept their claims, `at` being those that may not have. */
function unchanged({ head, tail }: Kept, at: readonly number[], { length }: readonly BlockClaims[]): Ends {
  let [first, last] = [head, length - tail - 1];
  for (const index of at) {
    first = Math.min(first, index);
    last = Math.max(last, index);
  }
  return { head: first, tail: length - 1 - last };
}

/** Whether a block is a paragraph of the text itself just if another is. */
const counts = (a: Block, b: Block | undefined): boolean =>
  (a.kind === 'paragraph') === (b?.kind === 'paragraph') && (a.within.length === 0) === (b?.within.length === 0);

/** What each block claims by itself, which claims came or went, and the blocks in which they did. */
function localClaims(scene: Scene, { around, from, to }: Nearby, kept: Kept, previous: Joined | undefined) {
  const changed: LocalClaim[] = kept.gone.flatMap(({ claims }) => claims);
  const at: number[] = [];
  const local = kept.over(previous?.local, () => NONE);
  for (let index = from; index < to; index++) {
    const old = kept.old(index);
    const beside = around[index] ?? null;
    const stood = previous?.around[old] ?? null;
    if (beside === null && stood === null && !kept.isNear(index)) continue;
    const before = old === -1 ? NONE : (local[index] as BlockClaims);
    if (old !== -1 && kept.holds(index, before) && sameAround(beside, index, stood, old)) continue;
    const made = scene.readings[index]?.figures.length === 0 ? NONE : claimsOfBlock(scene, index, beside);
    at.push(index);
    if (made === before) continue;
    // One by one: a line of megabytes has more claims than a call takes arguments.
    for (const claim of made.claims) changed.push(claim);
    for (const claim of before.claims) changed.push(claim);
    local[index] = made;
  }
  return { local, changed, at };
}

/** Where the claims stand that support others; those that stood in a block that is still there are not looked for. */
function homesOf(
  restated: Restated,
  local: readonly BlockClaims[],
  kept: Kept,
  previous: Joined | undefined,
): Overlaid<LocalClaim, number> {
  const homes = new Map<LocalClaim, number>();
  const missing = new Set<LocalClaim>();
  for (const claim of supportersIn(restated, local)) {
    const home = kept.now(previous?.homes.get(claim) ?? -1);
    if (home !== -1 && local[home]?.claims.includes(claim)) homes.set(claim, home);
    else missing.add(claim);
  }
  if (missing.size > 0)
    for (const [block, { claims }] of local.entries())
      for (const claim of claims) if (missing.has(claim)) homes.set(claim, block);
  return overlaid(homes);
}

/** The claims that support those without a source of their own. */
function supportersIn(restated: Restated, local: readonly BlockClaims[]): Set<LocalClaim> {
  const supporters = new Set<LocalClaim>();
  for (const { unsourced } of local)
    for (const claim of unsourced) {
      const by = restated.get(claim);
      if (by !== undefined) supporters.add(by);
    }
  return supporters;
}

const NONE: BlockClaims = { claims: [], unsourced: [], worths: [], from: 0, to: 0 };

interface Kept extends Ends {
  /** How many more blocks there are than before. */
  readonly added: number;
  /** Where a block stood before an edit, if its reading is the same; -1 otherwise. */
  old(index: number): number;
  /** Where a block stands now that stood at `old`, if its reading is the same; -1 otherwise. */
  now(old: number): number;
  /** Whether a block is new, or so near to a new one that it may have been looked at for the block's claims. */
  isNear(index: number): boolean;
  /** Whether all the blocks that were looked at for a block's claims are still there in their places. */
  holds(index: number, looked: BlockClaims): boolean;
  /** What blocks had before, with what the new ones have. */
  over<Item>(old: readonly Item[] | undefined, make: (index: number) => Item): Item[];
  readonly came: readonly Block[];
  readonly went: readonly Block[];
  readonly gone: readonly BlockClaims[];
}

function keptFrom({ blocks, readings }: Scene, previous: Joined | undefined, ends: Ends | undefined): Kept {
  const old = previous?.scene ?? { blocks: [], readings: [] };
  const { head, tail } = commonEnds(readings, old.readings, undefined, previous && ends);
  const added = blocks.length - old.blocks.length;
  const from = blocks.length - tail;
  const until = old.blocks.length - tail;
  const went = old.blocks.slice(head, until);
  return {
    head,
    tail,
    added,
    old: (index) => (index < head ? index : index >= from ? index - added : -1),
    now: (at) => (at < 0 ? -1 : at < head ? at : at >= until ? at + added : -1),
    isNear: (index) => index >= head && index < from + FAR,
    holds: (index, looked) => (index < head ? index + looked.to < head : index + looked.from >= from),
    over: (items, make) =>
      replaced(
        items ?? [],
        head,
        until,
        blocks.slice(head, from).map((_, index) => make(head + index)),
      ),
    came: blocks.slice(head, from),
    went,
    gone: previous?.local.slice(head, until) ?? [],
  };
}

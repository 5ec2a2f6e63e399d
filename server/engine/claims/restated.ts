import { type Overlaid, overlaid, overlaidWith } from '../text/overlaid.js';
import { isSame } from './comparable.js';
import type { BlockClaims, LocalClaim } from './local.js';

/** For claims without a source, the claim that states the same with one. */
export type Restated = Overlaid<LocalClaim, LocalClaim>;

/** What was found before an edit, and the claims that came or went since. */
export interface Since {
  readonly restated: Restated;
  readonly changed: readonly LocalClaim[];
}

/**
 * Finds, for figures without a source, the same figure for the same thing where it has one: 80,000, 80 000 and eighty
 * thousand. Equal is the value together with what is counted; where values often meet by chance (small counts, shares,
 * sums) the sentences must share more words. After an edit only the values that changed claims state are compared again.
 */
export function restatements(blocks: readonly BlockClaims[], since: Since | null): Found {
  if (since?.changed.length === 0) return { restated: since.restated, homes: new Map(), elsewhere: [] };
  const values = since && valuesOf(since.changed);
  const { supported, wanting } = byWorth(blocks, values);
  const found = new Map<LocalClaim, LocalClaim | undefined>();
  const homes = new Map<LocalClaim, number>();
  const changed = new Set(since?.changed);
  const elsewhere: number[] = [];
  for (const { claim, block } of wanting) {
    const match = supported
      .get(claim.same.worth as number)
      ?.find((other) => (claim.above || !other.claim.above) && isSame(claim, other.claim));
    if (since?.restated.get(claim) === match?.claim) continue;
    found.set(claim, match?.claim);
    if (match !== undefined) homes.set(match.claim, match.block);
    if (since !== null && !changed.has(claim)) elsewhere.push(block);
  }
  const restated =
    since === null ? overlaid(found as Map<LocalClaim, LocalClaim>) : overlaidWith(since.restated, found);
  return { restated: restated.changes > MANY ? flat(restated, blocks) : restated, homes, elsewhere };
}

interface Found {
  readonly restated: Restated;
  /** The blocks of those that state it with a source, where that is new. */
  readonly homes: ReadonlyMap<LocalClaim, number>;
  /** The blocks of claims for which it changed, though they did not. */
  readonly elsewhere: readonly number[];
}

/** How many changes are kept over a map before it is made anew. */
const MANY = 256;

/** The same without what claims had that are gone. */
function flat(restated: Restated, blocks: readonly BlockClaims[]): Restated {
  const all = new Map<LocalClaim, LocalClaim>();
  for (const { unsourced } of blocks)
    for (const claim of unsourced) {
      const by = restated.get(claim);
      if (by !== undefined) all.set(claim, by);
    }
  return overlaid(all);
}

function valuesOf(claims: readonly LocalClaim[]): { includes(worth: number): boolean } {
  const values = new Set<number>();
  for (const { same } of claims) if (same.worth !== null) values.add(same.worth);
  return values.size <= 16 ? [...values] : { includes: (worth) => values.has(worth) };
}

interface Standing {
  readonly claim: LocalClaim;
  readonly block: number;
}

/** The claims with a source, by what they are worth, and those without one. */
function byWorth(blocks: readonly BlockClaims[], values: { includes(worth: number): boolean } | null) {
  const supported = new Map<number, Standing[]>();
  const wanting: Standing[] = [];
  const add = (claim: LocalClaim, worth: number, block: number): void => {
    if (claim.status === 'unsourced') wanting.push({ claim, block });
    else if (claim.status === 'attributed' || claim.status === 'cited') {
      const same = supported.get(worth);
      if (same === undefined) supported.set(worth, [{ claim, block }]);
      else if (same.length < ENOUGH) same.push({ claim, block });
    }
  };
  for (let block = 0; block < blocks.length; block++) {
    const { claims, worths } = blocks[block] as BlockClaims;
    for (let index = 0; index < worths.length; index++) {
      const worth = worths[index] as number;
      if (!Number.isNaN(worth) && (values === null || values.includes(worth)))
        add(claims[index] as LocalClaim, worth, block);
    }
  }
  return { supported, wanting };
}

/** How many statements of one value are looked at. */
const ENOUGH = 20;

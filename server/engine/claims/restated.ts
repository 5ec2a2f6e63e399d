import { isSame } from './comparable.js';
import type { BlockClaims, LocalClaim } from './local.js';

/** For claims without a source, the claim that states the same with one. */
export type Restated = ReadonlyMap<LocalClaim, LocalClaim>;

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
  if (since?.changed.length === 0) return { restated: since.restated, elsewhere: false };
  const values = since && new Set(since.changed.map(({ same }) => same.worth));
  const { supported, wanting } = byWorth(blocks, values);
  const found = new Map<LocalClaim, LocalClaim>();
  for (const [claim, by] of since?.restated ?? []) if (values?.has(claim.same.worth) === false) found.set(claim, by);
  const changed = new Set(since?.changed);
  let elsewhere = since === null;
  for (const claim of wanting) {
    const match = supported
      .get(claim.same.worth as number)
      ?.find((other) => (claim.above || !other.above) && isSame(claim, other));
    if (match !== undefined) found.set(claim, match);
    elsewhere ||= !changed.has(claim) && since?.restated.get(claim) !== match;
  }
  return { restated: found, elsewhere };
}

interface Found {
  readonly restated: Restated;
  /** Whether it changed for a claim that did not. */
  readonly elsewhere: boolean;
}

/** The claims with a source, by what they are worth, and those without one. */
function byWorth(blocks: readonly BlockClaims[], values: ReadonlySet<number | null> | null) {
  const supported = new Map<number, LocalClaim[]>();
  const wanting: LocalClaim[] = [];
  const add = (claim: LocalClaim, worth: number): void => {
    if (claim.status === 'unsourced') wanting.push(claim);
    else if (claim.status === 'attributed' || claim.status === 'cited') {
      const same = supported.get(worth);
      if (same === undefined) supported.set(worth, [claim]);
      else if (same.length < ENOUGH) same.push(claim);
    }
  };
  for (const { claims, worths } of blocks)
    for (let index = 0; index < worths.length; index++) {
      const worth = worths[index] as number;
      if (values?.has(worth) ?? !Number.isNaN(worth)) add(claims[index] as LocalClaim, worth);
    }
  return { supported, wanting };
}

/** How many statements of one value are looked at. */
const ENOUGH = 20;

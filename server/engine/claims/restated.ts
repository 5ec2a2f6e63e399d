import { type Overlaid, overlaid, overlaidWith } from '../text/overlaid.js';
import { isSame } from './comparable.js';
import type { BlockClaims, LocalClaim } from './local.js';
import type { Worths } from './worths.js';

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
export function restatements(blocks: readonly BlockClaims[], worths: Worths, since: Since | null): Found {
  if (since?.changed.length === 0) return { restated: since.restated, homes: new Map(), elsewhere: [] };
  const values = since && valuesOf(since.changed);
  const { supported, wanting } = byWorth(blocks, worths, values);
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

/** Some values, quickly told from others: most share no mark with any of them. */
interface Values {
  includes(worth: number): boolean;
}

function valuesOf(claims: readonly LocalClaim[]): Values {
  const values = new Set<number>();
  const marks = new Uint8Array(1024);
  for (const { same } of claims)
    if (same.worth !== null) {
      values.add(same.worth);
      marks[same.worth & 1023] = 1;
    }
  return { includes: (worth) => marks[worth & 1023] === 1 && values.has(worth) };
}

interface Standing {
  readonly claim: LocalClaim;
  readonly block: number;
}

/** The claims with a source, by what they are worth, and those without one. */
function byWorth(
  blocks: readonly BlockClaims[],
  worths: Worths,
  wanted: Values | null,
): { readonly supported: ReadonlyMap<number, readonly Standing[]>; readonly wanting: readonly Standing[] } {
  const supported = new Map<number, Standing[]>();
  const wanting: Standing[] = [];
  const { values, starts } = worths;
  for (let at = 0; at < values.length; at++) {
    const worth = values[at] as number;
    if (Number.isNaN(worth) || (wanted !== null && !wanted.includes(worth))) continue;
    const block = worths.blocks[at] as number;
    const claim = blocks[block]?.claims[at - (starts[block] as number)] as LocalClaim;
    if (claim.status === 'unsourced') wanting.push({ claim, block });
    else if (claim.status === 'attributed' || claim.status === 'cited') {
      const same = supported.get(worth);
      if (same === undefined) supported.set(worth, [{ claim, block }]);
      else if (same.length < ENOUGH) same.push({ claim, block });
    }
  }
  return { supported, wanting };
}

/** How many statements of one value are looked at. */
const ENOUGH = 20;

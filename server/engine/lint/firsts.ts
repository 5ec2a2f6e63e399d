import type { Analysis } from '../analysis.js';
import type { RuleId } from '../rules/index.js';
import { type BlockFindings, type Diagnostic, type Found, keysOf, placed } from './blocks.js';
import { firstOf, linkedTo } from './linked.js';

/** A finding and the index of its block. */
export interface First {
  readonly found: Found;
  readonly block: number;
}

/** What was found block by block, but for what is to be marked once and was before. */
export function firstOnes(blocks: readonly BlockFindings[], draft: Analysis): First[] {
  const firsts: First[] = [];
  const seen = new Map<RuleId, Set<string | number>>();
  for (let block = 0; block < blocks.length; block++)
    for (const found of (blocks[block] as BlockFindings).found) {
      const isOne = found.once.length === 0 || isFirst(keysOf(found, block, draft), seen, found.diagnostic.rule);
      if (isOne) firsts.push({ found, block });
    }
  return firsts;
}

/** Whether none of a rule's findings before has one of the keys, which are remembered then. */
function isFirst(keys: readonly (string | number)[], seen: Map<RuleId, Set<string | number>>, rule: RuleId): boolean {
  const before = seen.get(rule) ?? new Set();
  seen.set(rule, before);
  if (keys.some((key) => before.has(key))) return false;
  for (const key of keys) before.add(key);
  return true;
}

/**
 * The same after an edit that left all blocks but those `changed` as they were. Where one of these has other keys, what
 * shares them anywhere is judged anew.
 */
export function firstsAgain(
  old: { readonly blocks: readonly BlockFindings[]; readonly firsts: readonly First[] },
  blocks: readonly BlockFindings[],
  changed: readonly number[],
): First[] {
  const firsts = old.firsts.slice();
  const others: number[] = [];
  for (const block of changed) {
    const before = old.blocks[block]?.found ?? [];
    const now = blocks[block]?.found ?? [];
    if (!haveSameKeys(now, before)) {
      others.push(block);
      continue;
    }
    for (let at = firstIn(firsts, block); firsts[at]?.block === block; at++) {
      const found = now[before.indexOf((firsts[at] as First).found)];
      if (found !== undefined) firsts[at] = { found, block };
    }
  }
  return others.length === 0 ? firsts : relinked(firsts, others, old.blocks, blocks);
}

/** The same with all judged anew that shares a key with what stands in `others`, or stood there. */
function relinked(
  firsts: readonly First[],
  others: readonly number[],
  old: readonly BlockFindings[],
  blocks: readonly BlockFindings[],
): First[] {
  const linked = linkedTo(others, old, blocks);
  const marked = firstOf(linked);
  const touched = [...new Set([...linked.keys(), ...others])].sort((a, b) => a - b);
  const again: First[] = [];
  let at = 0;
  for (const block of touched) {
    for (; at < firsts.length && (firsts[at] as First).block < block; at++) again.push(firsts[at] as First);
    const before = new Set<Found>();
    for (; firsts[at]?.block === block; at++) before.add((firsts[at] as First).found);
    const judged = new Set(linked.get(block));
    for (const found of blocks[block]?.found ?? []) {
      const isOne = found.once.length === 0 || (judged.has(found) ? marked : before).has(found);
      if (isOne) again.push({ found, block });
    }
  }
  for (; at < firsts.length; at++) again.push(firsts[at] as First);
  return again;
}

/**
 * Whether what is to be marked once of a block's findings is what it was. A place in the block itself may have moved; it
 * is no other block's, so that only which of the findings share it counts.
 */
function haveSameKeys(now: readonly Found[], before: readonly Found[]): boolean {
  if (now.length !== before.length) return false;
  const places = new Map<number, number>();
  return (
    now.every((a, index) => {
      const b = before[index] as Found;
      if (a.once.length !== b.once.length || a.by !== b.by) return false;
      if (a.once.length > 0 && a.diagnostic.rule !== b.diagnostic.rule) return false;
      return a.once.every((key, at) => {
        const old = b.once[at];
        if (typeof key !== 'number' || typeof old !== 'number' || a.by !== null) return key === old;
        const known = places.get(key);
        places.set(key, known ?? old);
        return known === undefined || known === old;
      });
    }) && new Set(places.values()).size === places.size
  );
}

/** The index of the first of a block's, or where it would be: they are in the order of their blocks. */
function firstIn(firsts: readonly First[], block: number): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as First).block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first findings where they stand, and how many of them an edit can neither have moved nor changed. */
export interface Shown {
  readonly list: readonly Diagnostic[];
  readonly until: number;
}

/** How many of the first findings stand before all that an edit has changed or moved. */
export const beforeAll = (firsts: readonly First[], changed: readonly number[], { draft }: Analysis): number =>
  firstIn(
    firsts,
    changed.reduce((least, block) => Math.min(least, block), draft.kept?.head ?? 0),
  );

/**
 * At least the first so many findings, and all that stand before the last of them. Blocks are in order of where they
 * begin, but one may end after the next has begun. `known` are those of before an edit.
 */
export function upTo(firsts: readonly First[], count: number, draft: Analysis, known: Shown | null): Diagnostic[] {
  const some: Diagnostic[] = [];
  let last = 0;
  for (let at = 0; at < firsts.length; at++) {
    const { found, block } = firsts[at] as First;
    if (some.length >= count && (draft.blocks[block]?.start ?? 0) > last) break;
    const old = known !== null && at < known.until && found.by === null ? known.list[at] : undefined;
    const diagnostic = old ?? placed(found, block, draft);
    last = Math.max(last, diagnostic.start);
    some.push(diagnostic);
  }
  return some;
}

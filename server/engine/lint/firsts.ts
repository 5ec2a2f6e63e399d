import type { Analysis } from '../analysis.js';
import type { RuleId } from '../rules/index.js';
import { type BlockFindings, type Diagnostic, type Found, keysOf, placed } from './blocks.js';

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
 * The same after an edit that left all blocks but those `changed` as they were; null where one of these has other keys,
 * since then what counts as marked before may be another one anywhere.
 */
export function firstsAgain(
  old: { readonly blocks: readonly BlockFindings[]; readonly firsts: readonly First[] },
  blocks: readonly BlockFindings[],
  changed: readonly number[],
): First[] | null {
  const firsts = old.firsts.slice();
  for (const block of changed) {
    const before = old.blocks[block]?.found ?? [];
    const now = blocks[block]?.found ?? [];
    if (before.length !== now.length || !now.every((found, index) => hasKeysOf(found, before[index]))) return null;
    for (let at = firstIn(firsts, block); firsts[at]?.block === block; at++) {
      const found = now[before.indexOf((firsts[at] as First).found)];
      if (found !== undefined) firsts[at] = { found, block };
    }
  }
  return firsts;
}

/** Whether what is to be marked once of one finding is just that of another; a finding without keys is like any such. */
const hasKeysOf = (a: Found, b: Found | undefined): boolean =>
  b !== undefined &&
  a.once.length === b.once.length &&
  (a.once.length === 0 ||
    (a.diagnostic.rule === b.diagnostic.rule && a.by === b.by && a.once.every((key, index) => key === b.once[index])));

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

/**
 * At least the first so many findings, and all that stand before the last of them. Blocks are in order of where they
 * begin, but one may end after the next has begun.
 */
export function upTo(firsts: readonly First[], count: number, draft: Analysis): Diagnostic[] {
  const some: Diagnostic[] = [];
  let last = 0;
  for (const { found, block } of firsts) {
    if (some.length >= count && (draft.blocks[block]?.start ?? 0) > last) break;
    const diagnostic = placed(found, block, draft);
    last = Math.max(last, diagnostic.start);
    some.push(diagnostic);
  }
  return some;
}

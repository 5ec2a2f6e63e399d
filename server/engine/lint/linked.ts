import type { LocalClaim } from '../claims/local.js';
import type { RuleId } from '../rules/index.js';
import type { BlockFindings, Found } from './blocks.js';

/** The keys of some findings: words count anywhere in a draft, places only from the block or claim they count from. */
type Keys = Map<RuleId, { readonly words: Set<string>; readonly places: Map<number | LocalClaim, Set<number>> }>;

/**
 * Every finding that is to be marked once and hangs together, by one key or by several, with what stands in some blocks
 * or stood there; by their blocks, in order.
 */
export function linkedTo(
  some: readonly number[],
  old: readonly BlockFindings[],
  blocks: readonly BlockFindings[],
): Map<number, Found[]> {
  const keys: Keys = new Map();
  for (const block of some)
    for (const found of [...(old[block]?.found ?? []), ...(blocks[block]?.found ?? [])]) addKeys(keys, found, block);
  let linked = withAny(keys, blocks);
  for (let size = 0; linked.size > 0 && sizeOf(linked) > size; linked = withAny(keys, blocks)) {
    size = sizeOf(linked);
    for (const [block, found] of linked) for (const one of found) addKeys(keys, one, block);
  }
  return linked;
}

/** Those of them that are marked: the first with its keys. */
export function firstOf(linked: ReadonlyMap<number, readonly Found[]>): Set<Found> {
  const seen: Keys = new Map();
  const firsts = new Set<Found>();
  for (const [block, found] of linked)
    for (const one of found) {
      if (hasAny(seen, one, block)) continue;
      addKeys(seen, one, block);
      firsts.add(one);
    }
  return firsts;
}

function withAny(keys: Keys, blocks: readonly BlockFindings[]): Map<number, Found[]> {
  const linked = new Map<number, Found[]>();
  for (let block = 0; block < blocks.length; block++)
    for (const found of (blocks[block] as BlockFindings).found)
      if (hasAny(keys, found, block)) {
        const others = linked.get(block);
        if (others === undefined) linked.set(block, [found]);
        else others.push(found);
      }
  return linked;
}

function hasAny(keys: Keys, { once, diagnostic, by }: Found, block: number): boolean {
  if (once.length === 0) return false;
  const known = keys.get(diagnostic.rule);
  if (known === undefined) return false;
  // A loop: this looks at every finding of a draft after every letter.
  for (const key of once)
    if (typeof key === 'string' ? known.words.has(key) : known.places.get(by ?? block)?.has(key) === true) return true;
  return false;
}

function addKeys(keys: Keys, { once, diagnostic, by }: Found, block: number): void {
  if (once.length === 0) return;
  const known = keys.get(diagnostic.rule) ?? { words: new Set(), places: new Map<number | LocalClaim, Set<number>>() };
  keys.set(diagnostic.rule, known);
  for (const key of once)
    if (typeof key === 'string') known.words.add(key);
    else known.places.set(by ?? block, (known.places.get(by ?? block) ?? new Set()).add(key));
}

const sizeOf = (linked: ReadonlyMap<number, readonly Found[]>): number => {
  let size = 0;
  for (const found of linked.values()) size += found.length;
  return size;
};

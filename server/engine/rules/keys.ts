import type { Analysis } from '../analysis.js';
import { bareKeys, type Keys } from '../markdown/bare-keys.js';
import type { Span } from '../text/span.js';

/** A citation key where a draft uses it: `ons2024` of `[@ons2024, p. 3]`, with its own place. */
export interface KeyUse extends Span {
  readonly key: string;
}

/** Every use of a citation key in a draft, block by block; a bare `@word` is one if it is among `known`. */
export function* keyUses({ blocks }: Analysis, known: Keys): Generator<KeyUse> {
  for (const block of blocks) {
    const { start } = block;
    for (const { kind, target, key } of [...block.markers, ...bareKeys(block, known)])
      if (kind === 'key' && key !== undefined) yield { key: target, start: start + key.start, end: start + key.end };
  }
}

import type { Analysis } from '../analysis.js';
import type { Span } from '../text/span.js';

/** A citation key where a draft uses it: `ons2024` of `[@ons2024, p. 3]`, with its own place. */
export interface KeyUse extends Span {
  readonly key: string;
}

/** Every use of a citation key in a draft, in order. */
export function* keyUses({ blocks }: Analysis): Generator<KeyUse> {
  for (const { start, markers } of blocks) {
    for (const { kind, target, key } of markers)
      if (kind === 'key' && key !== undefined) yield { key: target, start: start + key.start, end: start + key.end };
  }
}

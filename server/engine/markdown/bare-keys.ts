import { toSource } from '../prose/prose.js';
import type { Span } from '../text/span.js';
import type { Block } from './blocks.js';
import type { Marker } from './markers.js';

/** What tells a citation key from somebody's handle. */
export interface Keys {
  has(word: string): boolean;
}

/** No bare word is a key. */
export const noKeys: Keys = { has: () => false };

/** “@mills says …”: what comes before tells it from an e-mail address, a path and an escape. */
const BARE = /(?<![\p{L}\p{N}_@/.\\])@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/gu;

/**
 * The citations of a block by a bare `@word`, which is somebody's handle as likely: only one of `keys` counts. They are
 * no markers of the block's own, for what a key is does not stand in the draft.
 */
export function bareKeys({ prose, markers }: Block, keys: Keys): Marker[] {
  if (keys === noKeys || !prose.text.includes('@')) return [];
  const found: Marker[] = [];
  for (const { 0: written, 1: target = '', index } of prose.text.matchAll(BARE)) {
    const at: Span<'prose'> = { start: index, end: index + written.length };
    const linked = markers.some((other) => other.kind === 'link' && other.at.start < at.end && at.start < other.at.end);
    if (linked || !keys.has(target)) continue;
    const from = toSource(prose, at);
    // What is escaped, `\@mills`, is not where a key would be.
    if (from.end - from.start !== written.length) continue;
    const key = { start: from.start + 1, end: from.end };
    found.push({ kind: 'key', target, text: '', at, from, key, defined: true, external: true });
  }
  return found;
}

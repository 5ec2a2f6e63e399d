import type { BlockClaims } from './local.js';

/** What the claims of a draft are worth in numbers, side by side, so that all of them are gone over in microseconds. */
export interface Worths {
  /** By claim, in the order of the blocks; NaN for what says no number. */
  readonly values: Float64Array;
  /** The block of each. */
  readonly blocks: Int32Array;
  /** Where each block's claims begin among them, and after the last block the end. */
  readonly starts: Int32Array;
}

/** What was known before an edit, and how many blocks at the start and at the end have kept their claims. */
export interface WorthsBefore {
  readonly worths: Worths;
  readonly head: number;
  readonly tail: number;
}

const NONE: Worths = { values: new Float64Array(0), blocks: new Int32Array(0), starts: new Int32Array(1) };

export function worthsOf(local: readonly BlockClaims[], before: WorthsBefore | null): Worths {
  const { worths: old, head, tail } = before ?? { worths: NONE, head: 0, tail: 0 };
  const end = local.length - tail;
  const oldEnd = old.starts.length - 1 - tail;
  const first = old.starts[head] ?? 0;
  const oldRest = old.starts[oldEnd] ?? 0;
  let count = 0;
  for (let block = head; block < end; block++) count += (local[block] as BlockClaims).worths.length;
  const rest = first + count;
  const values = new Float64Array(rest + old.values.length - oldRest);
  const blocks = new Int32Array(values.length);
  const starts = new Int32Array(local.length + 1);
  values.set(old.values.subarray(0, first));
  values.set(old.values.subarray(oldRest), rest);
  blocks.set(old.blocks.subarray(0, first));
  blocks.set(old.blocks.subarray(oldRest), rest);
  starts.set(old.starts.subarray(0, head));
  starts.set(old.starts.subarray(oldEnd), end);
  for (let at = rest; at < blocks.length; at++) blocks[at] = (blocks[at] as number) + end - oldEnd;
  for (let block = end; block < starts.length; block++) starts[block] = (starts[block] as number) + rest - oldRest;
  for (let block = head, at = first; block < end; block++) {
    starts[block] = at;
    for (const worth of (local[block] as BlockClaims).worths) {
      values[at] = worth;
      blocks[at++] = block;
    }
  }
  return { values, blocks, starts };
}

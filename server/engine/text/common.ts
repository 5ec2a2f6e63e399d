/** How many code units two texts share at their start: `commonStart('street', 'stream')` is 4. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  return agreeing(most, (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** How many code units two texts share at their end, `most` at the utmost. */
export function commonEnd(a: string, b: string, most: number): number {
  return agreeing(
    Math.min(most, a.length, b.length),
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
}

/** A stretch that is compared at once. */
const LARGE = 1 << 15;

/** The length of the longest agreeing beginning, found by comparing large slices, then ever smaller ones. */
function agreeing(most: number, agrees: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = LARGE; step >= 1; step >>= 1)
    while (at + step <= most && agrees(at, at + step)) {
      at += step;
    }
  return at;
}

/** The same text with a memory of its own: a slice keeps the whole text alive that it was cut from. */
export const own = (text: string): string => ` ${text}`.slice(1);

/** How many items two lists share at their start, and how many of the others at their end. */
export interface Ends {
  readonly head: number;
  readonly tail: number;
}

/** Compares two lists from both ends; `known` are as many as are the same for certain. */
export function commonEnds<Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (one: Item, other: Item) => boolean = (one, other) => one === other,
  known: Ends = { head: 0, tail: 0 },
): Ends {
  const most = Math.min(a.length, b.length);
  let { head, tail } = known;
  while (head < most - tail && same(a[head] as Item, b[head] as Item)) head++;
  while (tail < most - head && same(a[a.length - 1 - tail] as Item, b[b.length - 1 - tail] as Item)) tail++;
  return { head, tail };
}

/** A list with what stands from one index to before another replaced. */
export function replaced<Item>(items: readonly Item[], from: number, until: number, middle: readonly Item[]): Item[] {
  if (middle.length !== until - from) return items.slice(0, from).concat(middle, items.slice(until));
  const all = items.slice();
  for (let index = 0; index < middle.length; index++) all[from + index] = middle[index] as Item;
  return all;
}

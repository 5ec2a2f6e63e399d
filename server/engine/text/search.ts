/**
 * The index of the last item whose key is not greater than `value`, in a list sorted upwards by that key; -1 when
 * every key is greater.
 */
export function lastAtOrBefore<Item>(sorted: readonly Item[], value: number, key: (item: Item) => number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = sorted[middle];
    if (item !== undefined && key(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A map that few entries of were changed since it was made; the rest is shared with the map before. */
export interface Overlaid<Key, Value> {
  get(key: Key): Value | undefined;
  /** How many entries stand over the shared ones. */
  readonly changes: number;
  readonly over: ReadonlyMap<Key, Value | undefined>;
  readonly base: ReadonlyMap<Key, Value>;
}

/** A map as it is. */
export const overlaid = <Key, Value>(base: ReadonlyMap<Key, Value>): Overlaid<Key, Value> => ({
  get: (key) => base.get(key),
  changes: 0,
  over: new Map(),
  base,
});

/** The same with other values for some keys; undefined: none. Costs what has changed since the map was made. */
export function overlaidWith<Key, Value>(
  before: Overlaid<Key, Value>,
  changes: ReadonlyMap<Key, Value | undefined>,
): Overlaid<Key, Value> {
  if (changes.size === 0) return before;
  const { base } = before;
  const over = new Map(before.over);
  for (const [key, value] of changes) over.set(key, value);
  return { get: (key) => (over.has(key) ? over.get(key) : base.get(key)), changes: over.size, over, base };
}

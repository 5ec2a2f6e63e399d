/** A set of words written in one line: `words('soldier troop')`. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Phrases of several words, found by their first or their last; the longest come first. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Phrases written one after another with commas: `phrases('at least, more than')`. */
export function phrases(list: string): Phrases {
  const all = list
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u))
    .sort((a, b) => b.length - a.length);
  const by = (key: (phrase: string[]) => string): Map<string, string[][]> => {
    const map = new Map<string, string[][]>();
    for (const phrase of all) map.set(key(phrase), [...(map.get(key(phrase)) ?? []), phrase]);
    return map;
  };
  return { byFirst: by((phrase) => phrase[0] ?? ''), byLast: by((phrase) => phrase.at(-1) ?? '') };
}

/** Many words with one value each: `valued({ million: 1e6, crore: 1e7 })`. */
export const valued = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries));

/** Word lists under their label, turned round: `labelled({ killed: 'dead fatality' }).get('dead')` is `killed`. */
export function labelled<Label extends string>(lists: Readonly<Record<Label, string>>): ReadonlyMap<string, Label> {
  const map = new Map<string, Label>();
  for (const [label, list] of Object.entries<string>(lists))
    for (const word of words(list)) map.set(word.replaceAll('_', ' '), label as Label);
  return map;
}

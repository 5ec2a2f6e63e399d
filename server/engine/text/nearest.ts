/**
 * The word of a list that somebody who wrote `word` most likely meant: `nearest('citatons', ['citations', 'rules'])`
 * is `citations`; null when none is within a third of its length (optimal string alignment distance).
 */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  const wanted = word.toLowerCase().slice(0, 100);
  for (const candidate of words) {
    const allowed = Math.min(Math.max(1, Math.floor(candidate.length / 3)), least - 1);
    if (Math.abs(candidate.length - wanted.length) > allowed) continue;
    const away = distance(wanted, candidate.toLowerCase(), allowed);
    if (away > allowed) continue;
    best = candidate;
    least = away;
  }
  return best;
}

/** So many words are gone through one by one. */
const few = 300;

/**
 * The same for many words in one list. Of more than a few, those are compared that begin or end alike: whoever slips in a
 * word leaves one of its halves as it is, and thousands of slips among thousands of words must not take for ever.
 */
export function nearestAmong(words: readonly string[]): (word: string) => string | null {
  const found = new Map<string, string | null>();
  const alike = words.length <= few ? () => words : alikeAmong(words);
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const near = nearest(word, alike(word));
    found.set(word, near);
    return near;
  };
}

function alikeAmong(words: readonly string[]): (word: string) => Iterable<string> {
  const byEnd = new Map<string, string[]>();
  for (const word of words)
    for (const end of halvesOf(word, [word.length])) {
      const others = byEnd.get(end);
      if (others === undefined) byEnd.set(end, [word]);
      else if (others.length < few) others.push(word);
    }
  // A slip makes a word one letter longer, or shorter, or leaves it as long.
  return (word) => {
    const lengths = [word.length - 1, word.length, word.length + 1];
    return new Set(halvesOf(word, lengths).flatMap((half) => byEnd.get(half) ?? []));
  };
}

/** The first and the last letters of a word, half as many as each of some lengths: a slip leaves one of them alone. */
function halvesOf(word: string, lengths: readonly number[]): string[] {
  const letters = word.toLowerCase();
  const halves = lengths.map((length) => Math.floor(length / 2)).filter((half) => half > 0);
  return halves.flatMap((half) => [`${letters.slice(0, half)}-`, `-${letters.slice(-half)}`]);
}

/** How many letters must be put in, taken out, replaced or swapped with their neighbour; any number above `most` if more. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let least = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      const away = Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(away);
      if (away < lowest) lowest = away;
    }
    // A swap looks two rows back, and no other step comes down again.
    if (Math.min(lowest, least) > most) return most + 1;
    least = lowest;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

import type { Random } from './random.js';

/** The longest text a mutation makes, in UTF-16 units: a case stays quick, however often its parent grew. */
const longest = 6_000;

/** A text a few steps away from its parent: pieces cut, doubled, moved, damaged, taken from another text or a dictionary. */
export function mutate(parent: string, other: string, dictionary: readonly string[], random: Random): string {
  let text = parent;
  for (let steps = 1 + random.below(6); steps > 0; steps--) text = step(text, other, dictionary, random);
  return text.slice(0, longest);
}

function step(text: string, other: string, dictionary: readonly string[], random: Random): string {
  const [start, end] = stretch(text, random);
  const kept = text.slice(start, end);
  const replaced = (by: string): string => text.slice(0, start) + by + text.slice(end);
  const inserted = (piece: string): string => text.slice(0, start) + piece + text.slice(start);
  switch (random.below(10)) {
    case 0:
      return replaced('');
    case 1:
      return replaced(kept.repeat(1 + random.below(4)));
    case 2:
      return inserted(other.slice(...stretch(other, random)));
    case 3:
      return replaced([...kept].reverse().join(''));
    case 4:
      return replaced(kept.replace(/\d/gu, () => String(random.below(10))));
    case 5:
      return text.replace(/\r\n|\r|\n/gu, random.pick(['\n', '\r\n', '\r', '\n\n', ' ']));
    case 6:
      return inserted(String.fromCharCode(random.below(random.once(4) ? 0x10000 : 0x250)));
    case 7:
      return replaced(random.pick(dictionary));
    default:
      return inserted(random.pick(dictionary));
  }
}

/** A stretch of a text, short more often than long. */
function stretch(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  const most = random.once(5) ? text.length - start : Math.min(text.length - start, 40);
  return [start, start + random.below(most + 1)];
}

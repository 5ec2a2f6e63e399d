import type { Extent, Figure, FigureKind } from '../figures/figure.js';

/** What a figure is compared by with others that may state the same. */
export interface Comparable {
  /** Its one end, or the middle of a range; null when it says no number. */
  readonly worth: number | null;
  /** How wide a range is. */
  readonly spread: number;
  /** What is counted, in the singular; null when the text does not say. */
  readonly unit: string | null;
  /** Whether heads are counted: people, soldiers, casualties. */
  readonly people: boolean;
  /** The stems of its sentence's longer words, numbers aside; worked out when they are first asked for. */
  words(): ReadonlySet<string>;
}

export function comparable({ extent, unit }: Figure, words: Comparable['words']): Comparable {
  const lower = unit?.toLowerCase() ?? null;
  return {
    words,
    worth: worth(extent),
    spread: extent.low === null || extent.high === null ? 0 : extent.high - extent.low,
    unit: lower?.replace(/(?<=\p{L}{3})(?:e?s)$/u, '') ?? null,
    people: lower !== null && PEOPLE.has(lower),
  };
}

function worth({ low, high }: Extent): number | null {
  return low === null || high === null ? (low ?? high) : (low + high) / 2;
}

/** Words that count the same heads. */
const PEOPLE = new Set(
  'people persons men women soldiers troops servicemen fighters civilians residents casualties dead'.split(' '),
);

/** Kinds of which one event has one number: the 64 killed of a headline are the 64 people who died in the text. */
const CASUALTIES: ReadonlySet<FigureKind> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'displaced',
  'hungry',
  'sick',
]);

interface Compared {
  readonly figure: Figure;
  readonly same: Comparable;
}

/** Whether two figures of equal worth say the same of the same thing. */
export function isSame(a: Compared, b: Compared): boolean {
  if (a.same.spread !== b.same.spread || !sameUnit(a, b)) return false;
  const value = a.same.worth ?? 0;
  if (a.figure.kind === b.figure.kind && CASUALTIES.has(a.figure.kind) && value >= 10) return true;
  const chance = a.figure.kind === 'rate' || a.figure.kind === 'money' || value < 20;
  if (!chance && value >= 1000 && value % 1000 !== 0) return true;
  return sharedWords(a, b) >= (chance ? 2 : 1);
}

function sameUnit(a: Compared, b: Compared): boolean {
  if (a.same.people && b.same.people) return true;
  if (a.same.unit === null || b.same.unit === null)
    return a.figure.kind === b.figure.kind || a.figure.kind === 'count' || b.figure.kind === 'count';
  return a.same.unit === b.same.unit || (a.figure.kind === b.figure.kind && a.figure.stakes === 'high');
}

const EMPTY = new Set(
  'about above after again also among been before being between could every from have having into just least less many more most much nearly only other over said same some such than that their them then there these they this those under were what when where which while will with would'.split(
    ' ',
  ),
);

/** How many content words two figures' sentences share. */
function sharedWords(a: Compared, b: Compared): number {
  const words = a.same.words();
  let shared = 0;
  for (const word of b.same.words()) if (words.has(word)) shared++;
  return shared;
}

/** The stems of a sentence's longer words; of an endless one, those of its beginning. */
export const stemsOf = (sentence: string): Set<string> =>
  new Set(
    (
      sentence
        .slice(0, 2000)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    )
      .filter((word) => !EMPTY.has(word))
      .map((word) => word.replace(/(?:e?s|ed|ing)$/u, '')),
  );

import type { Extent, Figure, FigureKind } from '../figures/figure.js';
import type { Claim } from './claim.js';

/**
 * Finds, for figures without a source, the same figure for the same thing where it has one: 80,000, 80 000 and eighty
 * thousand. Equal is the value together with what is counted; where values often meet by chance (small counts, shares,
 * sums) the sentences must share more words.
 */
export function restatements(text: string, claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const supported = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.status !== 'attributed' && claim.status !== 'cited') continue;
    const value = worth(claim.figure.extent);
    if (value === null) continue;
    const same = supported.get(value);
    if (same === undefined) supported.set(value, [claim]);
    else if (same.length < ENOUGH) same.push(claim);
  }
  const found = new Map<Claim, Claim>();
  if (supported.size === 0) return found;
  for (const claim of claims) {
    const value = claim.status === 'unsourced' ? worth(claim.figure.extent) : null;
    const match = value === null ? undefined : supported.get(value)?.find((other) => sameThing(text, claim, other));
    if (match !== undefined) found.set(claim, match);
  }
  return found;
}

/** How many statements of one value are looked at. */
const ENOUGH = 20;

/** What a figure is compared by: its one end, or the middle of a range; null when it says no number. */
function worth({ low, high }: Extent): number | null {
  return low === null || high === null ? (low ?? high) : (low + high) / 2;
}

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

function sameThing(text: string, a: Claim, b: Claim): boolean {
  if (spread(a.figure.extent) !== spread(b.figure.extent) || !sameUnit(a.figure, b.figure)) return false;
  const value = worth(a.figure.extent) ?? 0;
  if (a.figure.kind === b.figure.kind && CASUALTIES.has(a.figure.kind) && value >= 10) return true;
  const chance = a.figure.kind === 'rate' || a.figure.kind === 'money' || value < 20;
  if (!chance && value >= 1000 && value % 1000 !== 0) return true;
  return sharedWords(text, a, b) >= (chance ? 2 : 1);
}

const spread = ({ low, high }: Extent): number => (low === null || high === null ? 0 : high - low);

function sameUnit(a: Figure, b: Figure): boolean {
  if (PEOPLE.has(a.unit?.toLowerCase() ?? '') && PEOPLE.has(b.unit?.toLowerCase() ?? '')) return true;
  if (a.unit === null || b.unit === null) return a.kind === b.kind || a.kind === 'count' || b.kind === 'count';
  return singular(a.unit) === singular(b.unit) || (a.kind === b.kind && a.stakes === 'high');
}

/** Words that count the same heads. */
const PEOPLE = new Set(
  'people persons men women soldiers troops servicemen fighters civilians residents casualties dead'.split(' '),
);

const singular = (unit: string): string => unit.toLowerCase().replace(/(?<=\p{L}{3})(?:e?s)$/u, '');

const EMPTY = new Set(
  'about above after again also among been before being between could every from have having into just least less many more most much nearly only other over said says same some such than that their them then there these they this those under were what when where which while will with would'.split(
    ' ',
  ),
);

/** How many content words two claims' sentences share, numbers aside. */
function sharedWords(text: string, a: Claim, b: Claim): number {
  const words = wordsOf(text.slice(a.sentence.start, a.sentence.end));
  let shared = 0;
  for (const word of wordsOf(text.slice(b.sentence.start, b.sentence.end))) if (words.has(word)) shared++;
  return shared;
}

/** The stems of a sentence's longer words; of an endless one, those of its beginning. */
const wordsOf = (sentence: string): Set<string> =>
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

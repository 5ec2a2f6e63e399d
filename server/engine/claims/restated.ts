import { wordsWanted } from './comparable.js';
import type { LocalClaim } from './local.js';

/** For claims without a source, the claim that states the same with one. */
export type Restated = ReadonlyMap<LocalClaim, LocalClaim>;

/** A draft's claims in order of their places, and the sentence of each. */
export interface Stated {
  readonly claims: readonly LocalClaim[];
  sentence(claim: LocalClaim): string;
}

/** What was found before an edit, and the claims that came or went since. */
export interface Since {
  readonly restated: Restated;
  readonly changed: readonly LocalClaim[];
}

/**
 * Finds, for figures without a source, the same figure for the same thing where it has one: 80,000, 80 000 and eighty
 * thousand. Equal is the value together with what is counted; where values often meet by chance (small counts, shares,
 * sums) the sentences must share more words. After an edit only the values that changed claims state are compared again.
 */
export function restatements(stated: Stated, since: Since | null): Restated {
  if (since?.changed.length === 0) return since.restated;
  const values = since && new Set(since.changed.map(({ same }) => same.worth));
  const { supported, wanting } = byWorth(stated.claims, values);
  const found = new Map<LocalClaim, LocalClaim>();
  for (const [claim, by] of since?.restated ?? []) if (values?.has(claim.same.worth) === false) found.set(claim, by);
  const shared = sharedWords(stated);
  const isSame = (claim: LocalClaim, other: LocalClaim): boolean => {
    const wanted = wordsWanted(claim, other);
    return wanted !== null && (wanted === 0 || shared(claim, other) >= wanted);
  };
  for (const claim of wanting) {
    const match = supported.get(claim.same.worth)?.find((other) => isSame(claim, other));
    if (match !== undefined) found.set(claim, match);
  }
  return found;
}

/** The claims with a source, by what they are worth, and those without one. */
function byWorth(claims: readonly LocalClaim[], values: ReadonlySet<number | null> | null) {
  const supported = new Map<number | null, LocalClaim[]>();
  const wanting: LocalClaim[] = [];
  for (const claim of claims) {
    const { worth } = claim.same;
    if (worth === null || values?.has(worth) === false) continue;
    if (claim.status === 'unsourced') wanting.push(claim);
    else if (claim.status === 'attributed' || claim.status === 'cited') {
      const same = supported.get(worth);
      if (same === undefined) supported.set(worth, [claim]);
      else if (same.length < ENOUGH) same.push(claim);
    }
  }
  return { supported, wanting };
}

/** How many statements of one value are looked at. */
const ENOUGH = 20;

const EMPTY = new Set(
  'about above after again also among been before being between could every from have having into just least less many more most much nearly only other over said same some such than that their them then there these they this those under were what when where which while will with would'.split(
    ' ',
  ),
);

/** How many content words two claims' sentences share, numbers aside. */
function sharedWords({ sentence }: Stated): (a: LocalClaim, b: LocalClaim) => number {
  const known = new Map<LocalClaim, ReadonlySet<string>>();
  const wordsIn = (claim: LocalClaim): ReadonlySet<string> => {
    const words = known.get(claim) ?? wordsOf(sentence(claim));
    known.set(claim, words);
    return words;
  };
  return (a, b) => {
    const words = wordsIn(a);
    let shared = 0;
    for (const word of wordsIn(b)) if (words.has(word)) shared++;
    return shared;
  };
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

import type { Content } from './attribution.js';
import { type Candidate, isPart, lowerAt, type Passage, type Range } from './passage.js';
import { lastBegun } from './quotations.js';
import type { Scoped } from './scope.js';
import { isTied } from './ties.js';

/**
 * Follows each speaker into the sentences around his own that have no cue: quotations that go on, “Of them, …”, “That
 * is up from …”, and backwards from “That is according to X”. Returns the sentences' attributions with what they gain.
 */
export function carriedOver(
  passage: Passage,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
): Scoped[][] {
  const gains = new Map<Candidate, Content[]>();
  const taken = new Set<number>();
  const give = (candidate: Candidate, index: number): void => {
    const gained = gains.get(candidate) ?? [];
    gained.push(contentOf(passage, sentences[index] as Range));
    gains.set(candidate, gained);
    taken.add(index);
  };
  const speakers: (Candidate | null)[] = [];
  for (const [index, own] of found.entries()) {
    const pointing = own.find(({ candidate }) => candidate.side === 'previous');
    if (pointing !== undefined) {
      const first = isNote(passage, pointing.candidate) ? 0 : index - 1;
      for (let i = index - 1; i >= Math.max(0, first) && speakers[i] == null && !taken.has(i); i--)
        give(pointing.candidate, i);
    }
    const stated = lastStated(own);
    speakers[index] = stated ?? speakerOf({ passage, sentences, found, speakers, index });
    const speaker = speakers[index];
    if (stated === null && speaker != null) give(speaker, index);
  }
  return found.map((own, index) =>
    own
      .filter(({ candidate }) => !(taken.has(index) && candidate.quality === 'hedge' && !gains.has(candidate)))
      .map((scoped) => ({ ...scoped, content: [...scoped.content, ...(gains.get(scoped.candidate) ?? [])] })),
  );
}

/** “Source: ONS”: stands behind all that has no source of its own before it. */
const isNote = ({ words }: Passage, { cue }: Candidate): boolean => isPart(words, cue.to, 'colon');

const contentOf = ({ words }: Passage, { from, to }: Range): Content => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
  reach: 'neighbour',
});

const lastStated = (scoped: readonly Scoped[]): Candidate | null =>
  scoped.findLast(({ candidate }) => candidate.quality !== 'hedge' && candidate.side !== 'previous')?.candidate ?? null;

/** A sentence without a cue, and what is known of those before it. */
interface Place {
  readonly passage: Passage;
  readonly sentences: readonly Range[];
  readonly found: readonly (readonly Scoped[])[];
  readonly speakers: readonly (Candidate | null)[];
  readonly index: number;
}

/** The neighbour who clearly goes on in a sentence. */
function speakerOf(place: Place): Candidate | null {
  const { passage, sentences, found, speakers, index } = place;
  const { words, quotations } = passage;
  const sentence = sentences[index] as Range;
  const last = speakers[index - 1] ?? null;
  const begun = lastBegun(quotations, sentence.from + 1);
  const quotation = begun !== null && sentence.from < begun.to ? begun : null;
  if (quotation === null) {
    const before = last ?? found[index - 1]?.at(-1)?.candidate ?? null;
    return before !== null && isTied(passage, sentence, sentences[index - 1] as Range, before) ? before : null;
  }
  const previous = sentences[index - 1] ?? { from: sentence.from, to: sentence.from };
  if (quotation.from < previous.to && last !== null) return last;
  const later = speakerAhead(place, quotation.to);
  if (later !== null) return later;
  const earlier = lastBegun(quotations, sentence.from - 1);
  const spoke = earlier !== null && earlier.from >= previous.from && earlier.to <= sentence.from;
  if (spoke || isPart(words, sentence.from - 1, 'colon')) return last;
  return quotation.from === sentence.from && last !== null && hasSpoken(passage, last) ? last : null;
}

/** “Heald said ozone had dropped. ‘It has declined by 25%.’”: a quotation that nobody signs is of who spoke last. */
const hasSpoken = ({ words }: Passage, { cue, quality }: Candidate): boolean =>
  quality === 'named' &&
  (/^(?:speech|tell|fear)$/u.test(words[cue.from]?.cue?.class ?? '') || lowerAt(words, cue.from) === 'according');

/** How many sentences a quotation may have before its speaker is told. */
const FAR = 40;

/** “‘We lost 12. We lost them all,’ |said Reis|.”: who signs the quotation behind it. */
function speakerAhead({ sentences, found, index }: Place, end: number): Candidate | null {
  for (let i = index + 1; i < sentences.length && i < index + FAR && (sentences[i] as Range).from <= end; i++) {
    const first = found[i]?.find(({ candidate }) => candidate.quality !== 'hedge');
    if (first !== undefined) return first.candidate.side === 'after' ? null : first.candidate;
  }
  return null;
}

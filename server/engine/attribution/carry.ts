import type { Content } from './attribution.js';
import { type Candidate, isPart, lowerAt, type Passage, type Range } from './passage.js';
import type { Scoped } from './scope.js';
import type { Word } from './words.js';

/** What each candidate covers in the sentences around its own, besides `found`. */
export function neighbours(
  passage: Passage,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
): ReadonlyMap<Candidate, readonly Content[]> {
  const more = new Map<Candidate, Content[]>();
  const speakers: (Candidate | null)[] = [];
  const give = (candidate: Candidate, { from, to }: Range): void => {
    const content = more.get(candidate) ?? [];
    content.push({ start: passage.words[from]?.start ?? 0, end: passage.words[to - 1]?.end ?? 0, reach: 'neighbour' });
    more.set(candidate, content);
  };
  for (const [index, sentence] of sentences.entries()) {
    const own = found[index] ?? [];
    const pointing = own.find(({ candidate }) => candidate.side === 'previous');
    const before = sentences[index - 1];
    if (pointing !== undefined && before !== undefined && speakers[index - 1] == null) give(pointing.candidate, before);
    const strong = lastStated(own);
    speakers[index] = strong ?? goesOn(passage, sentences, found, speakers, index);
    const speaker = speakers[index];
    if (strong === null && speaker != null) give(speaker, sentence);
  }
  return more;
}

const lastStated = (scoped: readonly Scoped[]): Candidate | null =>
  scoped.findLast(({ candidate }) => candidate.quality !== 'hedge' && candidate.side !== 'previous')?.candidate ?? null;

/** The speaker of a neighbour who clearly goes on in this sentence, which has no cue of its own. */
function goesOn(
  passage: Passage,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
  speakers: readonly (Candidate | null)[],
  index: number,
): Candidate | null {
  const { words, quotations } = passage;
  const sentence = sentences[index] as Range;
  const previous = sentences[index - 1] ?? { from: sentence.from, to: sentence.from };
  const last = speakers[index - 1] ?? null;
  const quotation = quotations.find(({ from, to }) => from <= sentence.from + 1 && sentence.from < to);
  if (quotation === undefined)
    return isPartitive(words, sentence) ? (last ?? found[index - 1]?.at(-1)?.candidate ?? null) : null;
  if (quotation.from < previous.to && last !== null) return last;
  const later = speakerAhead(sentences, found, index, quotation.to);
  if (later !== null) return later;
  const spoke = quotations.some(({ from, to }) => from >= previous.from && to <= sentence.from);
  return spoke || isPart(words, sentence.from - 1, 'colon') ? last : null;
}

/** “‘We lost 12. We lost them all,’ |said Reis|.”: who signs the quotation behind it. */
function speakerAhead(
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
  index: number,
  end: number,
): Candidate | null {
  for (let i = index + 1; i < sentences.length && (sentences[i] as Range).from <= end; i++) {
    const first = found[i]?.find(({ candidate }) => candidate.quality !== 'hedge');
    if (first !== undefined) return first.candidate.side === 'after' ? null : first.candidate;
  }
  return null;
}

/** “Of them, …”, “Among those …”, “That is up from …”, “They include …”: speaks of the figure just given. */
function isPartitive(words: readonly Word[], { from, to }: Range): boolean {
  const first = lowerAt(words, from);
  const second = lowerAt(words, from + 1);
  if (first === 'of' || first === 'among')
    return (
      /^(?:them|these|those|this|that)$/u.test(second) || (second === 'the' && lowerAt(words, from + 2) === 'total')
    );
  if (first === 'that' || first === 'this') return isPart(words, from + 1, 'verb', 'be', 'cue');
  if (isShareOfThem(words, from, to)) return true;
  return /^(?:they|these|it)$/u.test(first) && /^(?:includes?|included|comprises?|compares?)$/u.test(second);
}

/** “Three of them”, “Half of those”, “All but three”. */
function isShareOfThem(words: readonly Word[], from: number, to: number): boolean {
  if (lowerAt(words, from) === 'all' && lowerAt(words, from + 1) === 'but') return true;
  for (let i = from + 1; i < to && i < from + 5; i++)
    if (lowerAt(words, i) === 'of' && /^(?:them|those|these|whom)$/u.test(lowerAt(words, i + 1)))
      return isPart(words, i - 1, 'number', 'quantifier', 'determiner', 'word');
  return false;
}

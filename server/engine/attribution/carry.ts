import type { Attribution, Content } from './attribution.js';
import type { Candidate, Passage, Range } from './candidate.js';
import type { Scoped } from './scope.js';

/** Follows each speaker into the sentences around his own: quotations that go on, “Of them, …”, backward cues. */
export function carryOver(
  passage: Passage,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
): Attribution[] {
  const extra = new Map<Candidate, Content[]>();
  const give = (candidate: Candidate, range: Range): void => {
    const content = extra.get(candidate) ?? [];
    content.push(spanOf(passage, range, 'neighbour'));
    extra.set(candidate, content);
  };
  for (const [index, sentence] of sentences.entries()) {
    const own = found[index] ?? [];
    const pointing = own.find(({ candidate }) => candidate.side === 'previous');
    const before = sentences[index - 1];
    if (pointing !== undefined && before !== undefined && !found[index - 1]?.some(isStrong))
      give(pointing.candidate, before);
    if (own.some(isStrong) || before === undefined) continue;
    const speaker = speakerOf(passage, sentences, found, index);
    if (speaker !== null) give(speaker, sentence);
  }
  return found.flatMap((scoped) =>
    scoped.map(({ candidate, content }) =>
      attributionOf(passage, candidate, [...content, ...(extra.get(candidate) ?? [])]),
    ),
  );
}

const isStrong = ({ candidate }: Scoped): boolean => candidate.quality !== 'hedge';

/** The speaker of a neighbour who clearly goes on in this sentence, which has no cue of its own. */
function speakerOf(
  passage: Passage,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
  index: number,
): Candidate | null {
  const sentence = sentences[index] as Range;
  const quotation = passage.quotations.find(
    ({ from, to }) => from < sentence.to && sentence.from < to && from <= sentence.from + 1,
  );
  if (quotation !== undefined) {
    for (let i = index - 1; i >= 0 && (sentences[i] as Range).to > quotation.from; i--) {
      const last = lastStrong(found[i]);
      if (last !== null) return last;
    }
    for (let i = index + 1; i < sentences.length && (sentences[i] as Range).from <= quotation.to; i++) {
      const first = found[i]?.find(isStrong);
      if (first !== undefined && first.candidate.side !== 'after') return first.candidate;
    }
    const previous = lastStrong(found[index - 1]);
    const ended = passage.quotations.some(
      ({ to, from }) => to <= sentence.from && from >= (sentences[index - 1] as Range).from,
    );
    return previous !== null && (ended || passage.words[sentence.from - 1]?.part === 'colon') ? previous : null;
  }
  return isPartitive(passage, sentence) ? (lastStrong(found[index - 1]) ?? lastAny(found[index - 1])) : null;
}

const lastStrong = (scoped: readonly Scoped[] | undefined): Candidate | null =>
  scoped?.findLast(isStrong)?.candidate ?? null;
const lastAny = (scoped: readonly Scoped[] | undefined): Candidate | null => scoped?.at(-1)?.candidate ?? null;

/** “Of them, …”, “Among those …”, “That is up from …”, “They include …”: speaks of the figure just given. */
function isPartitive({ words }: Passage, { from }: Range): boolean {
  const [first, second, third] = [words[from], words[from + 1], words[from + 2]];
  if (first === undefined || second === undefined) return false;
  if (/^(?:of|among)$/u.test(first.lower))
    return /^(?:them|these|those)$/u.test(second.lower) || (second.lower === 'the' && third?.lower === 'total');
  if (/^(?:that|this)$/u.test(first.lower))
    return second.part === 'verb' || second.part === 'be' || second.part === 'cue';
  return (
    /^(?:they|these|it)$/u.test(first.lower) &&
    /^(?:include|includes|included|comprise|compare|compares)$/u.test(second.lower)
  );
}

function spanOf({ words }: Passage, { from, to }: Range, reach: Content['reach']): Content {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, reach };
}

function attributionOf(passage: Passage, candidate: Candidate, content: readonly Content[]): Attribution {
  const plain = ({ from, to }: Range): { start: number; end: number } => {
    const { start, end } = spanOf(passage, { from, to }, 'clause');
    return { start, end };
  };
  return {
    cue: plain(candidate.cue),
    source: candidate.source && plain(candidate.source),
    resolved: null,
    content,
    quality: candidate.quality,
    carries: content.some(({ reach }) => reach === 'neighbour'),
    via: candidate.via ? plain(candidate.via) : null,
  };
}

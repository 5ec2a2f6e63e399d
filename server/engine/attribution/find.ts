import { english } from '../language/en/index.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import type { Attribution, Content } from './attribution.js';
import { candidatesOf } from './candidates.js';
import { neighbours } from './carry.js';
import { type Candidate, isPart, type Passage, type Range } from './passage.js';
import { quotationsOf } from './quotations.js';
import { fits, wantedBy } from './resolve.js';
import { divide } from './scope.js';
import { type Tagging, wordsOf } from './words.js';

/** Every attribution of a block, in order of its cue. Linear in the block's length. Never throws. */
export function findAttributions(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Attribution[] {
  const { text } = block.prose;
  const words = wordsOf(text, taggingOf(block, lexicon));
  const passage: Passage = { words, quotations: quotationsOf(words), vocabulary: english, lexicon };
  const ranges = rangesOf(passage, sentences);
  const found = ranges.map((range) => divide(passage, range, candidatesOf(passage, range, block.kind)));
  if (found.every((scoped) => scoped.length === 0)) return [];
  const more = neighbours(passage, ranges, found);
  const attributions: Attribution[] = [];
  for (const [index, scoped] of found.entries())
    for (const { candidate, content } of scoped)
      attributions.push(
        attributionOf(passage, text, candidate, [...content, ...(more.get(candidate) ?? [])], {
          before: attributions,
          first: index === 0,
          last: index === ranges.length - 1,
        }),
      );
  return attributions;
}

function taggingOf(block: Block, lexicon: Lexicon): Tagging {
  const heading = block.kind === 'headline' || block.kind === 'heading';
  return {
    vocabulary: english,
    houseCues: new Set(lexicon.cues.map((cue) => cue.toLowerCase())),
    titled: heading && isTitled(block.prose.text),
  };
}

/** Whether nearly all longer words begin with a capital. */
function isTitled(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}

/** The sentences by their words. */
function rangesOf({ words }: Passage, sentences: readonly Span<'prose'>[]): Range[] {
  let at = 0;
  return sentences.map(({ end }) => {
    const from = at;
    while (at < words.length && (words[at]?.start ?? 0) < end) at++;
    return { from, to: at };
  });
}

interface Place {
  readonly before: readonly Attribution[];
  readonly first: boolean;
  readonly last: boolean;
}

function attributionOf(
  passage: Passage,
  text: string,
  candidate: Candidate,
  content: readonly Content[],
  place: Place,
): Attribution {
  const spanOf = ({ from, to }: Range): Span<'prose'> => ({
    start: passage.words[from]?.start ?? 0,
    end: passage.words[to - 1]?.end ?? 0,
  });
  const source = candidate.source && spanOf(candidate.source);
  return {
    cue: spanOf(candidate.cue),
    source,
    resolved: source && resolvedIn(text, source, place.before),
    content,
    quality: candidate.quality,
    via: candidate.via && spanOf(candidate.via),
    beyond: beyondOf(passage, candidate, place),
  };
}

/** The name in this block that a mention stands for. */
function resolvedIn(text: string, { start, end }: Span<'prose'>, before: readonly Attribution[]): Span<'prose'> | null {
  const wanted = wantedBy(text.slice(start, end), english);
  if (wanted === null) return null;
  for (let i = before.length - 1; i >= 0; i--) {
    const earlier = before[i] as Attribution;
    const name = earlier.resolved ?? earlier.source;
    if (name !== null && fits(text.slice(name.start, name.end), wanted, english)) return name;
  }
  return null;
}

/** Whether a candidate also holds for a neighbouring block. */
function beyondOf({ words, quotations }: Passage, candidate: Candidate, { first, last }: Place): Attribution['beyond'] {
  if (candidate.side === 'previous') return first ? 'previous' : null;
  if (!last && !quotations.some(({ closed, from }) => !closed && from < candidate.host.to)) return null;
  const end = words.length - 1;
  if (isPart(words, end, 'that')) return 'next';
  if (isPart(words, end, 'colon') || (isPart(words, end, 'quote') && isPart(words, end - 1, 'colon'))) return 'next';
  const open = quotations.some(({ closed }) => !closed);
  if (open) return 'next';
  return isPart(words, candidate.cue.from + 1, 'colon') && candidate.cue.to - candidate.cue.from === 1 ? 'next' : null;
}

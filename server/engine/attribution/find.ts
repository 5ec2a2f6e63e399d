import { english } from '../language/en/index.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import { antecedentsIn } from './antecedents.js';
import type { Attribution } from './attribution.js';
import { candidatesOf } from './candidates.js';
import { carriedOver } from './carry.js';
import { type Candidate, isPart, type Passage, type Range } from './passage.js';
import { quotationsOf } from './quotations.js';
import { divide, type Scoped } from './scope.js';
import { type Tagging, wordsOf } from './words.js';

/** Every attribution of a block, in order of its cue. Linear in the block's length. Never throws. */
export function findAttributions(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Attribution[] {
  const { text } = block.prose;
  const words = wordsOf(text, taggingOf(block, lexicon));
  const passage: Passage = { words, quotations: quotationsOf(words), vocabulary: english, lexicon };
  const ranges = rangesOf(passage, sentences);
  const divided = ranges.map((range) => divide(passage, range, candidatesOf(passage, range, block.kind)));
  if (divided.every((scoped) => scoped.length === 0)) return [];
  return attributionsOf(passage, text, ranges, carriedOver(passage, ranges, divided));
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

function attributionsOf(
  passage: Passage,
  text: string,
  sentences: readonly Range[],
  found: readonly (readonly Scoped[])[],
): Attribution[] {
  const spanOf = ({ from, to }: Range): Span<'prose'> => ({
    start: passage.words[from]?.start ?? 0,
    end: passage.words[to - 1]?.end ?? 0,
  });
  const resolve = antecedentsIn(passage, text, sentences);
  const attributions: Attribution[] = [];
  for (const [index, scoped] of found.entries())
    for (const { candidate, content } of scoped)
      attributions.push({
        cue: spanOf(candidate.cue),
        source: candidate.source && spanOf(candidate.source),
        resolved: candidate.source && resolve(candidate.source, index, attributions),
        content,
        quality: candidate.quality,
        via: candidate.via && spanOf(candidate.via),
        beyond: beyondOf(passage, candidate, index === 0, index === sentences.length - 1),
      });
  return attributions;
}

/** Whether a candidate also holds for a neighbouring block. */
function beyondOf(
  { words, quotations }: Passage,
  candidate: Candidate,
  first: boolean,
  last: boolean,
): Attribution['beyond'] {
  const note = candidate.side === 'previous' && isPart(words, candidate.cue.to, 'colon');
  if (candidate.side === 'previous' && !(note && last && !first)) return first ? 'previous' : null;
  const final = quotations.at(-1);
  if (final?.closed === false && (last || final.from < candidate.host.to)) return 'next';
  if (!last) return null;
  const end = words.length - 1;
  if (isPart(words, end, 'colon', 'that') || (isPart(words, end, 'quote') && isPart(words, end - 1, 'colon')))
    return 'next';
  return isPart(words, candidate.cue.from + 1, 'colon') && candidate.cue.to - candidate.cue.from === 1 ? 'next' : null;
}

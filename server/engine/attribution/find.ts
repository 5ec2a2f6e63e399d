import { english } from '../language/en/index.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import type { Attribution, Content } from './attribution.js';
import type { Candidate, Passage, Range } from './candidate.js';
import { carryOver } from './carry.js';
import { according } from './constructions/according.js';
import { backward } from './constructions/backward.js';
import { hedge } from './constructions/hedge.js';
import { inverted } from './constructions/inverted.js';
import { nominal } from './constructions/nominal.js';
import { passive } from './constructions/passive.js';
import { subjectAndVerb } from './constructions/subject.js';
import { quotationsOf } from './quotations.js';
import { divide } from './scope.js';
import { wordsOf } from './words.js';

/** Tried in turn at every word; the first that fits is taken. */
const CONSTRUCTIONS = [according, passive, hedge, subjectAndVerb, inverted, nominal] as const;

/** Every attribution of a block, in order of its cue. Linear in the block's length. Never throws. */
export function findAttributions(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Attribution[] {
  const words = wordsOf(block.prose.text, english, lexicon);
  const passage: Passage = { words, quotations: quotationsOf(words), vocabulary: english, lexicon };
  const ranges = rangesOf(passage, sentences);
  const found = ranges.map((range) => divide(passage, range, candidatesOf(passage, range)));
  return carryOver(passage, ranges, found);
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

function candidatesOf(passage: Passage, sentence: Range): Candidate[] {
  const candidates: Candidate[] = [];
  const pointing = backward(passage, sentence);
  if (pointing !== null) return [pointing];
  for (let at = sentence.from; at < sentence.to; at++) {
    const last = candidates[candidates.length - 1];
    for (const construction of CONSTRUCTIONS) {
      const candidate = construction(passage, sentence, at);
      if (candidate === null) continue;
      if (last !== undefined && candidate.host.from < last.host.to && last.quality !== 'hedge') break;
      candidates.push(candidate);
      break;
    }
  }
  return candidates;
}

export type { Content };

import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import type { Attribution } from './attribution.js';

/** Every attribution of a block, in order of its cue. */
export function findAttributions(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Attribution[] {
  void lexicon;
  const found: Attribution[] = [];
  for (const sentence of sentences) {
    const match = /\baccording to ([^,.]+)/iu.exec(block.prose.text.slice(sentence.start, sentence.end));
    if (match === null) continue;
    const start = sentence.start + match.index;
    found.push({
      cue: { start, end: start + 'according to'.length },
      source: { start: start + 'according to '.length, end: start + match[0].length },
      resolved: null,
      content: [sentence],
      quality: 'named',
      carries: false,
    });
  }
  return found;
}

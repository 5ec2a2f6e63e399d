import type { Lexicon } from '../language/lexicon.js';
import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import type { Figure } from './figure.js';

/** Every number expression of a block, exempt ones too, in order. */
export function findFigures(block: Block, sentences: readonly Span<'prose'>[], lexicon: Lexicon): Figure[] {
  void sentences;
  void lexicon;
  return [...block.prose.text.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = Number(match[0].replaceAll(',', ''));
    return {
      span,
      phrase: span,
      extent: { low: value, high: value },
      unit: null,
      kind: 'count',
      stakes: 'ordinary',
      exempt: null,
    };
  });
}

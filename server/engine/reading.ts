import type { Attribution } from './attribution/attribution.js';
import { findAttributions } from './attribution/find.js';
import type { Figure } from './figures/figure.js';
import { findFigures } from './figures/find.js';
import type { Lexicon } from './language/lexicon.js';
import type { Block } from './markdown/blocks.js';
import { sentencesOf } from './prose/sentences.js';
import type { Span } from './text/span.js';

/** What one block's prose says: a function of its text, its kind and its markers alone, so it can be kept. */
export interface Reading {
  readonly sentences: readonly Span<'prose'>[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
}

/** Reads one block. Never throws. */
export function read(block: Block, lexicon: Lexicon): Reading {
  const sentences = sentencesOf(block.prose.text);
  return {
    sentences,
    figures: findFigures(block, sentences, lexicon),
    attributions: findAttributions(block, sentences, lexicon),
  };
}

import type { Vocabulary } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { SourceQuality } from './attribution.js';
import type { Quotation } from './quotations.js';
import type { Word } from './words.js';

/** A half-open stretch of words, by index. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the constructions read: one block's words and quotations. */
export interface Passage {
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}

/** A cue with its source, before it is decided how far it reaches. */
export interface Candidate {
  readonly cue: Range;
  readonly source: Range | null;
  readonly quality: SourceQuality;
  /** Cue, source and what belongs to them (“told reporters on Friday”): never content. */
  readonly host: Range;
  /** Where the content stands. `previous`: in the sentence before. */
  readonly side: 'after' | 'before' | 'both' | 'previous';
  /** `clause`: reaches no further than its own clause (fear). */
  readonly grip: 'sentence' | 'clause';
  readonly via?: Range | null;
}

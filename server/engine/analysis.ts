import { type Claim, claimsOf, type Joined } from './claims.js';
import { defaultLexicon, type Lexicon } from './language/lexicon.js';
import { type Keys, noKeys } from './markdown/bare-keys.js';
import type { Block } from './markdown/blocks.js';
import type { Directive } from './markdown/directives.js';
import { type Definition, type Draft, type Placeholder, parseDraft } from './markdown/parse.js';
import { type Reading, read } from './reading.js';
import { commonEnds, type Ends, replaced } from './text/common.js';

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
  /** How the claims came about: likewise. */
  readonly joined: Joined;
}

/**
 * Reads a draft. Never throws. `previous`, the analysis of an earlier text of the same draft, saves work: the result is
 * equal to the one without it. A bare `@word` cites where it is one of `keys`.
 */
export function analyse(
  text: string,
  lexicon: Lexicon = defaultLexicon,
  previous?: Analysis,
  keys: Keys = noKeys,
): Analysis {
  const draft = parseDraft(text, previous?.draft);
  const { blocks, definitions, directives, placeholders } = draft;
  const before = previous?.lexicon === lexicon ? previous : undefined;
  const { readings, ends } = readingsOf(draft, lexicon, before);
  const joined = claimsOf(
    { text, blocks, readings, keys },
    before?.joined.scene.keys === keys ? before.joined : undefined,
    ends,
  );
  return {
    text,
    blocks,
    readings,
    get claims() {
      return joined.placed.all();
    },
    definitions,
    directives,
    placeholders,
    lexicon,
    draft,
    joined,
  };
}

/**
 * The blocks' readings; those of an earlier analysis where a block's prose, which is kept with its passage, is the same.
 * `ends` says how many of its readings are kept for certain at the start and at the end.
 */
function readingsOf(
  draft: Draft,
  lexicon: Lexicon,
  previous: Analysis | undefined,
): { readonly readings: readonly Reading[]; readonly ends: Ends } {
  const { blocks } = draft;
  if (previous === undefined) return { readings: blocks.map((block) => read(block, lexicon)), ends: NONE };
  if (draft === previous.draft) return { readings: previous.readings, ends: { head: blocks.length, tail: 0 } };
  const same = (a: Block, b: Block): boolean => a.prose === b.prose && a.kind === b.kind;
  const known = draft.kept?.of === previous.draft.id ? draft.kept : NONE;
  const ends = commonEnds(blocks, previous.blocks, same, known);
  const { head, tail } = ends;
  const until = previous.blocks.length - tail;
  const old = new Map(previous.blocks.slice(head, until).map(({ prose }, index) => [prose, head + index]));
  const middle = blocks.slice(head, blocks.length - tail).map((block) => {
    const at = old.get(block.prose) ?? -1;
    return previous.blocks[at]?.kind === block.kind ? (previous.readings[at] as Reading) : read(block, lexicon);
  });
  return { readings: replaced(previous.readings, head, until, middle), ends };
}

const NONE: Ends = { head: 0, tail: 0 };

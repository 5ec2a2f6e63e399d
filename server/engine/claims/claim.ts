import type { SourceQuality } from '../attribution/attribution.js';
import type { Figure } from '../figures/figure.js';
import type { MarkerKind } from '../markdown/markers.js';
import type { Span } from '../text/span.js';

/** A figure of the draft with what supports it, in source coordinates. */
export interface Claim {
  /** The number expression. */
  readonly span: Span;
  /** The whole quantity with hedge and noun. */
  readonly phrase: Span;
  /** The quantity as a message names it, without the marks of Markdown: `more than 80,000 soldiers`. */
  readonly words: string;
  /** The sentence that states it. */
  readonly sentence: Span;
  /** The figure as read, in its block's prose. */
  readonly figure: Figure;
  /** Index of its block in `Analysis.blocks`. */
  readonly block: number;
  readonly status: Status;
  /** How far away the source is; null unless attributed. */
  readonly reach: Reach | null;
  /** Why it is exempt or weak; null otherwise. */
  readonly reason: string | null;
  /** The words that name the source. */
  readonly source: Mention | null;
  /** The name that a source in other words stands for: “Ana Reis” for “she”; null when the mention says it all. */
  readonly antecedent: Mention | null;
  readonly cue: Mention | null;
  readonly quality: SourceQuality | null;
  /** Who passed a second-hand source on. */
  readonly via: Mention | null;
  readonly citations: readonly Citation[];
  /** The place of the claim that states the same figure with a source, where this one has none. */
  readonly supportedBy: Span | null;
}

/** The seven answers to “who says so?”. */
export type Status = 'exempt' | 'background' | 'attributed' | 'cited' | 'restated' | 'weak' | 'unsourced';

/** `structure`: a list's lead-in, a caption, a “Source:” line, a quotation that goes on over paragraphs. */
export type Reach = 'clause' | 'sentence' | 'neighbour' | 'structure';

/** Words of the draft, with their place. */
export interface Mention extends Span {
  readonly text: string;
}

export interface Citation extends Span {
  readonly kind: MarkerKind;
  readonly target: string;
}

import type { SourceQuality } from './attribution/attribution.js';
import type { Figure } from './figures/figure.js';
import type { Block } from './markdown/blocks.js';
import type { MarkerKind } from './markdown/markers.js';
import { toSource } from './prose/prose.js';
import type { Reading } from './reading.js';
import { contains, overlaps, type Span, shift, textOf } from './text/span.js';

/** A figure of the draft with what supports it, in source coordinates. */
export interface Claim {
  /** The number expression. */
  readonly span: Span;
  /** The whole quantity with hedge and noun. */
  readonly phrase: Span;
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
  readonly source: Mention | null;
  readonly cue: Mention | null;
  readonly quality: SourceQuality | null;
  readonly citations: readonly Citation[];
  /** The claim that states the same figure with a source, where there is one. */
  readonly supportedBy: Span | null;
}

/** The seven answers to “who says so?”. */
export type Status = 'exempt' | 'background' | 'attributed' | 'cited' | 'restated' | 'weak' | 'unsourced';

export type Reach = 'clause' | 'sentence' | 'neighbour' | 'structure';

/** Words of the draft, with their place. */
export interface Mention extends Span {
  readonly text: string;
}

export interface Citation extends Span {
  readonly kind: MarkerKind;
  readonly target: string;
}

/** Joins figures with what supports them. */
export function claimsOf(text: string, blocks: readonly Block[], readings: readonly Reading[]): Claim[] {
  const claims: Claim[] = [];
  for (const [index, block] of blocks.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const source = (span: Span<'prose'>): Span => shift(toSource(block.prose, span), block.start);
    const mention = (span: Span<'prose'>): Mention => ({ ...source(span), text: textOf(block.prose.text, span) });
    for (const figure of reading.figures) {
      const attribution = reading.attributions.find((a) => a.content.some((content) => overlaps(content, figure.span)));
      const sentence = reading.sentences.find((s) => contains(s, figure.span)) ?? figure.span;
      claims.push({
        span: source(figure.span),
        phrase: source(figure.phrase),
        sentence: source(sentence),
        figure,
        block: index,
        status: figure.exempt !== null ? 'exempt' : attribution !== undefined ? 'attributed' : 'unsourced',
        reach: attribution === undefined ? null : 'sentence',
        reason: figure.exempt,
        source: attribution?.source ? mention(attribution.source) : null,
        cue: attribution ? mention(attribution.cue) : null,
        quality: attribution?.quality ?? null,
        citations: [],
        supportedBy: null,
      });
    }
  }
  void text;
  return claims;
}

import { type Range, RequestType } from 'vscode-languageserver';
import {
  type Analysis,
  type Citation,
  type Claim,
  type FigureKind,
  type Mention,
  type Reach,
  type Status,
  suppresses,
} from '../../engine/index.js';
import type { Places } from '../convert.js';
import { verdictOn } from '../judge.js';
import type { Feature } from '../session.js';

/** One figure of a draft with what supports it: an entry of a list that a fact-checker works through. */
export interface FigureItem {
  readonly range: Range;
  readonly text: string;
  readonly phrase: string;
  readonly sentence: string;
  readonly kind: FigureKind;
  readonly status: Status;
  readonly reach: Reach | null;
  readonly reason: string | null;
  /** The reason that a comment gives for leaving it without a source; null where none does. */
  readonly declined: string | null;
  readonly source: Place | null;
  /** The name that the source's pronoun or short form stands for. */
  readonly antecedent: Place | null;
  readonly cue: Place | null;
  readonly citations: readonly (Pick<Citation, 'kind' | 'target'> & { readonly range: Range })[];
  /** Where the same figure stands with a source. */
  readonly supportedBy: Range | null;
}

interface Place {
  readonly text: string;
  readonly range: Range;
}

export const figuresRequest = new RequestType<
  { readonly textDocument: { readonly uri: string }; readonly limit?: number },
  { readonly version: number; readonly total: number; readonly figures: readonly FigureItem[] },
  void
>('says-who/figures');

export const figures: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.answer(figuresRequest, async (params, token) => {
      const asked = await session.asked(params, token);
      const { draft } = asked;
      const analysis = verdictOn(asked)?.analysis;
      const claims = analysis?.claims ?? [];
      const listed = foremost(claims, params.limit);
      const figures = analysis === undefined ? [] : listed.map((claim) => figureOf(claim, analysis, draft.places));
      return { version: draft.version, total: claims.length, figures };
    });
  },
};

/** At most so many figures, in the draft's order: those without a source before the others, exempt ones last. */
function foremost(claims: readonly Claim[], limit: unknown): readonly Claim[] {
  if (typeof limit !== 'number' || claims.length <= limit) return claims;
  const kept = new Set(urgency.flatMap((status) => claims.filter((claim) => claim.status === status)).slice(0, limit));
  return claims.filter((claim) => kept.has(claim));
}

const urgency: readonly Status[] = ['unsourced', 'weak', 'restated', 'attributed', 'cited', 'background', 'exempt'];

function figureOf(claim: Claim, analysis: Analysis, places: Places): FigureItem {
  const { text } = analysis;
  const place = (mention: Mention | null): Place | null =>
    mention && { text: mention.text, range: places.range(mention) };
  return {
    range: places.range(claim.span),
    text: text.slice(claim.span.start, claim.span.end),
    phrase: text.slice(claim.phrase.start, claim.phrase.end),
    sentence: text.slice(claim.sentence.start, claim.sentence.end),
    kind: claim.figure.kind,
    status: claim.status,
    reach: claim.reach,
    reason: claim.reason,
    declined: declined(claim, analysis),
    source: place(claim.source),
    antecedent: place(claim.antecedent),
    cue: place(claim.cue),
    citations: claim.citations.map(({ kind, target, ...span }) => ({ kind, target, range: places.range(span) })),
    supportedBy: claim.supportedBy && places.range(claim.supportedBy),
  };
}

function declined({ status, span }: Claim, { directives }: Analysis): string | null {
  if (status !== 'unsourced' && status !== 'weak') return null;
  const rule = status === 'weak' ? 'weak-source' : 'unsourced-figure';
  return directives.find((directive) => suppresses(directive, rule, span))?.reason ?? null;
}

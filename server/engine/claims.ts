import type { Attribution, Content } from './attribution/attribution.js';
import { antecedentOf } from './attribution/resolve.js';
import { citationsIn } from './claims/citations.js';
import type { Citation, Claim, Mention, Reach, Status } from './claims/claim.js';
import { restatements } from './claims/restated.js';
import { type Around, surroundings } from './claims/structure.js';
import { holderIn, isGood, sentenceOf } from './claims/within.js';
import type { Figure } from './figures/figure.js';
import type { Block } from './markdown/blocks.js';
import type { Marker } from './markdown/markers.js';
import { toSource } from './prose/prose.js';
import type { Reading } from './reading.js';
import { type Span, shift, textOf } from './text/span.js';

export type { Citation, Claim, Mention, Reach, Status } from './claims/claim.js';

/**
 * Joins the figures of a draft with what supports them, in order of their places.
 *
 * The first that holds decides: exempt; attributed to a named source in its block; attributed by what stands around
 * the block; cited; background; weak; restated; unsourced. A source in words goes before a citation, because it is what
 * the reader sees; a background figure is never asked for more.
 */
export function claimsOf(text: string, blocks: readonly Block[], readings: readonly Reading[]): Claim[] {
  const around = surroundings(blocks, readings);
  const draft: Draft = { blocks, readings };
  const claims: Claim[] = [];
  for (const [index, reading] of readings.entries()) {
    if (reading.figures.length > 0) claims.push(...claimsOfBlock(draft, index, around[index] ?? null));
  }
  claims.sort((a, b) => a.span.start - b.span.start);
  const supported = restatements(text, claims);
  if (supported.size === 0) return claims;
  return claims.map((claim) => {
    const by = supported.get(claim);
    return by === undefined ? claim : { ...claim, status: 'restated', supportedBy: by.span };
  });
}

interface Draft {
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
}

/** A source in words and where it stands. */
interface Voice {
  readonly block: number;
  readonly attribution: Attribution | null;
  readonly source: Span<'prose'> | null;
  readonly reach: Content['reach'] | 'structure';
}

function claimsOfBlock(draft: Draft, index: number, around: Around | null): Claim[] {
  const block = draft.blocks[index];
  const reading = draft.readings[index];
  if (block === undefined || reading === undefined) return [];
  const holder = holderIn(reading);
  const citations = citationsIn(block, reading);
  return reading.figures.map((figure) => {
    const held = holder(figure.span);
    const voice: Voice | null = held && {
      block: index,
      attribution: held.attribution,
      source: held.attribution.source,
      reach: held.reach,
    };
    const good = held !== null && isGood(held.attribution) ? voice : aroundVoice(around);
    const cited = citations(figure.span);
    const markers = [
      ...cited.map((marker) => citationOf(block, marker)),
      ...(around?.citations ?? []).map((marker) => citationOf(draft.blocks[around?.block ?? 0] ?? block, marker)),
    ];
    const status = statusOf(figure, good, voice, markers);
    const speaks = status === 'weak' ? voice : status === 'exempt' || status === 'background' ? (good ?? voice) : good;
    return claimOf(draft, index, figure, { status, citations: markers, voice: speaks });
  });
}

function aroundVoice(around: Around | null): Voice | null {
  if (around === null || (around.attribution === null && around.source === null)) return null;
  const { block, attribution } = around;
  return { block, attribution, source: attribution?.source ?? around.source, reach: 'structure' };
}

function statusOf(figure: Figure, good: Voice | null, voice: Voice | null, citations: readonly Citation[]): Status {
  if (figure.exempt !== null) return 'exempt';
  if (good !== null) return 'attributed';
  if (citations.length > 0) return 'cited';
  if (figure.stakes === 'background') return 'background';
  return voice === null ? 'unsourced' : 'weak';
}

interface Support {
  readonly status: Status;
  readonly citations: readonly Citation[];
  readonly voice: Voice | null;
}

function claimOf(draft: Draft, index: number, figure: Figure, { status, citations, voice }: Support): Claim {
  const block = draft.blocks[index] as Block;
  const reading = draft.readings[index] as Reading;
  const attribution = voice?.attribution ?? null;
  const speaker = draft.blocks[voice?.block ?? index] ?? block;
  const mention = (span: Span<'prose'> | null | undefined): Mention | null => (span ? mentionOf(speaker, span) : null);
  return {
    span: inSource(block, figure.span),
    phrase: inSource(block, figure.phrase),
    sentence: inSource(block, sentenceOf(reading, figure.span)),
    figure,
    block: index,
    status,
    reach: status === 'attributed' ? ((voice?.reach ?? null) as Reach | null) : null,
    reason: status === 'exempt' ? figure.exempt : status === 'weak' ? (attribution?.quality ?? null) : null,
    source: mention(voice?.source),
    antecedent: mention(attribution?.resolved) ?? antecedent(draft, voice),
    cue: mention(attribution?.cue),
    quality: attribution?.quality ?? null,
    via: mention(attribution?.via),
    citations,
    supportedBy: null,
  };
}

/** How many blocks back a pronoun's name is looked for. */
const FAR = 6;

function antecedent({ blocks, readings }: Draft, voice: Voice | null): Mention | null {
  if (voice === null || voice.source === null) return null;
  const own = blocks[voice.block] as Block;
  const first = Math.max(0, voice.block - FAR);
  const earlier = blocks.slice(first, voice.block).map((block, i) => ({
    text: block.prose.text,
    attributions: readings[first + i]?.attributions ?? [],
  }));
  const found = antecedentOf(textOf(own.prose.text, voice.source), earlier);
  const block = found === null ? undefined : blocks[first + found.index];
  return found === null || block === undefined ? null : mentionOf(block, { start: found.start, end: found.end });
}

const inSource = (block: Block, span: Span<'prose'>): Span => shift<'source'>(toSource(block.prose, span), block.start);

const mentionOf = (block: Block, span: Span<'prose'>): Mention => ({
  ...inSource(block, span),
  text: textOf(block.prose.text, span),
});

const citationOf = (block: Block, { kind, target, from }: Marker): Citation => ({
  kind,
  target,
  start: block.start + from.start,
  end: block.start + from.end,
});

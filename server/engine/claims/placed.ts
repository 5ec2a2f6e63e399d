import type { Block } from '../markdown/blocks.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Citation, Claim, Mention, Reach, Status } from './claim.js';
import type { BlockClaims, LocalClaim, LocalMention, LocalPlace } from './local.js';
import type { Restated } from './restated.js';

/** A claim that states again what another one states with a source. */
export interface Restatement {
  readonly claim: Claim;
  readonly by: Claim;
  /** How many paragraphs of the text itself the other stands after the claim; negative: before it. */
  readonly away: number;
  /** The other as its block has it, whatever moves. */
  readonly local: LocalClaim;
}

/**
 * The claims of a draft in source coordinates. Each is a view of its local claim: places are worked out when they are
 * asked for, and the views themselves when they are, so that an edit moves thousands of claims at no cost.
 */
export interface PlacedClaims {
  /** In order of their numbers' places. */
  all(): readonly Claim[];
  /** Those of one block. */
  of(block: number): readonly Claim[];
  /** Those of one block that are restated. */
  restatedIn(block: number): readonly Restatement[];
  /** How many paragraphs after a block a claim stands that supports others. */
  away(block: number, supporter: LocalClaim): number;
}

/** `homes` are the blocks of the claims that support others. */
export function placedClaims(
  local: readonly BlockClaims[],
  blocks: readonly Block[],
  restated: Restated,
  homes: Homes,
): PlacedClaims {
  const draft: Draft = { blocks, homes };
  const paragraphs = once(() => paragraphsBefore(blocks));
  const claimIn = (claim: LocalClaim, block: number): Claim =>
    new PlacedClaim(draft, claim, block, claim.status === 'unsourced' ? (restated.get(claim) ?? null) : null);
  const of = (block: number): Claim[] => local[block]?.claims.map((claim) => claimIn(claim, block)) ?? [];
  const away = (block: number, supporter: LocalClaim): number =>
    (paragraphs()[(homes.get(supporter) ?? block) + 1] ?? 0) - (paragraphs()[block + 1] ?? 0);
  return {
    of,
    away,
    all: once(() => inOrder(local.flatMap(({ claims }, block) => (claims.length === 0 ? [] : of(block))))),
    restatedIn: (block) =>
      (local[block]?.unsourced ?? []).flatMap((claim) => {
        const by = restated.get(claim);
        if (by === undefined) return [];
        const there = homes.get(by) ?? block;
        return [{ claim: claimIn(claim, block), by: claimIn(by, there), away: away(block, by), local: by }];
      }),
  };
}

/** How many paragraphs of the text itself stand before each block, and at the end before all. */
function paragraphsBefore(blocks: readonly Block[]): Uint32Array {
  const before = new Uint32Array(blocks.length + 1);
  let count = 0;
  for (let index = 0; index < blocks.length; index++) {
    const { kind, within } = blocks[index] as Block;
    if (kind === 'paragraph' && within.length === 0) count++;
    before[index + 1] = count;
  }
  return before;
}

function inOrder(claims: Claim[]): Claim[] {
  const isOrdered = claims.every(({ span }, index) => (claims[index - 1]?.span.start ?? 0) <= span.start);
  return isOrdered ? claims : claims.sort((a, b) => a.span.start - b.span.start);
}

type Homes = Pick<ReadonlyMap<LocalClaim, number>, 'get'>;

/** Where the blocks of a draft stand, and in which of them the claims that support others. */
interface Draft {
  readonly blocks: readonly Block[];
  readonly homes: Homes;
}

/** A class, so that thousands of views share their getters; its fields are private, so that it compares as data. */
class PlacedClaim implements Claim {
  readonly block: number;
  readonly #draft: Draft;
  readonly #local: LocalClaim;
  readonly #by: LocalClaim | null;

  constructor(draft: Draft, local: LocalClaim, block: number, by: LocalClaim | null) {
    this.block = block;
    this.#draft = draft;
    this.#local = local;
    this.#by = by;
  }

  get span(): Span {
    return placeIn(this.#draft, this.block, this.#local.span);
  }
  get phrase(): Span {
    return placeIn(this.#draft, this.block, this.#local.phrase);
  }
  get sentence(): Span {
    return placeIn(this.#draft, this.block, this.#local.sentence);
  }
  get figure(): Claim['figure'] {
    return this.#local.figure;
  }
  get words(): string {
    return this.#local.words;
  }
  get status(): Status {
    return this.#by === null ? this.#local.status : 'restated';
  }
  get reach(): Reach | null {
    return this.#local.reach;
  }
  get reason(): string | null {
    return this.#local.reason;
  }
  get source(): Mention | null {
    return mentionIn(this.#draft, this.block, this.#local.source);
  }
  get antecedent(): Mention | null {
    return mentionIn(this.#draft, this.block, this.#local.antecedent);
  }
  get cue(): Mention | null {
    return mentionIn(this.#draft, this.block, this.#local.cue);
  }
  get quality(): Claim['quality'] {
    return this.#local.quality;
  }
  get via(): Mention | null {
    return mentionIn(this.#draft, this.block, this.#local.via);
  }
  get citations(): readonly Citation[] {
    const { citations } = this.#local;
    if (citations.length === 0) return NONE;
    return citations.map((citation) => {
      const { kind, target } = citation;
      return { kind, target, ...placeIn(this.#draft, this.block, citation) };
    });
  }
  get supportedBy(): Span | null {
    const by = this.#by;
    return by && placeIn(this.#draft, this.#draft.homes.get(by) ?? this.block, by.span);
  }

  /** The same as plain data. */
  toJSON(): Claim {
    const { block, span, phrase, sentence, figure, words, status, reach, reason } = this;
    const { source, antecedent, cue, quality, via, citations, supportedBy } = this;
    const said = { source, antecedent, cue, quality, via };
    return { span, phrase, sentence, figure, words, block, status, reach, reason, ...said, citations, supportedBy };
  }
}

const NONE: readonly Citation[] = [];

function placeIn({ blocks }: Draft, block: number, place: LocalPlace): Span {
  const base = blocks[block + place.block]?.start ?? 0;
  return { start: base + place.start, end: base + place.end };
}

const mentionIn = (draft: Draft, block: number, mention: LocalMention | null): Mention | null =>
  mention && { ...placeIn(draft, block, mention), text: mention.text };

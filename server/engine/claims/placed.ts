import type { Block } from '../markdown/blocks.js';
import type { Span } from '../text/span.js';
import type { Citation, Claim, Mention, Reach, Status } from './claim.js';
import type { LocalClaim, LocalMention, LocalPlace } from './local.js';
import type { Restated } from './restated.js';

/** A local claim and the index of its block. */
export interface Placed {
  readonly local: LocalClaim;
  readonly block: number;
}

/**
 * The claims of a draft in source coordinates. Each is a view of its local claim: places are worked out when they are
 * asked for, so that an edit moves thousands of claims at no cost but that of a small object each.
 */
export function placedClaims(placed: readonly Placed[], blocks: readonly Block[], restated: Restated): Claim[] {
  const homes = new Map<LocalClaim, number>();
  if (restated.size > 0) {
    const supporters = new Set(restated.values());
    for (const { local, block } of placed) if (supporters.has(local)) homes.set(local, block);
  }
  const draft: Draft = { blocks, homes };
  return placed.map(({ local, block }) => new PlacedClaim(draft, local, block, restated.get(local) ?? null));
}

/** Where the blocks of a draft stand, and in which of them the claims that support others. */
interface Draft {
  readonly blocks: readonly Block[];
  readonly homes: ReadonlyMap<LocalClaim, number>;
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
  get quoted(): string {
    return this.#local.quoted;
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
    const { block, span, phrase, sentence, figure, quoted, status, reach, reason } = this;
    const { source, antecedent, cue, quality, via, citations, supportedBy } = this;
    const said = { source, antecedent, cue, quality, via };
    return { span, phrase, sentence, figure, quoted, block, status, reach, reason, ...said, citations, supportedBy };
  }
}

const NONE: readonly Citation[] = [];

function placeIn({ blocks }: Draft, block: number, place: LocalPlace): Span {
  const base = blocks[block + place.block]?.start ?? 0;
  return { start: base + place.start, end: base + place.end };
}

const mentionIn = (draft: Draft, block: number, mention: LocalMention | null): Mention | null =>
  mention && { ...placeIn(draft, block, mention), text: mention.text };

import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import type { BlockKind } from '../markdown/blocks.js';
import { lastAtOrBefore } from '../text/search.js';
import type { Span } from '../text/span.js';

/** The kind of the block that a claim stands in. */
export const kindOf = (draft: Analysis, claim: Claim): BlockKind => draft.blocks[claim.block]?.kind ?? 'paragraph';

/** Whether a claim stands where readers meet it first: the headline or a heading. */
export const inHeading = (draft: Analysis, claim: Claim): boolean => /^head/u.test(kindOf(draft, claim));

/**
 * Whether the writer has already marked that a source is missing: “12 people died [source?].” in its block, or in its
 * sentence with a link that has no address yet, “[12 people]() died”, which is found as such.
 */
export function isMarked(draft: Analysis, claim: Claim): boolean {
  const { placeholders, blocks } = draft;
  const { sentence, block } = claim;
  if (linksNowhere(draft, claim)) return true;
  if (placeholders.length === 0) return false;
  const { start, end } = sentence;
  const mark = placeholders[lastAtOrBefore(placeholders, end + 2, (other) => other.start)];
  return (
    mark !== undefined && mark.start >= start && mark.start < (blocks[block]?.end ?? 0) && /^[[{]/u.test(mark.text)
  );
}

function linksNowhere({ blocks }: Analysis, { block, sentence }: Claim): boolean {
  const { markers, start } = blocks[block] ?? { markers: [], start: 0 };
  return markers.some(
    ({ kind, target, from }) =>
      kind === 'link' && target.trim() === '' && start + from.start < sentence.end && sentence.start < start + from.end,
  );
}

/** The claim that a finding is about. */
export function claimAt({ claims }: Analysis, { start, end }: Span): Claim | undefined {
  // Claims are in order of their numbers, and a number stands within its phrase.
  for (let i = lastAtOrBefore(claims, start - 1, ({ span }) => span.start) + 1; i < claims.length; i++) {
    const claim = claims[i] as Claim;
    if (claim.phrase.start === start && claim.phrase.end === end) return claim;
    if (claim.span.start > end) return undefined;
  }
  return undefined;
}

/** The claim whose number stands at a place, such as `supportedBy`. */
export function claimOf({ claims }: Analysis, span: { readonly start: number } | null): Claim | undefined {
  const claim = span === null ? undefined : claims[lastAtOrBefore(claims, span.start, (other) => other.span.start)];
  return claim?.span.start === span?.start ? claim : undefined;
}

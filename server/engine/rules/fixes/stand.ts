import type { Analysis } from '../../analysis.js';
import type { Span } from '../../text/span.js';
import { inFrontMatter, type Stand } from './place.js';

/**
 * What a writer means who asks for a citation at a place: the claim that it touches, one that says more than a date
 * first; else the place itself. Null in front matter, where nothing can be cited.
 */
export function standAt(draft: Analysis, { start, end }: Span): Stand | null {
  const touched = draft.claims.filter(({ phrase }) => phrase.start <= end && start <= phrase.end);
  const claim = touched.find(({ status }) => status !== 'exempt') ?? touched[0];
  if (claim !== undefined) return inFrontMatter(draft, claim) ? null : claim;
  const block = draft.blocks.findIndex((one) => one.start <= end && end <= one.end);
  const place = { start: end, end };
  const stand = { phrase: place, sentence: place, block };
  const first = draft.draft.passages[0];
  const inFront = first !== undefined && first.front.length > 0 && end < first.text.length;
  return inFront ? null : stand;
}

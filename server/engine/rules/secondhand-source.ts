import { toSource } from '../prose/prose.js';
import { overlaps, type Span, shift, textOf } from '../text/span.js';
import type { Finding, Place, Rule } from './rule.js';

/** A source quoted through somebody else (Reuters Handbook; Wikinews: pass on the claimant, name who relayed). */
export const secondhandSource: Rule<'secondhand-source'> = {
  id: 'secondhand-source',
  summary: 'A source that the draft knows only through somebody else.',
  severity: 'warning',
  defaults: {},
  *checkBlock(place: Place): Iterable<Finding> {
    const seen = new Set<number>();
    for (const claim of place.claims) {
      if (claim.quality !== 'second-hand' || claim.status === 'exempt') continue;
      const { cue, via, source } = claim;
      if (cue === null || seen.has(cue.start)) continue;
      seen.add(cue.start);
      if (claim.citations.length > 0) continue;
      const message = place.wording.secondhand(claim.words, via?.text ?? null, source?.text ?? null);
      yield { ...claim.phrase, message, once: [cue.start] };
    }
    yield* vagueAmounts(place);
  },
};

/** An amount without a number is no figure, but a reader takes it for one: “left behind ‘a lot’ of hardware”. */
const AMOUNT =
  /[“"'‘]?\b(?:a lot|lots|many|numerous|countless|most|(?:large|huge|great|vast) (?:number|amount|quantity|quantities)s?)\b[”"'’]?/iu;

function* vagueAmounts({ draft, index, wording }: Place): Iterable<Finding> {
  const block = draft.blocks[index];
  const reading = draft.readings[index];
  if (block === undefined || reading === undefined || block.markers.length > 0) return;
  for (const { quality, content, source, via } of reading.attributions) {
    if (quality !== 'second-hand') continue;
    if (reading.figures.some(({ span }) => content.some((stretch) => overlaps(stretch, span)))) continue;
    const { text } = block.prose;
    for (const stretch of content) {
      const match = AMOUNT.exec(textOf(text, stretch));
      if (match === null) continue;
      const start = stretch.start + match.index;
      const place = shift<'source'>(toSource(block.prose, { start, end: start + match[0].length }), block.start);
      const named = (span: Span<'prose'> | null): string | null => (span === null ? null : textOf(text, span));
      const amount = match[0].replace(/[“”"'‘’]/gu, '');
      yield { ...place, message: wording.secondhand(amount, named(via), named(source)) };
      break;
    }
  }
}

import { toSource } from '../prose/prose.js';
import { overlaps, type Span, shift, textOf } from '../text/span.js';
import { inSentence, quoted } from './figures.js';
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
      const message = messageFor(quoted(place.draft, claim), via?.text, source?.text);
      yield { ...claim.phrase, message, once: [cue.start] };
    }
    yield* vagueAmounts(place);
  },
};

/** An amount without a number is no figure, but a reader takes it for one: “left behind ‘a lot’ of hardware”. */
const AMOUNT =
  /[“"'‘]?\b(?:a lot|lots|many|numerous|countless|most|(?:large|huge|great|vast) (?:number|amount|quantity|quantities)s?)\b[”"'’]?/iu;

function* vagueAmounts({ draft, index }: Place): Iterable<Finding> {
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
      const named = (span: Span<'prose'> | null): string | undefined =>
        span === null ? undefined : textOf(text, span);
      yield { ...place, message: messageFor(`“${match[0].replace(/[“”"'‘’]/gu, '')}”`, named(via), named(source)) };
      break;
    }
  }
}

const messageFor = (figure: string, via = 'somebody else', source = 'the source'): string =>
  `${figure} reached this draft through ${inSentence(via)}: cite ${inSentence(via)}, or find what ${inSentence(source)} said at first hand.`;

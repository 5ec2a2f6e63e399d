import type { Claim } from '../claims.js';
import type { Wording } from '../wording/en.js';
import { isMarked } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** A source that tells the reader nothing (NPR, attribution; AP, anonymous sources; Wikipedia, weasel words). */
export const weakSource: Rule<'weak-source'> = {
  id: 'weak-source',
  summary: 'A figure whose only source is vague, anonymous or a hedge.',
  severity: 'warning',
  defaults: {},
  *checkBlock({ draft, claims, wording }: Place): Iterable<Finding> {
    for (const claim of claims) {
      if (claim.status !== 'weak' || isMarked(draft, claim)) continue;
      const place = claim.source ?? claim.cue;
      yield {
        ...claim.phrase,
        message: messageFor(claim, wording),
        ...(place === null ? {} : { related: [{ start: place.start, end: place.end, message: wording.weak.only }] }),
      };
    }
  },
  fixes: sourcing,
};

function messageFor(claim: Claim, { weak }: Wording): string {
  const source = claim.source?.text ?? claim.cue?.text ?? '';
  switch (claim.quality) {
    case 'vague':
    case 'generic':
    case 'anonymous':
      return weak[claim.quality](claim.words, source);
    default:
      return weak.hedge(claim.words, source);
  }
}

import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { isMarked, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Place, Rule } from './rule.js';

/** A source that tells the reader nothing (NPR, attribution; AP, anonymous sources; Wikipedia, weasel words). */
export const weakSource: Rule<'weak-source'> = {
  id: 'weak-source',
  summary: 'A figure whose only source is vague, anonymous or a hedge.',
  severity: 'warning',
  defaults: {},
  *checkBlock({ draft, claims }: Place): Iterable<Finding> {
    for (const claim of claims) {
      if (claim.status !== 'weak' || isMarked(draft, claim)) continue;
      const place = claim.source ?? claim.cue;
      yield {
        ...claim.phrase,
        message: messageFor(draft, claim),
        ...(place === null
          ? {}
          : { related: [{ start: place.start, end: place.end, message: 'The only source given.' }] }),
      };
    }
  },
  fixes: sourcing,
};

function messageFor(draft: Analysis, claim: Claim): string {
  const figure = quoted(draft, claim);
  const source = `“${claim.source?.text ?? claim.cue?.text ?? ''}”`;
  switch (claim.quality) {
    case 'vague':
      return `${source} is all that stands behind ${figure}: name one of them, or cite what they published.`;
    case 'generic':
      return `${source} is all that stands behind ${figure}: name the office or the person.`;
    case 'anonymous':
      return `${source} is the only source for ${figure}: say why the name is withheld, or find one that can be named.`;
    default:
      return `${source} hides who says ${figure}: name who estimates it, or cite the estimate.`;
  }
}

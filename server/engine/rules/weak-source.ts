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
      return `${figure} rests on ${source} alone: name one of them, or cite what was published.`;
    case 'generic':
      return `${figure} rests on ${source} alone: name the office or the person.`;
    case 'anonymous':
      return `${figure} rests on ${source} alone, who is not named: say why, or find somebody who can be.`;
    default:
      return `${source} does not tell whose figure ${figure} is: name who gives it, or cite where it was published.`;
  }
}

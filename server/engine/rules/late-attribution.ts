import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { claimOf, inHeading, isMarked, kindOf, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Rule } from './rule.js';

/** `paragraphs`: how many later the source may come before it is an error. */
export type LateOptions = Readonly<{ paragraphs: number }>;

/** The first mention has no source, a later one has (AP, crediting memo: “within two or three paragraphs”). */
export const lateAttribution: Rule<'late-attribution', LateOptions> = {
  id: 'late-attribution',
  summary: 'A figure stated flatly first and sourced only later.',
  severity: 'warning',
  defaults: { paragraphs: 3 },
  *check(draft: Analysis, { paragraphs }): Iterable<Finding> {
    const seen = new Set<number>();
    for (const claim of draft.claims) {
      if (claim.status !== 'restated' || inHeading(draft, claim) || kindOf(draft, claim) === 'summary') continue;
      const later = claimOf(draft, claim.supportedBy);
      if (later === undefined || later.span.start < claim.span.start || seen.has(later.span.start)) continue;
      if (isMarked(draft, claim)) continue;
      seen.add(later.span.start);
      const away = paragraphsBetween(draft, claim, later);
      const who = later.source?.text ?? 'its source';
      yield {
        ...claim.phrase,
        severity: away > paragraphs ? 'error' : 'warning',
        message: `${quoted(draft, claim)} stands alone here, and ${who} comes ${far(away)}: give the source at this first mention.`,
        related: [{ ...later.phrase, message: 'The source is given here.' }],
      };
    }
  },
  fixes: sourcing,
};

/** How many paragraphs after one claim's the other stands. */
function paragraphsBetween(draft: Analysis, first: Claim, second: Claim): number {
  const between = draft.blocks.slice(first.block + 1, second.block + 1);
  return between.filter(({ kind, within }) => kind === 'paragraph' && within.length === 0).length;
}

const far = (paragraphs: number): string =>
  paragraphs === 0
    ? 'only later in the paragraph'
    : paragraphs === 1
      ? 'one paragraph later'
      : `${paragraphs} paragraphs later`;

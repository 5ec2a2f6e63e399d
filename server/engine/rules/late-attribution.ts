import type { Analysis } from '../analysis.js';
import { once } from '../text/once.js';
import { inHeading, isMarked, kindOf, quoted } from './figures.js';
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
    const before = once(() => paragraphsBefore(draft));
    for (const { claim, by: later } of draft.restated) {
      if (inHeading(draft, claim) || kindOf(draft, claim) === 'summary') continue;
      if (later.span.start < claim.span.start || seen.has(later.span.start)) continue;
      if (isMarked(draft, claim)) continue;
      seen.add(later.span.start);
      const away = (before()[later.block + 1] ?? 0) - (before()[claim.block + 1] ?? 0);
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

/** How many paragraphs of the text itself stand before each block, and at the end before all. */
function paragraphsBefore({ blocks }: Analysis): number[] {
  const before = [0];
  for (const { kind, within } of blocks)
    before.push((before.at(-1) ?? 0) + (kind === 'paragraph' && within.length === 0 ? 1 : 0));
  return before;
}

const far = (paragraphs: number): string =>
  paragraphs === 0
    ? 'only later in the paragraph'
    : paragraphs === 1
      ? 'one paragraph later'
      : `${paragraphs} paragraphs later`;

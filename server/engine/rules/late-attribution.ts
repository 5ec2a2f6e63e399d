import { inHeading, isMarked, kindOf } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Rule } from './rule.js';

/** `paragraphs`: how many later the source may come before it is an error. */
export type LateOptions = Readonly<{ paragraphs: number }>;

/** The first mention has no source, a later one has (AP, crediting memo: “within two or three paragraphs”). */
export const lateAttribution: Rule<'late-attribution', LateOptions> = {
  id: 'late-attribution',
  summary: 'A figure stated flatly first and sourced only later.',
  severity: 'warning',
  graded: true,
  defaults: { paragraphs: 3 },
  checkRestatement({ claim, by, away }, draft, { paragraphs }, wording): Finding | null {
    if (inHeading(draft, claim) || kindOf(draft, claim) === 'summary') return null;
    if (by.span.start < claim.span.start || isMarked(draft, claim)) return null;
    return {
      ...claim.phrase,
      severity: away > paragraphs ? 'error' : 'warning',
      message: wording.late(claim.words, by.source?.text ?? null, away),
      related: [{ ...by.phrase, message: wording.givenHere }],
      once: [by.span.start],
    };
  },
  fixes: sourcing,
};

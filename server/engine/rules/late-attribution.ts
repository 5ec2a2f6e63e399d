import { inHeading, inSentence, isMarked, kindOf, quoted } from './figures.js';
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
  checkRestatement({ claim, by, away }, draft, { paragraphs }): Finding | null {
    if (inHeading(draft, claim) || kindOf(draft, claim) === 'summary') return null;
    if (by.span.start < claim.span.start || isMarked(draft, claim)) return null;
    const who = inSentence(by.source?.text ?? 'its source');
    return {
      ...claim.phrase,
      severity: away > paragraphs ? 'error' : 'warning',
      message: `${quoted(draft, claim)} stands alone here, and ${who} comes ${far(away)}: give the source at this first mention.`,
      related: [{ ...by.phrase, message: 'The source is given here.' }],
      once: [by.span.start],
    };
  },
  fixes: sourcing,
};

const far = (paragraphs: number): string =>
  paragraphs === 0
    ? 'only later in the paragraph'
    : paragraphs === 1
      ? 'one paragraph later'
      : `${paragraphs} paragraphs later`;

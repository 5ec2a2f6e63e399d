import type { Claim } from '../claims.js';
import { inHeading, inSentence, isMarked, kindOf, quoted } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Rule } from './rule.js';

/** Sourced earlier, now stated as flat fact (NPR: do not repeat a claim as fact). */
export const repeatedWithoutSource: Rule<'repeated-without-source'> = {
  id: 'repeated-without-source',
  summary: 'A figure sourced earlier that comes back as flat fact.',
  severity: 'info',
  defaults: {},
  checkRestatement({ claim, by }, draft): Finding | null {
    if (inHeading(draft, claim) || kindOf(draft, claim) === 'summary') return null;
    if (by.span.start > claim.span.start || isMarked(draft, claim)) return null;
    return {
      ...claim.phrase,
      message: `${quoted(draft, claim)} came from ${named(by)} before and stands as flat fact here: a word such as “by that count” keeps it theirs.`,
      related: [{ ...by.phrase, message: 'The source is given here.' }],
    };
  },
  fixes: sourcing,
};

/** Who stood behind the earlier mention; by name where it was only “she”. */
const named = ({ antecedent, source }: Claim): string => inSentence(antecedent?.text ?? source?.text ?? 'a source');

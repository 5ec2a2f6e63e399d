import type { Claim } from '../claims.js';
import { inHeading, isMarked, kindOf } from './figures.js';
import { sourcing } from './fixes/sourcing.js';
import type { Finding, Rule } from './rule.js';

/** Sourced earlier, now stated as flat fact (NPR: do not repeat a claim as fact). */
export const repeatedWithoutSource: Rule<'repeated-without-source'> = {
  id: 'repeated-without-source',
  summary: 'A figure sourced earlier that comes back as flat fact.',
  severity: 'info',
  defaults: {},
  checkRestatement({ claim, by }, draft, _, wording): Finding | null {
    if (inHeading(draft, claim) || kindOf(draft, claim) === 'summary') return null;
    if (by.span.start > claim.span.start || isMarked(draft, claim)) return null;
    return {
      ...claim.phrase,
      message: wording.repeated(claim.words, nameOf(by)),
      related: [{ ...by.phrase, message: wording.givenHere }],
    };
  },
  fixes: sourcing,
};

/** Who stood behind the earlier mention; by name where it was only “she”. */
const nameOf = ({ antecedent, source }: Claim): string | null => antecedent?.text ?? source?.text ?? null;

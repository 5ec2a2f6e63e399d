import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { inHeading, kindOf } from './figures.js';
import { headlineSource } from './fixes/headline.js';
import type { Finding, Rule } from './rule.js';

/** A headline states as fact what the body attributes (AFP Standards; Vultee: attribution belongs to the headline). */
export const unattributedHeadline: Rule<'unattributed-headline'> = {
  id: 'unattributed-headline',
  summary: 'A headline that states as fact a figure which the body attributes.',
  severity: 'warning',
  graded: true,
  defaults: {},
  checkRestatement({ claim, by }, draft, _, wording): Finding | null {
    const kind = kindOf(draft, claim);
    if (!inHeading(draft, claim) && kind !== 'summary') return null;
    if (by.status !== 'attributed' || isClaimQuote(draft, claim)) return null;
    const where = kind === 'headline' ? 'headline' : kind === 'summary' ? 'summary' : 'heading';
    return {
      ...claim.phrase,
      severity: kind === 'headline' ? 'warning' : 'info',
      message: wording.headline[where](claim.words, by.source?.text ?? null),
      related: [{ ...by.phrase, message: wording.headline.attributedHere }],
    };
  },
  fixes: headlineSource,
};

/** ‘Claim quotes’ around the figure tell that it is somebody's word. */
function isClaimQuote(draft: Analysis, { phrase, sentence }: Claim): boolean {
  const before = draft.text.slice(sentence.start, phrase.start);
  const after = draft.text.slice(phrase.end, sentence.end);
  return /(?:^|\s)[‘'“"][^’'”"]*$/u.test(before) && /^[^‘'“"]*[’'”"](?=\W|$)/u.test(after);
}

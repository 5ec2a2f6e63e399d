import type { Analysis } from '../analysis.js';
import type { Claim } from '../claims.js';
import { inHeading, inSentence, kindOf, quoted } from './figures.js';
import { headlineSource } from './fixes/headline.js';
import type { Finding, Rule } from './rule.js';

/** A headline states as fact what the body attributes (AFP Standards; Vultee: attribution belongs to the headline). */
export const unattributedHeadline: Rule<'unattributed-headline'> = {
  id: 'unattributed-headline',
  summary: 'A headline that states as fact a figure which the body attributes.',
  severity: 'warning',
  graded: true,
  defaults: {},
  checkRestatement({ claim, by }, draft): Finding | null {
    const kind = kindOf(draft, claim);
    if (!inHeading(draft, claim) && kind !== 'summary') return null;
    if (by.status !== 'attributed' || isClaimQuote(draft, claim)) return null;
    const where = kind === 'headline' ? 'headline' : kind === 'summary' ? 'summary' : 'heading';
    return {
      ...claim.phrase,
      severity: kind === 'headline' ? 'warning' : 'info',
      message: `The ${where} states ${quoted(draft, claim)} as fact, but the text has it from ${inSentence(by.source?.text ?? 'a source')}: say here too whose figure it is.`,
      related: [{ ...by.phrase, message: 'The text attributes it here.' }],
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

import type { Analysis } from '../../analysis.js';
import { claimAt, claimOf } from '../figures.js';
import type { Citing, Finding, Fix } from '../rule.js';
import { declining } from './decline.js';
import { wordsEnd } from './place.js';

/** Gives a headline the source that the text names: “80,000 Men Lost, Defence Ministry Says”. */
export function* headlineSource(draft: Analysis, finding: Finding, { wording }: Citing): Iterable<Fix> {
  const claim = claimAt(draft, finding);
  const body = claimOf(draft, claim?.supportedBy ?? null);
  if (claim === undefined || body === undefined) return;
  const name = (body.antecedent ?? body.source)?.text.replace(/^(?:the|an?)\s+/iu, '');
  if (name !== undefined) {
    const at = wordsEnd(draft, claim);
    const words = isTitled(draft.text.slice(claim.sentence.start, claim.sentence.end))
      ? titled(`${name} says`)
      : `${name} says`;
    yield { title: wording.fixes.headline(words), kind: 'draft', edits: [{ start: at, end: at, text: `, ${words}` }] };
  }
  yield* declining(draft, claim, wording, 'unattributed-headline');
}

/** Whether a headline capitalises its words. */
const isTitled = (text: string): boolean => {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2;
};

const titled = (words: string): string =>
  words.replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    /^(?:of|the|and|for|in|on|at|to|a|an)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );

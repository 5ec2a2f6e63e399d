import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import type { Definition } from '../../markdown/parse.js';
import type { Citing, Fix } from '../rule.js';
import { claimsBefore, markerPlace } from './place.js';

/** How many of the draft's sources are offered. */
const OFFERED = 4;

/** Cites a source that the draft already has: that of the figure before first, then those that share words. */
export function* citeExisting(draft: Analysis, claim: Claim, citations: Citing): Iterable<Fix> {
  const at = markerPlace(draft, claim, citations.position);
  for (const definition of likeliest(draft, claim)) {
    const what = shortened(definition.target) || definition.label;
    if (definition.kind === 'footnote') {
      const text = `[^${definition.label}]`;
      yield {
        title: citations.wording.fixes.citeFootnote(definition.label, what),
        kind: 'draft',
        edits: [{ start: at, end: at, text }],
      };
    } else {
      const { start, end } = claim.phrase;
      const edits = [
        { start, end: start, text: '[' },
        { start: end, end, text: `][${definition.label}]` },
      ];
      yield { title: citations.wording.fixes.linkTo(definition.label, what), kind: 'draft', edits };
    }
  }
}

function likeliest(draft: Analysis, claim: Claim): Definition[] {
  const cited = new Map<string, number>();
  for (const [distance, before] of claimsBefore(draft, claim.span.start).entries()) {
    for (const { target } of before.citations) if (!cited.has(target)) cited.set(target, 10 / (distance + 1));
  }
  const words = wordsOf(draft.text.slice(claim.sentence.start, claim.sentence.end));
  const linkable = !/[[\]]/u.test(draft.text.slice(claim.phrase.start, claim.phrase.end));
  return draft.definitions
    .filter(({ kind, target }) => kind === 'footnote' || (linkable && /^https?:/iu.test(target)))
    .map((definition) => ({ definition, worth: (cited.get(definition.label) ?? 0) + sharedWith(words, definition) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, OFFERED)
    .map(({ definition }) => definition);
}

/** The words of a text by which sources are compared. */
export const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );

const wordsBy = new WeakMap<Definition, ReadonlySet<string>>();

function sharedWith(words: ReadonlySet<string>, definition: Definition): number {
  const own = wordsBy.get(definition) ?? wordsOf(`${definition.target} ${definition.label}`);
  wordsBy.set(definition, own);
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return shared;
}

function shortened(target: string): string {
  const words = target.replace(/\s+/gu, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}

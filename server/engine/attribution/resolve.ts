import { english } from '../language/en/index.js';
import type { Vocabulary } from '../language/language.js';
import type { Span } from '../text/span.js';
import type { Attribution } from './attribution.js';

/** What a pronoun or a short form asks of the name it stands for. */
export type Wanted = { readonly kind: 'person' | 'body' | 'any' } | { readonly noun: string };

/** A block that was read before, as far as antecedents are looked for in it. */
export interface Earlier {
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/**
 * Where a mention that names nobody by itself was named before: “she”, “it”, “the ministry”, “the report”. `earlier` are
 * the blocks before, nearest last. In each block its sources come first, then, for a person, the last name in it. Null
 * when the mention is itself a name or when nothing fits.
 */
export function antecedentOf(
  mention: string,
  earlier: readonly Earlier[],
): (Span<'prose'> & { readonly index: number }) | null {
  const wanted = wantedBy(mention, english);
  if (wanted === null) return null;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const block = earlier[index] as Earlier;
    const found =
      sourceIn(block, wanted) ?? ('kind' in wanted && wanted.kind === 'person' ? personIn(block.text) : null);
    if (found !== null) return { index, start: found.start, end: found.end };
  }
  return null;
}

/** The last source of a block that fits. */
export function sourceIn({ text, attributions }: Earlier, wanted: Wanted): Span<'prose'> | null {
  for (let i = attributions.length - 1; i >= 0; i--) {
    const { source, resolved, quality } = attributions[i] as Attribution;
    if (source === null || (quality !== 'named' && quality !== 'second-hand')) continue;
    const name = resolved ?? source;
    if (fits(text.slice(name.start, name.end), wanted, english)) return name;
  }
  return null;
}

const NAMES = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]+){1,4}/gu;

/** The last name of two words or more in a text that is a person's: “Dr. Emil Sand”, not “Mill Row Council”. */
export function personIn(text: string): Span<'prose'> | null {
  let found: Span<'prose'> | null = null;
  for (const match of text.matchAll(NAMES)) {
    if (isPerson(match[0], english)) found = { start: match.index, end: match.index + match[0].length };
  }
  return found;
}

/** What a mention stands for; null when it is a name or describes its source by itself. */
export function wantedBy(mention: string, vocabulary: Vocabulary): Wanted | null {
  const lower = mention.toLowerCase().replaceAll('’', "'");
  if (/^(?:he|she|his|her|who)$/u.test(lower)) return { kind: 'person' };
  if (/^(?:it|its)$/u.test(lower)) return { kind: 'body' };
  if (/^(?:they|their|these|those|them)$/u.test(lower)) return { kind: 'any' };
  const noun = /^(?:the|this|that) (?:new |same |latest |\d{4} )?([\p{L}-]+?)(?:'s)?$/u.exec(lower)?.[1];
  return noun !== undefined && vocabulary.sourceNouns.has(noun) ? { noun } : null;
}

/** Whether a mention can be what is wanted. A definite noun will do for a pronoun: “The organisers … they”. */
export function fits(mention: string, wanted: Wanted, vocabulary: Vocabulary): boolean {
  const own = wantedBy(mention, vocabulary);
  if (own !== null && ('kind' in own || 'noun' in wanted)) return false;
  const nouns = nounsOf(mention);
  if ('noun' in wanted)
    return (
      nouns.length > 1 &&
      nouns.includes(wanted.noun) &&
      /\p{Lu}\p{L}{0,40}[^\p{L}]{0,20}\p{L}{0,40}$/u.test(mention.slice(1)) &&
      hasName(mention)
    );
  if (wanted.kind === 'any') return true;
  const person = isPerson(mention, vocabulary);
  if (wanted.kind === 'person') return person || (nouns.length === 1 && own === null && !isBody(nouns, vocabulary));
  return isBody(nouns, vocabulary) || !person;
}

const nounsOf = (mention: string): string[] =>
  (mention.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/['’]s?$/u, ''),
  );

/** A capital that is not the first letter. */
const hasName = (mention: string): boolean => /\s\p{Lu}/u.test(mention) || /^\p{Lu}(?!he )/u.test(mention);

const isBody = (nouns: readonly string[], vocabulary: Vocabulary): boolean =>
  nouns.some((noun) => /^(?:institution|document|measure|record)$/u.test(vocabulary.sourceNouns.get(noun) ?? ''));

/** A role, or two capitalised words that are about no institution. */
function isPerson(mention: string, vocabulary: Vocabulary): boolean {
  const nouns = nounsOf(mention);
  if (isBody(nouns, vocabulary) && !nouns.some((noun) => vocabulary.sourceNouns.get(noun) === 'person')) return false;
  if (nouns.some((noun) => vocabulary.sourceNouns.get(noun) === 'person')) return true;
  const capitals = mention.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}/gu) ?? [];
  const first = nouns[0] ?? '';
  return capitals.length >= 2 && !vocabulary.functionWords.has(first) && !vocabulary.nationalities.has(first);
}

import { english } from '../language/en/index.js';
import type { Vocabulary } from '../language/language.js';
import type { Attribution } from './attribution.js';

/** What a pronoun or a short form asks of the name it stands for. */
type Wanted = { readonly kind: 'person' | 'body' | 'any' } | { readonly noun: string };

/**
 * Where a mention that names nobody by itself was named before: “she”, “it”, “the ministry”, “the report”. `earlier` are
 * the blocks before, nearest last, with their attributions; the nearest fitting source wins. Null when the mention is
 * itself a name or when nothing fits.
 */
export function antecedentOf(
  mention: string,
  earlier: readonly { readonly text: string; readonly attributions: readonly Attribution[] }[],
): { readonly index: number; readonly start: number; readonly end: number } | null {
  const wanted = wantedBy(mention, english);
  if (wanted === null) return null;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const { text, attributions } = earlier[index] as (typeof earlier)[number];
    for (let i = attributions.length - 1; i >= 0; i--) {
      const attribution = attributions[i] as Attribution;
      if (attribution.source === null || (attribution.quality !== 'named' && attribution.quality !== 'second-hand'))
        continue;
      const { start, end } = attribution.resolved ?? attribution.source;
      if (fits(text.slice(start, end), wanted, english)) return { index, start, end };
    }
  }
  return null;
}

/** What a mention stands for; null when it is a name or describes its source by itself. */
export function wantedBy(mention: string, vocabulary: Vocabulary): Wanted | null {
  const lower = mention.toLowerCase().replaceAll('’', "'");
  if (/^(?:he|she|his|her|who)$/u.test(lower)) return { kind: 'person' };
  if (/^(?:it|its)$/u.test(lower)) return { kind: 'body' };
  if (/^(?:they|their|these|those|them)$/u.test(lower)) return { kind: 'any' };
  const definite = /^(?:the|this|that) (?:new |same |latest |\d{4} )?([\p{L}-]+?)(?:'s)?$/u.exec(lower);
  const noun = definite?.[1];
  return noun !== undefined && vocabulary.sourceNouns.has(noun) ? { noun } : null;
}

/** Whether a source mention can be what is wanted. */
export function fits(mention: string, wanted: Wanted, vocabulary: Vocabulary): boolean {
  const own = wantedBy(mention, vocabulary);
  if (own !== null && ('kind' in own || 'noun' in wanted)) return false;
  const words = mention.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const nouns = words.map((word) => word.toLowerCase().replace(/['’]s$/u, ''));
  if ('noun' in wanted)
    return words.length > 1 && nouns.includes(wanted.noun) && words.some((word) => /^\p{Lu}/u.test(word));
  const kinds = nouns.map((noun) => vocabulary.sourceNouns.get(noun));
  const body = kinds.some((kind) => kind === 'institution' || kind === 'document' || kind === 'measure');
  const person =
    kinds.includes('person') ||
    (!/^the /iu.test(mention) && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length >= 2 && !body);
  if (wanted.kind === 'person') return person || (words.length === 1 && !body);
  return wanted.kind === 'any' || body || !person;
}

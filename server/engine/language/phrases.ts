import type { Span } from '../text/span.js';

/**
 * Words of the house as a writer writes them down: `the 27 member states`. `<number>` stands for any number in digits
 * (`the <number> member states`), `*` for any letters of a word or a whole word (`mediat*`, `Boeing *`), and a space for
 * any white space. Upper and lower case are the same. Nothing else is special, so a phrase cannot be a pattern that
 * takes long.
 */
export interface Phrases {
  /** Whether one of them shares a character with a stretch of the text. */
  overlap(text: string, stretch: Span<'prose'>): boolean;
  /** Whether one of them stands in the text. */
  stand(text: string): boolean;
}

const compiled = new WeakMap<readonly string[], Phrases>();

/** Phrases made ready once for each list of a lexicon. What is no phrase is passed over. */
export function phrasesOf(list: readonly string[]): Phrases {
  const known = compiled.get(list) ?? compile(list);
  compiled.set(list, known);
  return known;
}

/** What is wrong with a phrase: it is longer than `longestPhrase`, names nothing, or has too many stars; null when it can be used. */
export function phraseProblem(phrase: string): 'long' | 'blank' | 'stars' | null {
  const words = phrase.split(/\s+/u);
  if (phrase.length > longestPhrase) return 'long';
  if (!/[\p{L}\p{N}]/u.test(phrase)) return 'blank';
  return words.some((word) => word.split('*').length > 2) ? 'stars' : null;
}

/** In UTF-16 code units. */
export const longestPhrase = 200;

function compile(list: readonly string[]): Phrases {
  const sources = list.filter((phrase) => phraseProblem(phrase) === null).map(sourceOf);
  if (sources.length === 0) return { overlap: () => false, stand: () => false };
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    overlap(text, { start, end }) {
      const from = Math.max(0, start - reach);
      for (const match of text.slice(from, end + reach).matchAll(pattern)) {
        const at = from + match.index;
        if (at < end && start < at + match[0].length) return true;
      }
      return false;
    },
    stand: (text) => text.search(pattern) >= 0,
  };
}

/** How far from a stretch a phrase that touches it can begin or end, stars and wide spaces included. */
const reach = 2 * longestPhrase;

/** Words are told apart by white space, of which no star takes any: there is one way to match each. */
const sourceOf = (phrase: string): string => phrase.trim().split(/\s+/u).map(wordSource).join('[\\s\\u00A0]{1,4}');

const wordSource = (word: string): string =>
  word
    .replace(/[\\^$.+?()[\]{}|/]/gu, '\\$&')
    .replace(/['’]/gu, "['’]")
    .replaceAll('*', "[\\p{L}\\p{M}\\p{N}'’-]{0,40}")
    .replaceAll('<number>', '\\p{Nd}[\\p{Nd}.,]{0,20}');

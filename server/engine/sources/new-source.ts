/**
 * A source as somebody tells it who adds it: the fields of `Source` that are known, in plain words. Dates are written
 * as CSL has them, `2025-05-08` or as much of it as is known.
 */
export type NewSource = Readonly<
  Partial<
    Record<
      | 'title'
      | 'author'
      | 'publisher'
      | 'date'
      | 'url'
      | 'accessed'
      | 'archive'
      | 'locator'
      | 'quote'
      | 'asOf'
      | 'standing',
      string
    >
  >
>;

/** What a source is to the matter; house words of `standing`, after the kinds that fact-checkers keep apart. */
export const STANDINGS = ['primary', 'official', 'party', 'secondary', 'witness', 'own-observation'] as const;

/** A name as a bibliography has it: “Rasmus, Tove” is a person, all else the whole name of a body. */
export function nameOf(author: string): { readonly family: string; readonly given: string } | { literal: string } {
  const parts = author.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  return parts.length === 2 && family !== '' && given !== '' ? { family, given } : { literal: author.trim() };
}

/**
 * A key to cite a new source by that reads well and is free: `statistics-office-2025`, and `statistics-office-2025b`
 * where that is taken in any case.
 */
export function freshKey({ author = '', publisher = '', title = '', date = '' }: NewSource, taken: Iterable<string>) {
  const name = nameOf(author || publisher || title);
  const words = slugOf('family' in name ? name.family : name.literal) || slugOf(title) || 'source';
  const year = /\d{4}/u.exec(date)?.[0] ?? '';
  const key = year === '' ? words : `${words}-${year}`;
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  if (!used.has(key)) return key;
  for (const letter of 'bcdefghijklmnopqrstuvwxyz')
    if (year !== '' && !used.has(`${key}${letter}`)) return `${key}${letter}`;
  let number = 2;
  while (used.has(`${key}-${number}`)) number++;
  return `${key}-${number}`;
}

/** Three words at most in small letters: “The Ministry of Health & Care” is `ministry-of-health`. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[øØ]/gu, 'o')
    .replace(/[łŁ]/gu, 'l')
    .replace(/[æÆ]/gu, 'ae')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.length > 1 && /^(?:the|a|an)$/u.test(words[0] ?? '') ? words.slice(1) : words;
  const first = telling.slice(0, 3);
  while (first.length > 1 && /^(?:of|for|and|the|in|on|to)$/u.test(first.at(-1) ?? '')) first.pop();
  return first.join('-').slice(0, 40);
}

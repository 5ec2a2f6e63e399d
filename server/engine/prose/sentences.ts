import { beforeNumbers, inner, openers, titles } from '../language/en/abbreviations.js';
import type { Span } from '../text/span.js';

/** A run of marks that may end a sentence, with the quotation marks, brackets and note signs that close after it. */
const STOP = /[.!?…。！？]+["'”’»)\]*_†‡]*/gu;

/**
 * The sentences of one block's prose, without the white space between them. Linear in the text's length.
 *
 * A stop ends a sentence when what follows can begin one: “approx. 4.5 million”, “the U.S. Geological Survey”, “J. K.
 * Smith” and “‘Who?’ she asked” stay whole, “fled it.The army” and “it is over. we left” come apart.
 */
export function sentencesOf(text: string): Span<'prose'>[] {
  const sentences: Span<'prose'>[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (end < text.length && !endsSentence(text, match.index, match[0], end)) continue;
    push(sentences, text, from, end);
    from = end;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

/** How far a decision looks to either side. */
const WINDOW = 40;
const NEXT_WORD = /^(\s*)(["'“‘«([*_]*)([\p{L}\p{M}\p{N}'’.-]*)/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}.]{0,40}$/u;

/** “‘Two days!’ |the minister of Lenn told| us”: who speaks, right after a quotation that no comma ends. */
const SIGNED =
  /^\s{1,3}(?:The (?:\p{Ll}+ ){1,3}|(?:\p{Lu}[\p{L}.'’-]* ){1,4})(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|tweeted|posted|shouted|cried|exclaimed|replied|remarked)\b/u;

function endsSentence(text: string, at: number, stop: string, end: number): boolean {
  const [, space = '', opening = '', next = ''] = NEXT_WORD.exec(text.slice(end, end + WINDOW)) ?? [];
  if (/[。！？]/u.test(stop)) return true;
  const bare = stop.replace(/[^.!?…]/gu, '');
  const before = LAST_WORD.exec(text.slice(Math.max(0, at - WINDOW), at))?.[0] ?? '';
  if (space === '') return opening === '' && isJoined(bare, before, next);
  const lower = /^\p{Ll}/u.test(next);
  if (bare !== '.')
    return !lower && next + opening !== '' && !(stop !== bare && SIGNED.test(text.slice(end, end + WINDOW + WINDOW)));
  if (stop !== '.' && lower) return false;
  if (stop !== '.') return true;
  return endsAtFullStop(before, next, lower, opening !== '');
}

/** A full stop with white space after it. */
function endsAtFullStop(before: string, next: string, lower: boolean, quoted: boolean): boolean {
  const word = before.toLowerCase();
  const follower = next.toLowerCase().split(/[.'’-]/u, 1)[0] ?? '';
  const opens = openers.has(follower);
  if (lower) return !isAbbreviation(word) && word.length > 3 && !/\./u.test(word);
  if (/^\p{N}/u.test(next)) return !isAbbreviation(word);
  if (next === '') return !isAbbreviation(word) || quoted;
  if (titles.has(word)) return false;
  if (inner.has(word) || /\./u.test(word)) return opens || quoted;
  if (/^\p{Lu}$/u.test(before)) return opens;
  return !(beforeNumbers.has(word) && word !== 'no' && word.length < 4) || opens;
}

const isAbbreviation = (word: string): boolean =>
  titles.has(word) || beforeNumbers.has(word) || inner.has(word) || /^\p{L}$|\p{L}\.\p{L}/u.test(word);

/** “… fled it.The army …”: a capital opener right after a word's full stop, as when two lines were pasted together. */
const isJoined = (stop: string, before: string, next: string): boolean =>
  stop === '.' &&
  /^\p{Lu}\p{Ll}*$/u.test(next) &&
  /(?:^|[^.\p{Lu}])\p{Ll}{2,40}$|\p{N}\p{N}$/u.test(before) &&
  openers.has(next.toLowerCase());

function push(into: Span<'prose'>[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (end > start) into.push({ start, end });
}

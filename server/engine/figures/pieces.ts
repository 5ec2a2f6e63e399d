import type { Span } from '../text/span.js';

/**
 * A token as numbers need it: letters and digits apart, so that `1.3m` is two pieces, `sixteen-year-old` five, and a
 * number with its separators one.
 */
export interface Piece {
  /** `code`: an address, a hash or a chain of digits that is no quantity (`https://…`, `020-7946-0958`). */
  readonly kind: 'word' | 'number' | 'mark' | 'code';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  /** No white space between it and the piece before. */
  readonly glued: boolean;
}

const CODE =
  /(?:https?:\/\/|www\.)[^\s<>"”)\]]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]{0,64}[\p{L}\p{N}]|10\.\p{Nd}{4,9}\/[^\s)\]]+|0\p{Nd}{2,4}(?: \p{Nd}{3,4}){1,3}(?!\p{Nd})|\+?\p{Nd}+(?:[-‐‑–]\p{Nd}+){2,}|\+\p{Nd}{1,3}[ .-](?:\(?\p{Nd}{1,4}\)?[ .-]?){2,5}/u
    .source;
const NUMBER = [
  /\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?![\p{Nd}\p{L}])/u.source,
  /\p{Nd}{1,3}(?:,\p{Nd}{2,3})*,\p{Nd}{3}(?:[.·]\p{Nd}+)?(?!,?\p{Nd})/u.source,
  /\p{Nd}{1,3}(?:(?:['’]\p{Nd}{3})+|(?:٬\p{Nd}{3})+|(?:\.\p{Nd}{3}){2,}|(?:\.\p{Nd}{3})+,)(?:(?<=,)\p{Nd}+|٫\p{Nd}+)?(?!\p{Nd})/u
    .source,
  /(?<!\p{Nd},)\p{Nd}+,\p{Nd}{1,2}(?![\p{Nd},])/u.source,
  /(?:(?<![\p{L}\p{N}.])[.·])?\p{Nd}+(?:[.·:/٫]\p{Nd}+)*/u.source,
  /[¼-¾⅐-⅞]/u.source,
].join('|');
const WORD = /(?:\p{L}\.){2,}|[\p{L}][\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/u.source;
const PIECE = new RegExp(`(?<code>${CODE})|(?<number>${NUMBER})|(?<word>${WORD})|(?<mark>\\S)`, 'gu');

/** The pieces of a stretch of text, with offsets in the whole text. */
export function piecesOf(text: string, within: Span<'prose'>): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const match of text.slice(within.start, within.end).matchAll(PIECE)) {
    const { code, number, word } = match.groups ?? {};
    const start = within.start + match.index;
    const raw = match[0];
    pieces.push({
      kind: code ? 'code' : number ? 'number' : word ? 'word' : 'mark',
      start,
      end: start + raw.length,
      text: raw,
      lower: raw.toLowerCase().replaceAll('’', "'"),
      glued: start === end,
    });
    end = start + raw.length;
  }
  return pieces;
}

const DASHES = new Set(['-', '‐', '‑', '–', '—', '−', '~']);

export const isDash = (piece: Piece | undefined): boolean => piece !== undefined && DASHES.has(piece.text);

/** Whether a piece is a hyphen with no white space at either side: the inner one of `five-foot`. */
export const isHyphen = (pieces: readonly Piece[], at: number): boolean =>
  isDash(pieces[at]) && pieces[at]?.glued === true && pieces[at + 1]?.glued === true;

/** The lower-case text of a piece, empty beyond either end. */
export const wordAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? '';

/** How many pieces from `at` on match one of the phrases; 0 when none does. */
export function phraseAt(pieces: readonly Piece[], at: number, list: readonly (readonly string[])[]): number {
  for (const phrase of list) {
    if (phrase.every((word, offset) => wordAt(pieces, at + offset) === word)) return phrase.length;
  }
  return 0;
}

/** How many pieces just before `before` match one of the phrases; 0 when none does. */
export function phraseBefore(pieces: readonly Piece[], before: number, list: readonly (readonly string[])[]): number {
  for (const phrase of list) {
    if (
      phrase.length <= before &&
      phrase.every((word, offset) => wordAt(pieces, before - phrase.length + offset) === word)
    )
      return phrase.length;
  }
  return 0;
}

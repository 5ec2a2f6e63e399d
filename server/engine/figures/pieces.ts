import type { Phrases } from '../language/words.js';
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

/** The pieces of a stretch of text, with offsets in the whole text. */
export function piecesOf(text: string, within: Span<'prose'>): Piece[] {
  const pieces: Piece[] = [];
  const addresses = hasAddress(text.slice(within.start, within.end));
  let end = -1;
  for (let at = nextOf(text, within.start); at < within.end; at = nextOf(text, end)) {
    const [kind, raw] = pieceAt(text, at, addresses);
    const lower = kind === 'number' ? raw : raw.toLowerCase().replaceAll('’', "'");
    pieces.push({ kind, start: at, end: at + raw.length, text: raw, lower, glued: at === end });
    end = at + raw.length;
  }
  return pieces;
}

/** Where the next character that is no white space stands; the length of the text when none does. */
function nextOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0xa0) return at;
    if (code >= 0xa0 && /\S/u.test(text.charAt(at))) return at;
  }
  return text.length;
}

const hasAddress = (text: string): boolean =>
  text.includes('@') || text.includes('://') || text.includes('www.') || text.includes('10.');

function pieceAt(text: string, at: number, addresses: boolean): [Piece['kind'], string] {
  const code = text.charCodeAt(at);
  const address = addresses ? matchAt(ADDRESS, text, at) : null;
  if (address !== null) return ['code', address];
  if (isLetter(code)) return ['word', wordFrom(text, at)];
  const digit = code >= 0x30 && code <= 0x39;
  const chain = digit || code === 0x2b || code === 0x28 ? matchAt(CHAIN, text, at) : null;
  if (chain !== null) return ['code', chain];
  if (digit || code === 0x2e) {
    const number = matchAt(NUMBER, text, at);
    if (number !== null) return ['number', number];
  }
  return code < 0xbc || (code >= 0x2010 && code <= 0x206f) ? ['mark', text.charAt(at)] : beyondAscii(text, at);
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** The word that begins with an ASCII letter; the general pattern is asked only where other letters come in. */
function wordFrom(text: string, at: number): string {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  const apostrophe = code === 0x27 || code === 0x2019;
  const dotted = code === 0x2e && end === at + 1;
  return apostrophe || dotted || code >= 0xbf ? (matchAt(WORD, text, at) ?? text.charAt(at)) : text.slice(at, end);
}

function beyondAscii(text: string, at: number): [Piece['kind'], string] {
  const number = matchAt(ANY_NUMBER, text, at);
  if (number !== null) return ['number', number];
  const word = matchAt(WORD, text, at);
  return word === null ? ['mark', String.fromCodePoint(text.codePointAt(at) ?? 0)] : ['word', word];
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Addresses of the net and of mail, DOIs. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”)\]]*[^\s<>"”)\].,;:!?]|[\w.%+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w|10\.\d{4,9}\/[^\s)\]]+/y;
/** Chains of digits that are no quantity: telephone numbers, ISBNs. */
const CHAIN =
  /\(\d{3}\) ?\d{3}[-‑–.]\d{4}(?!\d)|0\d{2,4}(?: \d{3,4}){1,3}(?!\d)|\+?\d+(?:[-‐‑–]\d+){2,}|\+\d{1,3}[ .-](?:\(?\d{1,4}\)?[ .-]?){2,5}/y;
const WORD = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/uy;

/** A number with its separators, most particular first; the bounds keep lists of numbers from being tried at length. */
const NUMBER =
  /(?<![A-Za-z])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,8}(?:[.,]\d+)?(?![\dA-Za-z])|\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:[.·]\d+)?(?!,?\d)|\d{1,3}(?:(?:['’]\d{3}){1,8}|(?:\.\d{3}){1,8},\d+|(?:\.\d{3}){2,8})(?!\d)|(?<!\d,)\d+,\d{1,2}(?![\d,])|(?:(?<![\w.])\.)?\d+(?:[.·:/⁄]\d+)*/y;
/** The same in other scripts, simpler; and fractions in one sign. */
const ANY_NUMBER = /\p{Nd}+(?:[.,·:/٫٬]\p{Nd}+)*|[¼-¾⅐-⅞]/uy;

const DASHES = new Set(['-', '‐', '‑', '–', '—', '−', '~']);

export const isDash = (piece: Piece | undefined): boolean => piece !== undefined && DASHES.has(piece.text);

/** Whether a piece is a hyphen with no white space at either side: the inner one of `five-foot`. */
export const isHyphen = (pieces: readonly Piece[], at: number): boolean =>
  isDash(pieces[at]) && pieces[at]?.glued === true && pieces[at + 1]?.glued === true;

/** The lower-case text of a piece, empty beyond either end. */
export const wordAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? '';

/** How many pieces from `at` on are one of the phrases; 0 when none is. */
export function phraseAt(pieces: readonly Piece[], at: number, { byFirst }: Phrases): number {
  const phrase = byFirst
    .get(wordAt(pieces, at))
    ?.find((words) => words.every((word, offset) => wordAt(pieces, at + offset) === word));
  return phrase?.length ?? 0;
}

/** How many pieces just before `end` are one of the phrases; 0 when none is. */
export function phraseBefore(pieces: readonly Piece[], end: number, { byLast }: Phrases): number {
  const phrase = byLast
    .get(wordAt(pieces, end - 1))
    ?.find((words) => words.every((word, offset) => wordAt(pieces, end - words.length + offset) === word));
  return phrase?.length ?? 0;
}

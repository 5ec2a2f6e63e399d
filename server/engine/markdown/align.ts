import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { ProseBuilder } from './builder.js';

const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const REFERENCE = /&(?:#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))|([A-Za-z][\dA-Za-z]{0,31}));/y;

/**
 * Walks a text node's value beside its source and gives both to the builder, piece by piece: backslash escapes,
 * character references, line ends with the `> ` or indentation of the next line, NUL. Where the two cannot be brought
 * together the rest is one piece.
 */
export function align(builder: ProseBuilder, value: string, source: string, from: number, to: number): void {
  let at = from;
  let index = 0;
  while (index < value.length && at < to) {
    const char = value[index] ?? '';
    if (char === '\n' || char === '\r') {
      const next = afterLineEnd(source, at, to);
      if (next === -1) break;
      builder.add(' ', at, next - at);
      index += char === '\r' && value[index + 1] === '\n' ? 2 : 1;
      at = next;
      continue;
    }
    const decoded = decodedAt(source, at, to);
    if (decoded !== null && value.startsWith(decoded.text, index)) {
      builder.add(decoded.text, at, decoded.length);
      index += decoded.text.length;
      at += decoded.length;
      continue;
    }
    if (source[at] !== char && !(source[at] === '\0' && char === '\uFFFD')) break;
    builder.add(char, at, 1);
    index++;
    at++;
  }
  if (index < value.length) builder.add(value.slice(index).replace(/\s+/gu, ' '), at, Math.max(0, to - at));
}

/** What an escape or a character reference at a place stands for, and its length in the source. */
function decodedAt(source: string, at: number, to: number): { readonly text: string; readonly length: number } | null {
  const char = source[at];
  if (char === '\\') {
    const next = source[at + 1] ?? '';
    return at + 1 < to && PUNCTUATION.test(next) ? { text: next, length: 2 } : null;
  }
  if (char !== '&') return null;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (match === null) return null;
  const [whole, hex, decimal, name] = match;
  const text =
    hex !== undefined
      ? decodeNumericCharacterReference(hex, 16)
      : decimal !== undefined
        ? decodeNumericCharacterReference(decimal, 10)
        : decodeNamedCharacterReference(name ?? '');
  return text === false ? null : { text, length: whole.length };
}

/** The place where the text of the next line begins: past the line end and the prefix of its containers; -1: none. */
function afterLineEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(source.charCodeAt(at))) at++;
  const code = source.charCodeAt(at);
  if (code !== 10 && code !== 13) return -1;
  at += code === 13 && source.charCodeAt(at + 1) === 10 ? 2 : 1;
  while (at < to && (isBlank(source.charCodeAt(at)) || source[at] === '>')) at++;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

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
    const same = alike(value, index, source, at, to);
    if (same > 0) {
      builder.add(source.slice(at, at + same), at, same);
      index += same;
      at += same;
      continue;
    }
    const step = stepAt(value, index, source, at, to);
    if (step === null) break;
    builder.add(step.text, at, step.source);
    index += step.value;
    at += step.source;
  }
  if (index < value.length) builder.add(value.slice(index).replace(/\s+/gu, ' '), at, Math.max(0, to - at));
}

/** How many characters value and source share from here that stand for themselves. */
function alike(value: string, index: number, source: string, at: number, to: number): number {
  const most = Math.min(value.length - index, to - at);
  let same = 0;
  for (; same < most; same++) {
    const code = source.charCodeAt(at + same);
    if (code !== value.charCodeAt(index + same)) break;
    if (code < 0x5d && (code === 0x26 || code === 0x5c || code === 10 || code === 13 || code === 0)) break;
  }
  return same;
}

/** The next piece: its text, and how much of the value and of the source it takes; null when the two part. */
function stepAt(
  value: string,
  index: number,
  source: string,
  at: number,
  to: number,
): { readonly text: string; readonly value: number; readonly source: number } | null {
  const char = value[index] ?? '';
  if (char === '\n' || char === '\r') {
    const next = afterLineEnd(source, at, to);
    return next === -1 ? null : { text: ' ', value: value.startsWith('\r\n', index) ? 2 : 1, source: next - at };
  }
  const decoded = decodedAt(source, at, to);
  if (decoded !== null && value.startsWith(decoded.text, index)) {
    return { text: decoded.text, value: decoded.text.length, source: decoded.length };
  }
  return source[at] === char || (source[at] === '\0' && char === '\uFFFD') ? { text: char, value: 1, source: 1 } : null;
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

/**
 * A draft is cut into passages: stretches of source that Markdown reads by themselves, whatever stands around them.
 * A passage begins at the start of the draft, or in column 0 after a blank line with a character that neither continues
 * nor opens a list, a quote, a table or indented code. There every container and every block is closed, but for an
 * open fence and the kinds of HTML that blank lines do not end; those are looked for.
 */

/**
 * Where the front matter ends, its line end included; 0 when there is none or its fence is not closed. Pandoc's may be
 * closed by three dots; what begins with no field is closed by its own fence alone.
 */
export function frontMatterEnd(text: string): number {
  const opening = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (opening === null) return 0;
  const dotted = opening[1] === '---' && FIELD.test(text.slice(opening[0].length, opening[0].length + 100));
  const closing = new RegExp(dotted ? DASHES_OR_DOTS : opening[1] === '---' ? DASHES : PLUSES);
  closing.lastIndex = opening[0].length - 1;
  if (closing.exec(text) === null) return 0;
  return afterLineEnd(text, closing.lastIndex);
}

const FIELD = /^[\w-]+:(?=[ \t\n\r])/u;
const DASHES = /(?:^|[\n\r])---[ \t]*(?=[\n\r]|$)/gu;
const DASHES_OR_DOTS = /(?:^|[\n\r])(?:---|\.\.\.)[ \t]*(?=[\n\r]|$)/gu;
const PLUSES = /(?:^|[\n\r])\+\+\+[ \t]*(?=[\n\r]|$)/gu;

/** The first place after `from` where a passage may begin; the text's length when there is none. */
export function nextStart(text: string, from: number): number {
  let line = from;
  let afterBlank = false;
  while (line < text.length) {
    if (afterBlank && line > from && begins(text, line)) return line;
    let at = line;
    while (isBlank(text.charCodeAt(at))) at++;
    afterBlank = at < text.length && isLineEnd(text.charCodeAt(at));
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
    line = afterLineEnd(text, at);
  }
  return text.length;
}

/** Whether what stands at the start of a line, after a blank one, belongs to no block before it. */
function begins(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (/[\p{L}"'“‘«(#$€£¥]/u.test(char)) return true;
  if (/\p{Nd}/u.test(char)) return !/^\d{1,9}[.)]/u.test(text.slice(at, at + 11));
  if (char === '[') return true;
  if (char === '*' || char === '_') return !/[\s*_]/u.test(text.charAt(at + 1));
  return char.charCodeAt(0) > 127 && !/\s/u.test(char);
}

/**
 * Where the block that a passage leaves open is closed, as the first place after its closing: -1 when nothing is open,
 * the text's length when nothing closes it. `from` and `end` are the last block's source.
 */
export function closingOf(text: string, type: string, from: number, end: number): number {
  const block = text.slice(from, Math.min(end, from + 1000));
  if (type === 'code') {
    const fence = /^(`{3,}|~{3,})/u.exec(block)?.[1];
    if (fence === undefined) return -1;
    const closing = new RegExp(`^ {0,3}${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*$`, 'gmu');
    return after(text, closing, text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from) + 1, end);
  }
  if (type !== 'html') return -1;
  for (const [opening, closing] of OPEN_HTML) {
    if (opening.test(block)) return after(text, new RegExp(closing.source, 'giu'), from + 2, end);
  }
  return -1;
}

/** The kinds of HTML block that go on over blank lines (CommonMark 0.31, 4.6, kinds 1 to 5) and what ends each. */
const OPEN_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
  [/^<![A-Za-z]/u, />/u],
];

/** -1 when the closing lies in the block; else the place after it, or the text's length. */
function after(text: string, closing: RegExp, from: number, end: number): number {
  closing.lastIndex = from;
  const match = closing.exec(text);
  if (match === null) return text.length;
  return match.index + match[0].length <= end ? -1 : match.index + match[0].length;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}

import type { Prose } from '../prose/prose.js';
import { toSource } from '../prose/prose.js';
import type { Cut } from './builder.js';
import type { Marker, MarkerKind } from './markers.js';

/** Marks of missing work in the running text: `TK`, `[source?]`, `{{cn}}`. Relative to the block's start. */
export interface TextPlaceholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Stretch = { readonly start: number; readonly end: number };

interface Found {
  readonly cuts: readonly Cut[];
  readonly markers: readonly Marker[];
  readonly placeholders: readonly TextPlaceholder[];
}

const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*`;
/** Cheap test for any of the constructs below. */
const ANY = /[@^{[\uFFFC]|\bTK|\?\?|\bXX|\$\$|\\[([]/u;
const GROUP = /\[[^[\]]{1,1000}\]/gu;
const KEY_IN_GROUP = new RegExp(String.raw`(?<![\p{L}\p{N}_])@(?:\{([^{}]+)\}|(${KEY}))`, 'gu');
const BARE_KEY = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/.\\])-?@(?:\{([^{}]+)\}|(${KEY}))(?:\s*\[(?:pp?|§|ch|sec|vol)\.?\s[^\]]{0,80}\])?`,
  'gu',
);
/** pandoc-crossref's prefixes point into the draft and are no sources. */
const CROSS_REFERENCE = /^(?:fig|figure|tbl|tab|table|eq|sec|lst|thm|lem|cor|def|exm|exr):/iu;
const FOOTNOTE = /\[\^([^\]\s]{1,200})\]/gu;
/** “died in the process.[4]”, “as was found[2, 5]”: a number grown to the word before it, of a list of references. */
const NUMBERED = /(?<=[\p{L}\p{N}.,;:!?%)\]"”'’])\[(\d{1,3})(?:\s?[,;–-]\s?\d{1,3}){0,9}\]/gu;
const SHORTCODE = /\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\}))*\}\}|\{%(?:[^{}%]|%(?!\}))*%\}/gu;
const CITE_SHORTCODE = /^\{\{[<%]\s*(?:cite|citation|cref|bibcite)\b([^{}]*)/u;
/** Hugo’s link to another page: `{{< ref "floods.md" >}}`. */
const REF_SHORTCODE = /^\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}"?([^"\s]{1,300})/u;
const NEEDED =
  /\{\{\s*(?:cn|citation needed|fact|source needed)\b[^{}]*\}\}|\[(?:(?:source|citation|cite|ref|reference|attribution|clarification)(?:\s+needed|\s*\?)|cn|by whom\s*\??|who\s*\?)\]/giu;
const TEMPLATE = /\{\{[^{}]*\}\}|\{[.#:][^{}\s][^{}]*\}/gu;
const ROLE = /\{cite(?::[a-z:]+)?\}\uFFFC/gu;
const MATH = /\$\$[^$]*\$\$|\$(?=[^\s$])[^$\n\\^_{}]*[\\^_{}][^$\n]*\$/gu;
const CRITIC = /\{>>[^{}]*<<\}|\{--[^{}]*--\}|\{\+\+|\+\+\}|\{==|==\}/gu;
const WIKI_LINK = /\[\[([^[\]|]*\|)?([^[\]|]*)\]\]/gu;
const STANDING = /\bTK(?:TK)*\b|\?{3,}|(?<![\p{L}\p{N}.] ?)\bXX+\b(?=\s+\p{Ll}|\s*%)/gu;

/** Markers and marks that Markdown itself takes for plain text. */
export function textMarkers(prose: Prose, codes: readonly { at: number; value: string; end: number }[]): Found {
  if (!ANY.test(prose.text)) return { cuts: [], markers: [], placeholders: [] };
  const cuts: Cut[] = [];
  const markers: Marker[] = [];
  const placeholders: TextPlaceholder[] = [];
  const { text } = prose;
  const taken = new Uint8Array(text.length + 1);
  const free = (start: number, end: number): boolean => taken.subarray(start, end).every((mark) => mark === 0);
  const from = (start: number, end: number) => toSource(prose, { start, end });
  const cut = (start: number, end: number, put = ''): void => {
    const whole = closed(text, start, end, put);
    cuts.push(taken[whole.start] === 0 ? whole : { start, end, put });
    taken.fill(1, whole.start, end);
  };
  const mark = (kind: MarkerKind, target: string, start: number, end: number, defined: boolean): void =>
    void markers.push({
      kind,
      target,
      text: '',
      at: { start, end: start },
      from: from(start, end),
      defined,
      external: true,
    });
  /** A citation key; `key` is its own place in the source. What the prose keeps of it ends at `kept`. */
  const markKey = (target: string, start: number, end: number, key: Stretch, kept = start): void =>
    void markers.push({
      kind: 'key',
      target,
      text: '',
      at: { start, end: kept },
      from: from(start, end),
      key,
      defined: true,
      external: true,
    });
  /** A link of the site's own, whose words stay in the prose. */
  const markLink = (target: string, start: number, end: number): void =>
    void markers.push({
      kind: 'link',
      target,
      text: text.slice(start, end),
      at: { start, end },
      from: from(start, end),
      defined: true,
      external: false,
    });
  /** The key that `KEY_IN_GROUP` or `BARE_KEY` found in the text from `base` on, cited by the marker `whole`. */
  const markFound = (found: RegExpExecArray, base: number, { start, end }: Stretch, kept = start): void => {
    const key = found[1] ?? found[2] ?? '';
    const at = base + found.index + found[0].indexOf(key);
    if (!CROSS_REFERENCE.test(key)) markKey(key, start, end, from(at, at + key.length), kept);
  };
  const each = (pattern: RegExp, take: (match: RegExpExecArray, start: number, end: number) => void): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (free(match.index, end)) take(match, match.index, end);
    }
  };
  const placeholder = (start: number, end: number): void => {
    const place = from(start, end);
    placeholders.push({ start: place.start, end: place.end, text: text.slice(start, end) });
  };

  for (const note of inlineNotes(text)) {
    mark('inline-note', text.slice(note.start + 2, note.end - 1).trim(), note.start, note.end, true);
    for (const found of text.slice(note.start, note.end).matchAll(KEY_IN_GROUP)) markFound(found, note.start, note);
    cut(note.start, note.end);
  }
  each(ROLE, (_, start, end) => {
    const code = codes.find(({ at }) => at === end - 1);
    for (const match of (code?.value ?? '').matchAll(/[^\s,;]+/gu)) {
      const at = (code?.end ?? 0) - 1 - (code?.value.length ?? 0) + match.index;
      markKey(match[0], start, end, { start: at, end: at + match[0].length });
    }
    cut(start, end);
  });
  each(NEEDED, (_, start, end) => {
    placeholder(start, end);
    cut(start, end);
  });
  each(SHORTCODE, (match, start, end) => {
    const cite = CITE_SHORTCODE.exec(match[0]);
    const list = start + (cite?.[0].length ?? 0) - (cite?.[1]?.length ?? 0);
    for (const { 0: key, index } of (cite?.[1] ?? '').matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_:.-]*/gu))
      markKey(key, start, end, from(list + index, list + index + key.length));
    const opening = text.startsWith('](', start - 2) && text[end] === ')' ? text.lastIndexOf('[', start - 3) : -1;
    if (opening === -1 || !free(opening, opening + 1)) return cut(start, end);
    // A link whose target is a shortcode: Markdown leaves its brackets in the text.
    cuts.push({ start: opening, end: opening + 1, put: '' }, { start: start - 2, end: end + 1, put: '' });
    taken.fill(1, opening, opening + 1).fill(1, start - 2, end + 1);
    const target = REF_SHORTCODE.exec(match[0])?.[1];
    if (target !== undefined) markLink(target, opening + 1, start - 2);
  });
  each(FOOTNOTE, (match, start, end) => {
    mark('footnote', match[1] ?? '', start, end, false);
    cut(start, end);
  });
  each(NUMBERED, (match, start, end) => {
    mark('footnote', match[1] ?? '', start, end, true);
    cut(start, end);
  });
  each(GROUP, (match, start, end) => {
    const keys = [...match[0].matchAll(KEY_IN_GROUP)];
    if (keys.length === 0) return;
    for (const found of keys) markFound(found, start, { start, end });
    cut(start, end);
  });
  each(BARE_KEY, (match, start, end) => {
    const isKey = match[1] !== undefined || match[0].endsWith(']') || looksLikeKey(match[2] ?? '');
    if (!isKey) return;
    const whole = { start, end };
    if (!isAuthor(text, whole)) {
      markFound(match, 0, whole);
      return cut(start, end);
    }
    markFound(match, 0, whole, end);
    cuts.push({ ...whole, put: nameIn(match[1] ?? match[2] ?? '') });
    taken.fill(1, start, end);
  });
  each(MATH, (_, start, end) => cut(start, end, ' '));
  each(CRITIC, (_, start, end) => cut(start, end));
  each(TEMPLATE, (_, start, end) => cut(start, end));
  each(WIKI_LINK, (match, start, end) => {
    const target = start + 2 + (match[1]?.length ?? 0);
    cuts.push({ start, end: target, put: '' }, { start: end - 2, end, put: '' });
    taken.fill(1, start, end);
  });
  each(STANDING, (_, start, end) => placeholder(start, end));
  cuts.sort((a, b) => a.start - b.start);
  placeholders.sort((a, b) => a.start - b.start);
  return { cuts, markers, placeholders };
}

/** A bare `@word` is a handle more often than a key, unless it carries a year or a namespace. */
const looksLikeKey = (key: string): boolean => /(?:1[5-9]|20)\d\d|[:]/u.test(key);

/**
 * Whether a key stands for its author's name in the sentence, as Pandoc renders it: “@doe2020 counts forty”, “according
 * to @doe2020, forty”, and not “forty fled @doe2020”.
 */
function isAuthor(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (text[start] === '-') return false;
  if (/\b(?:according to|as|by|per|from|of|in|that|while|whereas|and|but)\s$/iu.test(before)) return true;
  const begins = start === 0 || /[\].!?:;,\u2014\u2013]["'”’)]*\s$/u.test(before);
  return begins && /^(?:['’]s)?\s\p{Ll}/u.test(text.slice(end, end + 8));
}

/** What stands in the prose for the author whom a key means: “Doe” for `doe2020`. */
function nameIn(key: string): string {
  const letters = /\p{L}{2,}/u.exec(key)?.[0] ?? 'Author';
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** A cut takes the white space before it along when what follows is punctuation, white space or nothing. */
function closed(text: string, start: number, end: number, put: string): Cut {
  const spaced = start > 0 && /[\s]/u.test(text[start - 1] ?? '');
  const follows = text[end];
  return spaced && (follows === undefined || /[\s.,;:!?)\]]/u.test(follows))
    ? { start: start - 1, end, put }
    : { start, end, put };
}

/** `^[…]` with balanced brackets, Pandoc's inline notes. */
function inlineNotes(text: string): { readonly start: number; readonly end: number }[] {
  const notes: { start: number; end: number }[] = [];
  let at = text.indexOf('^[');
  while (at !== -1) {
    const end = closingBracket(text, at + 1);
    if (end === -1) break;
    notes.push({ start: at, end: end + 1 });
    at = text.indexOf('^[', end);
  }
  return notes;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

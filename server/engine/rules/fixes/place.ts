import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import { type Lines, linesOf } from '../../text/lines.js';
import { lastAtOrBefore } from '../../text/search.js';

/** Where something about a claim's sentence is put in, and what parts it from the words before. */
export interface Place {
  readonly at: number;
  readonly space: '' | ' ';
}

/** What a citation is put to: a claim, or a place in the text that a writer chose. */
export type Stand = Pick<Claim, 'phrase' | 'sentence' | 'block'>;

/**
 * Where a citation marker goes: at the end of the sentence, `after` its closing punctuation and quotation marks
 * (“fled.”[^1]) or `before` them (fled[^1].), behind markers that already stand there.
 */
export function markerPlace(draft: Analysis, claim: Stand, position: 'before' | 'after'): number {
  if (position === 'before') return wordsEnd(draft, claim);
  const block = draft.blocks[claim.block];
  let at = sentenceEnd(draft, claim);
  for (const { from } of block?.markers ?? []) {
    if (block !== undefined && block.start + from.start === at) at = block.start + from.end;
  }
  return at;
}

/** Where words go that belong to the sentence: before its closing punctuation, behind a marker that stands there. */
export function wordsEnd(draft: Analysis, claim: Stand): number {
  const end = sentenceEnd(draft, claim);
  const closing =
    /[.!?…:;,]{0,12}["'”’»)\]*_]{0,12}$/u.exec(draft.text.slice(Math.max(claim.phrase.end, end - 12), end))?.[0] ?? '';
  return end - closing.length;
}

/** The sentence's end without the marks of emphasis and the white space that close its block. */
function sentenceEnd(draft: Analysis, { sentence, phrase }: Stand): number {
  const text = draft.text.slice(phrase.end, sentence.end);
  return phrase.end + text.trimEnd().length;
}

/** The line of the draft that holds a place, as a half-open span without its line end. */
export function lineAt(draft: Analysis, at: number): { readonly start: number; readonly end: number } {
  const { lines } = layoutOf(draft);
  return lines.span(lines.at(at).line);
}

/** The line end that the draft uses. */
export const lineEndOf = (draft: Analysis): string => layoutOf(draft).lineEnd;

interface Layout {
  readonly lines: Lines;
  readonly lineEnd: string;
}

/** Looked at once for a draft, however many findings ask. */
function layoutOf(draft: Analysis): Layout {
  const known = layouts.get(draft);
  if (known !== undefined) return known;
  const layout = { lines: linesOf(draft.text), lineEnd: draft.text.includes('\r\n') ? '\r\n' : '\n' };
  layouts.set(draft, layout);
  return layout;
}

const layouts = new WeakMap<Analysis, Layout>();

/** Whether a claim stands where Markdown has no room for citations: front matter. */
export const inFrontMatter = (draft: Analysis, { block }: Stand): boolean => {
  const first = draft.draft.passages[0];
  return first !== undefined && first.front.length > 0 && (draft.blocks[block]?.start ?? 0) < first.text.length;
};

/** The claims before a place, the nearest first, as far as anybody would look. */
export function claimsBefore({ claims }: Analysis, at: number): Claim[] {
  const last = lastAtOrBefore(claims, at - 1, ({ span }) => span.start);
  return claims.slice(Math.max(0, last - 50), last + 1).reverse();
}

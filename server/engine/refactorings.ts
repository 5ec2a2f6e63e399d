import type { Analysis } from './analysis.js';
import type { Marker } from './markdown/markers.js';
import type { Definition } from './markdown/parse.js';
import { definitionPlace, freeLabel } from './rules/fixes/note.js';
import { lineEndOf } from './rules/fixes/place.js';
import { keyUses } from './rules/keys.js';
import type { Citing, Fix } from './rules/rule.js';
import { entriesOf } from './sources/registry.js';
import type { Span } from './text/span.js';
import type { Wording } from './wording/en.js';

/** Changes of form, not of substance, that a writer may ask for at a place; none of them mends a finding. */
export function* refactorings(draft: Analysis, at: Span, citing: Citing): Iterable<Fix> {
  const link = linkAt(draft, at);
  if (link !== null) yield* linkAs(draft, link, citing);
  const moved = definitionsAtEnd(draft, citing.wording);
  if (moved !== null) yield moved;
}

/** A link in running text with its words. */
interface Link {
  readonly span: Span;
  readonly words: string;
  readonly target: string;
}

function linkAt(draft: Analysis, at: Span): Link | null {
  for (const { start, markers } of draft.blocks) {
    for (const { kind, from, target, reference } of markers as readonly Marker[]) {
      const span = { start: start + from.start, end: start + from.end };
      if (kind !== 'link' || reference === true || span.start > at.end || at.start > span.end) continue;
      const source = draft.text.slice(span.start, span.end);
      const closing = source.lastIndexOf('](');
      if (source.startsWith('[') && closing > 0) return { span, words: source.slice(1, closing), target };
    }
  }
  return null;
}

/** “Convert this link to a footnote”, or to the key of the source that has its address. */
function* linkAs(draft: Analysis, { span, words, target }: Link, { sources, wording }: Citing): Iterable<Fix> {
  const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');
  const same = [...entriesOf(sources).values()].find(
    ({ source }) => source.url !== '' && bare(source.url) === bare(target),
  );
  if (same !== undefined)
    yield {
      title: wording.fixes.convertToKey(same.source.key),
      kind: 'draft',
      edits: [{ ...span, text: `${words} [@${same.source.key}]` }],
    };
  const label = freeLabel(draft);
  const { end, before, after } = definitionPlace(draft);
  yield {
    title: wording.fixes.convertToFootnote(label),
    kind: 'draft',
    edits: [
      { ...span, text: `${words}[^${label}]` },
      { start: end, end, text: `${before}[^${label}]: <${target}>${after}` },
    ],
  };
}

/** “Move all definitions to the end, in order of use”; null where they stand so. */
function definitionsAtEnd(draft: Analysis, { fixes }: Wording): Fix | null {
  const { text } = draft;
  const first = draft.definitions[0];
  // A definition within a quotation or a list has marks before it that would be left behind.
  if (
    first === undefined ||
    draft.definitions.some(({ span }) => span.start > 0 && !/[\n\r]/u.test(text.charAt(span.start - 1)))
  )
    return null;
  const ordered = inOrderOfUse(draft);
  const end = text.trimEnd().length;
  const line = lineEndOf(draft);
  const written = ordered.map(({ span }) => text.slice(span.start, span.end).trimEnd()).join(line + line);
  if (text.slice(first.span.start, end) === written) return null;
  const edits = draft.definitions.map(({ span }) => ({ ...withLineEnds(text, span), text: '' }));
  const body = restEnd(text, edits, end);
  const tail = { start: body, end: body, text: `${line}${line}${written}` };
  return {
    title: fixes.moveDefinitions,
    kind: 'safe',
    edits: [...edits.filter(({ start }) => start < body), { ...tail, end: text.length, text: `${tail.text}${line}` }],
  };
}

/** Footnotes by their first marker, then links by theirs; what nothing uses keeps its order behind them. */
function inOrderOfUse(draft: Analysis): readonly Definition[] {
  const uses = new Map<string, number>();
  const note = (name: string, at: number): void => void (uses.has(name) || uses.set(name, at));
  for (const { start, markers } of draft.blocks)
    for (const { kind, target, from, reference } of markers)
      if (kind === 'footnote' || reference === true) note(`${kind} ${target.toLowerCase()}`, start + from.start);
  for (const { key, start } of keyUses(draft, { has: () => true })) note(`link @${key.toLowerCase()}`, start);
  const place = ({ kind, label }: Definition): number =>
    uses.get(`${kind} ${label.toLowerCase()}`) ?? Number.MAX_SAFE_INTEGER;
  return [...draft.definitions].sort(
    (a, b) => Number(a.kind === 'link') - Number(b.kind === 'link') || place(a) - place(b),
  );
}

/** A definition with the line ends after it, and one blank line at most. */
function withLineEnds(text: string, { start, end }: Span): Span {
  const after = /^[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))?/u.exec(text.slice(end, end + 200));
  return { start, end: end + (after?.[0].length ?? 0) };
}

/** Where the text ends that stays before the definitions, without the white space behind it. */
function restEnd(text: string, removed: readonly Span[], end: number): number {
  let at = end;
  for (let index = removed.length - 1; index >= 0; index--) {
    const span = removed[index];
    if (span === undefined || span.end < at) break;
    at = Math.min(at, text.slice(0, span.start).trimEnd().length);
  }
  return at;
}

import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import type { CitationSettings } from '../../config.js';
import type { MarkerKind } from '../../markdown/markers.js';
import type { Edit } from '../../text/edit.js';
import type { Citing, Fix } from '../rule.js';
import { lineEndOf, markerPlace, type Stand } from './place.js';
import { NEEDED } from './sourcing.js';

/** A new citation whose source the writer fills in, in the style that the draft uses or the settings ask for. */
export const newNote = (draft: Analysis, claim: Claim, citations: Citing): Fix => ({
  ...noteIn(draft, claim, citations),
  newSource: true,
});

function noteIn(draft: Analysis, claim: Claim, citations: Citing): Fix {
  switch (styleOf(draft, citations)) {
    case 'link':
      return link(claim, citations);
    case 'inline':
      return inlineNote(draft, claim, citations);
    default:
      return footnote(draft, claim, citations);
  }
}

export type Style = 'footnote' | 'link' | 'inline';

/** The style in which a new citation is put in. */
export function styleOf(draft: Analysis, { style }: CitationSettings): Style {
  if (style === 'pandoc') return 'inline';
  if (style !== 'auto') return style;
  const count = new Map<MarkerKind, number>();
  for (const { markers } of draft.blocks) for (const { kind } of markers) count.set(kind, (count.get(kind) ?? 0) + 1);
  const most = [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most === 'link' ? 'link' : most === 'inline-note' || most === 'key' ? 'inline' : 'footnote';
}

function footnote(draft: Analysis, claim: Claim, citations: Citing): Fix {
  const { label, edits, from } = footnoteSaying(draft, claim, citations, NEEDED);
  const placeholder = { edit: 1, start: from, end: from + NEEDED.length };
  return { title: citations.wording.fixes.footnote(label), kind: 'draft', edits, placeholder };
}

/** A footnote at a claim: its marker and its definition, in which `words` begin at `from`. */
export function footnoteSaying(
  draft: Analysis,
  claim: Stand,
  { position }: CitationSettings,
  words: string,
): { readonly label: string; readonly edits: readonly Edit[]; readonly from: number } {
  const at = markerPlace(draft, claim, position);
  const label = freeLabel(draft);
  const { end, before, after } = definitionPlace(draft);
  const head = `${before}[^${label}]: `;
  const edits = [
    { start: at, end: at, text: `[^${label}]` },
    { start: end, end, text: `${head}${words}${after}` },
  ];
  return { label, edits, from: head.length };
}

/** The least number that labels no footnote of the draft yet. */
export function freeLabel({ definitions, blocks }: Analysis): string {
  const taken = new Set(definitions.filter(({ kind }) => kind === 'footnote').map(({ label }) => label));
  for (const { markers } of blocks) for (const { kind, target } of markers) if (kind === 'footnote') taken.add(target);
  let label = 1;
  while (taken.has(String(label))) label++;
  return String(label);
}

/** A new definition goes behind the last footnote's, or to the end of the draft. */
export function definitionPlace(draft: Analysis): { end: number; before: string; after: string } {
  const { text, definitions } = draft;
  const line = lineEndOf(draft);
  const last = definitions.findLast(({ kind }) => kind === 'footnote');
  if (last !== undefined) return { end: last.span.end, before: line, after: '' };
  const body = text.trimEnd().length;
  return { end: body, before: line + line, after: /[\n\r]/u.test(text.slice(body)) ? '' : line };
}

function inlineNote(draft: Analysis, claim: Claim, { position, wording }: Citing): Fix {
  const at = markerPlace(draft, claim, position);
  const text = `^[${NEEDED}]`;
  return {
    title: wording.fixes.inlineNote,
    kind: 'draft',
    edits: [{ start: at, end: at, text }],
    placeholder: { edit: 0, start: 2, end: 2 + NEEDED.length },
  };
}

/** The quantity becomes a link whose address the writer fills in; until then `unknown-citation` says that it has none. */
function link(claim: Claim, { wording }: Citing): Fix {
  const { start, end } = claim.phrase;
  return {
    title: wording.fixes.link,
    kind: 'draft',
    edits: [
      { start, end: start, text: '[' },
      { start: end, end, text: ']()' },
    ],
    placeholder: { edit: 1, start: 2, end: 2 },
  };
}

import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import type { CitationSettings } from '../../config.js';
import { declaredBy } from '../../sources/declared.js';
import { type Entry, entriesOf, type Registry } from '../../sources/registry.js';
import { described, type Source } from '../../sources/source.js';
import type { Wording } from '../../wording/en.js';
import type { Citing, Fix } from '../rule.js';
import { wordsOf } from './cite.js';
import { footnoteSaying, styleOf } from './note.js';
import { claimsBefore, markerPlace, type Stand } from './place.js';

/** How many entries of the bibliography are offered. */
const OFFERED = 3;

/** Cites an entry of the bibliography, the likeliest first, in the style of the draft. */
export function* citeEntries(draft: Analysis, claim: Claim, citing: Citing): Iterable<Fix> {
  if (citing.sources.libraries.length === 0) return;
  const form = formOf(draft, citing);
  for (const { source } of likeliest(draft, claim, citing.sources)) {
    const fix = form(draft, claim, source);
    if (fix !== null) yield fix;
  }
}

/** How a draft cites an entry: the fix that does it at a place; null where it cannot be done there. */
type Form = (draft: Analysis, stand: Stand, source: Source) => Fix | null;

/** Cites one entry at a place, in the style of the draft; where that style has no way there, by a footnote. */
export const citeEntry = (draft: Analysis, stand: Stand, citing: Citing, source: Source): Fix =>
  formOf(draft, citing)(draft, stand, source) ?? inFootnote(citing)(draft, stand, source);

/** Whether the draft cites by keys, as far as one can tell before there is a key to cite. */
export const citesByKey = (draft: Analysis, citing: CitationSettings): boolean => keyForm(draft, citing) !== null;

function formOf(draft: Analysis, citing: Citing): Form {
  const keyed = keyForm(draft, citing);
  const marker =
    (text: string): Form =>
    (at, claim, source) => {
      const key = keyWritten(source, text);
      if (key === null) return null;
      const place = markerPlace(at, claim, citing.position);
      const written = text.replace('KEY', () => key);
      const spaced = / $/u.test(at.text.slice(place - 1, place)) ? written.trimStart() : written;
      return {
        title: titleFor(source, citing.wording),
        kind: 'draft',
        edits: [{ start: place, end: place, text: spaced }],
      };
    };
  if (keyed !== null) return marker(keyed);
  switch (styleOf(draft, citing)) {
    case 'link':
      return linked(citing.wording);
    case 'inline':
      return (at, claim, source) => {
        const place = markerPlace(at, claim, citing.position);
        return {
          title: titleFor(source, citing.wording),
          kind: 'draft',
          edits: [{ start: place, end: place, text: `^[${inFull(source)}]` }],
        };
      };
    default:
      return inFootnote(citing);
  }
}

/** A key as a citation has it, with the place in its source: Pandoc braces what is more than letters, digits and inner signs; null where it cannot be. */
function keyWritten({ key, locator }: Source, form: string): string | null {
  const isPandoc = form.includes('@KEY');
  const where = isPandoc && /^[^[\]@;{}]+$/u.test(locator) ? `, ${locator}` : '';
  if (/^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(key)) return key + where;
  return isPandoc && !/[{}[\]\s]/u.test(key) ? `{${key}}${where}` : null;
}

const inFootnote =
  (citing: Citing) =>
  (at: Analysis, stand: Stand, source: Source): Fix => {
    const { edits } = footnoteSaying(at, stand, citing, inFull(source));
    return { title: titleFor(source, citing.wording), kind: 'draft', edits };
  };

const titleFor = (source: Source, { fixes }: Wording): string => fixes.citeEntry(shortened(described(source), 60));

const shortened = (words: string, length: number): string =>
  words.length > length ? `${words.slice(0, length - 1)}…` : words;

/** What a note says of a source: “Lindahl and Wirth, Spring drought (Northern Journal, 2025), https://…”. */
function inFull(source: Source): string {
  const words = described(source);
  const url = source.url.replace(/[\s<>[\]]/gu, escaped);
  if (words === source.url) return url || asWords(source.key);
  return [asWords(words), asWords(source.locator), url].filter((part) => part !== '').join(', ');
}

/** Words of a bibliography as words of the draft: nothing in them is Markdown there. */
const asWords = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\^(?=\[)/gu, '\\$&');

/** How a key is written: as the draft does it, as the settings ask, or as Pandoc has it where the front matter names a bibliography. */
function keyForm(draft: Analysis, { style }: CitationSettings): string | null {
  if (style !== 'auto' && style !== 'pandoc') return null;
  for (const { start, markers } of draft.blocks) {
    const key = markers.find(({ kind }) => kind === 'key');
    if (key === undefined) continue;
    const written = draft.text.slice(start + key.from.start, start + key.from.end);
    if (written.startsWith('{{'))
      return ` ${/^\{\{[<%]\s*\w+/u.exec(written)?.[0] ?? '{{< cite'} "KEY" ${written.startsWith('{{%') ? '%}}' : '>}}'}`;
    if (written.startsWith('{')) return ` ${/^\{cite(?::[a-z]+)?\}/u.exec(written)?.[0] ?? '{cite}'}\`KEY\``;
    return ' [@KEY]';
  }
  const declared = declaredBy(draft);
  return style === 'pandoc' || declared.files.length > 0 || declared.references !== null ? ' [@KEY]' : null;
}

const linked =
  (wording: Wording): Form =>
  ({ text }, claim, source) => {
    const { start, end } = claim.phrase;
    if (source.url === '' || start === end || /[[\]]/u.test(text.slice(start, end))) return null;
    const edits = [
      { start, end: start, text: '[' },
      { start: end, end, text: `](${source.url.replace(/[\s()<>]/gu, escaped)})` },
    ];
    return { title: titleFor(source, wording), kind: 'draft', edits };
  };

/** What would end a link's target early, as its percent code. */
const escaped = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The entry cited nearest before, then those that share words with the sentence, then those not yet cited. */
function likeliest(draft: Analysis, claim: Claim, registry: Registry): Entry[] {
  const entries = entriesOf(registry);
  const worth = new Map<Entry, number>();
  const add = (entry: Entry | undefined, by: number): void =>
    void (entry !== undefined && worth.set(entry, (worth.get(entry) ?? 0) + by));
  for (const [distance, before] of claimsBefore(draft, claim.span.start).entries())
    for (const { kind, target } of before.citations) if (kind === 'key') add(entries.get(target), 2 / (distance + 1));
  const index = indexOf(registry);
  for (const word of wordsOf(draft.text.slice(claim.sentence.start, claim.sentence.end))) {
    const found = index.get(word) ?? [];
    // A word that many entries share tells little.
    for (const entry of found.length > 500 ? [] : found) add(entry, 1 / Math.log2(1 + found.length));
  }
  const best = [...worth].sort((a, b) => b[1] - a[1]).slice(0, OFFERED);
  if (best.length > 0) return best.map(([entry]) => entry);
  return [...entries.values()].slice(0, entries.size > OFFERED ? 0 : OFFERED);
}

const indices = new WeakMap<Registry, ReadonlyMap<string, readonly Entry[]>>();

/** The entries by the words of their authors, titles and issuers. */
function indexOf(registry: Registry): ReadonlyMap<string, readonly Entry[]> {
  const known = indices.get(registry);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  for (const entry of entriesOf(registry).values()) {
    const { authors, title, issuer } = entry.source;
    for (const word of wordsOf(`${authors.join(' ')} ${title} ${issuer}`)) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [entry]);
      else list.push(entry);
    }
  }
  indices.set(registry, index);
  return index;
}

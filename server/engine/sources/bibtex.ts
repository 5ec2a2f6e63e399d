import { type BibEntry, parse } from 'bibtex-parse';
import type { Item, Source, SourceProblem } from './source.js';
import { untexed } from './tex.js';

/**
 * Reads BibTeX and BibLaTeX, entry by entry as they are asked for. An entry that cannot be read costs itself alone:
 * where one is not closed, the next line that begins an entry begins one.
 */
export function* readBibtex(text: string): Generator<Item> {
  const macros = new Map<string, string>();
  for (const chunk of chunksOf(text)) {
    const kind = chunk.type.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') continue;
    if (kind === 'string') define(macros, text.slice(chunk.start, chunk.end));
    else yield entryIn(text, chunk, macros);
  }
}

/** A stretch of a file that begins like an entry: `@type{ … }`. */
interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Where the text between its braces begins. */
  readonly inside: number;
  readonly closed: boolean;
}

const OPENING = /(^[ \t]*%[^\n\r]*$)|@[ \t]*([A-Za-z]+)\s*([{(])/gmu;

function* chunksOf(text: string): Generator<Chunk> {
  OPENING.lastIndex = 0;
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [whole, remark, type = '', brace = '{'] = match;
    if (remark !== undefined) continue;
    const inside = match.index + whole.length;
    const end = closingOf(text, inside, brace);
    const closed = end !== -1;
    const until = closed ? end + 1 : nextEntry(text, inside);
    yield { type, start: match.index, end: until, inside, closed };
    opening.lastIndex = until;
  }
}

/** Where the brace that opened before `from` closes; -1 when the next entry begins first, or nothing closes it. */
function closingOf(text: string, from: number, brace: string): number {
  let depth = 0;
  const marks = /[{}()\\]|[\n\r][ \t]*@[A-Za-z]+\s*[{(]/gu;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '\\') marks.lastIndex = match.index + 2;
    else if (mark === '{') depth++;
    else if (mark === '}') {
      if (depth === 0) return brace === '{' ? match.index : -1;
      depth--;
    } else if (mark === ')' && depth === 0 && brace === '(') return match.index;
    else if (mark.length > 1) return -1;
  }
  return -1;
}

function nextEntry(text: string, from: number): number {
  const next = /[\n\r][ \t]*(?=@[A-Za-z]+\s*[{(])/gu;
  next.lastIndex = from;
  const match = next.exec(text);
  return match === null ? text.length : match.index + match[0].length;
}

function entryIn(text: string, chunk: Chunk, macros: ReadonlyMap<string, string>): Item {
  const raw = text.slice(chunk.start, chunk.end);
  const [lead = '', key = ''] =
    /^(\s*)([^\s,{}()=]*)/u.exec(text.slice(chunk.inside, chunk.inside + 400))?.slice(1) ?? [];
  const start = chunk.inside + lead.length;
  const keySpan = { start, end: start + key.length };
  const problem = (says: SourceProblem['says'], ...about: readonly string[]): Item => ({
    problem: { ...(key === '' ? { start: chunk.start, end: chunk.inside } : keySpan), says, about },
  });
  if (key === '') return problem('noKey');
  if (!chunk.closed) return problem('open', key);
  const parsed = parsedEntry(raw);
  if ('line' in parsed)
    return parsed.line === null ? problem('comma', key) : problem('commaBefore', key, String(parsed.line));
  return { source: sourceOf(parsed, key, macros, { span: { start: chunk.start, end: chunk.end }, keySpan }) };
}

/** The entry, or before which of its lines something is missing, as far as one can tell. */
function parsedEntry(raw: string): BibEntry | { readonly line: number | null } {
  try {
    const [entry] = parse(raw);
    return entry?.itemtype === 'entry' ? entry : { line: null };
  } catch (thrown) {
    const line = (thrown as { location?: { start?: { line?: number } } }).location?.start?.line;
    return { line: line ?? null };
  }
}

function define(macros: Map<string, string>, raw: string): void {
  try {
    const [item] = parse(raw);
    if (item?.itemtype === 'string') macros.set(item.name.toLowerCase(), wordsOf(item, macros));
  } catch {
    // An abbreviation that cannot be read is not there; what uses it shows its name.
  }
}

type Value = Pick<BibEntry['fields'][number], 'value' | 'datatype'>;

function wordsOf({ value, datatype }: Value, macros: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.map((part) => wordsOf(part, macros)).join('');
  const words = String(value);
  return datatype === 'identifier' ? (macros.get(words.toLowerCase()) ?? words) : words;
}

function sourceOf(
  { type, fields }: BibEntry,
  key: string,
  macros: ReadonlyMap<string, string>,
  places: Pick<Source, 'span' | 'keySpan'>,
): Source {
  const values = new Map<string, string>();
  for (const field of fields) values.set(field.name.toLowerCase(), wordsOf(field, macros));
  const first = (...names: string[]): string =>
    untexed(names.map((name) => values.get(name) ?? '').find(Boolean) ?? '');
  return {
    key,
    type: type.toLowerCase(),
    title: first('title', 'booktitle', 'shorttitle'),
    authors: namesIn(values.get('author') ?? values.get('editor') ?? ''),
    issuer: first(
      'publisher',
      'institution',
      'organization',
      'school',
      'journal',
      'journaltitle',
      'newspaper',
      'booktitle',
      'howpublished',
    ),
    date: first('date', 'year', 'eventdate', 'urldate'),
    url: values.get('url') ?? doiUrl(values.get('doi') ?? ''),
    archive: first('archiveurl', 'archive'),
    accessed: first('urldate'),
    standing: first('standing', 'sourcetype'),
    locator: first('locator'),
    quote: first('quote'),
    asOf: first('asof'),
    parent: first('crossref', 'xdata'),
    ...places,
  };
}

const doiUrl = (doi: string): string =>
  doi === '' ? '' : `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '')}`;

/** “Lindahl, Per and Wirth, Johanna”, “{{Guild of Bakers}}”, “Jane Q. Doe and others”. */
function namesIn(value: string): string[] {
  if (value === '') return [];
  return outside(value).map((name) => {
    if (/^\s*\{/u.test(name) && /\}\s*$/u.test(name)) return untexed(name);
    const comma = name.indexOf(',');
    return untexed(comma === -1 ? (name.trim().split(/\s+/u).at(-1) ?? name) : name.slice(0, comma));
  });
}

/** The names of a list, parted by “and” outside of braces. */
function outside(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of value.matchAll(/[{}]|\sand\s/gu)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth === 0) {
      names.push(value.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  return [...names, value.slice(from)].filter((name) => name.trim() !== '' && name.trim() !== 'others');
}

import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { nestsDeeply } from '../text/depth.js';
import { withNewlines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Item, Source, SourceProblem } from './source.js';

/** Reads CSL JSON, a list of entries or `{"references": […]}`; commas and brackets that are missing cost their entry. */
export function* readCslJson(text: string): Generator<Item> {
  if (text.trim() === '') return;
  if (text.length >= large && /^\s{0,100}\[/u.test(text)) return yield* oneByOne(text);
  if (nestsDeeply(text)) return yield wrong({ start: 0, end: 1 }, 'tooDeep');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (first !== undefined)
    yield wrong({ start: first.offset, end: first.offset + Math.max(1, first.length) }, 'notJson', inWords(first));
  const list =
    root?.type === 'array'
      ? root
      : root && (findNodeAtLocation(root, ['references']) ?? findNodeAtLocation(root, ['items']));
  if (list?.type !== 'array') {
    if (first === undefined && text.trim() !== '') yield wrong({ start: 0, end: 1 }, 'noJsonList');
    return;
  }
  for (const node of list.children ?? []) yield jsonEntry(text, node);
}

/** The entries of a long list, each read by itself, so that nobody has to wait for all of them. */
function* oneByOne(text: string): Generator<Item> {
  const marks = /"(?:[^"\\]|\\[\s\S])*"|[{}]/gu;
  marks.lastIndex = text.indexOf('[') + 1;
  let depth = 0;
  let start = 0;
  let end = marks.lastIndex;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '{' && depth++ === 0) {
      start = index;
      const between = text.slice(end, start).trim();
      if (between !== (text[end - 1] === '[' ? '' : ',')) yield notJson(end, 'comma expected');
    } else if (mark === '}' && --depth === 0) {
      end = index + 1;
      yield* entryAlone(text, start, end);
    } else if (depth < 0) depth = 0;
  }
  if (depth > 0) yield notJson(start, 'close brace expected');
  else if (!/^\s{0,1000},?\s{0,1000}\]/u.test(text.slice(end, end + 3000)))
    yield notJson(end, 'close bracket expected');
}

const notJson = (at: number, what: string): Item => wrong({ start: at, end: at + 1 }, 'notJson', what);

function* entryAlone(text: string, start: number, end: number): Generator<Item> {
  const errors: ParseError[] = [];
  const entry = text.slice(start, end);
  if (nestsDeeply(entry)) return yield wrong({ start, end: start + 1 }, 'tooDeep');
  const node = parseTree(entry, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (first !== undefined) yield notJson(start + first.offset, inWords(first));
  if (node !== undefined) yield moved(jsonEntry(entry, node), start);
}

/** An item with its places counted from `by` on. */
function moved(item: Item, by: number): Item {
  const on = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  if ('problem' in item) return { problem: { ...item.problem, ...on(item.problem) } };
  return { source: { ...item.source, span: on(item.source.span), keySpan: on(item.source.keySpan) } };
}

const wrong = ({ start, end }: Span, says: SourceProblem['says'], ...about: readonly string[]): Item => ({
  problem: { start, end, says, about },
});

/** `CommaExpected` as words. */
const inWords = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase();

function jsonEntry(text: string, node: Node): Item {
  const span = { start: node.offset, end: node.offset + node.length };
  const id = findNodeAtLocation(node, ['id']);
  const key = id?.type === 'string' || id?.type === 'number' ? String(getNodeValue(id)).trim() : '';
  if (node.type !== 'object' || id === undefined || key === '')
    return wrong({ start: span.start, end: Math.min(span.end, span.start + 40) }, 'noId');
  const quoted = text[id.offset] === '"' ? 1 : 0;
  const keySpan = { start: id.offset + quoted, end: id.offset + id.length - quoted };
  return { source: cslSource(getNodeValue(node) as Record<string, unknown>, key, { span, keySpan }) };
}

/** From this many UTF-16 units on, YAML is read entry by entry. */
const large = 200_000;

/**
 * Reads CSL YAML: a list of entries, or one under `references:`. `from` is where the text stands in its file. A file
 * that is large, or that cannot be read as a whole, is read entry by entry, so that a bad one costs itself alone.
 */
export function* readCslYaml(text: string, from = 0): Generator<Item> {
  if (nestsDeeply(text)) return yield wrong({ start: from, end: from + 1 }, 'tooDeep');
  if (text.length < large) {
    const whole = [...yamlItems(text, from)];
    const [first] = whole;
    if (first === undefined || !('problem' in first)) return yield* whole;
    const parts = partsOf(text);
    if (parts.length < 2) return yield* whole;
  }
  const anchored = new Map<string, string>();
  for (const part of partsOf(text)) yield* itemsOfPart(text.slice(part.start, part.end), from + part.start, anchored);
}

/** So much of other entries is read again for one that refers to them. */
const mostReferred = 20_000;

/** The items of a part of a list that is read by itself, with those before it that it refers to: `*name` to `&name`. */
function itemsOfPart(text: string, from: number, anchored: Map<string, string>): Item[] {
  const named = (sign: RegExp): string[] => [...text.matchAll(sign)].map(([, name = '']) => name);
  const wanted = new Set(named(/\*([\w-]+)/gu).flatMap((name) => anchored.get(name) ?? []));
  const before = [...wanted].join('');
  const prefix = before.length > mostReferred ? '' : before;
  const items = [...yamlItems(prefix + text, from - prefix.length)].filter((item) => placeOf(item) >= from);
  if (items.some((item) => 'source' in item))
    for (const name of named(/&([\w-]+)/gu)) anchored.set(name, `${prefix}${text.trimEnd()}\n`);
  return items;
}

const placeOf = (item: Item): number => ('source' in item ? item.source.span.start : item.problem.start);

/** The items of a list, each with the white space before it, wherever the list stands. */
function partsOf(text: string): Span[] {
  const indent = /^([ \t]*)- /mu.exec(text)?.[1];
  if (indent === undefined) return [];
  const starts: number[] = [];
  for (const match of text.matchAll(/^([ \t]*)- /gmu)) if (match[1] === indent) starts.push(match.index);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function* yamlItems(text: string, from: number): Generator<Item> {
  const document = parseDocument(withNewlines(text), {
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const start = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
    return yield wrong(
      { start: from + start, end: from + Math.max(start + 1, Math.min(error.pos[1], text.length)) },
      'notYaml',
      decapitalised(error.message),
    );
  }
  const root = document.contents;
  if (isEmpty(root)) return;
  const list = isMap(root) ? (root.get('references', true) ?? root.get('sources', true)) : root;
  if (!isSeq(list)) {
    const named = isMap(root) && (root.has('references') || root.has('sources'));
    if (!(named && isEmpty(list))) yield wrong({ start: from, end: from + 1 }, 'noYamlList');
    return;
  }
  for (const node of list.items) {
    const [start = 0, end = 0] = (node as { range?: readonly [number, number, number] | null }).range ?? [];
    const span = { start: from + start, end: from + start + text.slice(start, end).trimEnd().length };
    const id = isMap(node) ? idOf(node) : null;
    if (id === null) yield wrong({ start: span.start, end: Math.min(span.end, span.start + 40) }, 'noId');
    else
      yield entryOf(node as YAMLMap, document, id, { from, span: { ...span, end: Math.max(span.end, from + id.end) } });
  }
}

/** Nothing at all, or a list that has no entry yet. */
const isEmpty = (node: unknown): boolean =>
  node === null ||
  node === undefined ||
  (isMap(node) && node.items.length === 0) ||
  (isScalar(node) && (node.value === null || node.value === ''));

/** An entry of YAML; a problem where it refers to what is not there. */
function entryOf(
  node: YAMLMap,
  document: Document,
  id: { readonly key: string; readonly start: number; readonly end: number },
  { from, span }: { readonly from: number; readonly span: Span },
): Item {
  const keySpan = { start: from + id.start, end: from + id.end };
  try {
    const values = node.toJS(document, { maxAliasCount: 100 }) as Record<string, unknown>;
    return { source: withoutEscapes(cslSource(values, id.key, { span, keySpan })) };
  } catch (thrown) {
    return wrong(keySpan, 'unreadable', id.key, decapitalised((thrown as Error).message));
  }
}

const decapitalised = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

/** Pandoc reads the text of CSL YAML as Markdown, in which a sign that is meant may have a backslash before it. */
function withoutEscapes(source: Source): Source {
  const plain = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  const { key, title, issuer, authors, locator, asOf } = source;
  if (![key, title, issuer, locator, asOf, ...authors].some((text) => text.includes('\\'))) return source;
  return {
    ...source,
    key: plain(key),
    title: plain(title),
    issuer: plain(issuer),
    locator: plain(locator),
    asOf: plain(asOf),
    authors: authors.map(plain),
  };
}

function idOf(node: YAMLMap): { readonly key: string; readonly start: number; readonly end: number } | null {
  const id = node.get('id', true);
  if (!isScalar(id) || id.value === null || id.value === '' || !id.range) return null;
  const quoted = id.type === 'QUOTE_DOUBLE' || id.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { key: String(id.value), start: id.range[0] + quoted, end: id.range[1] - quoted };
}

function cslSource(item: Record<string, unknown>, key: string, places: Pick<Source, 'span' | 'keySpan'>): Source {
  const text = (...names: string[]): string => wordsIn(item, names);
  // The schema of CSL leaves `custom` to whoever keeps the file.
  const custom = (...names: string[]): string => wordsIn(item.custom, names) || wordsIn(item, names);
  return {
    key,
    type: text('type'),
    title: text('title', 'title-short'),
    authors: [item.author, item.editor].map(namesOf).find((names) => names.length > 0) ?? [],
    issuer: text('publisher', 'container-title', 'authority', 'genre'),
    date: dateOf(item.issued) || dateOf(item['original-date']) || text('year', 'date'),
    url: text('URL', 'url') || (text('DOI') === '' ? '' : `https://doi.org/${text('DOI')}`),
    archive: custom('archive-url', 'archive_url', 'archived_url') || text('archive_location'),
    accessed: dateOf(item.accessed),
    standing: custom('standing', 'source-kind', 'source_class'),
    locator: custom('locator'),
    quote: custom('quote'),
    asOf: custom('as-of', 'as_of'),
    parent: '',
    ...places,
  };
}

/** The first of some fields that says something. */
function wordsIn(fields: unknown, names: readonly string[]): string {
  if (typeof fields !== 'object' || fields === null) return '';
  for (const name of names) {
    const value = (fields as Record<string, unknown>)[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value).replace(/\s+/gu, ' ').trim();
  }
  return '';
}

/** The names of a CSL list: `{family, given}`, `{literal}`, or plain text. */
function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.flatMap((name: unknown) => {
    if (typeof name === 'string') return [name];
    const { family, literal, given } = (name ?? {}) as Record<string, unknown>;
    const named = [literal, family, given].find((part) => typeof part === 'string' && part !== '');
    return typeof named === 'string' ? [named] : [];
  });
}

/** `{"date-parts": [[2024, 5, 8]]}`, a list of such parts as YAML has them, `{raw: …}`, or plain text. */
function dateOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return dateOf(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const { 'date-parts': parts, raw, literal, year, month, day } = value as Record<string, unknown>;
  const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const numbers = Array.isArray(first) ? first : [year, month, day];
  const given = numbers.filter((part) => typeof part === 'number' || typeof part === 'string').map(String);
  if (given.length > 0) return given.map((part) => part.padStart(2, '0')).join('-');
  return dateOf(raw ?? literal ?? '');
}

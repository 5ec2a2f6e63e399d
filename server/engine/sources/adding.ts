import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq, type Node as YamlNode } from 'yaml';
import { nestsDeeply } from '../text/depth.js';
import { applyEdits, type Edit } from '../text/edit.js';
import type { Wording } from '../wording/en.js';
import { readBibtex } from './bibtex.js';
import { readCslJson, readCslYaml } from './csl.js';
import type { NewSource } from './new-source.js';
import { type Item, libraryOf, type Source } from './source.js';
import { bibtexEntry, jsonEntry, yamlEntry } from './written.js';

/** How a file of sources is written. */
export type Format = 'bibtex' | 'csl-json' | 'csl-yaml';

/** The format of a file by its name; null for one that is no bibliography. */
export function formatOf(name: string): Format | null {
  if (/\.bib(?:tex|latex)?$/iu.test(name)) return 'bibtex';
  if (/\.json$/iu.test(name)) return 'csl-json';
  return /\.ya?ml$/iu.test(name) ? 'csl-yaml' : null;
}

export const readerOf: Readonly<Record<Format, (text: string) => Iterable<Item>>> = {
  bibtex: readBibtex,
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
};

/** An entry put into a file, or why it cannot be. */
export type Added = { readonly edit: Edit; readonly source: Source } | Refused;

interface Refused {
  readonly why: keyof Wording['refused'];
}

type Inserted = { readonly edit: Edit } | Refused;

/**
 * The one edit that adds a source to a file of sources: an insertion, so that comments, order and line ends stay. It is
 * refused where the file would not say all it said before, and the new source, once it is made.
 */
export function addedTo(text: string, format: Format, source: NewSource, key: string): Added {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const added = adders[format](text, { source, key, lineEnd });
  if ('why' in added) return added;
  const read = readerOf[format];
  const before = libraryOf('', read(text)).sources;
  const after = [...libraryOf('', read(applyEdits(text, [added.edit]))).sources];
  const own = after.splice(before.length, 1)[0];
  const isKept = before.length === after.length && before.every((one, index) => saying(one) === saying(after[index]));
  return isKept && own?.key === key ? { ...added, source: own } : { why: 'unsafe' };
}

/** What a source says, wherever it stands. */
const saying = (source: Source | undefined): string => JSON.stringify({ ...source, span: null, keySpan: null });

interface Wanted {
  readonly source: NewSource;
  readonly key: string;
  readonly lineEnd: string;
}

const adders: Readonly<Record<Format, (text: string, wanted: Wanted) => Inserted>> = {
  bibtex(text, { source, key, lineEnd }) {
    const biblatex = text.trim() === '' || /@(?:online|report|thesis|dataset)\{|^[ \t]*date[ \t]*=/imu.test(text);
    const entry = bibtexEntry(source, key, biblatex).join(lineEnd);
    return { edit: at(text.length, `${gapAfter(text, lineEnd)}${entry}${lineEnd}`) };
  },
  'csl-json': addedToJson,
  'csl-yaml': addedToYaml,
};

const at = (place: number, text: string): Edit => ({ start: place, end: place, text });

/** What parts an entry at a file's end from what stands there: a blank line. */
function gapAfter(text: string, lineEnd: string): string {
  if (text.trim() === '') return '';
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/u.test(text)) return '';
  return /[\n\r]$/u.test(text) ? lineEnd : lineEnd + lineEnd;
}

function addedToJson(text: string, { source, key, lineEnd }: Wanted): Inserted {
  const entry = jsonEntry(source, key);
  if (text.trim() === '')
    return { edit: at(text.length, `[${lineEnd}${indented(entry, '  ', lineEnd)}${lineEnd}]${lineEnd}`) };
  if (nestsDeeply(text)) return { why: 'tooDeep' };
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list =
    root?.type === 'array'
      ? root
      : root && (findNodeAtLocation(root, ['references']) ?? findNodeAtLocation(root, ['items']));
  if (list?.type !== 'array') return { why: 'noJsonList' };
  const last: Node | undefined = list.children?.at(-1);
  if (last === undefined) return { edit: at(list.offset + 1, `${lineEnd}${indented(entry, '  ', lineEnd)}${lineEnd}`) };
  const indent = /(?:^|[\n\r])([ \t]*)$/u.exec(text.slice(0, last.offset))?.[1];
  const written = indent === undefined ? ` ${JSON.stringify(entry)}` : `${lineEnd}${indented(entry, indent, lineEnd)}`;
  return { edit: at(last.offset + last.length, `,${written}`) };
}

const indented = (entry: unknown, indent: string, lineEnd: string): string =>
  JSON.stringify(entry, null, 2)
    .split('\n')
    .map((line) => indent + line)
    .join(lineEnd);

function addedToYaml(text: string, wanted: Wanted): Inserted {
  if (nestsDeeply(text)) return { why: 'tooDeep' };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return { why: 'notYaml' };
  const { lineEnd } = wanted;
  const entry = (indent: string): string => yamlEntry(wanted.source, wanted.key, indent).join(lineEnd);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    const gap = text === '' || /[\n\r]$/u.test(text) ? '' : lineEnd;
    return { edit: at(text.length, `${gap}references:${lineEnd}${entry('  ')}${lineEnd}`) };
  }
  if (isSeq(root)) return addedToSeq(text, root, wanted, entry);
  const pair = isMap(root)
    ? root.items.find(({ key }) => isScalar(key) && /^(?:references|sources)$/u.test(String(key.value)))
    : undefined;
  const value = pair?.value as YamlNode | null | undefined;
  if (isSeq(value)) return addedToSeq(text, value, wanted, entry);
  if (pair === undefined || !(value === null || value === undefined || (isScalar(value) && value.value === null)))
    return { why: 'noYamlList' };
  const end = lineEndAfter(text, (pair.key as YamlNode).range?.[1] ?? text.length);
  return { edit: at(end, `${lineEnd}${entry('  ')}${end === text.length ? lineEnd : ''}`) };
}

function addedToSeq(text: string, list: YAMLSeq, wanted: Wanted, entry: (indent: string) => string): Inserted {
  const { lineEnd } = wanted;
  const [start = 0, listEnd = 0] = list.range ?? [];
  const last = list.items.at(-1) as YamlNode | undefined;
  if (list.flow === true) {
    const json = JSON.stringify(jsonEntry(wanted.source, wanted.key));
    if (last !== undefined) return { edit: at(last.range?.[1] ?? listEnd - 1, `, ${json}`) };
    return { edit: { start: start + 1, end: text.lastIndexOf(']', listEnd), text: json } };
  }
  const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) - 1;
  const said = text.slice(0, last?.range?.[1] ?? listEnd).trimEnd().length;
  const end = lineEndAfter(text, said);
  // Entries with a blank line between them get another.
  const before = (list.items.at(-2) as YamlNode | undefined)?.range?.[1] ?? said;
  const gap = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/u.test(text.slice(before - 1, last?.range?.[0])) ? lineEnd : '';
  return { edit: at(end, `${lineEnd}${gap}${entry(' '.repeat(column))}${end === text.length ? lineEnd : ''}`) };
}

/** Where the line ends that holds a place. */
function lineEndAfter(text: string, place: number): number {
  const rest = text.slice(place).search(/[\n\r]/u);
  return rest === -1 ? text.length : place + rest;
}

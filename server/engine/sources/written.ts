import { type NewSource, nameOf } from './new-source.js';

/** A new source as an entry of CSL: what JSON has, and what YAML has with its Markdown escaped. */
export function cslOf(source: NewSource, key: string): Record<string, unknown> {
  const { title, author, publisher, date, accessed, url, standing, archive, asOf, locator, quote } = source;
  const custom = given({ standing, 'archive-url': archive, 'as-of': asOf, locator, quote });
  return given({
    id: key,
    type: url ? 'webpage' : 'document',
    title: title ?? '',
    author: author ? [nameOf(author)] : undefined,
    publisher,
    issued: date,
    accessed,
    URL: url,
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  });
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => name === 'title' || (value ?? '') !== ''));

/** An entry in CSL JSON, as one value; the parts of its dates as its schema has them. */
export function jsonEntry(source: NewSource, key: string): Record<string, unknown> {
  const { issued, accessed, ...rest } = cslOf(source, key);
  const parts = (date: unknown): unknown =>
    typeof date !== 'string'
      ? undefined
      : /^\d{4}(?:-\d\d?){0,2}$/u.test(date)
        ? { 'date-parts': [date.split('-').map(Number)] }
        : { raw: date };
  return given({ ...rest, issued: parts(issued), accessed: parts(accessed) });
}

/** An entry of a list in CSL YAML, its dash `indent` from the left; lines without their ends. */
export function yamlEntry(source: NewSource, key: string, indent: string): string[] {
  const fields = yamlFields(cslOf({ ...source, url: plainAddress(source.url ?? '') }, key));
  return fields.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

function yamlFields(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (Array.isArray(value))
      return [
        `${name}:`,
        ...value.flatMap((item) =>
          yamlFields(item as Record<string, unknown>).map((line, i) => `  ${i === 0 ? '- ' : '  '}${line}`),
        ),
      ];
    if (typeof value === 'object' && value !== null)
      return [`${name}:`, ...yamlFields(value as Record<string, unknown>).map((line) => `  ${line}`)];
    const verbatim = name === 'id' || name === 'URL' || name === 'archive-url' || name === 'quote';
    return [`${name}: ${scalar(verbatim ? String(value) : asMarkdown(String(value)))}`];
  });
}

/** Pandoc reads the text of CSL YAML as Markdown: what would be markup there is escaped. */
const asMarkdown = (text: string): string =>
  text
    .replace(/[\\`*<[\]@$^~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\d+)([.)]\s)/u, '$1\\$2')
    .replace(/^[-+>#](?=\s)/u, '\\$&');

/** An address whose signs Markdown leaves alone. */
const plainAddress = (url: string): string =>
  url.replace(
    /[\s*`<>[\]\\$^|"]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** A value of YAML that every version of it reads as this text: plain where that is safe, else in double quotes. */
function scalar(text: string): string {
  const plain =
    /^(?:\p{L}[\p{L}\p{N} .,'’()/–—-]*|\d{4}(?:-\d\d){0,2}|https?:\/\/[\w\-./?=&%+~:;,!]+)$/u.test(text) &&
    !/\s$|^(?:y|yes|no|n|true|false|on|off|null)$/iu.test(text) &&
    !/:$/u.test(text);
  return plain ? text : JSON.stringify(text);
}

/** An entry in BibTeX, or in BibLaTeX where the file is kept for that; lines without their ends. */
export function bibtexEntry(source: NewSource, key: string, biblatex: boolean): string[] {
  const { title = '', author, publisher, date = '', accessed, url, standing, archive, asOf, locator, quote } = source;
  const [year = '', month] = date.split('-');
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', texed(title)],
    ['author', author && bibtexName(author)],
    ['publisher', publisher && texed(publisher)],
    ...(biblatex
      ? ([['date', date]] as const)
      : ([
          ['year', texed(year)],
          ['month', month && String(Number(month) || '')],
        ] as const)),
    ['url', url?.replace(/[{}\s\\]/gu, encodeURIComponent)],
    ['urldate', accessed],
    ['standing', standing && texed(standing)],
    ['archiveurl', archive?.replace(/[{}\s\\]/gu, encodeURIComponent)],
    ['asof', asOf && texed(asOf)],
    ['locator', locator && texed(locator)],
    ['quote', quote && texed(quote)],
  ];
  const filled = fields.filter(([name, value]) => name === 'title' || (value ?? '') !== '');
  return [
    `@${url && biblatex ? 'online' : 'misc'}{${key},`,
    ...filled.map(([name, value], index) => `  ${name} = {${value}}${index < filled.length - 1 ? ',' : ''}`),
    '}',
  ];
}

function bibtexName(author: string): string {
  const name = nameOf(author);
  return 'literal' in name ? `{${texed(name.literal)}}` : `${texed(name.family)}, ${texed(name.given)}`;
}

/** Words as TeX has them; what would open or close a group is left out of it. */
const texed = (text: string): string =>
  text
    .replace(/\\/gu, '/')
    .replace(/[{}]/gu, '')
    .replace(/[&%$#_]/gu, '\\$&')
    .replace(/\s+/gu, ' ')
    .trim();

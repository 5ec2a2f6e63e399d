import { isMap, isScalar, parseDocument } from 'yaml';
import type { Prose } from '../prose/prose.js';
import { nestsDeeply } from '../text/depth.js';
import { withNewlines } from '../text/lines.js';
import { type ProseBuilder, proseBuilder } from './builder.js';

/** A front matter field that readers see. Places count from the start of the draft. */
export interface FrontField {
  readonly kind: 'headline' | 'summary';
  readonly start: number;
  readonly end: number;
  readonly prose: Prose;
}

const HEADLINES = new Set(['title', 'headline']);
const SUMMARIES = new Set([
  'summary',
  'description',
  'subtitle',
  'subheadline',
  'deck',
  'dek',
  'standfirst',
  'excerpt',
  'lede',
]);

/** The headline and summary fields of front matter, fences included; empty when it cannot be read. */
export function frontFields(text: string): FrontField[] {
  const source = withNewlines(text);
  return source.startsWith('+++') ? tomlFields(source) : yamlFields(source);
}

function yamlFields(source: string): FrontField[] {
  const body = bodyOf(source);
  if (nestsDeeply(source)) return [];
  const document = parseDocument(source.slice(body.start, body.end), {
    logLevel: 'silent',
    strict: false,
    uniqueKeys: false,
  });
  if (!isMap(document.contents)) return [];
  const fields: FrontField[] = [];
  for (const { key, value } of document.contents.items) {
    const kind = isScalar(key) ? kindOf(String(key.value)) : null;
    if (kind === null || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue;
    fields.push(field(kind, value.value, source, body.start + value.range[0], body.start + value.range[1]));
  }
  return fields;
}

const TOML_STRING = /^[ \t]*([A-Za-z]+)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')/gmu;

function tomlFields(source: string): FrontField[] {
  const fields: FrontField[] = [];
  for (const match of source.matchAll(TOML_STRING)) {
    const kind = kindOf(match[1] ?? '');
    const value = match[2] ?? match[3] ?? '';
    const start = match.index + match[0].length - value.length - 1;
    if (kind !== null)
      fields.push(field(kind, value.replace(/\\(["\\])/gu, '$1'), source, start, start + value.length));
  }
  return fields;
}

const kindOf = (key: string): FrontField['kind'] | null =>
  HEADLINES.has(key.toLowerCase()) ? 'headline' : SUMMARIES.has(key.toLowerCase()) ? 'summary' : null;

function bodyOf(source: string): { readonly start: number; readonly end: number } {
  const start = source.search(/[\n\r]/u);
  const end = source.trimEnd().length - 3;
  return { start: Math.max(0, start), end: Math.max(start, end) };
}

function field(kind: FrontField['kind'], value: string, source: string, start: number, end: number): FrontField {
  const builder = proseBuilder(start);
  alignScalar(builder, value, source, start, end);
  return { kind, start, end, prose: builder.build() };
}

/** Walks a scalar's value beside its source: quotes, `''`, backslash escapes, block indicators and folded lines. */
function alignScalar(builder: ProseBuilder, value: string, source: string, from: number, to: number): void {
  let at = from;
  if (/^[|>]/u.test(source.slice(at, to))) at = Math.min(to, lineEnd(source, at));
  else if (source[at] === '"' || source[at] === "'") at++;
  for (const char of value.trimEnd()) {
    if (/\s/u.test(char)) {
      const space = at;
      while (at < to && /\s/u.test(source[at] ?? '')) at++;
      builder.add(' ', space, Math.max(0, at - space));
      continue;
    }
    while (at < to && source[at] !== char && /\s/u.test(source[at] ?? '')) at++;
    const width = widthOf(char, source, at);
    builder.add(char, at, Math.max(0, Math.min(width, to - at)));
    at = Math.min(to, at + width);
  }
}

/** How much source stands for one character of the value. */
function widthOf(char: string, source: string, at: number): number {
  if (source.startsWith("''", at) && char === "'") return 2;
  if (source[at] !== '\\' || source.startsWith(char, at)) return char.length;
  const sequence = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^\n])/u.exec(source.slice(at, at + 10));
  return sequence?.[0].length ?? char.length;
}

function lineEnd(source: string, at: number): number {
  const end = source.slice(at).search(/[\n\r]/u);
  return end === -1 ? source.length : at + end;
}

import { isMap, isScalar, parseDocument, type Document as YamlDocument } from 'yaml';
import { nestsDeeply, type Span, withNewlines } from '../engine/index.js';
import type { Path } from './validate.js';
import type { ConfigurationWording } from './wording/en.js';

/** A YAML or JSON file as data, and the places of what it says. */
export interface Document {
  /** Undefined where the file says nothing or cannot be read. */
  readonly value: unknown;
  /** What is wrong with the file as YAML or JSON; it cannot be trusted then. */
  readonly problems: readonly (Span & { readonly message: string })[];
  /** Where a value stands, or its key; the nearest thing that holds it where it does not stand there. */
  place(path: Path, at: 'key' | 'value'): Span;
}

/** Reads YAML 1.2, of which JSON is a part. Nothing in it is executed: tags of a program's types are refused. */
export function readDocument(text: string, wording: ConfigurationWording): Document {
  if (nestsDeeply(text)) return unread(text, wording.tooDeep);
  try {
    return documentOf(text, wording);
  } catch (thrown) {
    return unread(text, decapitalised((thrown as Error).message));
  }
}

const unread = (text: string, message: string): Document => ({
  value: undefined,
  problems: [{ start: 0, end: firstLine(text), message }],
  place: () => ({ start: 0, end: 0 }),
});

function documentOf(text: string, { syntax }: ConfigurationWording): Document {
  const inWords: Readonly<Record<string, string>> = syntax;
  const parsed = parseDocument(withNewlines(text), { prettyErrors: false, logLevel: 'error' });
  const problems = [...parsed.errors, ...parsed.warnings].map(({ pos, message, code }) => ({
    start: Math.min(pos[0], text.length),
    end: code === 'DUPLICATE_KEY' ? wordEnd(text, pos[0]) : Math.min(Math.max(pos[1], pos[0]), text.length),
    message: inWords[code] ?? decapitalised(message),
  }));
  const value: unknown = problems.length > 0 ? undefined : (parsed.toJS() ?? undefined);
  return { value, problems, place: (path, at) => placeIn(parsed, text, path, at) };
}

/** The library points at a key's first character. */
const wordEnd = (text: string, at: number): number => at + (/^[^\s:,{}[\]]*/u.exec(text.slice(at))?.[0].length ?? 0);

const decapitalised = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

function placeIn(parsed: YamlDocument, text: string, path: Path, at: 'key' | 'value'): Span {
  const key = path.at(-1);
  const parent = parsed.getIn(path.slice(0, -1), true);
  if (at === 'key' && isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    const range = (pair?.key as { range?: readonly [number, number, number] } | undefined)?.range;
    if (range) return { start: range[0], end: range[1] };
  }
  for (let length = path.length; length > 0; length--) {
    const node = parsed.getIn(path.slice(0, length), true) as { range?: readonly [number, number, number] } | undefined;
    if (node?.range) return { start: node.range[0], end: trimmed(text, node.range[0], node.range[1]) };
  }
  return { start: 0, end: firstLine(text) };
}

/** A block's range without the line end and the spaces after it. */
const trimmed = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;

const firstLine = (text: string): number => {
  const end = /[\r\n]/u.exec(text)?.index ?? text.length;
  return Math.min(end, 200);
};

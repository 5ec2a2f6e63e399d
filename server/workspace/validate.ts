import { nearest } from '../engine/index.js';
import type { Schema } from './schema.js';

/** Where in a value: `['rules', 'weak-source', 0]`. */
export type Path = readonly (string | number)[];

/** What is wrong with a value, and where. */
export interface Violation {
  readonly path: Path;
  /** Whether the key at the path is meant, or its value. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** Everything in a value that its schema does not allow. */
export function violations(value: unknown, schema: Schema, path: Path = []): Violation[] {
  if (schema.anyOf !== undefined) return alternatives(value, schema.anyOf, path);
  if (schema.type !== undefined && typeOf(value) !== schema.type)
    return [wrong(path, `${namePath(path)}takes ${kindIn(schema)}, not ${shown(value)}`)];
  if (typeof value === 'string') return ofText(value, schema, path);
  if (typeof value === 'number' && value < (schema.minimum ?? value))
    return [wrong(path, `at least ${schema.minimum}`)];
  if (Array.isArray(value)) return ofList(value, schema, path);
  return value !== null && typeof value === 'object' ? ofObject(value, schema, path) : [];
}

/** The violations of the alternative whose type the value has; of none, where it has none of them. */
function alternatives(value: unknown, schemas: readonly Schema[], path: Path): Violation[] {
  const meant = schemas.find(({ type }) => type === typeOf(value));
  if (meant !== undefined) return violations(value, meant, path);
  return [wrong(path, `${namePath(path)}takes ${schemas.map(kindIn).join(' or ')}, not ${shown(value)}`)];
}

function ofText(value: string, schema: Schema, path: Path): Violation[] {
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const meant = nearest(value, schema.enum);
    const hint = meant === null ? `it is one of ${schema.enum.join(', ')}` : `did you mean “${meant}”?`;
    return [wrong(path, `“${clip(value)}” is unknown; ${hint}`)];
  }
  if (value.length < (schema.minLength ?? 0)) return [wrong(path, 'this is empty')];
  if (value.length > (schema.maxLength ?? value.length))
    return [wrong(path, `longer than ${schema.maxLength} characters`)];
  return [];
}

function ofList(value: readonly unknown[], schema: Schema, path: Path): Violation[] {
  if (value.length < (schema.minItems ?? 0)) return [wrong(path, 'this list is empty')];
  if (value.length > (schema.maxItems ?? value.length)) return [wrong(path, `at most ${schema.maxItems} items`)];
  const { items } = schema;
  if (items === undefined) return [];
  return value.flatMap((item, at) => {
    const expected = 'length' in items ? items[at] : items;
    return expected === undefined ? [] : violations(item, expected, [...path, at]);
  });
}

function ofObject(value: object, schema: Schema, path: Path): Violation[] {
  const known = schema.properties ?? {};
  const found = Object.entries(value).flatMap(([key, item]): Violation[] => {
    const expected = Object.hasOwn(known, key) ? known[key] : undefined;
    if (expected !== undefined) return violations(item, expected, [...path, key]);
    return schema.additionalProperties === false ? [unknownKey(key, Object.keys(known), path)] : [];
  });
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [...found, ...missing.map((key) => wrong(path, `“${key}” is missing`))];
}

function unknownKey(key: string, known: readonly string[], path: Path): Violation {
  const meant = nearest(key, known);
  const noun = path.at(-1) === 'rules' ? 'rule' : 'key';
  const hint = meant === null ? '' : `; did you mean “${meant}”?`;
  return { path: [...path, key], at: 'key', message: `unknown ${noun} “${clip(key)}”${hint}` };
}

const wrong = (path: Path, message: string): Violation => ({ path, at: 'value', message });

/** “rules” of `['rules']`, for the start of a message; nothing at the root. */
const namePath = (path: Path): string => {
  const name = path.findLast((part) => typeof part === 'string');
  return name === undefined ? 'a configuration ' : `“${name}” `;
};

const names = {
  object: 'keys and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
} as const;

const kindIn = ({ type, enum: choices }: Schema): string =>
  choices !== undefined ? choices.join(', ') : names[type ?? 'string'];

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

const shown = (value: unknown): string => {
  const type = typeOf(value);
  if (type === 'null') return 'nothing';
  return type === 'object' || type === 'array' ? names[type] : `“${clip(String(value))}”`;
};

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

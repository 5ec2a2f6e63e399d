import { nearest } from '../engine/index.js';
import type { Schema } from './schema.js';
import type { ConfigurationWording } from './wording/en.js';

/** Where in a value: `['rules', 'weak-source', 0]`. */
export type Path = readonly (string | number)[];

/** What is wrong with a value, and where. */
export interface Violation {
  readonly path: Path;
  /** Whether the key at the path is meant, or its value. */
  readonly at: 'key' | 'value';
  /** A sentence. */
  readonly message: string;
}

/** Everything in a value that its schema does not allow. */
export function violations(
  value: unknown,
  schema: Schema,
  wording: ConfigurationWording,
  path: Path = [],
): Violation[] {
  if (schema.anyOf !== undefined) return alternatives(value, schema.anyOf, wording, path);
  if (schema.type !== undefined && typeOf(value) !== schema.type)
    return [wrong(path, takes(path, [schema], value, wording))];
  if (typeof value === 'string') return ofText(value, schema, wording, path);
  if (typeof value === 'number' && value < (schema.minimum ?? value))
    return [wrong(path, wording.atLeast(schema.minimum ?? 0))];
  if (Array.isArray(value)) return ofList(value, schema, wording, path);
  return value !== null && typeof value === 'object' ? ofObject(value, schema, wording, path) : [];
}

/** The violations of the alternative whose type the value has; of none, where it has none of them. */
function alternatives(
  value: unknown,
  schemas: readonly Schema[],
  wording: ConfigurationWording,
  path: Path,
): Violation[] {
  const meant = schemas.find(({ type }) => type === typeOf(value));
  if (meant !== undefined) return violations(value, meant, wording, path);
  return [wrong(path, takes(path, schemas, value, wording))];
}

function ofText(value: string, schema: Schema, wording: ConfigurationWording, path: Path): Violation[] {
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const meant = nearest(value, schema.enum);
    const given = clip(value);
    return [
      wrong(
        path,
        meant === null ? wording.unknownValue(given, schema.enum.join(', ')) : wording.unknownValueNear(given, meant),
      ),
    ];
  }
  if (value.length < (schema.minLength ?? 0)) return [wrong(path, wording.empty)];
  if (value.length > (schema.maxLength ?? value.length))
    return [wrong(path, wording.longerThan(schema.maxLength ?? 0))];
  return [];
}

function ofList(value: readonly unknown[], schema: Schema, wording: ConfigurationWording, path: Path): Violation[] {
  if (value.length < (schema.minItems ?? 0)) return [wrong(path, wording.emptyList)];
  if (value.length > (schema.maxItems ?? value.length)) return [wrong(path, wording.mostItems(schema.maxItems ?? 0))];
  const { items } = schema;
  if (items === undefined) return [];
  return value.flatMap((item, at) => {
    const expected = 'length' in items ? items[at] : items;
    return expected === undefined ? [] : violations(item, expected, wording, [...path, at]);
  });
}

function ofObject(value: object, schema: Schema, wording: ConfigurationWording, path: Path): Violation[] {
  const known = schema.properties ?? {};
  const found = Object.entries(value).flatMap(([key, item]): Violation[] => {
    const expected = Object.hasOwn(known, key) ? known[key] : undefined;
    if (expected !== undefined) return violations(item, expected, wording, [...path, key]);
    return schema.additionalProperties === false ? [unknownKey(key, Object.keys(known), wording, path)] : [];
  });
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [...found, ...missing.map((key) => wrong(path, wording.missingKey(key)))];
}

function unknownKey(key: string, known: readonly string[], wording: ConfigurationWording, path: Path): Violation {
  const meant = nearest(key, known);
  const given = clip(key);
  const isRule = path.at(-1) === 'rules';
  const message =
    meant === null
      ? (isRule ? wording.unknownRule : wording.unknownKey)(given)
      : (isRule ? wording.unknownRuleNear : wording.unknownKeyNear)(given, meant);
  return { path: [...path, key], at: 'key', message };
}

const wrong = (path: Path, message: string): Violation => ({ path, at: 'value', message });

/** What a value should have been; the key that it stands under is named, “rules” of `['rules', 0]`. */
function takes(path: Path, schemas: readonly Schema[], value: unknown, wording: ConfigurationWording): string {
  const name = path.findLast((part): part is string => typeof part === 'string') ?? '';
  const kinds = schemas.map(({ type, enum: choices }) => choices?.join(', ') ?? wording.kinds[type ?? 'string']);
  return wording.takes(name, kinds, shown(value, wording));
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

const shown = (value: unknown, { kinds, nothing, quoted }: ConfigurationWording): string => {
  const type = typeOf(value);
  if (type === 'null') return nothing;
  return type === 'object' || type === 'array' ? kinds[type] : quoted(clip(String(value)));
};

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

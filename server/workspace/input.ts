import type { Severity } from '../engine/index.js';
import type { Violation } from './validate.js';

/** What a configuration file says, checked against the schema. */
export interface Input {
  readonly extends?: string | readonly string[];
  readonly ignore?: string | readonly string[];
  readonly rules?: Readonly<Record<string, RuleInput>>;
  readonly overrides?: readonly {
    readonly files: string | readonly string[];
    readonly rules: Readonly<Record<string, RuleInput>>;
  }[];
  readonly citations?: {
    readonly style?: 'auto' | 'footnote' | 'pandoc' | 'link' | 'inline';
    readonly position?: 'before' | 'after';
  };
  readonly sources?: string | readonly string[];
  readonly lexicon?: Readonly<Partial<Record<LexiconKey, readonly string[]>>>;
  readonly language?: 'en';
}

export type LexiconKey = 'cues' | 'sources' | 'vagueSources' | 'parties' | 'exempt';

export type SeverityInput = Severity | 'off';
export type RuleInput =
  | SeverityInput
  | readonly [SeverityInput]
  | readonly [SeverityInput, Readonly<Record<string, unknown>>];

/** One or several, as several. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** A value without the parts that violate its schema: the others stay in force. */
export function goodParts(value: unknown, violations: readonly Violation[]): Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const copy = structuredClone(value);
  for (const { path } of violations) takeOut(copy, path);
  return withoutGaps(copy) as Input;
}

function takeOut(root: object, path: Violation['path']): void {
  let at: unknown = root;
  for (const part of path.slice(0, -1)) at = (at as Record<string | number, unknown> | undefined)?.[part];
  const last = path.at(-1);
  if (typeof at !== 'object' || at === null || last === undefined) return;
  // An item of a list leaves a gap first, so that the places of the others hold.
  if (Array.isArray(at)) at[Number(last)] = undefined;
  else delete (at as Record<string, unknown>)[last];
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutGaps(item)]));
}

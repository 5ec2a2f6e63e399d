import { defaultLexicon, type Lexicon } from './language/lexicon.js';
import { type RuleId, rules } from './rules/index.js';
import type { Severity } from './rules/rule.js';
import { noSources, type Registry } from './sources/registry.js';
import type { Wording } from './wording/en.js';

/** What decides how a draft is judged: the outcome of profiles, files and overrides. */
export interface Config {
  /** A rule that is absent is off. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  readonly citations: CitationSettings;
  readonly lexicon: Lexicon;
  readonly language: 'en';
  /** What drafts may cite by key. */
  readonly sources: Registry;
  /** What findings and fixes are told in, which changes nothing else of them; absent: English. */
  readonly wording?: Wording;
}

export interface RuleSetting {
  /** `default`: each finding keeps the severity that its rule gives it. */
  readonly severity: Severity | 'default';
  /** Bounds for what `default` gives: a profile lowers errors to warnings, or raises notes to them. */
  readonly atLeast?: Severity;
  readonly atMost?: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

const ranks: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** The severity in force for a finding that its rule gives `own`; null: the finding is off. */
export function severityIn({ severity, atLeast, atMost }: RuleSetting, own: Severity | null): Severity | null {
  if (severity !== 'default') return severity;
  if (own === null) return null;
  const raised = atLeast !== undefined && ranks[own] < ranks[atLeast] ? atLeast : own;
  return atMost !== undefined && ranks[raised] > ranks[atMost] ? atMost : raised;
}

export interface CitationSettings {
  /** `auto`: the style that the draft already uses, a footnote where it uses none. */
  readonly style: 'auto' | 'footnote' | 'pandoc' | 'link' | 'inline';
  /** Where a marker stands: `100,[^1]` is after the punctuation, `100[^1],` before it. */
  readonly position: 'before' | 'after';
}

export const defaultConfig: Config = {
  rules: Object.fromEntries(rules.map((rule) => [rule.id, { severity: 'default', options: {} }])),
  citations: { style: 'auto', position: 'after' },
  lexicon: defaultLexicon,
  language: 'en',
  sources: noSources,
};

import type { Analysis } from './analysis.js';
import { type Config, severityIn } from './config.js';
import { type RuleId, rules } from './rules/index.js';
import type { Finding, Fix, Rule, Severity } from './rules/rule.js';

/** A finding of one rule under one configuration; plain data. */
export interface Diagnostic extends Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The rule's page. */
  readonly url: string;
}

/** Where the pages of the rules are published. */
export const pageOf = (rule: string): string => `https://says-who.dev/rules/${rule}`;

/** All findings of a draft, in order of place; suppressed ones are left out. */
export function lint(draft: Analysis, config: Config): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules as readonly Rule<RuleId>[]) {
    const setting = config.rules[rule.id];
    if (setting === undefined) continue;
    for (const finding of rule.check(draft, { ...rule.defaults, ...setting.options })) {
      const severity = severityIn(setting, finding.severity ?? rule.severity);
      if (severity !== null) found.push({ ...finding, rule: rule.id, severity, url: pageOf(rule.id) });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The edits that would mend a diagnostic of this draft, the likeliest first. */
export function fixes(draft: Analysis, diagnostic: Diagnostic, config: Config): Fix[] {
  const rule = (rules as readonly Rule[]).find(({ id }) => id === diagnostic.rule);
  return [...(rule?.fixes?.(draft, diagnostic, config.citations) ?? [])];
}

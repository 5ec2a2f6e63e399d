import type { Analysis } from './analysis.js';
import { type Config, severityIn } from './config.js';
import { type RuleId, rules } from './rules/index.js';
import type { Finding, Fix, Rule, Severity } from './rules/rule.js';
import { suppresses } from './rules/suppressions.js';

/** A finding of one rule under one configuration; plain data. */
export interface Diagnostic extends Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The rule's page. */
  readonly url: string;
}

/** Where the pages of the rules are published. */
export const pageOf = (rule: string): string => `https://github.com/says-who/says-who/blob/main/docs/rules/${rule}.md`;

/** All findings of a draft, in order of place; suppressed ones are left out. */
export function lint(draft: Analysis, config: Config): Diagnostic[] {
  const found: Diagnostic[] = [];
  const on = new Set<string>();
  for (const rule of rules as readonly Rule<RuleId>[]) {
    const setting = config.rules[rule.id];
    if (setting === undefined || severityIn(setting, rule.severity) === null) continue;
    on.add(rule.id);
    for (const finding of rule.check(draft, { ...rule.defaults, ...setting.options }, { on, findings: found })) {
      const severity = severityIn(setting, finding.severity ?? rule.severity);
      if (severity !== null)
        found.push({ ...finding, message: printable(finding.message), rule: rule.id, severity, url: pageOf(rule.id) });
    }
  }
  return found
    .filter(
      ({ rule, ...at }) =>
        ABOUT_SUPPRESSION.has(rule) || !draft.directives.some((directive) => suppresses(directive, rule, at)),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A message that quotes a draft shows its control characters, and its halves of characters, as “�”. */
const printable = (message: string): string => message.replace(/[\p{Cc}\p{Cs}\p{Bidi_C}]/gu, '\uFFFD');

/** Rules that a comment cannot quiet, since they are about the comments. */
const ABOUT_SUPPRESSION: ReadonlySet<RuleId> = new Set([
  'unused-suppression',
  'unexplained-suppression',
  'unknown-rule',
]);

/** The edits that would mend a diagnostic of this draft, the likeliest first. */
export function fixes(draft: Analysis, diagnostic: Diagnostic, config: Config): Fix[] {
  const rule = (rules as readonly Rule[]).find(({ id }) => id === diagnostic.rule);
  return [...(rule?.fixes?.(draft, diagnostic, config.citations) ?? [])];
}

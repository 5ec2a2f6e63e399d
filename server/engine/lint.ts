import type { Analysis } from './analysis.js';
import { type Config, severityIn } from './config.js';
import { type BlockFindings, blockFindings, type Diagnostic, type RuleInForce, stamped } from './lint/blocks.js';
import { type RuleId, rules } from './rules/index.js';
import type { Fix, Rule } from './rules/rule.js';
import { suppresses } from './rules/suppressions.js';

export { type Diagnostic, pageOf } from './lint/blocks.js';

/** The findings of a draft under one configuration, and what those of an edited draft can keep. */
export interface Linted {
  /** In order of place; suppressed ones are left out. */
  readonly findings: readonly Diagnostic[];
  readonly config: Config;
  /** By the block's index. */
  readonly blocks: readonly BlockFindings[];
}

/** All findings of a draft, in order of place; suppressed ones are left out. */
export const lint = (draft: Analysis, config: Config): Diagnostic[] => [...lintAgain(draft, config).findings];

/** The same; `previous`, the findings of an earlier analysis of the draft, saves work and changes nothing. */
export function lintAgain(draft: Analysis, config: Config, previous?: Linted): Linted {
  const inForce = (rules as readonly Rule<RuleId>[]).flatMap((rule) => inForceUnder(config, rule) ?? []);
  const blocks = blockFindings(draft, inForce, previous?.config === config ? previous.blocks : []);
  const found = firstOnes(blocks);
  const on = new Set<string>(inForce.map(({ rule }) => rule.id));
  for (const { rule, options, setting } of inForce)
    for (const finding of rule.check?.(draft, options, { on, findings: found }) ?? []) {
      const diagnostic = stamped(finding, rule, setting);
      if (diagnostic !== null) found.push(diagnostic);
    }
  const findings = unsuppressed(draft, found).sort(
    (a, b) => a.start - b.start || a.end - b.end || place(a.rule) - place(b.rule),
  );
  return { findings, config, blocks };
}

function inForceUnder(config: Config, rule: Rule<RuleId>): RuleInForce | null {
  const setting = config.rules[rule.id];
  if (setting === undefined || severityIn(setting, rule.severity) === null) return null;
  return { rule, setting, options: { ...rule.defaults, ...setting.options } };
}

/** What was found block by block, but for what is to be marked once and was before. */
function firstOnes(blocks: readonly BlockFindings[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<RuleId, Set<string | number>>();
  for (const block of blocks)
    for (const { diagnostic, once } of block.found) {
      if (once.length > 0) {
        const before = seen.get(diagnostic.rule) ?? new Set();
        seen.set(diagnostic.rule, before);
        if (once.some((key) => before.has(key))) continue;
        for (const key of once) before.add(key);
      }
      found.push(diagnostic);
    }
  return found;
}

function unsuppressed({ directives }: Analysis, found: readonly Diagnostic[]): Diagnostic[] {
  if (directives.length === 0) return [...found];
  return found.filter(
    ({ rule, ...at }) =>
      ABOUT_SUPPRESSION.has(rule) || !directives.some((directive) => suppresses(directive, rule, at)),
  );
}

/** A rule's place in the list, which decides between findings of one stretch. */
const place = (id: RuleId): number => rules.findIndex((rule) => rule.id === id);

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

import type { Analysis } from '../analysis.js';
import type { BlockClaims, LocalClaim } from '../claims/local.js';
import type { Restated } from '../claims/restated.js';
import { type RuleSetting, severityIn } from '../config.js';
import type { Reading } from '../reading.js';
import type { RuleId } from '../rules/index.js';
import type { Finding, Rule, Severity } from '../rules/rule.js';
import { commonEnds } from '../text/common.js';

/** A finding of one rule under one configuration; plain data. */
export interface Diagnostic extends Omit<Finding, 'once'> {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The rule's page. */
  readonly url: string;
}

/** Where the pages of the rules are published. */
export const pageOf = (rule: string): string => `https://github.com/says-who/says-who/blob/main/docs/rules/${rule}.md`;

export interface RuleInForce {
  readonly rule: Rule<RuleId>;
  readonly setting: RuleSetting;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the rules found in one block, and what that depends on. */
export interface BlockFindings {
  readonly reading: Reading;
  readonly claims: BlockClaims;
  /** Those of the claims that are restated, which changes with what stands elsewhere. */
  readonly restated: readonly LocalClaim[];
  /** Where the block begins. */
  readonly start: number;
  readonly found: readonly Found[];
}

export interface Found {
  readonly diagnostic: Diagnostic;
  readonly once: readonly (string | number)[];
}

/** What the rules find block by block; blocks that are as they were keep their findings, moved with them. */
export function blockFindings(
  draft: Analysis,
  rules: readonly RuleInForce[],
  previous: readonly BlockFindings[],
): BlockFindings[] {
  const { readings, blocks, joined } = draft;
  const old = previous.map(({ reading }) => reading);
  const { head, tail } = commonEnds(readings, old);
  const added = readings.length - old.length;
  const kept = readings.map((reading, index) => {
    const before = previous[index < head ? index : index >= readings.length - tail ? index - added : -1];
    const claims = joined.local[index] as BlockClaims;
    if (before?.claims !== claims || before.reading !== reading || !stillStands(before, joined.restated)) return null;
    return movedTo(before, blocks[index]?.start ?? 0);
  });
  return kept.map((found, index) => found ?? lintedBlock(draft, rules, index));
}

/** Whether just those claims are restated that were. */
function stillStands({ claims, restated: before }: BlockFindings, restated: Restated): boolean {
  let count = 0;
  for (const claim of claims.claims)
    if (claim.status === 'unsourced' && restated.has(claim) && before[count++] !== claim) return false;
  return count === before.length;
}

function lintedBlock(draft: Analysis, rules: readonly RuleInForce[], index: number): BlockFindings {
  const { blocks, readings, joined } = draft;
  const claims = joined.placed.of(index);
  const found: Found[] = [];
  for (const { rule, setting, options } of rules)
    for (const finding of rule.checkBlock?.({ draft, index, claims }, options) ?? []) {
      const diagnostic = stamped(finding, rule, setting);
      if (diagnostic !== null) found.push({ diagnostic, once: finding.once ?? NEVER });
    }
  const own = joined.local[index] as BlockClaims;
  return {
    reading: readings[index] as Reading,
    claims: own,
    restated: own.claims.filter((claim) => joined.restated.has(claim)),
    start: blocks[index]?.start ?? 0,
    found: found.length === 0 ? NOTHING : found,
  };
}

const NEVER: readonly never[] = [];
const NOTHING: readonly Found[] = [];

/** The findings of a block that now begins elsewhere. */
function movedTo(block: BlockFindings, start: number): BlockFindings {
  const by = start - block.start;
  if (by === 0 || block.found.length === 0) return block;
  const found = block.found.map(({ diagnostic, once }) => ({
    diagnostic: diagnosticMoved(diagnostic, by),
    once: once.length === 0 ? once : once.map((key) => (typeof key === 'number' ? key + by : key)),
  }));
  const { reading, claims, restated } = block;
  return { reading, claims, restated, start, found };
}

function diagnosticMoved(diagnostic: Diagnostic, by: number): Diagnostic {
  const { start, end, message, rule, severity, url, related } = diagnostic;
  const moved = { start: start + by, end: end + by, message, rule, severity, url };
  if (related === undefined) return moved;
  return { ...moved, related: related.map((place) => ({ ...place, start: place.start + by, end: place.end + by })) };
}

/** A finding as the configuration has it; null where it turns it off. */
export function stamped(finding: Finding, rule: Rule<RuleId>, setting: RuleSetting): Diagnostic | null {
  const severity = severityIn(setting, finding.severity ?? rule.severity);
  if (severity === null) return null;
  const { start, end, related } = finding;
  const diagnostic = { start, end, message: printable(finding.message), rule: rule.id, severity, url: pageOf(rule.id) };
  return related === undefined ? diagnostic : { ...diagnostic, related };
}

/** A message that quotes a draft shows its control characters, and its halves of characters, as “�”. */
const printable = (message: string): string => message.replace(/[\p{Cc}\p{Cs}\p{Bidi_C}]/gu, '\uFFFD');

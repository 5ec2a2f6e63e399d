import type { Analysis } from '../analysis.js';
import type { BlockClaims, LocalClaim } from '../claims/local.js';
import type { Joined, Restatement } from '../claims.js';
import { type RuleSetting, severityIn } from '../config.js';
import type { Defined } from '../markdown/passage.js';
import type { Reading } from '../reading.js';
import type { RuleId } from '../rules/index.js';
import type { Finding, Rule, Severity } from '../rules/rule.js';
import { commonEnds } from '../text/common.js';
import type { Wording } from '../wording/en.js';

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
  readonly wording: Wording;
}

/** What the rules found in one block, and what that depends on. */
export interface BlockFindings {
  readonly reading: Reading;
  readonly claims: BlockClaims;
  /** Those of the claims that are restated, which changes with what stands elsewhere. */
  readonly restated: readonly Again[];
  readonly found: readonly Found[];
  /** Whether something was found that depends on the labels that the draft defines. */
  readonly byLabels: boolean;
}

interface Again {
  readonly by: LocalClaim;
  readonly away: number;
}

/** A finding whose places count from its block's start. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly once: readonly (string | number)[];
  /** The claim elsewhere from whose block what is related, or counts once, is counted. */
  readonly by: LocalClaim | null;
  /** Where it was last placed, which is given again where it is placed there again. */
  readonly last: { at: Diagnostic | null };
}

/** What was found before an edit, and what it depends on. */
export interface Before {
  readonly blocks: readonly BlockFindings[];
  readonly defined: Defined;
  readonly id: object;
}

/**
 * What the rules find block by block; blocks that are as they were keep their findings. `changed` are those that may
 * have others, where all else is just as it was; null where it is not.
 */
export function blockFindings(
  draft: Analysis,
  rules: readonly RuleInForce[],
  before: Before | null,
): { readonly blocks: readonly BlockFindings[]; readonly changed: readonly number[] | null } {
  const { readings, joined } = draft;
  const sameLabels = before?.defined === draft.draft.defined;
  if (before !== null && sameLabels && joined.since?.of === before.id) {
    const blocks = before.blocks.slice();
    const { changed } = joined.since;
    for (const index of changed) blocks[index] = lintedBlock(draft, rules, index);
    return { blocks, changed };
  }
  const previous = before?.blocks ?? [];
  const old = previous.map(({ reading }) => reading);
  const { head, tail } = commonEnds(readings, old);
  const added = readings.length - old.length;
  const blocks = readings.map((_, index) => {
    const block = previous[index < head ? index : index >= readings.length - tail ? index - added : -1];
    return block !== undefined && (sameLabels || !block.byLabels) && stands(block, joined, index)
      ? block
      : lintedBlock(draft, rules, index);
  });
  return { blocks, changed: null };
}

/** Whether a block has the same claims, and just those are restated that were, by the same claims as far away. */
function stands({ claims, restated: before }: BlockFindings, joined: Joined, index: number): boolean {
  if (joined.local[index] !== claims) return false;
  let count = 0;
  for (const claim of claims.unsourced) {
    const by = joined.restated.get(claim);
    if (by === undefined) continue;
    const again = before[count++];
    if (again?.by !== by || again.away !== joined.placed.away(index, by)) return false;
  }
  return count === before.length;
}

function lintedBlock(draft: Analysis, rules: readonly RuleInForce[], index: number): BlockFindings {
  const { readings, joined } = draft;
  const claims = joined.local[index] as BlockClaims;
  const found = [...foundIn(draft, rules, index), ...foundAgain(draft, rules, index)];
  const restated = claims.unsourced.flatMap((claim) => {
    const by = joined.restated.get(claim);
    return by === undefined ? [] : [{ by, away: joined.placed.away(index, by) }];
  });
  const byLabels = rules.some(
    ({ rule }) => rule.byLabels === true && found.some((one) => one.diagnostic.rule === rule.id),
  );
  const reading = readings[index] as Reading;
  return { reading, claims, restated, found: found.length === 0 ? NOTHING : found, byLabels };
}

const NEVER: readonly never[] = [];
const NOTHING: readonly Found[] = [];

function* foundIn(draft: Analysis, rules: readonly RuleInForce[], index: number): Iterable<Found> {
  const base = draft.blocks[index]?.start ?? 0;
  const claims = draft.joined.placed.of(index);
  for (const { rule, setting, options, wording } of rules)
    try {
      for (const finding of rule.checkBlock?.({ draft, index, claims, wording }, options) ?? []) {
        const diagnostic = stamped(finding, rule, setting);
        if (diagnostic !== null)
          yield {
            diagnostic: moved(diagnostic, -base, -base),
            once: keysMoved(finding.once ?? NEVER, -base),
            by: null,
            last: { at: null },
          };
      }
    } catch (thrown) {
      yield {
        diagnostic: moved(failed(rule, base, thrown, wording), -base, -base),
        once: [rule.id],
        by: null,
        last: { at: null },
      };
    }
}

/** A rule that fails says so, once, where it failed: a draft must not seem to be free of what was not looked for. */
export const failed = ({ id }: Rule<RuleId>, at: number, thrown: unknown, wording: Wording): Diagnostic => ({
  start: at,
  end: at,
  message: printable(wording.failed(id, String(thrown).slice(0, 200))),
  rule: id,
  severity: 'error',
  url: pageOf(id),
});

function* foundAgain(draft: Analysis, rules: readonly RuleInForce[], index: number): Iterable<Found> {
  const { blocks, joined } = draft;
  const base = blocks[index]?.start ?? 0;
  for (const restatement of joined.placed.restatedIn(index))
    for (const inForce of rules) {
      const { rule, setting } = inForce;
      const finding = againUnder(inForce, restatement, draft);
      const diagnostic = finding && stamped(finding, rule, setting);
      if (finding === null || diagnostic === null) continue;
      const there = blocks[restatement.by.block]?.start ?? 0;
      const once = keysMoved(finding.once ?? NEVER, -there);
      yield { diagnostic: moved(diagnostic, -base, -there), once, by: restatement.local, last: { at: null } };
    }
}

/** A rule about a figure that stands elsewhere with a source; where it fails, it finds that. */
function againUnder(
  { rule, options, wording }: RuleInForce,
  restatement: Restatement,
  draft: Analysis,
): Finding | null {
  try {
    return rule.checkRestatement?.(restatement, draft, options, wording) ?? null;
  } catch (thrown) {
    const at = draft.blocks[restatement.claim.block]?.start ?? 0;
    return { ...failed(rule, at, thrown, wording), once: [rule.id] };
  }
}

/** A block's finding in the draft's coordinates: the same object as the last time if it stands where it stood. */
export function placed({ diagnostic, by, last }: Found, index: number, draft: Analysis): Diagnostic {
  const start = draft.blocks[index]?.start ?? 0;
  const there = by === null ? start : homeOf(by, draft);
  const related = diagnostic.related?.[0];
  const { at } = last;
  if (at?.start === diagnostic.start + start && at.related?.[0]?.start === (related && related.start + there))
    return at;
  last.at = moved(diagnostic, start, there);
  return last.at;
}

/** Where a finding's keys stand in the draft. */
export const keysOf = ({ once, by }: Found, index: number, draft: Analysis): readonly (string | number)[] =>
  keysMoved(once, by === null ? (draft.blocks[index]?.start ?? 0) : homeOf(by, draft));

/** Where the block of a claim begins that supports others. */
const homeOf = (by: LocalClaim, { blocks, joined }: Analysis): number => blocks[joined.homes.get(by) ?? 0]?.start ?? 0;

const keysMoved = (keys: readonly (string | number)[], by: number): readonly (string | number)[] =>
  keys.length === 0 ? keys : keys.map((key) => (typeof key === 'number' ? key + by : key));

function moved(diagnostic: Diagnostic, by: number, relatedBy: number): Diagnostic {
  const { start, end, message, rule, severity, url, related } = diagnostic;
  const own = { start: start + by, end: end + by, message, rule, severity, url };
  if (related === undefined) return own;
  return {
    ...own,
    related: related.map((place) => ({ ...place, start: place.start + relatedBy, end: place.end + relatedBy })),
  };
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

import type { Analysis } from './analysis.js';
import { type Config, severityIn } from './config.js';
import {
  type Before,
  blockFindings,
  type Diagnostic,
  failed,
  placed,
  type RuleInForce,
  stamped,
} from './lint/blocks.js';
import { beforeAll, type First, firstOnes, firstsAgain, upTo } from './lint/firsts.js';
import { type RuleId, rules } from './rules/index.js';
import type { Citing, Fix, Rule } from './rules/rule.js';
import { suppressedBy } from './rules/suppressions.js';
import { type Registry, withOwn } from './sources/registry.js';
import { once } from './text/once.js';
import { english, type Wording } from './wording/en.js';

export { type Diagnostic, pageOf } from './lint/blocks.js';

/** The findings of a draft under one configuration, and what those of an edited draft can keep. */
export interface Linted {
  /** In order of place; suppressed ones are left out. */
  readonly findings: readonly Diagnostic[];
  /** How many there are. */
  readonly count: number;
  /** The first so many, which costs less than all of them. */
  first(count: number): readonly Diagnostic[];
  readonly config: Config;
  readonly before: Before & { readonly firsts: readonly First[]; readonly shown: Kept };
}

/** The first findings as they were last asked for. */
interface Kept {
  list: readonly Diagnostic[] | null;
}

/** All findings of a draft, in order of place; suppressed ones are left out. */
export const lint = (draft: Analysis, config: Config): Diagnostic[] => [...lintAgain(draft, config).findings];

/** The same; `previous`, the findings of an earlier analysis of the draft, saves work and changes nothing. */
export function lintAgain(draft: Analysis, config: Config, previous?: Linted): Linted {
  const inForce = (rules as readonly Rule<RuleId>[]).flatMap((rule) => inForceUnder(config, rule) ?? []);
  const before = previous?.config === config ? previous.before : null;
  const { blocks, changed } = blockFindings(draft, inForce, before);
  const again = before && changed && firstsAgain(before, blocks, changed);
  const firsts = again ?? firstOnes(blocks, draft);
  const shown =
    again && before?.shown.list ? { list: before.shown.list, until: beforeAll(firsts, changed ?? [], draft) } : null;
  const kept: Kept = { list: null };
  const all = once(() => firsts.map(({ found, block }) => placed(found, block, draft)));
  const others = othersFound(draft, inForce, withOwn(config.sources, draft.text), all, config.wording ?? english);
  const findings = once(() => sorted(unsuppressed(draft, [...all(), ...others])));
  const isWhole = draft.directives.length > 0;
  return {
    get findings() {
      return findings();
    },
    get count() {
      return isWhole ? findings().length : firsts.length + others.length;
    },
    first(count) {
      if (isWhole || count >= firsts.length) return findings().slice(0, count);
      kept.list = upTo(firsts, count, draft, shown);
      return sorted([...kept.list, ...others]).slice(0, count);
    },
    config,
    before: { blocks, firsts, shown: kept, defined: draft.draft.defined, id: draft.joined.id },
  };
}

/** What the rules find that look at whole drafts. */
function othersFound(
  draft: Analysis,
  inForce: readonly RuleInForce[],
  sources: Registry,
  all: () => readonly Diagnostic[],
  wording: Wording,
): Diagnostic[] {
  const on = new Set<string>(inForce.map(({ rule }) => rule.id));
  const others: Diagnostic[] = [];
  const before = {
    on,
    sources,
    wording,
    get findings() {
      return [...all(), ...others];
    },
  };
  for (const { rule, options, setting } of inForce)
    try {
      for (const finding of rule.check?.(draft, options, before) ?? []) {
        const diagnostic = stamped(finding, rule, setting);
        if (diagnostic !== null) others.push(diagnostic);
      }
    } catch (thrown) {
      others.push(failed(rule, 0, thrown, wording));
    }
  return others;
}

const sorted = (findings: Diagnostic[]): Diagnostic[] =>
  findings.sort((a, b) => a.start - b.start || a.end - b.end || place(a.rule) - place(b.rule));

function inForceUnder(config: Config, rule: Rule<RuleId>): RuleInForce | null {
  const setting = config.rules[rule.id];
  if (setting === undefined || severityIn(setting, rule.severity) === null) return null;
  return { rule, setting, options: { ...rule.defaults, ...setting.options }, wording: config.wording ?? english };
}

function unsuppressed({ directives }: Analysis, found: readonly Diagnostic[]): Diagnostic[] {
  if (directives.length === 0) return [...found];
  const isSuppressed = suppressedBy(directives);
  return found.filter((finding) => ABOUT_SUPPRESSION.has(finding.rule) || !isSuppressed(finding.rule, finding));
}

/** A rule's place in the list, which decides between findings of one stretch. */
const place = (id: RuleId): number => rules.findIndex((rule) => rule.id === id);

/** Rules that a comment cannot quiet, since they are about the comments. */
const ABOUT_SUPPRESSION: ReadonlySet<RuleId> = new Set([
  'unused-suppression',
  'unexplained-suppression',
  'unknown-rule',
]);

/** The edits that would mend a diagnostic of this draft, the likeliest first; those before one that fails to be made. */
export function fixes(draft: Analysis, diagnostic: Diagnostic, config: Config): Fix[] {
  const rule = (rules as readonly Rule[]).find(({ id }) => id === diagnostic.rule);
  const made: Fix[] = [];
  try {
    for (const fix of rule?.fixes?.(draft, diagnostic, citingUnder(config, draft)) ?? []) made.push(fix);
  } catch {
    // A finding without its fixes is still a finding.
  }
  return made;
}

/** How a configuration has a draft cite, and what there is to cite. */
export const citingUnder = ({ citations, sources, wording = english }: Config, { text }: Analysis): Citing => ({
  ...citations,
  sources: withOwn(sources, text),
  wording,
});

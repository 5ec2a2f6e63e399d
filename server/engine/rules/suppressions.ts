import type { Analysis } from '../analysis.js';
import type { Directive } from '../markdown/directives.js';
import type { Edit } from '../text/edit.js';
import { nearest } from '../text/nearest.js';
import { lastAtOrBefore } from '../text/search.js';
import type { Span } from '../text/span.js';
import type { Before, Finding, Fix, Rule } from './rule.js';

/** Whether a suppression comment covers a finding of a rule. */
export const suppresses = ({ rules, scope }: Directive, rule: string, at: Span): boolean =>
  scope.start < scope.end &&
  scope.start <= at.start &&
  at.start < Math.max(scope.end, scope.start + 1) &&
  (rules.length === 0 || rules.some(({ id }) => id === rule));

/**
 * The same for all comments of a draft, made ready once: each question takes the logarithm of their number. Stretches
 * are kept by rule, in order and joined; those of comments that name none under the empty name.
 */
export function suppressedBy(directives: readonly Directive[]): (rule: string, at: Span) => boolean {
  const stretches = new Map<string, Span[]>();
  for (const { rules, scope } of directives.toSorted((a, b) => a.scope.start - b.scope.start)) {
    if (scope.start >= scope.end) continue;
    for (const id of rules.length === 0 ? [''] : rules.map((rule) => rule.id)) {
      const known = stretches.get(id) ?? [];
      const last = known.at(-1);
      if (last === undefined || last.end < scope.start) known.push(scope);
      else if (last.end < scope.end) known[known.length - 1] = { start: last.start, end: scope.end };
      stretches.set(id, known);
    }
  }
  const holds = (known: readonly Span[] | undefined, place: number): boolean => {
    if (known === undefined) return false;
    return place < (known[lastAtOrBefore(known, place, ({ start }) => start)]?.end ?? 0);
  };
  return (rule, { start }) => holds(stretches.get(''), start) || holds(stretches.get(rule), start);
}

/** Tells whether anything was found in a stretch, by a rule or, without one, by any. */
function foundIn(findings: readonly (Span & { readonly rule: string })[]): (stretch: Span, rule?: string) => boolean {
  const starts = new Map<string, number[]>([['', []]]);
  for (const { rule, start } of findings.toSorted((a, b) => a.start - b.start)) {
    starts.get('')?.push(start);
    const known = starts.get(rule);
    if (known === undefined) starts.set(rule, [start]);
    else known.push(start);
  }
  return ({ start, end }, rule = '') => {
    const known = starts.get(rule) ?? [];
    const last = known[lastAtOrBefore(known, end - 1, (place) => place)];
    return last !== undefined && last >= start;
  };
}

const disables = ({ action }: Directive): boolean => action.startsWith('disable');

export const unexplainedSuppression: Rule<'unexplained-suppression'> = {
  id: 'unexplained-suppression',
  summary: 'A suppression comment that does not say why.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis, _, { wording }): Iterable<Finding> {
    for (const directive of draft.directives) {
      if (!disables(directive) || directive.reason !== null) continue;
      yield { ...directive.span, message: wording.suppression.unexplained };
    }
  },
};

export const unknownRule = (ids: () => readonly string[]): Rule<'unknown-rule'> => ({
  id: 'unknown-rule',
  summary: 'A suppression comment that names no rule there is.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis, _, { wording: { suppression } }): Iterable<Finding> {
    for (const { action, rules, span } of draft.directives) {
      if (action === 'unknown') {
        yield {
          ...span,
          message: suppression.unknownAction,
        };
      }
      for (const rule of rules) {
        if (ids().includes(rule.id)) continue;
        const near = nearest(rule.id, ids());
        yield {
          start: rule.start,
          end: rule.end,
          message: near === null ? suppression.unknownRule(rule.id) : suppression.unknownRuleNear(rule.id, near),
        };
      }
    }
  },
  *fixes(draft, { start, end }, { wording }): Iterable<Fix> {
    const near = nearest(draft.text.slice(start, end), ids());
    if (near !== null) yield { title: wording.fixes.change(near), kind: 'safe', edits: [{ start, end, text: near }] };
  },
});

export const unusedSuppression: Rule<'unused-suppression'> = {
  id: 'unused-suppression',
  summary: 'A suppression comment that quiets nothing.',
  severity: 'warning',
  defaults: {},
  *check(draft: Analysis, _, before: Before): Iterable<Finding> {
    if (draft.directives.length === 0) return;
    const found = foundIn(before.findings);
    for (const directive of draft.directives) {
      if (!disables(directive)) continue;
      const named = directive.rules.filter(({ id }) => before.on.has(id));
      if (directive.rules.length > 0 && named.length === 0) continue;
      const used = (id?: string): boolean => found(directive.scope, id);
      if (directive.rules.length === 0 ? !used() : !directive.rules.some(({ id }) => used(id)))
        yield { ...directive.span, message: before.wording.suppression.unused };
      else {
        for (const { id, start, end } of named) {
          if (!used(id)) yield { start, end, message: before.wording.suppression.unusedRule(id) };
        }
      }
    }
  },
  *fixes(draft, finding, { wording }): Iterable<Fix> {
    const { directives } = draft;
    const same = directives[lastAtOrBefore(directives, finding.start, ({ span }) => span.start)]?.span;
    if (same?.start === finding.start && same.end === finding.end)
      yield { title: wording.fixes.removeComment, kind: 'safe', edits: [removal(draft.text, finding)] };
    else yield { title: wording.fixes.removeRule, kind: 'safe', edits: [ruleRemoval(draft.text, finding)] };
  },
};

/** Takes a comment out, with its line where it stands alone. */
function removal(text: string, { start, end }: Span): Edit {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(end, end + 200));
  if (text.slice(lineStart, start).trim() === '' && rest !== null)
    return { start: lineStart, end: end + rest[0].length, text: '' };
  return { start: text[start - 1] === ' ' ? start - 1 : start, end, text: '' };
}

/** Takes one rule out of a list, with the comma or space that parts it from the next. */
function ruleRemoval(text: string, { start, end }: Span): Edit {
  const after = /^\s*,\s*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/[\s,]{1,20}$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
  return { start: start - before, end: end + after, text: '' };
}

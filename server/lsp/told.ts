import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { Diagnostic as Finding, Severity } from '../engine/index.js';
import type { Client } from './client.js';
import type { Places } from './convert.js';
import type { Draft } from './drafts.js';

/** What a client was told of a draft's findings, by one index. */
export interface Told {
  readonly revision: number;
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A finding as the client has it; `code` is the rule's name or whatever else tells where it comes from. */
export function diagnosticOf(
  finding: Omit<Finding, 'rule'> & { readonly rule: string },
  uri: string,
  places: Places,
  client: Client,
): Diagnostic {
  return {
    range: places.range(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: finding.url },
    source: 'says-who',
    message: finding.message,
    ...(client.relatedInformation &&
      finding.related !== undefined &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((related) => ({
          location: { uri, range: places.range(related) },
          message: related.message,
        })),
      }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The findings of a draft as the client has them. One that says the same in the same place as when it was last told is
 * the same object; which those are is looked for at the same index, and at the index moved by how many were added.
 */
export function diagnosticsOf(findings: readonly Finding[], draft: Draft, client: Client, last?: Told): Told {
  const { uri, places, revision } = draft;
  // Nothing that ends before it has moved; a line end may have grown at the place itself.
  const same = last === undefined ? 0 : draft.sameUntil(last.revision) - 1;
  const added = findings.length - (last?.findings.length ?? 0);
  const again = (finding: Finding, index: number): Diagnostic | undefined => {
    const old = last?.findings[index];
    const before = last?.diagnostics[index];
    if (old === undefined || before === undefined) return undefined;
    if (old === finding && reachOf(finding) < same) return before;
    if (finding.related !== undefined || old.related !== undefined || !saysTheSame(finding, old)) return undefined;
    return sameRange(before.range, places.range(finding)) ? before : undefined;
  };
  const diagnostics = findings.map(
    (finding, index) =>
      again(finding, index) ??
      (added === 0 ? undefined : again(finding, index - added)) ??
      diagnosticOf(finding, uri, places, client),
  );
  return { revision, findings, diagnostics };
}

/** The last place that a finding speaks of. */
function reachOf({ end, related }: Finding): number {
  let last = end;
  if (related !== undefined) for (const place of related) last = Math.max(last, place.end);
  return last;
}

const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.severity === b.severity && a.message === b.message;

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

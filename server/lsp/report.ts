import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic as Finding, Severity } from '../engine/index.js';
import type { Client } from './client.js';
import type { Places } from './convert.js';
import type { Draft } from './drafts.js';
import { verdictOn } from './judge.js';
import type { Setup } from './setup.js';

/**
 * A draft's findings as the client wants them, of its present version; those that `withheld` names are left for
 * later.
 */
export function reportOf(
  draft: Draft,
  setup: Setup,
  client: Client,
  withheld: (finding: Finding) => boolean = () => false,
): Diagnostic[] {
  const { maxSize, maxProblems } = setup.settings;
  const verdict = verdictOn({ draft, setup });
  if (verdict === null) return setup.ignored ? [] : [note(tooLarge(draft.text.length, maxSize))];
  const findings = verdict.findings.filter((finding) => !withheld(finding));
  const shown = findings.slice(0, maxProblems).map((finding) => diagnosticOf(finding, draft.uri, draft.places, client));
  const rest = findings.length - shown.length;
  return rest > 0 ? [note(notShown(rest)), ...shown] : shown;
}

const notShown = (rest: number): string =>
  `${rest === 1 ? '1 more finding in this draft is' : `${rest} more findings in this draft are`} not shown (saysWho.maxProblems).`;

const tooLarge = (size: number, limit: number): string =>
  `Says Who did not check this draft: it has ${size.toLocaleString('en')} characters, and the limit is ` +
  `${limit.toLocaleString('en')} (saysWho.maxSize).`;

/** Something that the writer must know about the check itself, on the first line. */
const note = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'says-who',
  message,
});

/** One finding; `data` holds its offsets, half-open UTF-16 code units of the file. */
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
    data: { start: finding.start, end: finding.end },
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

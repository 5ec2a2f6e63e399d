import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic as Finding } from '../engine/index.js';
import type { Client } from './client.js';
import type { Draft } from './drafts.js';
import { type Verdict, verdictOn } from './judge.js';
import type { Setup } from './setup.js';
import { diagnosticsOf, type Told } from './told.js';

/** What a client is told of a draft: a report, and the findings that it shows. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  readonly shown: readonly Finding[];
}

/** A draft's findings as the client wants them, of its present version. */
export const reportOf = (draft: Draft, setup: Setup, client: Client): Diagnostic[] =>
  reporter(client)(draft, setup).diagnostics;

/**
 * Reports on drafts, one after another; those that `withheld` names are left for later. What is told as it was in the
 * last report is told by the same object, which need not be written out again.
 */
export function reporter(
  client: Client,
): (draft: Draft, setup: Setup, withheld?: (finding: Finding) => boolean) => Report {
  const told = new WeakMap<Draft, Told>();
  return (draft, setup, withheld = () => false) => {
    const { maxSize, maxProblems } = setup.settings;
    const verdict = verdictOn({ draft, setup });
    if (verdict === null)
      return {
        diagnostics: setup.ignored ? [] : [note(client.language.server.tooLarge(draft.text.length, maxSize))],
        shown: [],
      };
    const { some, count } = foundIn(draft, setup, verdict, maxProblems + SPARE);
    const findings = some.filter((finding) => !withheld(finding));
    const shown = findings.slice(0, maxProblems);
    const now = diagnosticsOf(shown, draft, client, told.get(draft));
    told.set(draft, now);
    const diagnostics = [...now.diagnostics];
    const rest = count - (some.length - findings.length) - shown.length;
    if (rest > 0) diagnostics.unshift(note(client.language.server.notShown(rest)));
    return { diagnostics, shown };
  };
}

/** The findings that are to be shown of a verdict, at least the first so many, and how many there are. */
function foundIn({ uri }: Draft, { past }: Setup, verdict: Verdict, first: number) {
  const isOld = past?.of(uri, verdict) ?? null;
  if (isOld === null) return { some: verdict.linted.first(first), count: verdict.linted.count };
  const some = verdict.findings.filter((finding) => !isOld(finding));
  return { some, count: some.length };
}

/** How many findings more than are shown are looked at: a sentence that is being typed withholds no more. */
const SPARE = 100;

/** Something that the writer must know about the check itself, on the first line. */
export const note = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'says-who',
  message,
});

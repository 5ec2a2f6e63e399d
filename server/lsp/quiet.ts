import type { Diagnostic } from 'vscode-languageserver';
import { type Diagnostic as Finding, sentenceAt } from '../engine/index.js';
import type { Client } from './client.js';
import type { OpenDraft } from './drafts.js';
import { verdictOn } from './judge.js';
import { reportOf } from './report.js';
import type { Setup } from './setup.js';

/**
 * Reports that leave the writer in peace: what is new in the sentence being typed waits until the sentence is
 * finished, the writer goes elsewhere, or pauses. What was shown before stays.
 */
export function quietReports(client: Client): (draft: OpenDraft, setup: Setup) => Diagnostic[] {
  const shown = new WeakMap<OpenDraft, ReadonlySet<string>>();
  return (draft, setup) => {
    const verdict = client.options.quiet > 0 ? verdictOn({ draft, setup }) : null;
    if (verdict === null) return reportOf(draft, setup, client);
    const { analysis, findings } = verdict;
    const keyOf = ({ rule, start, end }: Finding): string => `${rule} ${draft.text.slice(start, end)}`;
    const typed = draft.typing === null ? null : sentenceAt(analysis, Math.max(0, draft.typing - 1));
    const before = shown.get(draft);
    const isWithheld = (finding: Finding): boolean =>
      typed !== null &&
      !finished.test(draft.text.slice(typed.start, typed.end)) &&
      finding.start < typed.end &&
      typed.start < finding.end &&
      before?.has(keyOf(finding)) !== true;
    shown.set(draft, new Set(findings.filter((finding) => !isWithheld(finding)).map(keyOf)));
    return reportOf(draft, setup, client, isWithheld);
  };
}

/** A full stop, whatever closes after it, and white space. */
const finished = /[.!?…]["'”’)\]*_]*(?:\[\^[^\]]*\])?\s*$/u;

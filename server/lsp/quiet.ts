import type { Diagnostic } from 'vscode-languageserver';
import { type Diagnostic as Finding, sentenceAt } from '../engine/index.js';
import type { Client } from './client.js';
import type { OpenDraft } from './drafts.js';
import { verdictOn } from './judge.js';
import { reporter } from './report.js';
import type { Setup } from './setup.js';

/**
 * Reports that leave the writer in peace: what is new in the sentence being typed waits until the sentence is
 * finished, the writer goes elsewhere, or pauses. What was shown before stays.
 */
export function quietReports(client: Client): (draft: OpenDraft, setup: Setup) => Diagnostic[] {
  const last = new WeakMap<OpenDraft, Shown>();
  const report = reporter(client);
  return (draft, setup) => {
    const verdict = client.options.quiet > 0 ? verdictOn({ draft, setup }) : null;
    if (verdict === null) return report(draft, setup).diagnostics;
    const { text } = draft;
    const typed = draft.typing === null ? null : sentenceAt(verdict.analysis, Math.max(0, draft.typing - 1));
    const wasShown = shownBefore(last.get(draft));
    const isWithheld = (finding: Finding): boolean =>
      typed !== null &&
      finding.start < typed.end &&
      typed.start < finding.end &&
      !finished.test(text.slice(typed.start, typed.end)) &&
      !wasShown(keyOf(finding, text));
    const { diagnostics, shown } = report(draft, setup, isWithheld);
    last.set(draft, { text, findings: shown });
    return diagnostics;
  };
}

/** What was shown of a draft, and its text then. */
interface Shown {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What tells a finding from others however the text around it changes: its rule and the words it marks. */
const keyOf = ({ rule, start, end }: Finding, text: string): string => `${rule} ${text.slice(start, end)}`;

/** Tells whether a finding was among those shown; nothing is gone through before somebody asks. */
function shownBefore(last: Shown | undefined): (key: string) => boolean {
  let keys: ReadonlySet<string> | undefined;
  return (key) => {
    keys ??= new Set(last?.findings.map((finding) => keyOf(finding, last.text)));
    return keys.has(key);
  };
}

/** A full stop, whatever closes after it, and white space. */
const finished = /[.!?…]["'”’)\]*_]*(?:\[\^[^\]]*\])?\s*$/u;

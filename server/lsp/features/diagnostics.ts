import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { Client } from '../client.js';
import type { OpenDraft } from '../drafts.js';
import { firstScreen } from '../first-screen.js';
import { quietReports } from '../quiet.js';
import { note } from '../report.js';
import { badParams, cancelled, type Feature, type Session } from '../session.js';
import type { Run } from '../settings.js';
import { turn } from '../settle.js';
import { judgesAlike, type Setup } from '../setup.js';
import { whenSettled } from '../when-settled.js';

/** Findings of open drafts: pulled by clients that ask for them, else pushed as soon as a draft has settled. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'says-who',
            interFileDependencies: true,
            workspaceDiagnostics: client.options.workspaceDiagnostics,
          },
        }
      : {},
  register(session) {
    const allowed = allowedBy(session);
    if (session.client.pullsDiagnostics) pull(session, allowed);
    else push(session, allowed);
  },
};

/** Whether the settings let a draft's present version be checked: always, once saved, or once asked for. */
type Allowed = (draft: OpenDraft, run: Run) => boolean;

function allowedBy({ drafts }: Session): Allowed {
  const saved = new WeakMap<OpenDraft, number>();
  const asked = new WeakMap<OpenDraft, number>();
  drafts.onEvent((draft, event) => {
    if (event === 'opened' || event === 'saved') saved.set(draft, draft.version);
    if (event === 'asked') asked.set(draft, draft.version);
  });
  return (draft, run) =>
    run === 'onType' || asked.get(draft) === draft.version || (run === 'onSave' && saved.get(draft) === draft.version);
}

function push(session: Session, allowed: Allowed): void {
  const { client, connection, drafts, setups, start } = session;
  const report = quietReports(client);
  const seen = new WeakSet<OpenDraft>();
  const check = whenSettled(session, 'publishing diagnostics', async (draft, setup) => {
    if (!allowed(draft, setup.settings.run)) return;
    const { uri, version } = draft;
    const first = seen.has(draft) ? null : firstScreen(draft, setup, client);
    seen.add(draft);
    if (first !== null) {
      await connection.sendDiagnostics({ uri, version, diagnostics: first });
      await turn();
      if (drafts.get(uri) !== draft || draft.version !== version) return;
    }
    const { diagnostics, failure } = attempted(client, () => report(draft, setup));
    await connection.sendDiagnostics({ uri, version, diagnostics });
    if (failure !== null) throw failure.error;
  });
  drafts.onEvent(({ uri }, event) => {
    if (event !== 'closed') check(uri);
    else start('clearing diagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  setups.onChange(() => {
    for (const { uri } of drafts.all()) check(uri);
  });
}

/** A report; where making it fails, a note in its place, so that the draft does not seem to be without findings. */
function attempted(
  client: Client,
  report: () => Diagnostic[],
): { diagnostics: Diagnostic[]; failure: { error: unknown } | null } {
  try {
    return { diagnostics: report(), failure: null };
  } catch (error) {
    return {
      diagnostics: [note(client.language.server.failed)],
      failure: { error },
    };
  }
}

/** What a client was last told about a draft. */
interface Given {
  readonly id: string;
  readonly version: number;
  readonly setup: Setup;
  /** Whether it was checked, or the settings did not let it be. */
  readonly checked: boolean;
}

function pull(session: Session, allowed: Allowed): void {
  const { client, connection, drafts, setups, start } = session;
  const report = quietReports(client);
  const given = new WeakMap<OpenDraft, Given>();
  const era = Date.now().toString(36);
  let count = 0;
  session.answer(DocumentDiagnosticRequest.type, async (params, token): Promise<DocumentDiagnosticReport> => {
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') throw badParams('a text document with a URI is needed');
    await turn();
    const draft = await drafts.settled(uri);
    if (draft === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const setup = await setups.of(uri);
    if (token.isCancellationRequested) throw cancelled();
    const { version } = draft;
    const may = allowed(draft, setup.settings.run);
    const last = given.get(draft);
    if (last !== undefined && last.id === params.previousResultId) {
      const same = last.version === version && judgesAlike(last.setup, setup) && last.checked;
      if (same || !may) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const id = `${era}.${++count}`;
    const { diagnostics: items, failure } = attempted(client, () => (may ? report(draft, setup) : []));
    if (failure !== null) start('checking a draft', () => Promise.reject(failure.error));
    given.set(draft, { id, version, setup, checked: may && !(client.options.quiet > 0 && draft.typing !== null) });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  });
  const refresh = (): void => {
    if (client.refreshesDiagnostics) start('refresh', () => connection.languages.diagnostics.refresh());
  };
  drafts.onEvent((draft, event) => {
    if (event === 'asked' || event === 'rested') refresh();
    if (event !== 'saved') return;
    start('refresh after saving', async () => {
      if ((await setups.of(draft.uri)).settings.run === 'onSave') refresh();
    });
  });
  setups.onChange(refresh);
}

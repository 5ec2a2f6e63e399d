import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { Draft } from '../drafts.js';
import { reportOf } from '../report.js';
import { badParams, cancelled, type Feature, type Session } from '../session.js';
import type { Run } from '../settings.js';

/** Findings as diagnostics: pulled by clients that ask for them, else pushed as soon as a draft has settled. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'says-who', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  register(session) {
    const checks = checksOf(session);
    if (session.client.pullsDiagnostics) pull(session, checks);
    else push(session, checks);
  },
};

/** The version of each draft that the settings let be checked: each, the saved one, or the one asked for. */
interface Checks {
  allowed(draft: Draft, run: Run): boolean;
  allow(draft: Draft): void;
}

function checksOf({ drafts }: Session): Checks {
  const saved = new WeakMap<Draft, number>();
  const asked = new WeakMap<Draft, number>();
  drafts.onEvent((draft, event) => {
    if (event === 'opened' || event === 'saved') saved.set(draft, draft.version);
  });
  return {
    allowed: (draft, run) =>
      run === 'onType' ||
      asked.get(draft) === draft.version ||
      (run === 'onSave' && saved.get(draft) === draft.version),
    allow: (draft) => void asked.set(draft, draft.version),
  };
}

function push(session: Session, checks: Checks): void {
  const { connection, drafts, client } = session;
  const waiting = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const draft = await drafts.settled(uri);
    waiting.delete(uri);
    if (draft === undefined) return;
    const { version } = draft;
    const { config, settings } = await session.setup(uri);
    if (drafts.get(uri) !== draft || draft.version !== version) return check(uri);
    if (!checks.allowed(draft, settings.run)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: reportOf(draft, config, settings, client) });
  };
  const check = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    session.start('publishing diagnostics', () => publish(uri));
  };
  drafts.onEvent((draft, event) => {
    if (event !== 'closed') check(draft.uri);
    else session.start('clearing diagnostics', () => connection.sendDiagnostics({ uri: draft.uri, diagnostics: [] }));
  });
  session.onSetupChange(() => {
    for (const draft of drafts.all()) check(draft.uri);
  });
}

interface Given {
  readonly id: string;
  readonly version: number;
  readonly setup: unknown;
  readonly items: Diagnostic[];
}

function pull(session: Session, checks: Checks): void {
  const { connection, drafts, client } = session;
  const given = new WeakMap<Draft, Given>();
  const refresh = (): void => {
    if (client.refreshesDiagnostics) session.start('refresh', () => connection.languages.diagnostics.refresh());
  };
  let count = 0;
  const era = Date.now().toString(36);
  session.answer(DocumentDiagnosticRequest.type, async (params, token): Promise<DocumentDiagnosticReport> => {
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') throw badParams('a text document with a URI is needed');
    const draft = await drafts.settled(uri);
    if (draft === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { config, settings } = await session.setup(uri);
    if (token.isCancellationRequested) throw cancelled();
    const last = given.get(draft);
    const allowed = checks.allowed(draft, settings.run);
    const fresh = last !== undefined && last.version === draft.version && last.setup === config;
    if (last !== undefined && last.id === params.previousResultId && (fresh || !allowed)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const items = allowed ? reportOf(draft, config, settings, client) : [];
    const report = { id: `${era}.${++count}`, version: draft.version, setup: config, items };
    given.set(draft, report);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items };
  });
  drafts.onEvent((draft, event) => {
    if (event !== 'saved') return;
    session.start('refresh after saving', async () => {
      const { settings } = await session.setup(draft.uri);
      if (settings.run === 'onSave') refresh();
    });
  });
  session.onSetupChange(refresh);
}

import {
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { spelling } from '../../host/location.js';
import { reportOf } from '../report.js';
import { cancelled, type Feature, type Session } from '../session.js';
import { turn } from '../settle.js';
import { judgesAlike, type Setup } from '../setup.js';
import { draftAt, draftsIn, setupAt } from '../workspace-drafts.js';

/** How many files a partial result holds. */
const portion = 20;

/** Findings of every draft in the workspace, for clients that pull; files that are as before cost no check. */
export const workspaceDiagnostics: Feature = {
  capabilities: () => ({}),
  register(session) {
    if (!session.client.pullsDiagnostics || !session.client.options.workspaceDiagnostics) return;
    const reportFor = reportsOf(session);
    session.answer(WorkspaceDiagnosticRequest.type, async (params, token) => {
      const previous = new Map((params?.previousResultIds ?? []).map((previous) => [spelling(previous.uri), previous]));
      const uris = await draftsIn(session);
      let items: WorkspaceDocumentDiagnosticReport[] = [];
      const send = async (): Promise<void> => {
        if (params.partialResultToken === undefined || items.length === 0) return;
        await session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, params.partialResultToken, {
          items,
        });
        items = [];
      };
      for (const uri of uris) {
        await turn();
        if (token.isCancellationRequested) throw cancelled();
        items.push(await reportFor(uri, previous.get(spelling(uri))?.value));
        previous.delete(spelling(uri));
        if (items.length >= portion) await send();
      }
      for (const { uri } of previous.values()) items.push(empty(uri));
      await send();
      return { items };
    });
  },
};

const empty = (uri: string): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version: null,
  items: [],
});

/** What a file was when it was last reported. */
interface Reported {
  readonly id: string;
  readonly text: string;
  readonly setup: Setup;
}

function reportsOf(session: Session) {
  const reported = new Map<string, Reported>();
  const era = Date.now().toString(36);
  let count = 0;
  return async (uri: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> => {
    try {
      const draft = await draftAt(session, uri);
      if (draft === null) return empty(uri);
      const setup = await setupAt(session, draft);
      const { version } = draft;
      const last = reported.get(uri);
      const fingerprint = fingerprintOf(draft.text);
      if (last?.id === previous && last?.text === fingerprint && judgesAlike(last.setup, setup)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: last.id };
      }
      const id = `${era}.w${++count}`;
      reported.set(uri, { id, text: fingerprint, setup });
      const items = reportOf(draft, setup, session.client);
      return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items };
    } catch (error) {
      session.connection.console.error(`${uri}: ${String(error)}`);
      return empty(uri);
    }
  };
}

/** Length and FNV-1a hash of a text. */
function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${hash >>> 0}`;
}

import type { CancellationToken, WorkDoneProgressParams } from 'vscode-languageserver';
import { spelling } from '../host/location.js';
import { reasonOf } from '../host/reason.js';
import { verdictOn } from './judge.js';
import { reportOf } from './report.js';
import type { Session } from './session.js';
import { turn } from './settle.js';
import { emptyTally, sumOf, type Tally, tallyOf } from './tally.js';
import { draftAt, draftsIn, setupAt } from './workspace-drafts.js';

/** What checking the workspace came to. */
export interface WorkspaceSummary extends Tally {
  readonly files: number;
  /** Drafts that could not be read. */
  readonly failed: readonly { readonly uri: string; readonly reason: string }[];
  readonly cancelled: boolean;
}

/** Publishes what is found in a draft of the workspace. */
export type Show = (uri: string) => Promise<Tally>;

/** Checks and shows every draft of the workspace, one by one, until it is cancelled. */
export async function checkAll(
  session: Session,
  params: WorkDoneProgressParams,
  token: CancellationToken,
  show: Show,
): Promise<WorkspaceSummary> {
  const progress = await progressFor(session, params);
  const failed: { uri: string; reason: string }[] = [];
  let tally = emptyTally;
  let files = 0;
  const isCancelled = (): boolean => token.isCancellationRequested || progress.isCancelled();
  try {
    const uris = await draftsIn(session);
    for (const [index, uri] of uris.entries()) {
      await turn();
      if (isCancelled()) break;
      progress.report(
        Math.floor((index / uris.length) * 100),
        session.client.language.server.checked(index + 1, uris.length),
      );
      try {
        tally = sumOf(tally, await show(uri));
        files++;
      } catch (error) {
        failed.push({ uri, reason: reasonOf(error) });
      }
    }
  } finally {
    progress.done();
  }
  return { files, ...tally, failed, cancelled: isCancelled() };
}

interface Progress {
  report(percentage: number, message: string): void;
  done(): void;
  isCancelled(): boolean;
}

/** Progress on the token that came with the request, else on one of our own where the client takes that. */
async function progressFor({ client, connection }: Session, params: WorkDoneProgressParams): Promise<Progress> {
  const own = params.workDoneToken === undefined && client.progress;
  const created = own ? await connection.window.createWorkDoneProgress() : null;
  const reporter = created ?? connection.window.attachWorkDoneProgress(params.workDoneToken);
  reporter.begin(client.language.server.checking, 0, undefined, true);
  let last = -1;
  return {
    report(percentage, message) {
      if (percentage > last) reporter.report(percentage, message);
      last = percentage;
    },
    done: () => reporter.done(),
    isCancelled: () => created?.token.isCancellationRequested ?? false,
  };
}

/**
 * Shows drafts that nobody has open, and keeps what is shown true while files and setups change. A client that pulls
 * gets an open draft's findings by asking, so the pushed ones make way for them.
 */
export function shownDrafts(session: Session): Show {
  const { client, connection, drafts, setups, start } = session;
  const shown = new Map<string, string>();
  const send = (uri: string, diagnostics: ReturnType<typeof reportOf>): Promise<void> =>
    connection.sendDiagnostics({ uri, diagnostics });
  const show: Show = async (uri) => {
    const draft = await draftAt(session, uri);
    if (draft === null) {
      shown.delete(spelling(uri));
      await send(uri, []);
      return emptyTally;
    }
    const setup = await setupAt(session, draft);
    if (draft.version === null && drafts.get(uri) !== undefined) return show(uri);
    shown.set(spelling(uri), uri);
    if (draft.version === null) await send(uri, reportOf(draft, setup, client));
    else drafts.ask(uri);
    return tallyOf(verdictOn({ draft, setup }));
  };
  const again = (uri: string): void => {
    const known = shown.get(spelling(uri));
    if (known !== undefined && drafts.get(known) === undefined) start('showing findings', () => show(known));
  };
  drafts.onEvent(({ uri }, event) => {
    const known = shown.get(spelling(uri));
    if (known === undefined) return;
    if (event === 'closed') again(uri);
    if (event === 'opened' && (client.pullsDiagnostics || known !== uri)) {
      start('clearing findings', () => send(known, []));
    }
  });
  setups.onFiles((uris) => uris.forEach(again));
  setups.onChange(() => [...shown.values()].forEach(again));
  return show;
}

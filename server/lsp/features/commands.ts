import { type CancellationToken, ExecuteCommandRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { planFor, wishFrom } from '../adding.js';
import { badParams, type Feature, type Session } from '../session.js';
import { checkAll, shownDrafts, type WorkspaceSummary } from '../workspace-check.js';

/** Checks one open draft now, whatever the settings say; argument: its URI. */
export const checkDraft = 'says-who.checkDraft';
/** Checks every draft of the workspace and publishes what it finds; the answer is a `WorkspaceSummary`. */
export const checkWorkspace = 'says-who.checkWorkspace';

/**
 * Adds a source to the file that keeps those of a draft and cites it: `{uri, range, source}`, and `apply: false` for only
 * being told. The answer is `AddedSource`.
 */
export const addSource = 'says-who.addSource';

/** What became of a source. */
export interface AddedSource {
  readonly key: string;
  /** The file that took it; null where the draft did. */
  readonly file: string | null;
  /** False where a source with the same address was there already, and was cited. */
  readonly isNew: boolean;
  readonly applied: boolean;
}

export const commands: Feature = {
  capabilities: () => ({
    executeCommandProvider: { commands: [checkDraft, checkWorkspace, addSource], workDoneProgress: true },
  }),
  register(session) {
    const show = shownDrafts(session);
    session.answer(
      ExecuteCommandRequest.type,
      async (params, token): Promise<WorkspaceSummary | AddedSource | null> => {
        if (params?.command === checkWorkspace) return checkAll(session, params, token, show);
        if (params?.command === addSource) return add(session, params.arguments?.[0], token);
        if (params?.command !== checkDraft) throw badParams(`no command ${params?.command}`);
        const uri = params.arguments?.[0];
        if (typeof uri !== 'string' || session.drafts.get(uri) === undefined)
          throw badParams('an open draft is needed');
        session.drafts.ask(uri);
        return null;
      },
    );
  },
};

async function add(session: Session, given: unknown, token: CancellationToken): Promise<AddedSource> {
  const { server } = session.client.language;
  const wish = wishFrom(given);
  const asked = await session.asked({ textDocument: { uri: wish.uri } }, token);
  const plan = await planFor(session, asked, wish);
  if ('why' in plan) throw new ResponseError(LSPErrorCodes.RequestFailed, server.notAdded(plan.why));
  const { key, file, isNew, edit } = plan;
  if ((given as { apply?: unknown }).apply === false) return { key, file, isNew, applied: false };
  const { applied } = await session.connection.workspace.applyEdit({ label: server.addLabel, edit });
  return { key, file, isNew, applied };
}

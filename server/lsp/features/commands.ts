import { ExecuteCommandRequest } from 'vscode-languageserver';
import { badParams, type Feature } from '../session.js';
import { checkAll, shownDrafts, type WorkspaceSummary } from '../workspace-check.js';

/** Checks one open draft now, whatever the settings say; argument: its URI. */
export const checkDraft = 'says-who.checkDraft';
/** Checks every draft of the workspace and publishes what it finds; the answer is a `WorkspaceSummary`. */
export const checkWorkspace = 'says-who.checkWorkspace';

export const commands: Feature = {
  capabilities: () => ({
    executeCommandProvider: { commands: [checkDraft, checkWorkspace], workDoneProgress: true },
  }),
  register(session) {
    const show = shownDrafts(session);
    session.answer(ExecuteCommandRequest.type, async (params, token): Promise<WorkspaceSummary | null> => {
      if (params?.command === checkWorkspace) return checkAll(session, params, token, show);
      if (params?.command !== checkDraft) throw badParams(`no command ${params?.command}`);
      const uri = params.arguments?.[0];
      if (typeof uri !== 'string' || session.drafts.get(uri) === undefined) throw badParams('an open draft is needed');
      session.drafts.ask(uri);
      return null;
    });
  },
};

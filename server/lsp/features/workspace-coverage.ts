import { RequestType } from 'vscode-languageserver';
import { cancelled, type Feature } from '../session.js';
import { turn } from '../settle.js';
import { draftAt, draftsIn, setupAt } from '../workspace-drafts.js';
import { type Coverage, coverageOf } from './coverage.js';

/** Every draft of the workspace with its coverage, by address; one that cannot be read is left out. */
export const workspaceCoverageRequest = new RequestType<object, { readonly drafts: readonly Coverage[] }, void>(
  'says-who/workspaceCoverage',
);

export const workspaceCoverage: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.answer(workspaceCoverageRequest, async (_, token) => {
      const drafts: Coverage[] = [];
      for (const uri of await draftsIn(session)) {
        await turn();
        if (token.isCancellationRequested) throw cancelled();
        const draft = await draftAt(session, uri).catch(() => null);
        if (draft !== null) drafts.push(coverageOf(draft, await setupAt(session, draft)));
      }
      return { drafts };
    });
  },
};

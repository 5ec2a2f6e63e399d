import { CodeLensRefreshRequest, CodeLensRequest } from 'vscode-languageserver';
import { claimsOn, namingsIn } from '../citing.js';
import { verdictOn } from '../judge.js';
import type { Feature } from '../session.js';

/** Over each source that a draft defines, how many of its figures rest on it. */
export const sourceLens: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register(session) {
    const { client, connection, drafts, start } = session;
    session.answer(CodeLensRequest.type, async (params, token) => {
      const asked = await session.asked(params, token);
      const verdict = verdictOn(asked);
      if (verdict === null || !asked.setup.settings.codeLens) return [];
      const { analysis } = verdict;
      return namingsIn(analysis, asked.setup.config)
        .filter(({ defines }) => defines)
        .map((naming) => {
          const count = claimsOn(analysis, naming).length;
          const title = client.language.server.supports(count);
          return { range: asked.draft.places.range(naming), command: { title, command: '' } };
        });
    });
    if (!client.refreshesCodeLenses) return;
    drafts.onEvent((_, event) => {
      if (event === 'rested' || event === 'saved')
        start('code lenses', () => connection.sendRequest(CodeLensRefreshRequest.type));
    });
  },
};

import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver';
import { described } from '../../engine/index.js';
import { entryOf, namingsIn } from '../citing.js';
import { verdictOn } from '../judge.js';
import type { Feature } from '../session.js';

/** A key leads to the page of its source, where the entry has an address. */
export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(session) {
    session.answer(DocumentLinkRequest.type, async (params, token): Promise<DocumentLink[]> => {
      const asked = await session.asked(params, token);
      const verdict = verdictOn(asked);
      if (verdict === null) return [];
      return namingsIn(verdict.analysis, asked.setup.config).flatMap((naming) => {
        const entry = naming.kind === 'key' ? entryOf(verdict.analysis, asked.setup.config, naming.name) : undefined;
        // Only an address of the web: an entry cannot make a click run anything.
        if (entry === undefined || !/^https?:\/\//iu.test(entry.source.url)) return [];
        return [
          {
            range: asked.draft.places.range(naming),
            target: encodeURI(decoded(entry.source.url)),
            tooltip: described(entry.source),
          },
        ];
      });
    });
  },
};

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

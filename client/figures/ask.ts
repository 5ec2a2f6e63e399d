import type { TextDocument } from 'vscode';
import type { Figure } from '../protocol.js';
import type { Server } from '../server.js';

/** A list of more helps nobody; those without a source go first. */
const LIMIT = 2000;

/** A draft's figures, at most 2,000 of them; null where the server cannot say, as while the draft is being changed. */
export async function figuresOf({ client }: Server, { uri }: TextDocument): Promise<readonly Figure[] | null> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const answer = client.sendRequest<{ readonly figures: readonly Figure[] }>('says-who/figures', {
    textDocument,
    limit: LIMIT,
  });
  return answer.then(({ figures }) => figures).catch(() => null);
}

import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { described, entriesOf, withOwn } from '../../engine/index.js';
import { shelfmark } from '../citing.js';
import type { OpenDraft } from '../drafts.js';
import { verdictOn } from '../judge.js';
import type { Feature, Session } from '../session.js';
import { turn } from '../settle.js';

/** No client shows more at once. */
const most = 200;

/** A draft's figures and sources for its outline, and the sources of the workspace by name. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Says Who' }, workspaceSymbolProvider: true }),
  register(session) {
    session.answer(DocumentSymbolRequest.type, async (params, token): Promise<DocumentSymbol[]> => {
      const asked = await session.asked(params, token);
      const { draft } = asked;
      const verdict = verdictOn(asked);
      if (verdict === null) return [];
      const { claims, definitions } = verdict.analysis;
      const figures = claims
        .filter(({ status }) => status !== 'exempt')
        .map(({ phrase, sentence, status, source }) => ({
          name: draft.text.slice(phrase.start, phrase.end).replace(/\s+/gu, ' '),
          detail: source?.text ?? session.client.language.server.status[status],
          kind: SymbolKind.Number,
          range: draft.places.range({
            start: Math.min(sentence.start, phrase.start),
            end: Math.max(sentence.end, phrase.end),
          }),
          selectionRange: draft.places.range(phrase),
        }));
      const sources = definitions.map(({ label, target, span, labelSpan }) => ({
        name: label === '' ? '[]' : label,
        detail: target.slice(0, 80),
        kind: SymbolKind.Key,
        range: draft.places.range(span),
        selectionRange: draft.places.range({ start: labelSpan.start, end: Math.min(labelSpan.end, span.end) }),
      }));
      return [...figures, ...sources];
    });
    session.answer(WorkspaceSymbolRequest.type, async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const found = new Map<string, WorkspaceSymbol>();
      for (const draft of session.drafts.all()) {
        await turn();
        if (token.isCancellationRequested) break;
        await addSources(found, session, draft, String(query ?? '').toLowerCase());
      }
      return [...found.values()];
    });
  },
};

/** Adds the sources that a draft may cite and that a query fits, each once. */
async function addSources(
  found: Map<string, WorkspaceSymbol>,
  session: Session,
  draft: OpenDraft,
  query: string,
): Promise<void> {
  const { config } = await session.setups.of(draft.uri);
  const shelf = new Map<string, Awaited<ReturnType<typeof shelfmark>>>();
  for (const entry of entriesOf(withOwn(config.sources, draft.text)).values()) {
    if (found.size >= most) return;
    const { key } = entry.source;
    const words = described(entry.source);
    const id = `${entry.file === '' ? draft.uri : entry.file} ${key}`;
    if (found.has(id) || !`${key} ${words}`.toLowerCase().includes(query)) continue;
    const at = shelf.get(entry.file) ?? (await shelfmark(session, draft, entry.file));
    shelf.set(entry.file, at);
    if (at === null) continue;
    const location = { uri: at.uri, range: at.places.range(entry.source.keySpan) };
    found.set(id, { name: key, kind: SymbolKind.Key, containerName: words, location });
  }
}

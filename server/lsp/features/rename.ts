import {
  ErrorCodes,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameOf } from '../../host/location.js';
import { entryOf, isSame, type Name, namingsIn, occurrencesOf, shelfmark } from '../citing.js';
import type { Asked, Feature, Session } from '../session.js';
import type { ServerWording } from '../wording/en.js';
import { namedAt } from './navigation.js';

/** Gives a key or a footnote another name, in every draft that uses it and in its bibliography, in one edit. */
export const rename: Feature = {
  capabilities: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  register(session) {
    session.answer(PrepareRenameRequest.type, async (params, token) => {
      const asked = await session.asked(params, token);
      const naming = namedAt(asked, params.position);
      return naming === null ? null : { range: asked.draft.places.range(naming), placeholder: naming.name };
    });
    session.answer(RenameRequest.type, async (params, token): Promise<WorkspaceEdit | null> => {
      const asked = await session.asked(params, token);
      const naming = namedAt(asked, params.position);
      if (naming === null) return null;
      const wrong = problemWith(
        { kind: naming.kind, name: String(params.newName ?? '') },
        asked,
        session.client.language.server,
      );
      if (wrong !== null) throw new ResponseError(ErrorCodes.InvalidParams, wrong);
      const changes: TextDocumentEdit[] = [];
      for await (const { draft, namings } of occurrencesOf(session, asked.draft, naming)) {
        changes.push({
          textDocument: { uri: draft.uri, version: draft.version },
          edits: namings.map((place) => ({ range: draft.places.range(place), newText: params.newName })),
        });
      }
      const entry = await entryEdit(session, asked, naming, params.newName);
      return { documentChanges: entry === null ? changes : [...changes, entry] };
    });
  },
};

/** Why a source cannot be called so; null when it can. */
function problemWith(wanted: Name, { draft, setup }: Asked, { rename: say }: ServerWording): string | null {
  const { kind, name } = wanted;
  const fits =
    kind === 'key'
      ? /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u.test(name) && !/[:.#$%&\-+?<>~/]$/u.test(name)
      : /^[^\s[\]^]+$/u.test(name);
  if (!fits) return kind === 'key' ? say.noKey(name) : say.noLabel(name);
  const { analysis } = draft.verdict(setup.config);
  const taken =
    namingsIn(analysis, setup.config).some((other) => other.defines && isSame(other, wanted)) ||
    (kind === 'key' && entryOf(analysis, setup.config, name) !== undefined);
  return taken ? say.taken(name) : null;
}

/** The change of the key in its bibliography; null when it stands in the draft itself or is not to be found. */
async function entryEdit(
  session: Session,
  { draft, setup }: Asked,
  { kind, name }: Name,
  to: string,
): Promise<TextDocumentEdit | null> {
  const entry = kind === 'key' ? entryOf(draft.verdict(setup.config).analysis, setup.config, name) : undefined;
  if (entry === undefined || entry.file === '') return null;
  const { rename: say } = session.client.language.server;
  const wrong = await session.files.read(entry.file).then(
    (text) => (text === null ? say.gone : null),
    (thrown: Error) => thrown.message,
  );
  if (wrong !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, say.unchanged(nameOf(entry.file), wrong));
  const at = await shelfmark(session, draft, entry.file);
  if (at === null) return null;
  const range = at.places.range(entry.source.keySpan);
  return { textDocument: { uri: at.uri, version: null }, edits: [{ range, newText: to }] };
}

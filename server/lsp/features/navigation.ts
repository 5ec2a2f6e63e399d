import { DefinitionRequest, type Location, type LocationLink, ReferencesRequest } from 'vscode-languageserver';
import { entryOf, isSame, type Naming, namingAt, namingsIn, occurrencesOf, shelfmark } from '../citing.js';
import { isPosition } from '../convert.js';
import { verdictOn } from '../judge.js';
import { type Asked, badParams, type Feature, type Session } from '../session.js';

/** From a marker or key to the source it names, and from a source to every place that names it. */
export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),
  register(session) {
    session.answer(DefinitionRequest.type, async (params, token): Promise<Location[] | LocationLink[] | null> => {
      const asked = await session.asked(params, token);
      const naming = namedAt(asked, params.position);
      return naming === null ? null : definition(session, asked, naming);
    });
    session.answer(ReferencesRequest.type, async (params, token): Promise<Location[] | null> => {
      const asked = await session.asked(params, token);
      const naming = namedAt(asked, params.position);
      if (naming === null) return null;
      const found: Location[] = [];
      for await (const { draft, namings } of occurrencesOf(session, asked.draft, naming)) {
        for (const place of namings) {
          if (!place.defines || params.context?.includeDeclaration !== false)
            found.push({ uri: draft.uri, range: draft.places.range(place) });
        }
        if (token.isCancellationRequested) break;
      }
      return found;
    });
  },
};

/** What a place of a draft names; null when it names no source. */
export function namedAt(asked: Asked, position: unknown): Naming | null {
  if (!isPosition(position)) throw badParams('a position is needed');
  const verdict = verdictOn(asked);
  if (verdict === null) return null;
  const namings = namingsIn(verdict.analysis, asked.setup.config);
  return namingAt(namings, asked.draft.places.offset(position)) ?? null;
}

async function definition(session: Session, { draft, setup }: Asked, naming: Naming): Promise<Location[] | null> {
  const { analysis } = draft.verdict(setup.config);
  if (naming.kind === 'footnote') {
    return namingsIn(analysis, setup.config)
      .filter((other) => other.defines && isSame(other, naming))
      .map((other) => ({ uri: draft.uri, range: draft.places.range(other) }));
  }
  const entry = entryOf(analysis, setup.config, naming.name);
  const at = entry === undefined ? null : await shelfmark(session, draft, entry.file);
  return entry === undefined || at === null ? null : [{ uri: at.uri, range: at.places.range(entry.source.keySpan) }];
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Analysis,
  type Claim,
  type Config,
  type Entry,
  entriesOf,
  keyUses,
  type Span,
  withOwn,
} from '../engine/index.js';
import { type Places, placesOf } from './convert.js';
import type { Draft } from './drafts.js';
import type { Session } from './session.js';
import { draftAt, draftsIn, setupAt } from './workspace-drafts.js';

/** What a draft calls a source by: a citation key or a footnote's label. */
export interface Name {
  readonly kind: 'key' | 'footnote';
  readonly name: string;
}

/** A name where it stands, without brackets and marks; in a definition too. */
export interface Naming extends Name, Span {
  readonly defines: boolean;
}

/** Every naming of a draft, in order: footnote markers and definitions, keys, and entries under `references:`. */
export function namingsIn(analysis: Analysis, config: Config): Naming[] {
  const entries = entriesOf(withOwn(config.sources, analysis.text));
  const found: Naming[] = [...keyUses(analysis, entries)].map(({ key, start, end }) => ({
    kind: 'key',
    name: key,
    start,
    end,
    defines: false,
  }));
  for (const { start, markers } of analysis.blocks) {
    for (const { kind, target, from } of markers)
      if (kind === 'footnote')
        found.push({ kind, name: target, start: start + from.start + 2, end: start + from.end - 1, defines: false });
  }
  for (const { kind, label, labelSpan } of analysis.definitions)
    if (kind === 'footnote') found.push({ kind, name: label, ...labelSpan, defines: true });
  for (const { key, keySpan } of ownEntries(analysis, config))
    found.push({ kind: 'key', name: key, ...keySpan, defines: true });
  return found.sort((a, b) => a.start - b.start);
}

/** The entries that a draft brings along. */
const ownEntries = ({ text }: Analysis, { sources }: Config) => {
  const registry = withOwn(sources, text);
  return registry === sources ? [] : (registry.libraries.find(({ file }) => file === '')?.sources ?? []);
};

export const namingAt = (namings: readonly Naming[], offset: number): Naming | undefined =>
  namings.find(({ start, end }) => start <= offset && offset <= end);

export const isSame = (a: Name, b: Name): boolean =>
  a.kind === b.kind && (a.kind === 'key' ? a.name === b.name : a.name.toLowerCase() === b.name.toLowerCase());

/** The entry that a key names. */
export const entryOf = ({ text }: Analysis, { sources }: Config, key: string): Entry | undefined =>
  entriesOf(withOwn(sources, text)).get(key);

/** The claims that rest on a source. */
export const claimsOn = ({ claims }: Analysis, { kind, name }: Name): Claim[] =>
  claims.filter(({ citations }) => citations.some((cited) => cited.kind === kind && cited.target === name));

/** A file of sources as a client knows it, with the way to its lines; null when it cannot be read. */
export async function shelfmark(
  { files, client }: Session,
  draft: Draft,
  file: string,
): Promise<{ readonly uri: string; readonly places: Places } | null> {
  if (file === '') return { uri: draft.uri, places: draft.places };
  const text = await files.read(file).catch(() => files.readLegacy?.(file) ?? null);
  if (text === null) return null;
  return { uri: file, places: placesOf(TextDocument.create(file, 'bibtex', 0, text), client.encoding) };
}

/** A draft in which a name stands, with every place of it. */
export interface Occurrences {
  readonly draft: Draft;
  readonly namings: readonly Naming[];
}

/** Where a name stands: a key in every draft of the workspace, a footnote's label in its own draft. */
export async function* occurrencesOf(session: Session, draft: Draft, wanted: Naming): AsyncGenerator<Occurrences> {
  const seen = new Set<string>();
  const others = wanted.kind === 'key' ? await draftsIn(session) : [];
  for (const uri of [draft.uri, ...others]) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    const other = uri === draft.uri ? draft : await draftAt(session, uri).catch(() => null);
    if (other === null || !other.text.toLowerCase().includes(wanted.name.toLowerCase())) continue;
    const { config, ignored } = await setupAt(session, other);
    if (ignored && uri !== draft.uri) continue;
    const namings = namingsIn(other.verdict(config).analysis, config).filter((naming) => isSame(naming, wanted));
    if (namings.length > 0) yield { draft: other, namings };
  }
}

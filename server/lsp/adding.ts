import type { CreateFile, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Added,
  addedTo,
  citeEntry,
  citingUnder,
  declaredIn,
  type Edit,
  type Entry,
  english,
  entriesOf,
  formatOf,
  freshKey,
  keyUses,
  linesOf,
  type NewSource,
  STANDINGS,
  standAt,
  type Wording,
  withOwn,
} from '../engine/index.js';
import { nameOf } from '../host/location.js';
import { reasonOf } from '../host/reason.js';
import { type Home, LEDGER } from '../workspace.js';
import { isRange, placesOf } from './convert.js';
import { type Asked, badParams, type Session } from './session.js';
import type { ServerWording } from './wording/en.js';

/** What `says-who.addSource` is asked with: an open draft, what to cite the source for, and what is known of it. */
export interface Wish {
  readonly uri: string;
  /** The place whose figure is to be cited; absent: the source is only added. */
  readonly range: Range | null;
  readonly source: NewSource;
}

/** A source that is to be added and cited, as one edit over the draft and the file that takes it. */
export interface Plan {
  readonly key: string;
  /** The URI of the file of sources; null where only the draft changes. */
  readonly file: string | null;
  /** Whether it is new: a source with the same address is cited instead. */
  readonly isNew: boolean;
  readonly edit: WorkspaceEdit;
}

/** Reads the arguments of the command; what is no text in them is left out. */
export function wishFrom(given: unknown): Wish {
  const { uri, range, source } = (given ?? {}) as { uri?: unknown; range?: unknown; source?: unknown };
  if (typeof uri !== 'string') throw badParams('the URI of an open draft is needed');
  if (range !== undefined && range !== null && !isRange(range)) throw badParams('a range is needed');
  const said = typeof source === 'object' && source !== null ? (source as Record<string, unknown>) : {};
  const fields = FIELDS.flatMap((field) => {
    const value = said[field];
    const words = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, 2000) : '';
    return words === '' || (field === 'standing' && !isStanding(words)) ? [] : [[field, words] as const];
  });
  return { uri, range: (range as Range | undefined) ?? null, source: Object.fromEntries(fields) };
}

const FIELDS = [
  'title',
  'author',
  'publisher',
  'date',
  'url',
  'accessed',
  'archive',
  'locator',
  'quote',
  'asOf',
  'standing',
] as const satisfies readonly (keyof NewSource)[];

const isStanding = (word: string): boolean => (STANDINGS as readonly string[]).includes(word);

/** Works out the edit; the reason in words where there is none. */
export async function planFor(session: Session, asked: Asked, wish: Wish): Promise<Plan | { readonly why: string }> {
  const { draft, setup } = asked;
  const { refused: said } = session.client.language.server;
  const { refused } = setup.config.wording ?? english;
  const { analysis } = draft.verdict(setup.config);
  const entries = entriesOf(withOwn(setup.config.sources, draft.text));
  const same = sameAddress(entries, wish.source.url ?? '');
  if (same !== undefined) return { ...planOver(session, asked, wish, same.source, []), isNew: false };
  const used = [...keyUses(analysis, entries)].map(({ key }) => key);
  const key = freshKey(wish.source, [...entries.keys(), ...used]);
  const home = await session.setups.homeFor(draft.uri, analysis, setup.config.sources);
  if ('why' in home) return { why: reasonFor(home, said) };
  if (home.file === 'draft') {
    const added = inFrontMatter(draft.text, wish.source, key);
    if ('why' in added) return { why: said.subject(said.frontMatter, refused[added.why]) };
    return { ...planOver(session, asked, wish, added.source, [added.edit]), isNew: true };
  }
  const other = await inFile(session, home.file, wish.source, key);
  if ('why' in other) return { why: said.subject(nameOf(home.file), other.why(said, refused)) };
  const plan = planOver(session, asked, wish, other.source, []);
  return { ...plan, file: home.file, isNew: true, edit: merged(session, plan.edit, home.file, other.changes) };
}

/** Why no file takes the source, in words. */
function reasonFor({ why, name }: Extract<Home, { readonly why: unknown }>, said: ServerWording['refused']): string {
  return why === 'noFile' ? said.noFile(name, LEDGER) : said[why](name);
}

const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');

function sameAddress(entries: ReadonlyMap<string, Entry>, url: string): Entry | undefined {
  if (url === '') return undefined;
  for (const entry of entries.values()) if (bare(entry.source.url) === bare(url)) return entry;
  return undefined;
}

/** The citation in the draft, with other edits of it. */
function planOver(
  { client }: Session,
  { draft, setup }: Asked,
  { range }: Wish,
  source: Entry['source'],
  more: readonly Edit[],
): Omit<Plan, 'isNew'> {
  const { analysis } = draft.verdict(setup.config);
  const stand = range === null ? null : standAt(analysis, draft.places.span(range));
  const citing = citingUnder(setup.config, analysis);
  const cited = stand === null ? [] : citeEntry(analysis, stand, citing, source).edits;
  const edits = [...more, ...cited].map((edit) => ({ range: draft.places.range(edit), newText: edit.text }));
  const { uri, version } = draft;
  const edit: WorkspaceEdit = client.versionedEdits
    ? { documentChanges: edits.length === 0 ? [] : [{ textDocument: { uri, version }, edits }] }
    : { changes: edits.length === 0 ? {} : { [uri]: edits } };
  return { key: source.key, file: null, edit };
}

/** An entry under the draft's own `references:`. */
function inFrontMatter(text: string, source: NewSource, key: string): Added {
  const { front } = declaredIn(text);
  const start = linesOf(front).span(1).start;
  const end = start + (/(?:^|[\n\r])(?=(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r)?$)/u.exec(front.slice(start))?.index ?? 0);
  const lineEnd = /^\r\n|^[\n\r]/u.exec(front.slice(end))?.[0].length ?? 0;
  const added = addedTo(front.slice(start, end + lineEnd), 'csl-yaml', source, key);
  if ('why' in added) return added;
  const { edit } = added;
  return { ...added, edit: { ...edit, start: edit.start + start, end: edit.end + start } };
}

/** What is said of a file that takes no source, after its name. */
type Why = (said: ServerWording['refused'], refused: Wording['refused']) => string;

type Changes = readonly (CreateFile | TextDocumentEdit)[];

async function inFile(
  { client, files }: Session,
  uri: string,
  source: NewSource,
  key: string,
): Promise<{ readonly changes: Changes; readonly source: Entry['source'] } | { readonly why: Why }> {
  let text: string | null;
  try {
    text = await files.read(uri);
  } catch (thrown) {
    return { why: (said) => said.unread(reasonOf(thrown)) };
  }
  if (text === null && !client.createsFiles) return { why: (said) => said.absent };
  const added = addedTo(text ?? '', formatOf(uri) ?? 'csl-yaml', source, key);
  if ('why' in added) return { why: (_, refused) => refused[added.why] };
  const places = placesOf(TextDocument.create(uri, 'yaml', 0, text ?? ''), client.encoding);
  const edits = [{ range: places.range(added.edit), newText: added.edit.text }];
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  return { changes: text === null ? [create, change] : [change], source: added.source };
}

/** The draft's edit and the other file's as one. */
function merged({ client }: Session, edit: WorkspaceEdit, file: string, changes: Changes): WorkspaceEdit {
  if (client.versionedEdits) return { documentChanges: [...changes, ...(edit.documentChanges ?? [])] };
  const texts = changes.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
  return { changes: { ...edit.changes, [file]: texts } };
}

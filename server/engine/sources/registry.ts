import { type Keys, noKeys } from '../markdown/bare-keys.js';
import type { Wording } from '../wording/en.js';
import { declaredBy, declaredIn, declaringFront } from './declared.js';
import type { Library, Source } from './source.js';

/** The sources that a draft may cite by key; plain data. */
export interface Registry {
  /** The files of sources that were read, in the order in which they were named. */
  readonly libraries: readonly Library[];
  /** Files that the draft's front matter names and that were read, by the name that it gives. */
  readonly read: readonly string[];
  /** Files that were named and not read, with the reason. */
  readonly unread: readonly { readonly name: string; readonly why: Unread }[];
}

/** Why a file of sources is not read; `error`: what the system said of it, where it failed. */
export interface Unread {
  readonly kind: keyof Wording['unread'];
  readonly error?: string;
}

/** No bibliography: a draft's keys are nobody's business. */
export const noSources: Registry = { libraries: [], read: [], unread: [] };

/** A source and the file that it stands in. */
export interface Entry {
  readonly source: Source;
  readonly file: string;
}

const indices = new WeakMap<Registry, ReadonlyMap<string, Entry>>();

/** The sources by key; of two with one key the first counts. Made once for a registry. */
export function entriesOf(registry: Registry): ReadonlyMap<string, Entry> {
  const known = indices.get(registry);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  for (const { file, sources } of registry.libraries) {
    for (const source of sources) if (!entries.has(source.key)) entries.set(source.key, { source, file });
  }
  indices.set(registry, entries);
  return entries;
}

/** What counts as a citation key when it stands bare in a draft, as `@mills`. The same value for the same sources. */
export function keysFor(registry: Registry, text: string): Keys {
  const all = withOwn(registry, text);
  return all.libraries.length === 0 ? noKeys : entriesOf(all);
}

const own = new WeakMap<Registry, { readonly front: string; readonly registry: Registry }>();

/** A registry with the entries that a draft brings along under `references:`. The same value for the same front matter. */
export function withOwn(registry: Registry, text: string): Registry {
  const front = declaringFront(text);
  if (front === '') return registry;
  const known = own.get(registry);
  if (known?.front === front) return known.registry;
  const { references } = declaredIn(text);
  const joined = references === null ? registry : { ...registry, libraries: [references, ...registry.libraries] };
  own.set(registry, { front, registry: joined });
  return joined;
}

/** Whether everything that a draft may cite is known, so that a key which is not there is an unknown one. */
export const isComplete = ({ libraries, read, unread }: Registry, draft: { readonly text: string }): boolean =>
  libraries.length > 0 && unread.length === 0 && declaredBy(draft).files.every(({ name }) => read.includes(name));

/**
 * Keys that say themselves what they mean and need no entry: Manubot's persistent identifiers and plain addresses
 * (`doi:10.7717/peerj.705`, `url:https://example.org`, `https://example.org`), and its tags, which any file of the
 * manuscript may define (`[@tag:census]: doi:10.7717/peerj.705`).
 */
export const definesItself = (key: string): boolean =>
  /^(?:doi|pmid|pmcid|pmc|arxiv|isbn|url|https?|wikidata|shortdoi|raw|tag):./iu.test(key) ||
  /^10\.\d{4,9}\//u.test(key);

import {
  type Config,
  declaredIn,
  english,
  formatOf,
  type Item,
  type Library,
  libraryOf,
  pageOf,
  type Registry,
  type RuleSetting,
  readerOf,
  type SourceProblem,
  severityIn,
  tellProblem,
  twiceIn,
  type Unread,
} from '../engine/index.js';
import type { Host } from '../host/host.js';
import { isWithin, type Location, parentOf, resolveIn, spelling } from '../host/location.js';
import { reasonOf } from '../host/reason.js';
import { foldersAbove, isLedger, LEDGER } from './ledger.js';
import type { ConfigurationFinding, FileProblems } from './problems.js';

/** The files of sources of a workspace, each read once until it changes. */
export interface Shelf {
  /**
   * What a draft may cite: the files that its configuration names, then those of its own front matter, which must lie
   * under `root`. The same value as long as the same files say the same.
   */
  registryFor(wanted: Wanted): Promise<Registry>;
  /** The ledger nearest above a draft, not beyond `top`; null where there is none. */
  ledgerFor(draft: Location, top: Location | null): Promise<Location | null>;
  /** What is wrong in the files of a registry, under the rules of a configuration. */
  problemsIn(registry: Registry, config: Config): Promise<readonly FileProblems[]>;
  /** Whether a file was read, or looked for. */
  knows(file: Location): boolean;
  forget(files: readonly Location[]): void;
}

/** Which sources are asked for. */
export interface Wanted {
  /** Files that the configuration names. */
  readonly files: readonly Location[];
  readonly draft: Location;
  /** The draft's text. */
  readonly text: string;
  /** The folder that its front matter may not lead out of. */
  readonly root: Location | null;
}

interface Volume {
  readonly text: string;
  readonly library: Library;
}

/** A registry, and what it was joined of; null for a name that leads out. */
interface Joined {
  readonly files: readonly (Location | null)[];
  readonly parts: readonly Reading[];
  readonly registry: Registry;
}

type Reading = Volume | { readonly why: Unread };

export function openShelf(host: Host): Shelf {
  const volumes = new Map<Location, Promise<Reading>>();
  const registries = new Map<string, Joined>();
  const open = (file: Location): Promise<Reading> => {
    const key = spelling(file);
    const known = volumes.get(key) ?? read(host, file);
    volumes.set(key, known);
    return known;
  };
  return {
    async registryFor({ files, draft, text, root }) {
      const own = (
        await Promise.all(
          declaredIn(text).files.map(async ({ name }) => ({ name, file: await placeOf(host, name, draft, root) })),
        )
      ).filter(({ file }) => file === null || host.sees?.(file) !== false);
      const named = [...files.map((file) => ({ name: '', file })), ...own];
      const parts = await Promise.all(named.map(({ file }) => (file === null ? outside : open(file))));
      const key = JSON.stringify(named);
      const known = registries.get(key);
      if (known?.parts.every((part, index) => part === parts[index])) return known.registry;
      const registry = joined(named, parts);
      if (registries.size >= mostNamed) {
        registries.clear();
        volumes.clear();
      }
      registries.set(key, { files: named.map(({ file }) => file), parts, registry });
      return registry;
    },
    async ledgerFor(draft, top) {
      for (const folder of foldersAbove(draft, top)) {
        const file = resolveIn(folder, LEDGER);
        const volume = await open(file);
        if ('library' in volume && isLedger(volume.text)) return file;
      }
      return null;
    },
    async problemsIn(registry, config) {
      const found = await Promise.all(
        registry.libraries.map(async (library) => {
          const volume = await open(library.file);
          return 'library' in volume
            ? { file: library.file, text: volume.text, findings: [...findingsIn(library, config)] }
            : { file: library.file, text: '', findings: [] };
        }),
      );
      return found.filter(({ findings }) => findings.length > 0);
    },
    knows: (file) => volumes.has(spelling(file)),
    forget(files) {
      const gone = new Set(files.map(spelling).filter((file) => volumes.delete(file)));
      // One that nobody asks for any more would keep what its files said before.
      for (const [key, { files: read }] of registries)
        if (read.some((file) => file !== null && gone.has(spelling(file)))) registries.delete(key);
    },
  };
}

/** So many lists of names are kept: one is left behind by each letter that is typed of a name in front matter. */
const mostNamed = 500;

const outside: Reading = { why: { kind: 'outside' } };

/** Where a name in a draft's front matter leads; null when that is out of the root, by its path or by a link. */
async function placeOf(host: Host, name: string, draft: Location, root: Location | null): Promise<Location | null> {
  const folder = parentOf(draft);
  if (folder === null || /^[a-z][a-z0-9+.-]+:\/\//iu.test(name)) return null;
  const file = resolveIn(folder, name);
  if (!isWithin(root ?? folder, file)) return null;
  if (host.real === undefined || host.sees?.(file) === false) return file;
  return isWithin(await host.real(root ?? folder), await host.real(file)) ? file : null;
}

function joined(named: readonly { readonly name: string }[], parts: readonly Reading[]): Registry {
  const libraries = new Map<Location, Library>();
  const read: string[] = [];
  const unread: { name: string; why: Unread }[] = [];
  for (const [index, { name }] of named.entries()) {
    const part = parts[index] ?? outside;
    if ('why' in part) unread.push({ name, why: part.why });
    else {
      libraries.set(part.library.file, part.library);
      if (name !== '') read.push(name);
    }
  }
  return { libraries: [...libraries.values()], read, unread };
}

/** Milliseconds for which a bibliography is read at a stretch, so that a large one keeps nobody waiting who types. */
const stretch = 8;

async function read(host: Host, file: Location): Promise<Reading> {
  const items = readerFor(file);
  if (items === null) return { why: { kind: 'format' } };
  const found = await textOf(host, file);
  if ('why' in found) return found;
  const { text } = found;
  const all: Item[] = found.odd === null ? [] : [{ problem: encodingProblem(text, found.odd) }];
  try {
    let rested = Date.now();
    for (const item of items(text)) {
      all.push(item);
      if (Date.now() - rested < stretch) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      rested = Date.now();
    }
  } catch (thrown) {
    all.push({ problem: { start: 0, end: 0, says: 'stopped', about: [reasonOf(thrown)] } });
  }
  return { text, library: libraryOf(file, all) };
}

/** A file's text; `odd` is where the first sign stands that is no UTF-8. */
async function textOf(
  host: Host,
  file: Location,
): Promise<{ readonly text: string; readonly odd: number | null } | { readonly why: Unread }> {
  try {
    const text = await host.read(file);
    if (text === null) return { why: { kind: 'missing' } };
    return { text, odd: null };
  } catch (thrown) {
    const text = await host.readLegacy?.(file).catch(() => null);
    if (text) return { text, odd: Math.max(0, text.search(/[\u0080-\u{10FFFF}]/u)) };
    return { why: { kind: 'failed', error: reasonOf(thrown) } };
  }
}

const encodingProblem = (text: string, at: number): SourceProblem => ({
  start: at,
  end: Math.min(at + 1, text.length),
  says: 'encoding',
  about: [],
  severity: 'warning',
});

/** Whether a file can be a bibliography, by its name. */
export const isLibrary = (file: Location): boolean => readerFor(file) !== null;

function readerFor(file: Location): ((text: string) => Iterable<Item>) | null {
  const format = formatOf(file);
  return format === null ? null : readerOf[format];
}

/** No more problems of one file are shown: the first ones tell what is wrong with it. */
const mostShown = 200;

function* findingsIn(library: Library, config: Config): Iterable<ConfigurationFinding> {
  const { wording = english } = config;
  const unreadable = config.rules['unreadable-source'];
  for (const problem of unreadable ? library.problems.slice(0, mostShown) : []) {
    const severity = severityIn(unreadable as RuleSetting, problem.severity ?? 'error');
    if (severity === null) continue;
    const url = pageOf('unreadable-source');
    yield { ...tellProblem(problem, wording), rule: 'unreadable-source', severity, url };
  }
  const duplicate = config.rules['duplicate-source'];
  const weight = duplicate && severityIn(duplicate, 'warning');
  if (weight) {
    for (const twice of twiceIn(library.sources, wording))
      yield { ...twice, rule: 'duplicate-source', severity: weight, url: pageOf('duplicate-source') };
  }
}

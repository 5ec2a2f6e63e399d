import type { Host } from '../host/host.js';
import { type Location, parentOf, relativeTo, resolveIn, spelling } from '../host/location.js';
import { globMatcher, isGlob } from './globs.js';
import { listOf } from './input.js';
import type { Layer } from './layers.js';
import type { Loaded } from './load.js';
import type { ConfigurationFinding } from './problems.js';
import type { Origin } from './settle.js';
import { isLibrary } from './shelf.js';
import type { ConfigurationWording } from './wording/en.js';

/** The source files that layers name. */
export interface Sources {
  /** In the order of the layers, each once, with who names it first. */
  readonly sources: ReadonlyMap<Location, Origin>;
  /** For names that lead nowhere, by the file that says them. */
  readonly findings: ReadonlyMap<Location, readonly ConfigurationFinding[]>;
  /** Whether a file, new perhaps, is meant. */
  readonly wanted: (file: Location) => boolean;
}

export async function sourcesOf(host: Host, layers: readonly Layer[]): Promise<Sources> {
  const sources = new Map<Location, Origin>();
  const findings = new Map<Location, ConfigurationFinding[]>();
  const entries: Entry[] = [];
  for (const { layer, loaded, pattern, path } of patternsOf(layers)) {
    const entry = await entryOf(parentOf(loaded.file) ?? loaded.file, pattern, loaded.wording);
    entries.push(entry);
    const named = await entry.find(host);
    const found = named.filter(isLibrary);
    for (const file of found) if (!sources.has(file)) sources.set(file, { layer, path });
    if (found.length > 0) continue;
    const { noBibliography } = loaded.wording;
    const finding = await loaded.finding(path, named.length > 0 ? noBibliography(pattern) : entry.missing);
    findings.set(loaded.file, [...(findings.get(loaded.file) ?? []), finding]);
  }
  return { sources, findings, wanted: (file) => entries.some((entry) => entry.wants(file)) };
}

/** One item of `sources` with its place. */
function* patternsOf(
  layers: readonly Layer[],
): Iterable<{ layer: Layer; loaded: Loaded; pattern: string; path: (string | number)[] }> {
  for (const layer of layers) {
    if (layer.kind !== 'file') continue;
    const { sources } = layer.loaded.input;
    for (const [at, pattern] of listOf(sources).entries()) {
      yield { layer, loaded: layer.loaded, pattern, path: typeof sources === 'string' ? ['sources'] : ['sources', at] };
    }
  }
}

interface Entry {
  readonly wants: (file: Location) => boolean;
  readonly find: (host: Host) => Promise<readonly Location[]>;
  /** What to say where nothing is found. */
  readonly missing: string;
}

async function entryOf(folder: Location, pattern: string, wording: ConfigurationWording): Promise<Entry> {
  if (!isGlob(pattern)) {
    const file = resolveIn(folder, pattern);
    return {
      wants: (other) => spelling(other) === spelling(file),
      find: async (host) => ((await host.read(file).catch(() => null)) === null ? [] : [file]),
      missing: wording.noFile(pattern),
    };
  }
  const matches = globMatcher([pattern]);
  return {
    wants: (file) => matches(relativeTo(folder, file)),
    find: (host) => host.find(folder, matches).catch(() => []),
    missing: wording.noMatch(pattern),
  };
}

import type { Host } from '../host/host.js';
import { type Location, relativeTo } from '../host/location.js';
import { globMatcher, ignoreMatcher, type Matcher } from './globs.js';
import { type Input, listOf } from './input.js';
import { type Layer, stackOf } from './layers.js';
import type { Loaded } from './load.js';
import type { ConfigurationFinding, FileProblems } from './problems.js';
import { inputOf, type Origin } from './settle.js';
import { sourcesOf } from './sources.js';

/** A configuration in force for a folder of drafts, made ready for being asked about each. */
export interface Project {
  /** Null where no file is in force. */
  readonly file: Location | null;
  readonly layers: readonly Layer[];
  readonly problems: readonly FileProblems[];
  readonly broken: boolean;
  /** Every file on which it depends. */
  readonly files: readonly Location[];
  /** Whether a file that is new would be one of its sources. */
  readonly wouldBeSource: (file: Location) => boolean;
  /** Whether a file says which sources there are, be it none. */
  readonly namesSources: boolean;
  readonly sources: readonly Location[];
  /** Who names each of these first. */
  readonly namedBy: ReadonlyMap<Location, Origin>;
  ignores(draft: Location): boolean;
  /** Whether an override of a layer concerns a draft. */
  applies(layer: Layer, override: number, draft: Location): boolean;
}

/** No file: the layers that the editor gives, if any. */
export const noProject: Project = {
  file: null,
  layers: [],
  problems: [],
  broken: false,
  files: [],
  wouldBeSource: () => false,
  namesSources: false,
  sources: [],
  namedBy: new Map(),
  ignores: () => false,
  applies: () => false,
};

/** Makes a configuration file ready. `folder` is where its globs count from. */
export async function openProject(host: Host, loaded: Loaded, folder: Location): Promise<Project> {
  const stack = await stackOf(host, loaded);
  const inputs = stack.layers.map(inputOf);
  const ignored = await ignoreMatcher(inputs.flatMap(({ ignore }) => listOf(ignore)));
  const overrides = overridesOf(stack.layers);
  const found = await sourcesOf(host, stack.layers);
  return {
    file: loaded.file,
    layers: stack.layers,
    problems: withFindings(stack.problems, found.findings),
    broken: stack.broken,
    files: [...stack.files, ...found.sources.keys()],
    wouldBeSource: found.wanted,
    namesSources: stack.layers.some((layer) => layer.kind === 'file' && layer.loaded.input.sources !== undefined),
    sources: [...found.sources.keys()],
    namedBy: found.sources,
    ignores: (draft) => ignored(relativeTo(folder, draft)),
    applies: (layer, override, draft) => overrides.get(layer)?.[override]?.(relativeTo(folder, draft)) ?? false,
  };
}

function overridesOf(layers: readonly Layer[]): ReadonlyMap<Layer, readonly Matcher[]> {
  const matchers = new Map<Layer, readonly Matcher[]>();
  for (const layer of layers) {
    const overrides: NonNullable<Input['overrides']> = inputOf(layer).overrides ?? [];
    matchers.set(
      layer,
      overrides.map(({ files }) => globMatcher(listOf(files))),
    );
  }
  return matchers;
}

/** The files with findings, those about sources among them, in order of place. */
function withFindings(
  problems: readonly FileProblems[],
  more: ReadonlyMap<Location, readonly ConfigurationFinding[]>,
): FileProblems[] {
  return problems
    .map(({ file, text, findings }) => ({ file, text, findings: [...findings, ...(more.get(file) ?? [])] }))
    .filter(({ findings }) => findings.length > 0)
    .map((problem) => ({ ...problem, findings: problem.findings.sort((a, b) => a.start - b.start) }));
}

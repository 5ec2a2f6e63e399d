import { type Analysis, type Config, declaredIn, type Registry, type Wording } from './engine/index.js';
import type { Host } from './host/host.js';
import { isWithin, type Location, parentOf } from './host/location.js';
import { type EditorLayers, editorLayers } from './workspace/editor.js';
import { type Explanation, explained, ignoredBy, sourcesFrom } from './workspace/explained.js';
import type { Layer } from './workspace/layers.js';
import { type Home, homeOf } from './workspace/ledger.js';
import type { FileProblems } from './workspace/problems.js';
import type { Project } from './workspace/project.js';
import { projectsOf } from './workspace/projects.js';
import { type Settled, settle } from './workspace/settle.js';
import { openShelf } from './workspace/shelf.js';
import { type ConfigurationWording, english } from './workspace/wording/en.js';

export type { Explained, Explanation, From, Listed } from './workspace/explained.js';
export { type Home, LEDGER } from './workspace/ledger.js';
export { type ConfigurationFinding, type FileProblems, invalidConfiguration } from './workspace/problems.js';
export type { ConfigurationWording } from './workspace/wording/en.js';

/** Which configuration and sources apply to a draft: one resolver for the command and the language server. */
export interface Workspace {
  /**
   * What is in force for a draft. Kept until a file that it depends on changes; two drafts under the same settings
   * share one `config` object (and one `lexicon`), so that both may be compared by identity.
   */
  settingsFor(draft: Location): Promise<Settings>;
  /**
   * The settings for a draft with the sources that it may cite in `config.sources`: those that the configuration names
   * and those of its own front matter. The problems are those of the configuration and of these files.
   */
  withSources(draft: Location, text: string): Promise<Settings>;
  /** The file that takes a new source of a draft; `sources` is what it may cite now. */
  homeFor(draft: Location, analysis: Analysis, sources: Registry): Promise<Home>;
  /** Each value in force for a draft of this text and where it comes from, for a person who wonders. */
  explain(draft: Location, text: string): Promise<Explanation>;
  /**
   * Forgets what depends on these files, which were written, created or deleted.
   *
   * @returns whether anything handed out before may differ now, so that open drafts are to be checked again.
   */
  changed(files: readonly Location[]): boolean;
}

/** What is in force for one draft. */
export interface Settings {
  readonly config: Config;
  /** Whether the configuration's `ignore` names the draft: it has no findings then. */
  readonly ignored: boolean;
  /** The configuration file in force; null: none, the defaults and the editor's settings hold. */
  readonly file: Location | null;
  /** Source files (.bib, CSL JSON, CSL YAML) that the configuration names, in its order; where it names none, the ledger. */
  readonly sources: readonly Location[];
  /**
   * Files that the configuration reads from outside its own folder and the root: configurations that it extends, and
   * sources. Whoever runs the program is to be told.
   */
  readonly outside: readonly Location[];
  /** Problems in the configuration files, each with its file. The good parts are in force. */
  readonly problems: readonly FileProblems[];
  /** Whether a configuration could not be read at all: the command does not check drafts under it. */
  readonly broken: boolean;
}

/** What decides beside the files. */
export interface WorkspaceOptions {
  /** This configuration file for every draft (`--config`); `none`: no file at all (`--no-config`). */
  readonly file?: Location | 'none';
  /** Where the globs of `file` count from; absent: its own folder. */
  readonly folder?: Location;
  /**
   * The editor's settings for a draft, in the form of a configuration file's data. They fill in only what no
   * configuration file says: where one is in force, it alone decides how the draft is judged, and they say only how
   * inserted citations look. Called for each draft; equal data should be the same object.
   */
  readonly fallback?: (draft: Location) => unknown;
  /**
   * The folder out of which a draft's front matter may not lead, where no configuration file says by its place; absent:
   * the draft's own folder. What a configuration reads outside of it is told.
   */
  readonly root?: (draft: Location) => Location | null;
  /** What is told of configurations; absent: English. */
  readonly configurations?: ConfigurationWording;
  /** What findings are told in, handed on in every `config`; absent: English. */
  readonly findings?: Wording;
}

export function openWorkspace(host: Host, options: WorkspaceOptions = {}): Workspace {
  const share = sharing(options.findings);
  const editor = editorLayers();
  const wording = options.configurations ?? english;
  let projects = projectsOf(host, options, wording);
  const shelf = openShelf(host);
  const equipped = new WeakMap<Config, WeakMap<Registry, Config>>();
  const equip = (config: Config, sources: Registry): Config => {
    const known = equipped.get(config) ?? new WeakMap<Registry, Config>();
    equipped.set(config, known);
    const made = known.get(sources) ?? { ...config, sources };
    known.set(sources, made);
    return made;
  };
  const inForce = async (draft: Location): Promise<InForce> => {
    const project = await projects.of(draft);
    const own = await editor(options.fallback?.(draft));
    // A file decides alone how a draft is judged, so that every editor and the pipeline agree.
    const layers = project.file === null ? own.all : [...own.citations, ...project.layers];
    return { project, editor: own, layers, ...settle(layers, (layer, at) => project.applies(layer, at, draft)) };
  };
  const told = new WeakMap<Project, Map<Location | null, Promise<readonly Location[]>>>();
  const outsideFor = (project: Project, root: Location | null): Promise<readonly Location[]> => {
    const known = told.get(project) ?? new Map<Location | null, Promise<readonly Location[]>>();
    told.set(project, known);
    const found =
      known.get(root) ?? outsideOf(host, [project.file === null ? null : parentOf(project.file), root], project.files);
    known.set(root, found);
    return found;
  };
  const settingsFor = async (draft: Location): Promise<Settings> => {
    const { project, config, editor: own } = await inForce(draft);
    return {
      config: share(config),
      ignored: project.file === null ? own.ignores(draft) : project.ignores(draft),
      file: project.file,
      sources: project.sources,
      outside: await outsideFor(project, options.root?.(draft) ?? null),
      problems: project.problems,
      broken: project.broken,
    };
  };
  const rootOf = (draft: Location, file: Location | null): Location | null =>
    (file === null ? null : parentOf(file)) ?? options.root?.(draft) ?? null;
  /** The ledger of a draft; null where a configuration says which sources there are, or none is to be found. */
  const ledgerOf = async (draft: Location): Promise<Location | null> => {
    const { file, namesSources } = await projects.of(draft);
    return namesSources ? null : shelf.ledgerFor(draft, file === null ? null : parentOf(file));
  };
  return {
    settingsFor,
    async withSources(draft, text) {
      const found = await settingsFor(draft);
      const ledger = await ledgerOf(draft);
      const settings = ledger === null ? found : { ...found, sources: [ledger] };
      const { config, sources: files, problems } = settings;
      if (files.length === 0 && declaredIn(text).files.length === 0) return settings;
      const root = rootOf(draft, settings.file);
      const registry = await shelf.registryFor({ files, draft, text, root });
      const more = await shelf.problemsIn(registry, config);
      return { ...settings, config: equip(config, registry), problems: [...problems, ...more] };
    },
    async homeFor(draft, analysis, sources) {
      const project = await projects.of(draft);
      return homeOf({ draft, analysis, sources, project, root: rootOf(draft, project.file) });
    },
    async explain(draft, text) {
      const { project, layers, config, origins } = await inForce(draft);
      const [values, ignore, sources] = await Promise.all([
        explained(config, origins),
        ignoredBy(layers),
        sourcesFrom(project.namedBy, draft, text),
      ]);
      const ledger = await ledgerOf(draft);
      const kept = ledger === null ? [] : [{ item: ledger, from: { kind: 'found' as const } }];
      return { values, ignore, sources: [...kept, ...sources] };
    },
    changed(files) {
      const matters = files.some((file) => projects.dependsOn(file));
      const shelved = files.some((file) => shelf.knows(file));
      shelf.forget(files);
      if (matters) projects = projectsOf(host, options, wording);
      return matters || shelved;
    },
  };
}

/** Where those files lie that lie in none of these folders, by their path or behind a link. */
async function outsideOf(
  host: Host,
  folders: readonly (Location | null)[],
  files: readonly Location[],
): Promise<Location[]> {
  const within = folders.filter((folder) => folder !== null);
  const outside = (file: Location, of: readonly Location[]): boolean => of.every((folder) => !isWithin(folder, file));
  const { real } = host;
  if (real === undefined || files.length === 0) return files.filter((file) => outside(file, within));
  const [those, places] = await Promise.all([within, files].map((paths) => Promise.all(paths.map(real))));
  return files.flatMap((file, at) => {
    const place = places?.[at] ?? file;
    return outside(file, within) ? [file] : outside(place, those ?? within) ? [place] : [];
  });
}

interface InForce extends Settled {
  readonly project: Project;
  readonly editor: EditorLayers;
  readonly layers: readonly Layer[];
}

/** So many configurations are kept; somebody who edits one all day leaves more behind, and these are forgotten. */
const mostShared = 200;

/** Makes configurations that say the same one object, and their lexicons too; each says in what it is told. */
function sharing(wording: Wording | undefined): (config: Config) => Config {
  const configs = new Map<string, Config>();
  const lexicons = new Map<string, Config['lexicon']>();
  return (config) => {
    const key = JSON.stringify(config);
    const known = configs.get(key);
    if (known !== undefined) return known;
    if (configs.size >= mostShared) {
      configs.clear();
      lexicons.clear();
    }
    const words = JSON.stringify(config.lexicon);
    const lexicon = lexicons.get(words) ?? config.lexicon;
    lexicons.set(words, lexicon);
    const shared = { ...config, lexicon, ...(wording && { wording }) };
    configs.set(key, shared);
    return shared;
  };
}

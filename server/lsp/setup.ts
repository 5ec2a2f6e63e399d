import { type Analysis, declaringFront, defaultConfig, type Registry } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Home, type Settings as InForce, openWorkspace } from '../workspace.js';
import type { Past, Pasts } from './past.js';
import type { Settings, SettingsSource } from './settings.js';
import type { Language } from './wording.js';

/** What is in force for a draft: the configuration files' word, then the client's settings. */
export interface Setup extends InForce {
  readonly settings: Settings;
  /** What of the draft's findings is old and not shown. */
  readonly past: Past | null;
}

/** Whether a draft that did not change has the same findings, and shows the same of them, under both. */
export const judgesAlike = (a: Setup, b: Setup): boolean =>
  a.config === b.config && a.settings === b.settings && a.ignored === b.ignored && a.past === b.past;

/** Which setup applies to each draft, and who wants to hear when that changes. */
export interface Setups {
  /** `unopened`: for a draft that nobody has open, its text, and what the client is asked about in its place. */
  of(uri: string, unopened?: { readonly scope: string; readonly text: string }): Promise<Setup>;
  /** The file that takes a new source of an open draft. */
  homeFor(uri: string, analysis: Analysis, sources: Registry): Promise<Home>;
  onChange(listener: () => void): void;
  /** Calls back with files that were written, created or deleted. */
  onFiles(listener: (uris: readonly string[]) => void): void;
  settingsChanged(): void;
  filesChanged(uris: readonly string[]): void;
  /** Any file may have changed: what is asked for from now on is read again. For clients that watch none. */
  lostTrack(): void;
  /** A draft was closed. */
  forget(uri: string): void;
}

/** What holds where the configuration could not be found out: a draft is checked all the same. */
const unknown = ({ findings: wording }: Language): InForce => ({
  config: wording === undefined ? defaultConfig : { ...defaultConfig, wording },
  ignored: false,
  file: null,
  sources: [],
  outside: [],
  problems: [],
  broken: true,
});

/** What setups are found out from. */
export interface Surroundings {
  readonly files: Host;
  readonly settings: SettingsSource;
  readonly pasts: Pasts;
  /** The text of an open draft; empty for another. */
  readonly textOf: (uri: string) => string;
  /** The folder of the workspace that holds a file. */
  readonly folderOf: (uri: string) => string | null;
  readonly language: Language;
  /** Is told why a configuration could not be found out. */
  readonly complain: (error: unknown) => void;
  /** Is told what is no mistake, but worth knowing. */
  readonly notice: (words: string) => void;
}

export function setupsFrom(surroundings: Surroundings): Setups {
  const { files, settings: source, pasts, textOf, folderOf, language, complain, notice } = surroundings;
  const { findings, configurations } = language;
  const fallen = unknown(language);
  const listeners: (() => void)[] = [];
  const fileListeners: ((uris: readonly string[]) => void)[] = [];
  const fallbacks = new Map<string, Settings['fallback']>();
  const known = new Map<string, { readonly front: string; readonly setup: Promise<Setup> }>();
  const told = new Set<string>();
  const open = () =>
    openWorkspace(files, {
      fallback: (draft) => fallbacks.get(draft) ?? {},
      root: folderOf,
      configurations,
      ...(findings && { findings }),
    });
  let workspace = open();
  const find = async (uri: string, scope: string, text: string): Promise<Setup> => {
    const settings = await source.for(scope);
    fallbacks.set(uri, settings.fallback);
    const inForce = await workspace.withSources(uri, text).catch((error: unknown) => {
      complain(error);
      return fallen;
    });
    for (const file of inForce.outside) {
      if (!told.has(file)) notice(`${inForce.file} reads ${file}, outside of its folder`);
      told.add(file);
    }
    return { ...inForce, settings, past: await pasts.of(uri, settings) };
  };
  const changed = (): void => {
    known.clear();
    for (const listener of listeners) listener();
  };
  return {
    of(uri, unopened) {
      const text = unopened?.text ?? textOf(uri);
      const front = declaringFront(text);
      const last = known.get(uri);
      if (last?.front === front) return last.setup;
      const setup = find(uri, unopened?.scope ?? uri, text);
      known.set(uri, { front, setup });
      return setup;
    },
    homeFor: (uri, analysis, sources) => workspace.homeFor(uri, analysis, sources),
    onChange: (listener) => void listeners.push(listener),
    onFiles: (listener) => void fileListeners.push(listener),
    settingsChanged: changed,
    filesChanged(uris) {
      if ([workspace.changed(uris), pasts.filesChanged(uris)].includes(true)) changed();
      for (const listener of fileListeners) listener(uris);
    },
    lostTrack() {
      known.clear();
      pasts.forget();
      workspace = open();
    },
    forget(uri) {
      known.delete(uri);
      fallbacks.delete(uri);
      pasts.close(uri);
    },
  };
}

import { defaultConfig } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Settings as InForce, openWorkspace } from '../workspace.js';
import type { Settings, SettingsSource } from './settings.js';

/** What is in force for a draft: the configuration files' word, then the client's settings. */
export interface Setup extends InForce {
  readonly settings: Settings;
}

/** Which setup applies to each draft, and who wants to hear when that changes. */
export interface Setups {
  /** `scope` is what the client is asked about, where that is not the draft itself: the folder that holds it. */
  of(uri: string, scope?: string): Promise<Setup>;
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
const unknown: InForce = {
  config: defaultConfig,
  ignored: false,
  file: null,
  sources: [],
  problems: [],
  broken: true,
};

/** `complain` is told why a configuration could not be found out. */
export function setupsFrom(files: Host, source: SettingsSource, complain: (error: unknown) => void): Setups {
  const listeners: (() => void)[] = [];
  const fileListeners: ((uris: readonly string[]) => void)[] = [];
  const fallbacks = new Map<string, Settings['fallback']>();
  const known = new Map<string, Promise<Setup>>();
  const open = () => openWorkspace(files, { fallback: (draft) => fallbacks.get(draft) ?? {} });
  let workspace = open();
  const find = async (uri: string, scope: string): Promise<Setup> => {
    const settings = await source.for(scope);
    fallbacks.set(uri, settings.fallback);
    const inForce = await workspace.settingsFor(uri).catch((error: unknown) => {
      complain(error);
      return unknown;
    });
    return { ...inForce, settings };
  };
  const changed = (): void => {
    known.clear();
    for (const listener of listeners) listener();
  };
  return {
    of(uri, scope = uri) {
      const setup = known.get(uri) ?? find(uri, scope);
      known.set(uri, setup);
      return setup;
    },
    onChange: (listener) => void listeners.push(listener),
    onFiles: (listener) => void fileListeners.push(listener),
    settingsChanged: changed,
    filesChanged(uris) {
      if (workspace.changed(uris)) changed();
      for (const listener of fileListeners) listener(uris);
    },
    lostTrack() {
      known.clear();
      workspace = open();
    },
    forget(uri) {
      known.delete(uri);
      fallbacks.delete(uri);
    },
  };
}

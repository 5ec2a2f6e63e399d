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
  of(uri: string): Promise<Setup>;
  onChange(listener: () => void): void;
  /** Calls back with files that were written, created or deleted. */
  onFiles(listener: (uris: readonly string[]) => void): void;
  settingsChanged(): void;
  filesChanged(uris: readonly string[]): void;
  /** Any file may have changed: what is asked for from now on is read again. For clients that watch none. */
  lostTrack(): void;
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
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const fallbacks = new Map<string, Settings['fallback']>();
  const open = () => openWorkspace(files, { fallback: (draft) => fallbacks.get(draft) ?? {} });
  let workspace = open();
  return {
    async of(uri) {
      const settings = await source.for(uri);
      fallbacks.set(uri, settings.fallback);
      const inForce = await workspace.settingsFor(uri).catch((error: unknown) => {
        complain(error);
        return unknown;
      });
      return { ...inForce, settings };
    },
    onChange: (listener) => void listeners.push(listener),
    onFiles: (listener) => void fileListeners.push(listener),
    settingsChanged: tell,
    filesChanged(uris) {
      if (workspace.changed(uris)) tell();
      for (const listener of fileListeners) listener(uris);
    },
    lostTrack() {
      workspace = open();
    },
  };
}

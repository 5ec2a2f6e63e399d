import { type Config, defaultConfig } from '../engine/index.js';
import type { Setup } from './session.js';
import type { Settings, SettingsSource } from './settings.js';

/** Which setup applies to each draft, and who wants to hear when that changes. */
export interface Setups {
  setup(uri: string): Promise<Setup>;
  onChange(listener: () => void): void;
  changed(): void;
}

export function setups(source: SettingsSource): Setups {
  const listeners: (() => void)[] = [];
  const configs = new Map<Settings, Config>();
  return {
    async setup(uri) {
      const settings = await source.for(uri);
      const config = configs.get(settings) ?? configFor(settings);
      configs.set(settings, config);
      return { config, settings };
    },
    onChange: (listener) => void listeners.push(listener),
    changed() {
      configs.clear();
      for (const listener of listeners) listener();
    },
  };
}

const configFor = ({ citations }: Settings): Config => ({
  ...defaultConfig,
  citations: { ...defaultConfig.citations, ...citations },
});

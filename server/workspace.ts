import { type Config, type Diagnostic, defaultConfig } from './engine/index.js';
import type { Host } from './host/host.js';
import type { Location } from './host/location.js';

/** Which configuration and sources apply to a draft: one resolver for the command and the language server. */
export interface Workspace {
  /**
   * What is in force for a draft. Kept until a file that it depends on changes; two drafts under the same settings
   * share one `config` object (and one `lexicon`), so that both may be compared by identity.
   */
  settingsFor(draft: Location): Promise<Settings>;
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
  /** Source files (.bib, CSL JSON, CSL YAML) that the configuration names, in its order. */
  readonly sources: readonly Location[];
  /** Problems in the configuration files, each with its file. The good parts are in force. */
  readonly problems: readonly FileProblems[];
  /** Whether a configuration could not be read at all: the command does not check drafts under it. */
  readonly broken: boolean;
}

/** Findings in a file that is not a draft, shown there. */
export interface FileProblems {
  readonly file: Location;
  readonly text: string;
  readonly findings: readonly ConfigurationFinding[];
}

/** A finding of `invalid-configuration`. */
export interface ConfigurationFinding extends Omit<Diagnostic, 'rule'> {
  readonly rule: 'invalid-configuration';
}

/** What decides beside the files. */
export interface WorkspaceOptions {
  /** This configuration file for every draft (`--config`); `none`: no file at all (`--no-config`). */
  readonly file?: Location | 'none';
  /**
   * The editor's settings for a draft, in the form of a configuration file's data: they fill in only what no
   * configuration file says. Called for each draft; equal data should be the same object.
   */
  readonly fallback?: (draft: Location) => unknown;
}

export function openWorkspace(host: Host, options: WorkspaceOptions = {}): Workspace {
  void host;
  void options;
  const settings: Settings = {
    config: defaultConfig,
    ignored: false,
    file: null,
    sources: [],
    problems: [],
    broken: false,
  };
  return { settingsFor: () => Promise.resolve(settings), changed: () => false };
}

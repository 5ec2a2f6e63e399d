import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import { within } from './settle.js';

/** When drafts are checked: as they are typed, when they are saved, or by the command alone. */
export type Run = 'onType' | 'onSave' | 'manual';

/** See `Settings.inlayHints`. */
export type InlayHints = 'off' | 'far' | 'all';

/** What the client's settings `saysWho.*` say. */
export interface Settings {
  readonly run: Run;
  /** Drafts with more UTF-16 code units than this are not checked; a note says so. */
  readonly maxSize: number;
  /** At most this many findings of a draft are shown; a note counts the rest. */
  readonly maxProblems: number;
  /** Which figures have their source shown after them: `far`, where it is not in the figure's own sentence. */
  readonly inlayHints: InlayHints;
  /** Whether source, cue and figure are told apart by highlighting. */
  readonly semanticTokens: boolean;
  /** Whether each source that a draft defines is told how many figures rest on it. */
  readonly codeLens: boolean;
  /** Known findings, which are not shown: a file, from the folder of the workspace; empty: none. */
  readonly baseline: string;
  /** Only findings on lines changed since the merge base with this ref are shown; empty: all. */
  readonly since: string;
  /** In the form of a configuration file's data, for what no configuration file says: `{extends: 'says-who:strict'}`. */
  readonly fallback: Readonly<Record<string, unknown>>;
}

const defaults = {
  run: 'onType',
  maxSize: 10_000_000,
  maxProblems: 1000,
  baseline: '.says-who-baseline.json',
} as const;

/** Keys of a configuration file that a client may set in their own form. */
const passedOn = ['rules', 'citations', 'sources', 'lexicon', 'language', 'ignore'] as const;

/** Settings as they came, with the default where a value is missing or none that is known. */
export function settingsOf(given: unknown): Settings {
  const values = record(given);
  return {
    run: oneOf(values.run, ['onType', 'onSave', 'manual'] as const) ?? defaults.run,
    maxSize: positive(values.maxSize) ?? defaults.maxSize,
    maxProblems: positive(values.maxProblems) ?? defaults.maxProblems,
    inlayHints: oneOf(values.inlayHints, ['off', 'far', 'all'] as const) ?? 'off',
    semanticTokens: values.semanticTokens === true,
    codeLens: values.codeLens === true,
    baseline: typeof values.baseline === 'string' ? values.baseline.trim() : defaults.baseline,
    since: typeof values.since === 'string' ? values.since.trim() : '',
    fallback: fallbackOf(values),
  };
}

function fallbackOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const profile = typeof values.profile === 'string' && values.profile !== '' ? values.profile : null;
  const set = passedOn.map((key) => [key, values[key]]).filter(([, value]) => !isEmpty(value));
  return { ...(profile !== null && { extends: `says-who:${profile}` }), ...Object.fromEntries(set) };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === value);

const positive = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

/** The settings in force for each resource: asked for where the client answers, else as last pushed by it. */
export interface SettingsSource {
  for(uri: string): Promise<Settings>;
  /** The client says that something changed; `pushed` is what it sent along, often nothing. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

/** How many milliseconds a client may take to answer before its pushed settings hold. */
const patience = 3000;

export function settingsFrom(connection: Connection, client: Client): SettingsSource {
  const asked = new Map<string, Promise<Settings>>();
  const share = sharing();
  let pushed = share(settingsOf(client.options.settings));
  const ask = async (scopeUri: string): Promise<Settings> => {
    const answers = connection.workspace.getConfiguration([{ scopeUri, section: 'saysWho' }]);
    const [answer] = await within(patience, answers, []);
    return answer === null || answer === undefined ? pushed : share(settingsOf(answer));
  };
  return {
    for(uri) {
      if (!client.configuration) return Promise.resolve(pushed);
      const answer = asked.get(uri) ?? ask(uri).catch(() => pushed);
      asked.set(uri, answer);
      return answer;
    },
    changed(given) {
      const section = record(given).saysWho;
      if (section !== undefined) pushed = share(settingsOf(section));
      asked.clear();
    },
    forget: (uri) => void asked.delete(uri),
  };
}

/** So many settings are kept; whoever changes them all day leaves more behind, and these are forgotten. */
const mostShared = 100;

/** Makes settings that say the same one object, so that they are compared by identity. */
function sharing(): (settings: Settings) => Settings {
  const known = new Map<string, Settings>();
  const fallbacks = new Map<string, Settings['fallback']>();
  return (settings) => {
    if (known.size >= mostShared) {
      known.clear();
      fallbacks.clear();
    }
    const fallbackKey = JSON.stringify(settings.fallback);
    const fallback = fallbacks.get(fallbackKey) ?? settings.fallback;
    fallbacks.set(fallbackKey, fallback);
    const key = JSON.stringify(settings);
    const same = known.get(key) ?? { ...settings, fallback };
    known.set(key, same);
    return same;
  };
}

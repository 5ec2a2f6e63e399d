import type { Connection } from 'vscode-languageserver';
import type { CitationSettings } from '../engine/index.js';
import type { Client } from './client.js';

/** When drafts are checked: as they are typed, when they are saved, or by the command alone. */
export type Run = 'onType' | 'onSave' | 'manual';

/** What the client's settings `saysWho.*` say. They fill in only what no configuration file says. */
export interface Settings {
  readonly run: Run;
  readonly profile: string | null;
  readonly citations: Partial<CitationSettings>;
  /** Drafts with more UTF-16 code units than this are not checked; a note says so. */
  readonly maxSize: number;
  /** At most this many findings of a draft are shown; a note counts the rest. */
  readonly maxProblems: number;
}

export const defaultSettings: Settings = {
  run: 'onType',
  profile: null,
  citations: {},
  maxSize: 10_000_000,
  maxProblems: 1000,
};

/** Settings as they came, with the default where a value is missing or none that is known. */
export function settingsOf(given: unknown): Settings {
  const values = record(given);
  const citations = record(values.citations);
  const style = oneOf(citations.style, ['auto', 'footnote', 'pandoc', 'link', 'inline'] as const);
  const position = oneOf(citations.position, ['before', 'after'] as const);
  return {
    run: oneOf(values.run, ['onType', 'onSave', 'manual'] as const) ?? defaultSettings.run,
    profile: typeof values.profile === 'string' && values.profile !== '' ? values.profile : null,
    citations: { ...(style && { style }), ...(position && { position }) },
    maxSize: positive(values.maxSize) ?? defaultSettings.maxSize,
    maxProblems: positive(values.maxProblems) ?? defaultSettings.maxProblems,
  };
}

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

export function settingsFrom(connection: Connection, client: Client): SettingsSource {
  const asked = new Map<string, Promise<Settings>>();
  let pushed = settingsOf(client.options.settings);
  const ask = async (scopeUri: string): Promise<Settings> => {
    const [answer] = await connection.workspace.getConfiguration([{ scopeUri, section: 'saysWho' }]);
    return answer === null || answer === undefined ? pushed : settingsOf(answer);
  };
  return {
    async for(uri) {
      if (!client.configuration) return pushed;
      const known = asked.get(uri) ?? ask(uri).catch(() => pushed);
      asked.set(uri, known);
      return known;
    },
    changed(given) {
      const section = record(given).saysWho;
      if (section !== undefined) pushed = settingsOf(section);
      asked.clear();
    },
    forget: (uri) => void asked.delete(uri),
  };
}

import { longestPhrase, phraseProblem, type Severity } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Location, nameOf } from '../host/location.js';
import type { Document } from './document.js';
import { goodParts, type Input } from './input.js';
import { type ConfigurationFinding, invalidConfiguration } from './problems.js';
import { configurationSchema } from './schema.js';
import { type Path, type Violation, violations } from './validate.js';
import type { ConfigurationWording } from './wording/en.js';

/** One configuration file, read and checked. */
export interface Loaded {
  readonly file: Location;
  readonly text: string;
  /** What of it is in force. */
  readonly input: Input;
  readonly findings: readonly ConfigurationFinding[];
  /** Whether it is no YAML or JSON at all. */
  readonly broken: boolean;
  /** What its findings are told in. */
  readonly wording: ConfigurationWording;
  /** A finding at a place of the file. */
  finding(path: Path, message: string, severity?: Severity): Promise<ConfigurationFinding>;
  /** The line, counted from 1, where it says something. */
  lineOf(path: Path): Promise<number>;
}

/** Names under which a folder's configuration is looked for, the first one found holds. */
export const configurationNames = ['says-who.yaml', 'says-who.json', 'package.json'] as const;

/** Names that are taken for one of these and are not read. */
export const misnamed = ['says-who.yml', '.says-who.yaml', '.says-who.yml', '.says-who.json'] as const;

/** The key of package.json that is a configuration. */
const packageKey = 'says-who';

/**
 * Reads a configuration file.
 *
 * @returns null when there is no such file, or when it is a package.json that says nothing of Says Who.
 * Rejects when it cannot be read.
 */
export async function load(host: Host, file: Location, wording: ConfigurationWording): Promise<Loaded | null> {
  const text = await host.read(file);
  if (text === null) return null;
  const base: Path = nameOf(file) === 'package.json' ? [packageKey] : [];
  const { value, documentOf, broken } = await parse(file, text, wording);
  if (base.length > 0 && (broken || !has(value, packageKey))) return null;
  const own = base.length > 0 ? (value as Record<string, unknown>)[packageKey] : value;
  const finding = async (path: Path, message: string, severity: Severity = 'error', at: 'key' | 'value' = 'value') =>
    findingAt((await documentOf()).place([...base, ...path], at), message, severity);
  // An empty file is a configuration that says nothing.
  const wrong =
    own === undefined ? [] : [...violations(own, configurationSchema, wording), ...phraseViolations(own, wording)];
  return {
    file,
    text,
    input: own === undefined ? {} : goodParts(own, wrong),
    findings: broken
      ? (await documentOf()).problems.map((problem) => findingAt(problem, wording.unreadable(problem.message), 'error'))
      : await Promise.all(wrong.map(({ path, message, at }) => finding(path, message, 'error', at))),
    broken,
    wording,
    finding,
    async lineOf(path) {
      const { start } = (await documentOf()).place([...base, ...path], 'key');
      return text.slice(0, start).split(/\r\n|\n|\r/u).length;
    },
  };
}

/** Phrases of the lexicon that cannot be used. */
export function phraseViolations(value: unknown, { phrase: say }: ConfigurationWording): Violation[] {
  const lexicon = (value as { readonly lexicon?: unknown } | null)?.lexicon;
  return Object.entries(typeof lexicon === 'object' && lexicon !== null ? lexicon : {}).flatMap(([key, phrases]) =>
    (Array.isArray(phrases) ? phrases : []).flatMap((phrase: unknown, at): Violation[] => {
      const problem = typeof phrase === 'string' && phrase !== '' ? phraseProblem(phrase) : null;
      if (problem === null) return [];
      const message = problem === 'long' ? say.long(longestPhrase) : say[problem];
      return [{ path: ['lexicon', key, at], at: 'value', message }];
    }),
  );
}

interface Parsed {
  readonly value: unknown;
  readonly broken: boolean;
  readonly documentOf: () => Promise<Document>;
}

/** JSON is read as JSON; the YAML reader, which knows places, is loaded for it only when a place is asked for. */
async function parse(file: Location, text: string, wording: ConfigurationWording): Promise<Parsed> {
  const documentOf = async (): Promise<Document> => (await import('./document.js')).readDocument(text, wording);
  if (!nameOf(file).endsWith('.json')) {
    const document = await documentOf();
    return { value: document.value, broken: document.problems.length > 0, documentOf: () => Promise.resolve(document) };
  }
  try {
    return { value: JSON.parse(text), broken: false, documentOf };
  } catch (thrown) {
    return {
      value: undefined,
      broken: true,
      documentOf: async () => notJson(await documentOf(), text, thrown as Error, wording),
    };
  }
}

/** The document with what the YAML reader allows and JSON does not: a comment, a comma at the end. */
function notJson(document: Document, text: string, { message }: Error, wording: ConfigurationWording): Document {
  if (document.problems.length > 0) return document;
  const at = Math.min(Number(/position (\d+)/u.exec(message)?.[1] ?? 0), text.length);
  return {
    ...document,
    problems: [{ start: at, end: Math.min(at + 1, text.length), message: wording.notJson }],
  };
}

const findingAt = (
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  severity: Severity,
): ConfigurationFinding => ({
  start,
  end,
  message,
  severity,
  rule: invalidConfiguration.id,
  url: invalidConfiguration.url,
});

const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

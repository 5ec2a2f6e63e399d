import type { Diagnostic } from 'vscode-languageserver';
import { analyse, type Config, keysFor, lint, type RuleId } from '../engine/index.js';
import type { Client } from './client.js';
import type { OpenDraft } from './drafts.js';
import type { Setup } from './setup.js';
import { diagnosticOf } from './told.js';

/** A draft of more characters than this takes so long to read that its beginning is shown first. */
const LARGE = 150_000;
/** What may be seen of a draft when it is opened. */
const SCREEN = 8_000;

/** The rules whose findings hardly depend on what comes later. */
const EARLY: readonly RuleId[] = ['unsourced-figure', 'weak-source', 'secondhand-source', 'placeholder'];

/** What is found in the beginning of a large draft, read by itself; null for a draft that is read at once. */
export function firstScreen({ uri, text, places }: OpenDraft, setup: Setup, client: Client): Diagnostic[] | null {
  if (text.length <= LARGE || text.length > setup.settings.maxSize || setup.ignored) return null;
  const end = text.lastIndexOf('\n\n', SCREEN);
  const config = early(setup.config);
  const start = text.slice(0, end === -1 ? SCREEN : end);
  const analysis = analyse(start, config.lexicon, undefined, keysFor(config.sources, start));
  return lint(analysis, config).map((finding) => diagnosticOf(finding, uri, places, client));
}

const early = (config: Config): Config => ({
  ...config,
  rules: Object.fromEntries(EARLY.flatMap((rule) => (config.rules[rule] ? [[rule, config.rules[rule]]] : []))),
});

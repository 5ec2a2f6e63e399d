import { inspectFigure, placeOf } from '../cli/inspect.js';
import * as engine from '../engine/index.js';
import { configFor } from './configuration.js';
import type { Configuration, Draft, Edit, Finding, RuleSummary } from './types.js';

export type * from './types.js';

/**
 * Reads a draft of English Markdown: every figure in it, and who stands behind it. A function of its arguments: it reads
 * no file, keeps nothing and asks nobody.
 *
 * ```js
 * const { figures } = analyse('The shelling killed 23 people on Friday.');
 * figures[0].status; // 'unsourced'
 * ```
 *
 * @throws TypeError where the configuration has a key, a rule or a value that does not exist.
 */
export function analyse(text: string, configuration: Configuration = {}): Draft {
  const config = configFor(configuration);
  const analysis = engine.analyse(text, config.lexicon);
  const lines = engine.linesOf(text);
  const draft: Draft = {
    text,
    figures: analysis.claims.map((claim) => inspectFigure(analysis, lines, claim)),
    coverage: engine.tallyOf(analysis.claims),
  };
  read.set(draft, { analysis, config });
  return draft;
}

interface Read {
  readonly analysis: engine.Analysis;
  readonly config: engine.Config;
}

/** What is known of the drafts that were read. */
const read = new WeakMap<Draft, Read>();

/**
 * The findings of a draft in order of their place, each with the edits that would mend it. A draft from `analyse` is
 * judged under the configuration that it was read with.
 *
 * ```js
 * for (const { line, column, message } of lint(text)) console.log(`${line}:${column} ${message}`);
 * ```
 *
 * @throws TypeError for a value that is neither text nor a draft of `analyse`, and where the configuration is wrong.
 */
export function lint(draft: Draft | string, configuration?: Configuration): Finding[] {
  const { analysis, config } = readingOf(draft, configuration);
  const lines = engine.linesOf(analysis.text);
  return engine.lint(analysis, config).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    url: finding.url,
    ...placeOf(lines, finding),
    related: (finding.related ?? []).map((other) => ({ message: other.message, ...placeOf(lines, other) })),
    fixes: engine.fixes(analysis, finding, config).map(({ title, kind, edits }) => ({
      title,
      safe: kind === 'safe',
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
    })),
  }));
}

function readingOf(draft: Draft | string, configuration: Configuration | undefined): Read {
  if (typeof draft === 'string') return readingOf(analyse(draft, configuration), undefined);
  const known = read.get(draft);
  if (known === undefined) throw new TypeError('lint takes text, or what analyse returned');
  return configuration === undefined ? known : readingOf(analyse(draft.text, configuration), undefined);
}

/** A text with edits put in: those of one fix, or of several that do not touch each other. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => engine.applyEdits(text, edits);

/** Every rule. */
export const rules: readonly RuleSummary[] = engine.rules.map(({ id, summary, severity }) => ({
  id,
  summary,
  severity,
}));

import assert from 'node:assert/strict';
import {
  type Analysis,
  analyse,
  applyEdits,
  type Config,
  type Diagnostic,
  defaultConfig,
  type Fix,
  fixes,
  lint,
} from '../../server/engine/index.js';

/** A stretch of a draft with what a test says of it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const MARK = /^([ ]*)(\^+) (\S.*)$/u;

/**
 * Lifts the lines of only carets and a label out of a draft: each marks the stretch above it, counted in UTF-16 code
 * units. Several may stand under one line.
 */
export function lifted(annotated: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let start = 0;
  let next = 0;
  for (const line of annotated.split('\n')) {
    const mark = MARK.exec(line);
    if (mark === null) {
      start = next;
      lines.push(line);
      next += line.length + 1;
      continue;
    }
    const [, indent = '', carets = '', label = ''] = mark;
    marks.push({ start: start + indent.length, end: start + indent.length + carets.length, label });
  }
  return { text: lines.join('\n'), marks };
}

/** A draft with marks put under its lines: what a failed comparison shows. */
export function annotated(text: string, marks: readonly Mark[]): string {
  let at = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const start = at;
      at += line.length + 1;
      const under = marks.filter((mark) => mark.start >= start && mark.start < at);
      return [
        line,
        ...under.map(
          (mark) =>
            `${' '.repeat(mark.start - start)}${'^'.repeat(Math.max(1, Math.min(mark.end, at - 1) - mark.start))} ${mark.label}`,
        ),
      ];
    })
    .join('\n');
}

/** The configuration with every rule on, those too that are off by default. */
export const everyRule: Config = {
  ...defaultConfig,
  rules: { ...defaultConfig.rules, 'uncited-attribution': { severity: 'hint', options: {} } },
};

export const check = (text: string, config: Config = everyRule): Diagnostic[] =>
  lint(analyse(text, config.lexicon), config);

/** Asserts that one rule finds just what the carets mark. */
export function checkRule(rule: string, source: string, config: Config = everyRule): void {
  const { text, marks } = lifted(source);
  const found = check(text, config).filter((finding) => finding.rule === rule);
  const actual = annotated(
    text,
    found.map(({ start, end, rule: label }) => ({ start, end, label })),
  );
  assert.equal(
    actual,
    annotated(
      text,
      marks.filter(({ label }) => label === rule),
    ),
  );
}

/** Asserts what the analysis says of the figures: the label under each is its status, after it what else is wanted. */
export function checkClaims(source: string, describeClaim: (draft: Analysis, index: number) => string): void {
  const { text, marks } = lifted(source);
  const draft = analyse(text);
  const actual = draft.claims.map(({ span }, index) => ({ ...span, label: describeClaim(draft, index) }));
  assert.equal(annotated(text, actual), annotated(text, marks));
}

/** The fixes that a finding of a rule offers. */
export function fixesOf(text: string, finding: Diagnostic, config: Config = everyRule): Fix[] {
  return fixes(analyse(text), finding, config);
}

/** The draft after one fix. */
export const mended = (text: string, fix: Fix): string => applyEdits(text, fix.edits);

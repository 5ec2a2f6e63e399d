import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  analyse,
  applyEdits,
  type Config,
  type Diagnostic,
  defaultConfig,
  type Fix,
  fixes,
  lint,
} from '../../server/engine/index.js';
import { fixtures } from './corpus.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(root, 'examples', name), 'utf8') }));

const drafts = [
  ...examples,
  ...fixtures(join(root, 'test', 'eval', 'fixtures')).map(({ doc, text }) => ({ name: doc, text })),
];

/** Every finding of every draft is mended once, by each kind of fix in turn. */
describe('a fix of a real draft', () => {
  for (const style of ['footnote', 'link', 'inline'] as const) {
    it(`takes its finding away and brings no other (${style})`, () => {
      const config: Config = { ...defaultConfig, citations: { style, position: 'after' } };
      let tried = 0;
      const wrong = drafts.flatMap(({ name, text }) => {
        const draft = analyse(text, config.lexicon);
        const before = lint(draft, config);
        return before.flatMap((finding, at) => {
          const offered = fixes(draft, finding, config);
          const fix = offered[at % offered.length];
          if (fix === undefined) return [];
          tried++;
          const after = lint(analyse(applyEdits(text, fix.edits), config.lexicon, draft), config);
          return problems({ text, before, finding, fix, after }).map((problem) => `${name}: ${fix.title}: ${problem}`);
        });
      });
      assert.deepEqual(wrong, []);
      assert.ok(tried > 300);
    }).timeout(60_000);
  }
});

interface Tried {
  readonly text: string;
  readonly before: readonly Diagnostic[];
  readonly finding: Diagnostic;
  readonly fix: Fix;
  readonly after: readonly Diagnostic[];
}

/** What is left of the finding, and what is new: but for what the fix leaves open, and comments that it makes needless. */
function problems({ text, before, finding, fix, after }: Tried): string[] {
  const mended = applyEdits(text, fix.edits);
  const keyIn = (draft: string, { rule, start, end }: Diagnostic): string => `${rule} “${draft.slice(start, end)}”`;
  const known = new Set(before.map((one) => keyIn(text, one)));
  const open = fix.edits.some((edit) => /\[source\?\]|\(\)/u.test(edit.text));
  const expected = (rule: string): boolean =>
    rule === 'unused-suppression' || (open && (rule === 'placeholder' || rule === 'unknown-citation'));
  const at = finding.start + shiftAt(fix, finding.start);
  return after.flatMap((one) => {
    if (one.rule === finding.rule && one.start <= at + 1 && at < one.end) return [`leaves ${keyIn(mended, one)}`];
    return known.has(keyIn(mended, one)) || expected(one.rule) ? [] : [`brings ${keyIn(mended, one)}`];
  });
}

/** How far edits move what begins at an offset. */
const shiftAt = ({ edits }: Fix, offset: number): number =>
  edits.reduce((sum, { start, end, text }) => (end <= offset ? sum + text.length - (end - start) : sum), 0);

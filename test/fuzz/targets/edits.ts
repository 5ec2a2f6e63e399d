import assert from 'node:assert/strict';
import { type Analysis, analyse, defaultConfig, defaultLexicon, lint } from '../../../server/engine/index.js';
import { dictionary, drafts } from '../material.js';
import { mutate } from '../mutate.js';
import type { Target } from '../target.js';

/** What is kept of the text before an edit never shows: the analysis equals one from nothing. */
export const edits: Target = {
  name: 'edits',
  seeds: drafts,
  dictionary,
  run(text, random) {
    let analysis = analyse(text);
    const before = [text];
    for (let steps = 1 + random.below(5); steps > 0; steps--) {
      const next = random.once(4)
        ? random.pick(before)
        : mutate(analysis.text, random.pick(drafts), dictionary, random);
      before.push(next);
      analysis = analyse(next, defaultLexicon, analysis);
      assert.deepEqual(seen(analysis), seen(analyse(next)));
    }
  },
};

const seen = (analysis: Analysis): unknown => ({
  blocks: analysis.blocks,
  claims: analysis.claims.map((claim) => JSON.stringify(claim)),
  definitions: analysis.definitions,
  directives: analysis.directives,
  placeholders: analysis.placeholders,
  findings: lint(analysis, defaultConfig),
});

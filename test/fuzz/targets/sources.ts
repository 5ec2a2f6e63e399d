import assert from 'node:assert/strict';
import { analyse, described, fixes, lint } from '../../../server/engine/index.js';
import { openWorkspace } from '../../../server/workspace.js';
import { memory } from '../../workspace/memory.js';
import { bibliographies, bibliographyWords, drafts } from '../material.js';
import type { Target } from '../target.js';

/** Any text is a bibliography: every place that is told of it lies in it, and what can be read can be cited. */
export const sources: Target = {
  name: 'sources',
  seeds: bibliographies,
  dictionary: bibliographyWords,
  async run(text, random) {
    const file = `/desk/${random.pick(['refs.bib', 'refs.json', 'refs.yaml'])}`;
    const workspace = openWorkspace(memory({ [file]: text, '/desk/says-who.yaml': `sources: ${file.slice(6)}\n` }));
    const draft = random.once(3) ? `---\nreferences:\n${text}\n---\n\nSome 40 ships left [@a].\n` : random.pick(drafts);
    const { config, problems } = await workspace.withSources('/desk/a.md', draft);
    for (const { text: whole, findings } of problems)
      for (const { start, end, message } of findings)
        assert.ok(
          start >= 0 && start <= end && end <= whole.length + 1,
          `“${message}” at ${start}–${end} of ${whole.length}`,
        );
    for (const { sources: entries } of config.sources.libraries)
      for (const { key, keySpan, span, ...source } of entries) {
        assert.ok(key !== '' && span.start <= keySpan.start && keySpan.end <= span.end && span.end <= text.length);
        described({ key, keySpan, span, ...source });
      }
    const analysis = analyse(draft);
    const [finding] = lint(analysis, config);
    if (finding !== undefined) fixes(analysis, finding, config);
  },
};

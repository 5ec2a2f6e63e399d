import assert from 'node:assert/strict';
import { analyse, lint } from '../../../server/engine/index.js';
import { openWorkspace } from '../../../server/workspace.js';
import { memory } from '../../workspace/memory.js';
import { configurations, configurationWords, drafts } from '../material.js';
import type { Target } from '../target.js';

/** Any text is a configuration: its problems stand in it, and what is left of it can be worked with. */
export const configuration: Target = {
  name: 'configuration',
  seeds: configurations,
  dictionary: configurationWords,
  async run(text, random) {
    const file = random.pick(['says-who.yaml', 'says-who.json']);
    const workspace = openWorkspace(memory({ [`/desk/${file}`]: text, '/desk/house.yaml': configurations[0] ?? '' }));
    const { config, problems } = await workspace.settingsFor('/desk/drafts/a.md');
    for (const problem of problems) {
      for (const { start, end, message } of problem.findings) {
        assert.ok(start >= 0 && start <= end && end <= problem.text.length, `“${message}” at ${start}–${end}`);
      }
    }
    lint(analyse(random.pick(drafts), config.lexicon), config);
    await workspace.explain('/desk/drafts/a.md', '');
  },
};

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, defaultConfig, defaultLexicon, lint, rules } from '../../server/engine/index.js';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

/** Who fights whom in `river-crossing.md`. */
const lexicon = { ...defaultLexicon, parties: ['Vasko', 'Sorn *', 'Meravian *'] };

/** The findings of every example, by default, and with every rule switched on and the parties known. */
const findings = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const text = readFileSync(join(examples, name), 'utf8');
    const all = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'warning' as const, options: {} }]));
    const config = { ...defaultConfig, rules: all, lexicon };
    return [...lint(analyse(text), defaultConfig), ...lint(analyse(text, lexicon), config)];
  });

describe('the examples', () => {
  for (const { id } of rules) it(`show what ${id} finds`, () => assert.ok(findings.some(({ rule }) => rule === id)));
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, lint } from '../../server/engine/index.js';
import { openWorkspace } from '../../server/workspace.js';
import { memory } from '../workspace/memory.js';

const page = readFileSync(fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url)), 'utf8');

/** A configuration of the page, and what its table says of sentences. */
const houses = [...page.matchAll(/^(An? \w+)[^\n]*:\n\n```yaml\n([\s\S]*?)^```\n\n((?:\|[^\n]*\n)+)/gmu)].map(
  ([, name = '', yaml = '', table = '']) => ({
    name,
    yaml,
    rows: table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.slice(2, -2).split(' | ')),
  }),
);

/** The rules that find something in a sentence, as the page writes them. */
async function found(sentence: string, files: Record<string, string>): Promise<string> {
  const { config, problems } = await openWorkspace(memory(files)).settingsFor('/desk/a.md');
  assert.deepEqual(problems, []);
  const rules = lint(analyse(`${sentence}\n`, config.lexicon), config).map(({ rule }) => `\`${rule}\``);
  return rules.length === 0 ? 'nothing' : rules.join(', ');
}

describe('the house languages of the page on configuration', () => {
  it('are three', () => {
    assert.deepEqual(
      houses.map(({ name, rows }) => [name, rows.length > 2]),
      [
        ['A newsroom', true],
        ['An NGO', true],
        ['A blog', true],
      ],
    );
  });
  for (const { name, yaml, rows } of houses) {
    for (const [sentence = '', without, within] of rows) {
      it(`${name}: ${sentence}`, async () => {
        assert.equal(await found(sentence, {}), without);
        assert.equal(await found(sentence, { '/desk/says-who.yaml': yaml }), within);
      });
    }
    it(`${name}: no entry is idle`, () => {
      const words = [...(/^lexicon:\n((?: {2}.*\n)+)/mu.exec(yaml)?.[1] ?? '').matchAll(/^ {2}(\w+): /gmu)];
      assert.ok(words.length > 0 && rows.length >= words.length);
    });
  }
});

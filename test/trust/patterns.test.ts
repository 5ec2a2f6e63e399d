import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Literal, parse } from 'acorn';
import { full } from 'acorn-walk';
import { analyse } from 'scslre';

const built = fileURLToPath(new URL('../../', import.meta.url));

/** The patterns that stand in the compiled code of the command, the server and the extension. */
function* written(): Generator<RegExp> {
  for (const part of ['server', 'client']) {
    for (const name of readdirSync(`${built}${part}`, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.js')) continue;
      const found: RegExp[] = [];
      const code = readFileSync(`${built}${part}/${name}`, 'utf8');
      full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
        const { regex } = node as Literal;
        if (node.type === 'Literal' && regex) found.push(new RegExp(regex.pattern, regex.flags));
      });
      yield* found;
    }
  }
}

/** Loads the engine with a lexicon of a house's own, and prints each pattern that is put together while it runs. */
const ASSEMBLING = `
const all = new Set();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given) {
    const made = Reflect.construct(target, given);
    all.add(JSON.stringify([made.source, made.flags]));
    return made;
  },
});
const { openWorkspace } = await import('./server/workspace.js');
const { analyse, lint } = await import('./server/engine/index.js');
const text = 'lexicon: {cues: [tall* up], sources: ["the * desk"], vague: ["some of * friends"], parties: [the front], exempt: ["the <number> *"]}\\nignore: ["a/**/b*"]';
const host = { read: async (file) => (file === '/d/says-who.yaml' ? text : null), find: async () => [] };
const { config } = await openWorkspace(host).settingsFor('/d/a.md');
lint(analyse('Some 40 people fled, the night desk said.', config.lexicon), config);
console.log('[' + [...all].join(',') + ']');
`;

function assembled(): RegExp[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ASSEMBLING], {
    cwd: built,
    encoding: 'utf8',
  });
  assert.match(stdout, /^\[/u, stderr);
  return (JSON.parse(stdout) as [string, string][]).map(([source, flags]) => new RegExp(source, flags));
}

/** Ways to make a pattern take more than linear time, by an analysis of its automaton (scslre). */
const slowness = (pattern: RegExp): string[] =>
  analyse(pattern, { maxReports: 1 }).reports.map(
    ({ type, character }) => `${pattern}: ${type} of ${character.pick} repeated`,
  );

describe('no pattern takes more than linear time', function () {
  this.timeout(20_000);

  it('among those in the code', () => {
    const patterns = [...written()];
    assert.ok(patterns.length > 300, `only ${patterns.length} were found`);
    assert.deepEqual(patterns.flatMap(slowness), []);
  });

  it('among those put together from words', () => {
    const patterns = assembled();
    assert.ok(patterns.length > 5, `only ${patterns.length} were found`);
    assert.deepEqual(patterns.flatMap(slowness), []);
  });

  it('and one that does would be seen', () => {
    for (const pattern of [/(?:a+)+$/u, /^\s*a*\s*b*\s*$/u, /x.*y.*z/u, / +$/u])
      assert.notDeepEqual(slowness(pattern), []);
  });
});

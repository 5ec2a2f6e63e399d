import assert from 'node:assert/strict';
import { openWorkspace } from '../../server/workspace.js';
import { memory } from './memory.js';

/** Each problem as its file, the text it stands at, and its message. */
async function problemsOf(files: Record<string, string>) {
  const { problems, broken, config } = await openWorkspace(memory(files)).settingsFor('/desk/a.md');
  const found = problems.flatMap(({ file, text, findings }) =>
    findings.map(({ start, end, message }) => `${file.slice(6)} “${text.slice(start, end)}” ${message}`),
  );
  return { found, broken, config };
}

const inYaml = (text: string) => problemsOf({ '/desk/says-who.yaml': text });

describe('a problem in a configuration stands at its place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an unknown key', 'citatons: {}', '“citatons” Unknown key “citatons”; did you mean “citations”?'],
    ['a key like no other', 'zzz: 1', '“zzz” Unknown key “zzz”.'],
    [
      'an unknown rule',
      'rules:\n  unsourced-figures: off',
      '“unsourced-figures” Unknown rule “unsourced-figures”; did you mean “unsourced-figure”?',
    ],
    [
      'an unknown severity',
      'rules:\n  unsourced-figure: warn',
      '“warn” “warn” is unknown; it is one of error, warning, info, hint, off.',
    ],
    ['a near severity', 'rules: {unsourced-figure: [errror]}', '“errror” “errror” is unknown; did you mean “error”?'],
    ['an unknown option', 'rules: {unsourced-figure: [error, {x: 1}]}', '“x” Unknown key “x”.'],
    ['a list for a map', 'rules: [a]', '“[a]” “rules” takes keys and values, not a list.'],
    ['nothing for a map', 'lexicon:', '“” “lexicon” takes keys and values, not nothing.'],
    ['a number for text', 'ignore: 7', '“7” “ignore” takes text or a list, not “7”.'],
    ['text for a list', 'lexicon: {cues: flagged}', '“flagged” “cues” takes a list, not “flagged”.'],
    ['an item of a list', 'lexicon:\n  cues:\n    - said\n    - 7', '“7” “cues” takes text, not “7”.'],
    [
      'a phrase with too many stars',
      'lexicon: {exempt: [a*b*c, the <number> states]}',
      '“a*b*c” A word takes one “*”.',
    ],
    ['an override without rules', 'overrides:\n  - files: a.md', '“files: a.md” “rules” is missing.'],
    ['a list as the whole', '- a', '“- a” A configuration takes keys and values, not a list.'],
    ['an unknown language', 'language: fr', '“fr” “fr” is unknown; it is one of en.'],
    ['a source that is not there', 'sources: [refs.bib]', '“refs.bib” There is no file refs.bib that can be read.'],
    ['a glob that matches nothing', 'sources: "*.bib"', '“"*.bib"” No file matches *.bib.'],
  ];
  for (const [name, text, problem] of cases) {
    it(name, async () => {
      const { found, broken } = await inYaml(text);
      assert.deepEqual(found, [`says-who.yaml ${problem}`]);
      assert.equal(broken, false);
    });
  }

  it('and the good parts stay in force', async () => {
    const { config } = await inYaml(
      'rules: {unsourced-figure: info, nosuch: off}\nlexicon: {cues: [flagged, 7, noted]}',
    );
    assert.equal(config.rules['unsourced-figure']?.severity, 'info');
    assert.deepEqual(config.lexicon.cues, ['flagged', 'noted']);
  });

  it('in JSON and package.json too', async () => {
    const json = await problemsOf({ '/desk/says-who.json': '{\n\t"rule": {}\n}' });
    assert.deepEqual(json.found, ['says-who.json “"rule"” Unknown key “rule”; did you mean “rules”?']);
    const manifest = await problemsOf({ '/desk/package.json': '{"rule": 1, "says-who": {"rule": {}}}' });
    assert.deepEqual(manifest.found, ['package.json “"rule"” Unknown key “rule”; did you mean “rules”?']);
  });

  it('in the file that is extended', async () => {
    const { found } = await problemsOf({ '/desk/says-who.yaml': 'extends: base.yaml', '/desk/base.yaml': 'rule: {}' });
    assert.deepEqual(found, ['base.yaml “rule” Unknown key “rule”; did you mean “rules”?']);
  });

  it('wrong schema keys of an object prototype are unknown keys', async () => {
    const { found } = await inYaml('constructor: {}\n__proto__: {}\nrules: {toString: off}');
    assert.equal(found.length, 3);
    assert.ok(
      found.every((problem) => /Unknown (?:key|rule)/u.test(problem)),
      found.join('\n'),
    );
  });
});

describe('a configuration that cannot be read', () => {
  const cases: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['an open bracket', { '/desk/says-who.yaml': 'rules: [' }, /^says-who\.yaml .*cannot be read/u],
    ['a tab as indentation', { '/desk/says-who.yaml': 'rules:\n\tx: off' }, /tabs do not indent/u],
    ['a key twice', { '/desk/says-who.yaml': 'rules: {}\nrules: {}' }, /“rules” .*twice/u],
    ['two documents', { '/desk/says-who.yaml': 'rules: {}\n---\nrules: {}' }, /only one document/u],
    ['a tag', { '/desk/says-who.yaml': 'rules: !!js/function "x"' }, /data only/u],
    ['a bomb of aliases', { '/desk/says-who.yaml': bomb() }, /cannot be read/u],
    ['nesting without end', { '/desk/says-who.yaml': '['.repeat(20_000) }, /cannot be read/u],
    ['JSON with a comment', { '/desk/says-who.json': '{ // x\n}' }, /^says-who\.json .*cannot be read/u],
    ['JSON with a comma at its end', { '/desk/says-who.json': '{"rules": {},}' }, /“\}” .*no JSON/u],
    ['a file that may not be read', { '/desk/says-who.yaml': 'unreadable' }, /permission denied/u],
    [
      'an unknown profile',
      { '/desk/says-who.yaml': 'extends: says-who:strikt' },
      /“says-who:strikt” .*did you mean says-who:strict\?/u,
    ],
    [
      'a base that is not there',
      { '/desk/says-who.yaml': 'extends: [base.yaml]' },
      /“base\.yaml” There is no configuration/u,
    ],
    ['a base elsewhere', { '/desk/says-who.yaml': 'extends: https://example.org/x.yaml' }, /no relative path/u],
    ['an absolute base', { '/desk/says-who.yaml': 'extends: /etc/passwd' }, /no relative path/u],
    [
      'itself as its base',
      { '/desk/says-who.yaml': 'extends: says-who.yaml' },
      /“says-who\.yaml” This goes in a circle/u,
    ],
    [
      'a circle',
      { '/desk/says-who.yaml': 'extends: b.yaml', '/desk/b.yaml': 'extends: ./says-who.yaml' },
      /^b\.yaml “\.\/says-who\.yaml” This goes in a circle/u,
    ],
    [
      'files that each name the next twice',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `/desk/${at === 0 ? 'says-who' : at}.yaml`,
          `extends: [./${at + 1}.yaml, ./${at + 1}.yaml]`,
        ]).concat([['/desk/40.yaml', 'rules: {placeholder: off}']]),
      ),
      /“\.\/\d+\.yaml” is not read: this configuration builds on 100 others already\./u,
    ],
    [
      'a chain without end',
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [
          `/desk/${at === 0 ? 'says-who' : at}.yaml`,
          `extends: ./${at + 1}.yaml`,
        ]),
      ),
      /^99\.yaml “\.\/100\.yaml” .* is not read/mu,
    ],
  ];
  for (const [name, files, problem] of cases) {
    it(`because of ${name} says so`, async () => {
      const { found, broken } = await problemsOf(files);
      assert.equal(broken, true);
      assert.match(found.join('\n'), problem);
    });
  }

  it('is not one that is empty', async () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      assert.deepEqual(await inYaml(text).then(({ found, broken }) => [found, broken]), [[], false]);
    }
  });
});

/** Aliases of aliases: a few lines that would be a billion items. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

describe('a configuration under a name that is not read', () => {
  const yaml = 'rules: {unsourced-figure: off}\n';
  const rule = async (files: Record<string, string>) => (await problemsOf(files)).config.rules['unsourced-figure'];

  for (const [name, meant] of [
    ['says-who.yml', 'says-who.yaml'],
    ['.says-who.yaml', 'says-who.yaml'],
    ['.says-who.yml', 'says-who.yaml'],
    ['.says-who.json', 'says-who.json'],
  ] as const) {
    it(`${name} is not in force, and says so`, async () => {
      const files = { [`/desk/${name}`]: yaml };
      const { found, broken } = await problemsOf(files);
      assert.deepEqual(found, [
        `${name} “${yaml.trim()}” Nobody reads this configuration under the name ${name}; did you mean ${meant}?`,
      ]);
      assert.equal(broken, false);
      assert.notEqual(await rule(files), undefined);
    });
  }

  it('says so beside one that is read, and in a folder above the draft', async () => {
    const { found } = await problemsOf({ '/desk/says-who.yaml': '', '/desk/says-who.yml': '', '/says-who.yml': '' });
    assert.equal(found.length, 1);
    const above = await problemsOf({ '/says-who.yml': yaml });
    assert.equal(above.found.length, 1);
  });

  it('is no problem where another one extends it', async () => {
    const files = { '/desk/says-who.yaml': 'extends: ./says-who.yml', '/desk/says-who.yml': yaml };
    assert.deepEqual((await problemsOf(files)).found, []);
    assert.equal(await rule(files), undefined);
  });

  it('comes and goes with the file', async () => {
    const files: Record<string, string> = {};
    const workspace = openWorkspace(memory(files));
    const count = async () => (await workspace.settingsFor('/desk/a.md')).problems.length;
    assert.equal(await count(), 0);
    files['/desk/says-who.yml'] = yaml;
    assert.equal(workspace.changed(['/desk/says-who.yml']), true);
    assert.equal(await count(), 1);
  });
});

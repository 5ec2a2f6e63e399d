import assert from 'node:assert/strict';
import { analyse, entriesOf, lint } from '../../server/engine/index.js';
import { openWorkspace, type WorkspaceOptions } from '../../server/workspace.js';
import { memory } from './memory.js';

const BIB = '@misc{a, title={One}, author={Guild}, year=2024}\n@misc{a, title={Again}}\n@misc{bad, title={x} y={z}}\n';
const draft = (front: string, body = 'Some 40 ships left [@b].'): string => `---\n${front}\n---\n\n${body}\n`;

async function sourcesOf(files: Record<string, string>, text: string, options: WorkspaceOptions = {}) {
  const workspace = openWorkspace(memory(files), options);
  const { config, problems } = await workspace.withSources('/desk/drafts/a.md', text);
  return {
    keys: [...entriesOf(config.sources).keys()],
    problems: problems.flatMap(({ file, findings }) =>
      findings.map(({ rule, message }) => `${file} ${rule}: ${message}`),
    ),
    findings: lint(analyse(text), config)
      .filter(({ rule }) => /unknown-citation|unreadable-source/u.test(rule))
      .map(({ message }) => message),
  };
}

describe('the sources of a draft', () => {
  it('are those that the configuration names', async () => {
    const files = { '/desk/says-who.yaml': 'sources: "*.bib"\n', '/desk/all.bib': BIB };
    const { keys, problems, findings } = await sourcesOf(files, 'Some 40 ships left [@b].');
    assert.deepEqual(keys, ['a']);
    assert.deepEqual(problems, [
      '/desk/all.bib unreadable-source: The entry “bad” cannot be read: a comma or a brace is missing before its line 1.',
      '/desk/all.bib duplicate-source: The key “a” is here twice and only the first entry counts: give this one another key, or take it out.',
    ]);
    assert.deepEqual(findings, ['No source has the key “b”: did you mean “a”?']);
  });

  it('are not what is no bibliography by its name, which is said where it is named', async () => {
    const files = { '/desk/says-who.yaml': 'sources: notes.txt\n', '/desk/notes.txt': BIB };
    const { keys, problems } = await sourcesOf(files, 'Quiet.');
    assert.deepEqual(keys, []);
    assert.deepEqual(problems, [
      '/desk/says-who.yaml invalid-configuration: “notes.txt” is no bibliography: only .bib, .json, .yaml and .yml are read.',
    ]);
  });

  it('are those that its front matter names, one or many', async () => {
    const files = { '/desk/drafts/one.bib': '@misc{x, title={X}}', '/desk/drafts/deep/two.json': '[{"id":"y"}]' };
    assert.deepEqual((await sourcesOf(files, draft('bibliography: one.bib'))).keys, ['x']);
    assert.deepEqual((await sourcesOf(files, draft('bibliography: [one.bib, deep/two.json]'))).keys, ['x', 'y']);
    assert.deepEqual((await sourcesOf(files, draft('bibliography:\n  - deep/two.json\n  - "one.bib"'))).keys, [
      'y',
      'x',
    ]);
  });

  it('are not looked for outside of the workspace', async () => {
    const files = {
      '/desk/drafts/b.bib': '@misc{b}',
      '/secret.bib': '@misc{b, title={B}}',
      '/desk/up.bib': '@misc{b, title={B}}',
    };
    for (const name of ['../../secret.bib', '/secret.bib', 'file:///secret.bib']) {
      const { keys, findings } = await sourcesOf(files, draft(`bibliography: ${name}`), { root: () => '/desk' });
      assert.deepEqual(keys, []);
      assert.deepEqual(findings, [`The bibliography “${name}” is not read: it lies outside of this workspace.`]);
    }
    assert.deepEqual((await sourcesOf(files, draft('bibliography: ../up.bib'), { root: () => '/desk' })).keys, ['b']);
  });

  it('are not said to lack a key while one of their files cannot be read', async () => {
    const text = draft('bibliography: [one.bib, gone.bib]');
    const { findings } = await sourcesOf({ '/desk/drafts/one.bib': '@misc{x, title={X}}' }, text);
    assert.deepEqual(findings, ['The bibliography “gone.bib” is not read: there is no such file.']);
  });

  it('are read again when their file changes, and are the same value until then', async () => {
    const files: Record<string, string> = { '/desk/drafts/one.bib': '@misc{x, title={X}}' };
    const workspace = openWorkspace(memory(files));
    const config = async () =>
      (await workspace.withSources('/desk/drafts/a.md', draft('bibliography: one.bib'))).config;
    const before = await config();
    assert.equal(await config(), before);
    files['/desk/drafts/one.bib'] = '@misc{z, title={Z}}';
    assert.equal(workspace.changed(['/desk/drafts/one.bib']), true);
    assert.deepEqual([...entriesOf((await config()).sources).keys()], ['z']);
  });

  it('may be thousands', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `@misc{k${i}, title={Title ${i}}}`).join('\n');
    const { keys } = await sourcesOf({ '/desk/drafts/many.bib': many }, draft('bibliography: many.bib'));
    assert.equal(keys.length, 3000);
  });
});

describe('a source can be cited by its key', () => {
  const text = draft('bibliography: one.bib', 'The price of bread rose by 11 per cent last year.');
  it('once it is cited the figure has a source', async () => {
    const workspace = openWorkspace(
      memory({ '/desk/drafts/one.bib': '@misc{bread, title={Prices of bread}, year=2025}' }),
    );
    const { config } = await workspace.withSources('/desk/drafts/a.md', text);
    const { fixes, applyEdits } = await import('../../server/engine/index.js');
    const analysis = analyse(text);
    const [finding] = lint(analysis, config).filter(({ rule }) => rule === 'unsourced-figure');
    assert.ok(finding !== undefined);
    const [fix] = fixes(analysis, finding, config);
    assert.equal(fix?.title, 'Cite Prices of bread (2025)');
    const mended = applyEdits(text, fix?.edits ?? []);
    assert.match(mended, /last year\. \[@bread\]\n$/u);
    assert.deepEqual(
      analyse(mended).claims.map(({ status }) => status),
      ['cited'],
    );
  });
});

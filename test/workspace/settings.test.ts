import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/engine/index.js';
import { openWorkspace, type WorkspaceOptions } from '../../server/workspace.js';
import { memory } from './memory.js';

const settingsOf = (files: Record<string, string>, draft = '/desk/drafts/a.md', options: WorkspaceOptions = {}) =>
  openWorkspace(memory(files), options).settingsFor(draft);

/** What is in force for the rule that every version has. */
const ruleIn = async (files: Record<string, string>, draft?: string, options?: WorkspaceOptions) =>
  (await settingsOf(files, draft, options)).config.rules['unsourced-figure'];

const fixed = (severity: 'error' | 'warning' | 'info' | 'hint', options = {}) => ({ severity, options });

describe('the configuration in force', () => {
  it('is the default where no file says anything', async () => {
    const settings = await settingsOf({});
    assert.deepEqual(settings.config, defaultConfig);
    assert.equal(settings.file, null);
  });

  it('is the nearest file upwards', async () => {
    const files = {
      '/says-who.yaml': 'rules: {unsourced-figure: error}',
      '/desk/says-who.yaml': 'rules: {unsourced-figure: info}',
    };
    assert.deepEqual(await ruleIn(files), fixed('info'));
    assert.deepEqual(await ruleIn(files, '/other/a.md'), fixed('error'));
  });

  it('is YAML, JSON or a key of package.json, in this order within a folder', async () => {
    const json = '{"rules": {"unsourced-figure": "warning"}}';
    const manifest = '{"says-who": {"rules": {"unsourced-figure": "hint"}}}';
    assert.deepEqual(await ruleIn({ '/desk/says-who.json': json }), fixed('warning'));
    assert.deepEqual(await ruleIn({ '/desk/package.json': manifest }), fixed('hint'));
    assert.deepEqual(await ruleIn({ '/desk/package.json': manifest, '/desk/says-who.json': json }), fixed('warning'));
    assert.deepEqual(
      await ruleIn({ '/desk/says-who.yaml': 'rules: {unsourced-figure: info}', '/desk/says-who.json': json }),
      fixed('info'),
    );
  });

  it('passes over a package.json without the key, or that is no JSON', async () => {
    for (const manifest of ['{"name": "x"}', '{', '[]', '']) {
      const { file, problems } = await settingsOf({ '/desk/package.json': manifest, '/says-who.yaml': '' });
      assert.equal(file, '/says-who.yaml');
      assert.deepEqual(problems, []);
    }
  });

  it('is found for URIs as for paths', async () => {
    const files = { 'file:///my%20desk/says-who.yaml': 'rules: {unsourced-figure: info}\nignore: [old notes/]' };
    assert.deepEqual(await ruleIn(files, 'file:///my%20desk/a.md'), fixed('info'));
    assert.equal((await settingsOf(files, 'file:///my%20desk/old%20notes/a.md')).ignored, true);
    assert.equal((await settingsOf(files, 'untitled:Untitled-1')).file, null);
  });

  it('switches rules off and sets their options', async () => {
    assert.equal(await ruleIn({ '/desk/says-who.yaml': 'rules: {unsourced-figure: off}' }), undefined);
    assert.deepEqual(await ruleIn({ '/desk/says-who.yaml': 'rules: {unsourced-figure: [info]}' }), fixed('info'));
  });

  it('takes the quoted and the plain “off”', async () => {
    assert.equal(await ruleIn({ '/desk/says-who.yaml': 'rules: {unsourced-figure: "off"}' }), undefined);
  });

  it('follows extends, nearer files first', async () => {
    const files = {
      '/house/base.yaml':
        'rules: {unsourced-figure: hint}\ncitations: {style: pandoc, position: before}\nlexicon: {cues: [flagged]}',
      '/desk/says-who.yaml': 'extends: ../house/base.yaml\ncitations: {style: link}\nlexicon: {cues: [flagged, noted]}',
    };
    const { config } = await settingsOf(files);
    assert.deepEqual(config.rules['unsourced-figure'], fixed('hint'));
    assert.deepEqual(config.citations, { style: 'link', position: 'before' });
    assert.deepEqual(config.lexicon.cues, ['flagged', 'noted']);
  });

  it('follows a list of extends, later ones first', async () => {
    const files = {
      '/desk/a.yaml': 'rules: {unsourced-figure: hint}',
      '/desk/b.json': '{"rules": {"unsourced-figure": "info"}}',
      '/desk/says-who.yaml': 'extends: [a.yaml, ./b.json]',
    };
    assert.deepEqual(await ruleIn(files), fixed('info'));
  });

  it('knows the profiles', async () => {
    const profile = (name: string) => ruleIn({ '/desk/says-who.yaml': `extends: says-who:${name}` });
    assert.deepEqual(await profile('wire'), { severity: 'default', options: {} });
    assert.deepEqual(await profile('report'), { severity: 'default', options: {} });
    assert.deepEqual(await profile('strict'), { severity: 'default', options: {}, atLeast: 'warning' });
    assert.deepEqual(await profile('gentle'), { severity: 'default', options: {}, atMost: 'warning' });
  });

  it('applies overrides by glob, later ones first', async () => {
    const files = {
      '/desk/says-who.yaml': [
        'overrides:',
        '  - {files: briefs/**, rules: {unsourced-figure: info}}',
        '  - {files: ["*.wire.md", "{x,y}/*.md"], rules: {unsourced-figure: error}}',
      ].join('\n'),
    };
    assert.deepEqual(await ruleIn(files, '/desk/a.md'), { severity: 'default', options: {} });
    assert.deepEqual(await ruleIn(files, '/desk/briefs/deep/a.md'), fixed('info'));
    assert.deepEqual(await ruleIn(files, '/desk/briefs/a.wire.md'), fixed('error'));
    assert.deepEqual(await ruleIn(files, '/desk/y/a.md'), fixed('error'));
  });

  it('ignores drafts as .gitignore does', async () => {
    const files = { '/desk/says-who.yaml': 'ignore: [archive/, "*.old.md", "!keep.old.md"]' };
    const ignored = async (draft: string) => (await settingsOf(files, draft)).ignored;
    assert.equal(await ignored('/desk/archive/2019/a.md'), true);
    assert.equal(await ignored('/desk/deep/a.old.md'), true);
    assert.equal(await ignored('/desk/keep.old.md'), false);
    assert.equal(await ignored('/desk/a.md'), false);
  });

  it('finds source files from the folder of the file that names them', async () => {
    const files = {
      '/house/base.yaml': 'sources: house.bib',
      '/house/house.bib': '',
      '/desk/refs/b.json': '',
      '/desk/refs/a.bib': '',
      '/desk/says-who.yaml': 'extends: ../house/base.yaml\nsources: [refs/*, ../house/house.bib]',
    };
    const { sources, problems } = await settingsOf(files);
    assert.deepEqual(sources, ['/house/house.bib', '/desk/refs/a.bib', '/desk/refs/b.json']);
    assert.deepEqual(problems, []);
  });

  it('may be one file for all, or none', async () => {
    const files = {
      '/desk/says-who.yaml': 'rules: {unsourced-figure: info}',
      '/ci/house.yaml':
        'rules: {unsourced-figure: hint}\noverrides: [{files: drafts/*, rules: {unsourced-figure: error}}]',
    };
    const file = { file: '/ci/house.yaml', folder: '/desk' };
    assert.deepEqual(await ruleIn(files, '/desk/a.md', file), fixed('hint'));
    assert.deepEqual(await ruleIn(files, '/desk/drafts/a.md', file), fixed('error'));
    assert.deepEqual((await settingsOf(files, '/desk/a.md', { file: 'none' })).config, defaultConfig);
  });

  it('lets the editor fill in, and only how citations look beside a file', async () => {
    const fallback = {
      extends: 'says-who:gentle',
      rules: { 'unsourced-figure': 'hint' },
      citations: { style: 'pandoc' },
      bogus: 1,
    };
    const options = { fallback: () => fallback };
    const alone = await settingsOf({}, '/desk/a.md', options);
    assert.deepEqual(alone.config.rules['unsourced-figure'], fixed('hint'));
    assert.equal(alone.config.citations.style, 'pandoc');
    const beside = await settingsOf({ '/desk/says-who.yaml': 'citations: {position: before}' }, '/desk/a.md', options);
    assert.deepEqual(beside.config.rules, defaultConfig.rules);
    assert.deepEqual(beside.config.citations, { style: 'pandoc', position: 'before' });
  });
});

describe('a workspace', () => {
  it('reads each file once for any number of drafts, and shares what is equal', async () => {
    const host = memory({ '/desk/says-who.yaml': 'overrides: [{files: b.md, rules: {unsourced-figure: off}}]' });
    const workspace = openWorkspace(host);
    const [a, also, b] = await Promise.all(['/desk/a.md', '/desk/deep/c.md', '/desk/b.md'].map(workspace.settingsFor));
    assert.equal(host.reads.filter((file) => file === '/desk/says-who.yaml').length, 1);
    assert.equal(a?.config, also?.config);
    assert.notEqual(a?.config, b?.config);
    assert.equal(a?.config.lexicon, b?.config.lexicon);
  });

  it('forgets what a changed file said, and keeps what is still the same one object', async () => {
    const files: Record<string, string> = {
      '/desk/says-who.yaml': 'extends: base.yaml',
      '/desk/base.yaml': 'language: en',
    };
    const workspace = openWorkspace(memory(files));
    const before = await workspace.settingsFor('/desk/a.md');
    assert.equal(workspace.changed(['/desk/a.md', '/desk/other.yaml']), false);
    assert.equal(workspace.changed(['/desk/base.yaml']), true);
    assert.equal((await workspace.settingsFor('/desk/a.md')).config, before.config);
    files['/desk/base.yaml'] = 'rules: {unsourced-figure: off}';
    assert.equal(workspace.changed(['/desk/base.yaml']), true);
    assert.equal((await workspace.settingsFor('/desk/a.md')).config.rules['unsourced-figure'], undefined);
  });

  it('notices a new configuration and a new source', async () => {
    const files: Record<string, string> = { '/desk/says-who.yaml': 'sources: "*.bib"', '/desk/a.bib': '' };
    const workspace = openWorkspace(memory(files));
    await workspace.settingsFor('/desk/a.md');
    assert.equal(workspace.changed(['/desk/b.bib']), true);
    assert.equal(workspace.changed(['/desk/deep/says-who.json']), true);
  });

  it('explains where each value comes from', async () => {
    const files = {
      '/desk/base.yaml': 'lexicon:\n  cues: [flagged]\n',
      '/desk/says-who.yaml':
        'extends: [says-who:strict, base.yaml]\ncitations:\n  style: link\nlexicon:\n  cues: [noted]\n',
    };
    const explained = await openWorkspace(memory(files)).explain('/desk/a.md', '');
    const from = (key: string) => explained.values.find((value) => value.key === key);
    assert.deepEqual(from('rules.unsourced-figure')?.from, [{ kind: 'profile', name: 'says-who:strict' }]);
    assert.deepEqual(from('citations.style'), {
      key: 'citations.style',
      value: 'link',
      from: [{ kind: 'file', file: '/desk/says-who.yaml', line: 3 }],
    });
    assert.deepEqual(from('citations.position')?.from, [{ kind: 'default' }]);
    assert.deepEqual(from('lexicon.cues'), {
      key: 'lexicon.cues',
      value: ['flagged', 'noted'],
      from: [
        { kind: 'file', file: '/desk/base.yaml', line: 2 },
        { kind: 'file', file: '/desk/says-who.yaml', line: 5 },
      ],
    });
  });

  it('explains who ignores and who names sources, item by item', async () => {
    const files = {
      '/desk/base.yaml': 'ignore: old/\nsources: [house.bib]\n',
      '/desk/says-who.yaml': 'extends: base.yaml\nignore:\n  - drafts/\n  - "*.bak.md"\nsources: "*.bib"\n',
      '/desk/house.bib': '',
      '/desk/war.bib': '',
    };
    const front = '---\ntitle: A\nbibliography: own.bib\n---\n';
    const { ignore, sources } = await openWorkspace(memory(files)).explain('/desk/a.md', front);
    const from = (file: string, line: number) => ({ kind: 'file', file: `/desk/${file}`, line });
    assert.deepEqual(ignore, [
      { item: 'old/', from: from('base.yaml', 1) },
      { item: 'drafts/', from: from('says-who.yaml', 3) },
      { item: '*.bak.md', from: from('says-who.yaml', 4) },
    ]);
    assert.deepEqual(sources, [
      { item: '/desk/house.bib', from: from('base.yaml', 2) },
      { item: '/desk/war.bib', from: from('says-who.yaml', 5) },
      { item: '/desk/own.bib', from: from('a.md', 3) },
    ]);
  });

  it('explains rules whose findings differ in weight', async () => {
    const graded = async (text: string) =>
      (await openWorkspace(memory({ '/desk/says-who.yaml': text })).explain('/desk/a.md', '')).values
        .filter(({ key }) => key === 'rules.unsourced-figure' || key === 'rules.weak-source')
        .map(({ value, graded }) => (graded === undefined ? value : `${value}: ${graded}`));
    assert.deepEqual(await graded(''), ['warning: each finding by what is at stake', 'warning']);
    assert.deepEqual(await graded('extends: says-who:gentle'), [
      'warning: each finding by what is at stake, at most warning',
      'warning',
    ]);
    assert.deepEqual(await graded('rules: {unsourced-figure: error, weak-source: off}'), ['error', 'off']);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, entriesOf, keysFor, lint } from '../../server/engine/index.js';
import { disk } from '../../server/host/disk.js';
import { openWorkspace } from '../../server/workspace.js';

const DRAFT = '---\nbibliography: refs.bib\n---\n\nBread rose by 9 per cent [@good].\n';

describe('a bad file of sources', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'says-who-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The keys that are in use, and every problem with what it marks, for a draft beside some files. */
  async function read(files: Record<string, string | Buffer>, draft = DRAFT) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const file = join(folder, 'drafts', 'a.md').replaceAll('\\', '/');
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    const root = folder.replaceAll('\\', '/');
    const { config, problems } = await openWorkspace(disk, { root: () => root }).withSources(file, draft);
    const analysis = analyse(draft, config.lexicon, undefined, keysFor(config.sources, draft));
    return {
      keys: [...entriesOf(config.sources).keys()],
      titles: [...entriesOf(config.sources).values()].map(({ source }) => source.title),
      problems: problems.flatMap(({ text, findings }) =>
        findings.map(({ start, end, severity, message }) => `${severity} “${text.slice(start, end)}” ${message}`),
      ),
      findings: lint(analysis, config).map(({ rule, message }) => `${rule}: ${message}`),
    };
  }
  const good = '@misc{good, title={Good}, author={Rasmus, T.}, year=2011}\n';
  const beside = (content: string | Buffer) => read({ 'drafts/refs.bib': content });

  const cases: Readonly<Record<string, readonly [bib: string, ...problems: RegExp[]]>> = {
    'a comma too few': [`@misc{a, title={A} year=2011}\n${good}`, /“a” The entry “a” cannot be read: a comma/u],
    'a brace too few': [`@misc{a, title={A}\n${good}`, /“a” The entry “a” is not closed/u],
    'a brace too few, at its end': [`${good}@misc{a, title={A`, /“a” The entry “a” is not closed/u],
    '@comment and @string': [`@string{o = "Office"}\n@comment{@misc{x, title={X}}}\n@misc{a, title=o}\n${good}`],
    'a @string that is not there': [`@misc{a, title=o # " of " # p}\n${good}`],
    'a byte order mark': [`\uFEFF${good}`],
    'a key twice': [`${good}@misc{good, title={Other}}\n`, /“good” The key “good” is here twice/u],
    'a circle of cross-references': [
      `@misc{a, crossref={b}}\n@misc{b, crossref={a}}\n${good}@misc{c, crossref={c}, title={C}}\n`,
    ],
  };
  for (const [name, [bib, ...problems]] of Object.entries(cases)) {
    it(`with ${name} keeps its good entries, and each problem is one finding`, async () => {
      const found = await beside(bib);
      assert.ok(found.keys.includes('good'));
      assert.equal(found.problems.length, problems.length, found.problems.join('\n'));
      for (const [index, problem] of problems.entries()) assert.match(found.problems[index] ?? '', problem);
      assert.deepEqual(found.findings, []);
    });
  }

  it('in an old encoding is read, with one finding that says so', async () => {
    const found = await beside(
      Buffer.from(good.replace('Good', 'Über Öl – 5 €').replace('–', '\x96').replace('€', '\x80'), 'latin1'),
    );
    assert.deepEqual(found.titles, ['Über Öl – 5 €']);
    assert.equal(found.problems.length, 1);
    assert.match(found.problems[0] ?? '', /^warning “Ü” This file is not in UTF-8 and is read as Windows-1252/u);
    assert.deepEqual(found.findings, []);
  });
  it('that is UTF-16 or no text at all is not read, and the draft says so', async () => {
    for (const bytes of [Buffer.from(`\uFEFF${good}`, 'utf16le'), Buffer.from([0xff, 0x80, 0, 1])]) {
      const found = await beside(bytes);
      assert.deepEqual(found.keys, []);
      assert.equal(found.findings.length, 1);
      assert.match(
        found.findings[0] ?? '',
        /^unreadable-source: The bibliography “refs\.bib” is not read: it cannot be read \(it is/u,
      );
    }
  });
  it('that is not there, or is a folder, is named where the draft names it', async () => {
    const missing = await read({});
    assert.deepEqual(missing.findings, [
      'unreadable-source: The bibliography “refs.bib” is not read: there is no such file.',
    ]);
    mkdirSync(join(folder, 'drafts', 'refs.bib'));
    assert.match((await read({})).findings[0] ?? '', /^unreadable-source: .*cannot be read/u);
  });
  it('outside of the workspace is not read', async () => {
    for (const name of ['../../refs.bib', '/etc/refs.bib', 'https://a.example/refs.bib', '../drafts/../../refs.bib']) {
      const found = await read({}, DRAFT.replace('refs.bib', name));
      assert.equal(found.findings.length, 1);
      assert.match(found.findings[0] ?? '', /is not read: it lies outside of this workspace\.$/u, name);
    }
  });
  it('that leads in a circle is not read', async () => {
    mkdirSync(join(folder, 'drafts'));
    symlinkSync('refs.bib', join(folder, 'drafts', 'refs.bib'));
    assert.match((await read({})).findings[0] ?? '', /^unreadable-source: /u);
  });

  const list = async (name: string, content: string) =>
    read({ [`drafts/${name}`]: content }, DRAFT.replace('refs.bib', name));
  it('in CSL may have types that nobody knows', async () => {
    const found = await list(
      'a.json',
      '[{"id": "good", "type": "tea-leaf", "title": "T", "publisher": "P", "issued": {"raw": "2024"}, "author": 5, "x": [[]]}]',
    );
    assert.deepEqual([found.keys, found.problems, found.findings], [['good'], [], []]);
  });
  it('in YAML may have anchors, and a tab costs one entry', async () => {
    const found = await list(
      'a.yaml',
      'references:\n- &g\n  id: good\n  title: G\n  publisher: P\n  issued: 2024\n- <<: *g\n  id: other\n- id: bad\n\ttitle: B\n- id: last\n  title: L\n',
    );
    assert.deepEqual(
      found.keys.filter((key) => key !== 'bad'),
      ['good', 'other', 'last'],
    );
    assert.ok(found.problems.length >= 1 && found.problems.length <= 2, found.problems.join('\n'));
    assert.deepEqual(found.findings, []);
  });
  it('in YAML may refer to itself, and to what is not there', async () => {
    const found = await list(
      'a.yaml',
      'references:\n- id: good\n  title: G\n  publisher: P\n  issued: 2024\n- &a\n  id: round\n  title: R\n  author: *a\n- id: lost\n  title: *nobody\n',
    );
    assert.ok(found.keys.includes('good'), found.keys.join());
    assert.ok(found.problems.length <= 2, found.problems.join('\n'));
    assert.deepEqual(found.findings, []);
  });
  it('that multiplies itself by its anchors is refused, entry by entry', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `- &a${i + 1}\n  id: k${i}\n  note: [${`*a${i}, `.repeat(10)}]`,
    ).join('\n');
    const found = await list(
      'a.yaml',
      `references:\n- &a0\n  id: good\n  title: G\n  publisher: P\n  issued: 2024\n${laughs}\n`,
    );
    assert.ok(found.keys.includes('good'));
    assert.deepEqual(found.findings, []);
  });
  it('of fifty megabytes is read, with no more problems than anybody reads', async () => {
    const entry = (i: number) => `@article{k${i},\n  title = {${'Words about bread '.repeat(27)}},\n  year = 2011\n}\n`;
    const bib =
      Array.from({ length: 100_000 }, (_, i) => (i % 200 === 0 ? `@misc{b${i}, title={B} x}\n` : entry(i))).join('') +
      good;
    assert.ok(bib.length > 50_000_000, String(bib.length));
    const found = await beside(bib);
    assert.ok(found.keys.length > 99_000);
    assert.equal(found.problems.length, 200);
    assert.deepEqual(found.findings, []);
  }).timeout(120_000);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addedTo,
  analyse,
  applyEdits,
  type CitationSettings,
  citeEntry,
  defaultConfig,
  english,
  fixes,
  formatOf,
  libraryOf,
  lint,
  type NewSource,
  noSources,
  readCslYaml,
  standAt,
} from '../../server/engine/index.js';
import { openWorkspace } from '../../server/workspace.js';
import { memory } from '../workspace/memory.js';

const BIB =
  '@report{bread, title={Prices of bread}, author={{Statistics Office}}, institution={Statistics Office}, date={2025-05-08}, url={https://stats.example/bread}}\n';
const FIGURE = 'The price of bread rose by 11 per cent last year.';
const front = (fields: string): string => `---\n${fields}\n---\n\n`;

/** A draft in each style, the style that is asked for, and what a reader sees once the first fix is applied. */
const styles: readonly (readonly [name: string, draft: string, style: CitationSettings['style'], seen: RegExp])[] = [
  [
    'a Pandoc key',
    `${front('bibliography: refs.bib')}${FIGURE}\n`,
    'auto',
    /last year\. \(Statistics Office\s+2025\)[\s\S]*Prices of Bread/iu,
  ],
  [
    'a key that is asked for',
    `${front('bibliography: refs.bib\ntitle: Bread')}${FIGURE}\n`,
    'pandoc',
    /\(Statistics Office\s+2025\)/u,
  ],
  [
    'a footnote',
    `${front('bibliography: refs.bib')}${FIGURE}\n`,
    'footnote',
    /Statistics Office, Prices of bread[\s\S]*https:\/\/stats\.example\/bread/u,
  ],
  ['an inline note', `${front('bibliography: refs.bib')}${FIGURE}\n`, 'inline', /Statistics Office, Prices of bread/u],
  [
    'a link',
    `${front('bibliography: refs.bib')}${FIGURE}\n`,
    'link',
    /<a\s+href="https:\/\/stats\.example\/bread"[^>]*>11\s+per cent<\/a>/u,
  ],
  [
    'a footnote beside others',
    `${FIGURE}\n\nMilk was cheaper.[^1]\n\n[^1]: Dairy board, 2025.\n`,
    'auto',
    /Prices of bread/u,
  ],
  [
    'a reference key of the draft’s own',
    `${front('references:\n- id: bread\n  type: report\n  title: Prices of bread\n  author: [{literal: Statistics Office}]\n  issued: 2025')}${FIGURE}\n`,
    'auto',
    /\(Statistics Office\s+2025\)/u,
  ],
];

describe('a citation that is put in', function () {
  this.timeout(60_000);
  let folder = '';
  before(function () {
    if (spawnSync('pandoc', ['--version']).status !== 0) {
      console.log('\nPandoc is not installed: that it renders every inserted citation is NOT tested.\n');
      if (process.env.CI === 'true') throw new Error('Pandoc is missing');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'says-who-pandoc-'));
    writeFileSync(join(folder, 'refs.bib'), BIB);
  });
  after(() => folder !== '' && rmSync(folder, { recursive: true, force: true }));

  for (const [name, draft, style, seen] of styles) {
    it(`as ${name} gives the figure its source, and Pandoc renders it without a warning`, async () => {
      const files = {
        '/desk/refs.bib': BIB,
        '/desk/says-who.yaml': `sources: refs.bib\ncitations: {style: ${style}}\n`,
      };
      const { config } = await openWorkspace(memory(files)).withSources('/desk/a.md', draft);
      const analysis = analyse(draft);
      const finding = lint(analysis, config).find(({ rule }) => rule === 'unsourced-figure');
      assert.ok(finding !== undefined);
      const fix = fixes(analysis, finding, config).find(({ title }) => /^Cite .*Prices of bread/u.test(title));
      assert.ok(fix !== undefined, 'the entry is offered');
      const mended = applyEdits(draft, fix.edits);
      assert.equal(
        analyse(mended).claims.find(({ figure }) => figure.kind !== null && figure.extent.low === 11)?.status,
        'cited',
      );
      assert.deepEqual(
        lint(analyse(mended), config)
          .map(({ rule }) => rule)
          .filter((rule) => rule !== 'unused-source'),
        [],
      );
      writeFileSync(join(folder, 'a.md'), mended);
      const { stdout, stderr, status } = spawnSync('pandoc', ['--from=markdown', '--citeproc', '--to=html', 'a.md'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.match(stdout.replace(/<(?!a\b|\/a)[^>]+>/gu, ''), seen);
    });
  }

  const LEDGERS: readonly (readonly [file: string, before: string])[] = [
    ['sources.yaml', ''],
    ['kept.yaml', "# The desk's own\nreferences:\n- id: mills\n  title: Mills\n  issued: 2011\n"],
    ['kept.json', '[{"id": "mills", "type": "book", "title": "Mills"}]'],
    ['kept.bib', '@book{mills,\n  title = {Mills},\n  year = 2011\n}\n'],
    ['new.bib', ''],
  ];
  for (const [file, before] of LEDGERS) {
    it(`from an entry added to ${before === '' ? 'a new ' : ''}${file} is rendered word for word`, () => {
      const told: NewSource = {
        title: 'Loaves_ *and* fishes, 5 $ [sic] & 7 % @ noon',
        author: 'Statistics Office',
        date: '2025-05-08',
        url: 'https://stats.example/bread_and?c=d_e*f',
        accessed: '2025-06-01',
        archive: 'https://archive.example/1',
        locator: 'table 3',
        quote: 'It: “rose”',
        asOf: '2025-04-30',
        standing: 'official',
      };
      const added = addedTo(before, formatOf(file) ?? 'csl-yaml', told, 'statistics-office-2025');
      assert.ok('edit' in added, JSON.stringify(added));
      writeFileSync(join(folder, file), applyEdits(before, [added.edit]));
      const mills = before === '' ? '' : ' [@mills]';
      const draft = `${front(`bibliography: ${file}`)}${FIGURE}${mills}\n`;
      const analysis = analyse(draft);
      const at = draft.indexOf('11 per');
      const stand = standAt(analysis, { start: at, end: at });
      assert.ok(stand !== null);
      const { edits } = citeEntry(
        analysis,
        stand,
        { ...defaultConfig.citations, sources: noSources, wording: english },
        added.source,
      );
      writeFileSync(join(folder, 'b.md'), applyEdits(draft, edits));
      const { stdout, stderr, status } = spawnSync('pandoc', ['--from=markdown', '--citeproc', '--to=plain', 'b.md'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      const words = stdout.replace(/\s+/gu, ' ');
      assert.match(words, /\(Statistics Office 2025, table 3\)/u);
      assert.ok(words.toLowerCase().includes('loaves_ *and* fishes, 5 $ [sic] & 7 % @ noon'), words);
      assert.match(words, /https:\/\/stats\.example\/bread_and\?c=d_e(?:\*|%2A)f/u);
    });
  }

  it('by a key of the ledger that the documentation shows is rendered', () => {
    const page = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
    const ledger = /^```yaml\n([\s\S]*?)^```/mu.exec(page)?.[1] ?? '';
    assert.deepEqual(
      libraryOf('', readCslYaml(ledger)).sources.map(({ key, standing }) => `${key}: ${standing}`),
      ['statistics-office-2025: official', 'brenn-2025: witness'],
    );
    writeFileSync(join(folder, 'shown.yaml'), ledger);
    writeFileSync(
      join(folder, 'c.md'),
      `${front('bibliography: shown.yaml')}${FIGURE} [@statistics-office-2025, table 3; @brenn-2025]\n`,
    );
    const { stdout, stderr } = spawnSync('pandoc', ['--from=markdown', '--citeproc', '--to=plain', 'c.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.match(stdout.replace(/\s+/gu, ' '), /\(Statistics Office 2025, table 3; Brenn 2025\)/u);
  });
});

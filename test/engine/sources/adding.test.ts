import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addedTo,
  applyEdits,
  english,
  type Format,
  freshKey,
  libraryOf,
  type NewSource,
  readerOf,
} from '../../../server/engine/index.js';

const SOURCE: NewSource = { title: 'Prices', author: 'Statistics Office', date: '2025-05-08' };

/** A file with the source in it; why not, where it is refused. */
function longer(text: string, format: Format, source = SOURCE): string {
  const added = addedTo(text, format, source, 'new');
  return 'why' in added ? `refused: ${english.refused[added.why]}` : applyEdits(text, [added.edit]);
}

const FILES: Readonly<Record<Format, readonly string[]>> = {
  'csl-yaml': [
    '',
    '# The desk’s sources\n',
    'references:\n',
    'references: # ours\r\n',
    'references: []\n',
    'references: [{id: a, title: A}]',
    'references:\n- id: a\n  title: A # dear\n# end\nnocite: "*"\n',
    '---\nreferences:\n    - id: a\n      note: |\n        one\n\n        two\n\n\n    - id: b\n      title: B',
    'references:\n  - &a\n    id: a\n    author: &who [{literal: Guild}]\n  - <<: *a\n    id: b\n',
    '- id: a\n  title: A\n- title: no id\n',
  ],
  'csl-json': ['', '[]', '[\r\n]\r\n', '[{"id":"a"}]', '[\n\t{\n\t\t"id": "a"\n\t}\n]\n', '{"references": [\n]}'],
  bibtex: [
    '',
    '@book{a,\n  title = {A},\n  year = 2011\n}',
    '@online{a, date={2011}}\r\n\r\n',
    '@string{x = "y"}\n@comment{kept}\n% end\n',
    '@misc{a, title={A}}\n@misc{b, title={B\n',
  ],
};

describe('a file of sources that gets another', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aZß9 "\'\\{}[]()<>&%$#@*_`~^|:;,.-–…\n\t🌊') });
  const sources = fc.record({
    title: words,
    author: words,
    publisher: words,
    quote: words,
    locator: words,
    url: words,
  });
  for (const format of ['csl-yaml', 'csl-json', 'bibtex'] as const) {
    for (const text of FILES[format]) {
      it(`keeps all it has: ${JSON.stringify(text).slice(0, 60)}`, () => {
        const more = longer(text, format);
        const read = (one: string) => libraryOf('', readerOf[format](one));
        assert.deepEqual(
          read(more).sources.map(({ key }) => key),
          [...read(text).sources.map(({ key }) => key), 'new'],
        );
        assert.equal(read(more).problems.length, read(text).problems.length);
        assert.ok(!text.includes('\r\n') || !/[^\r]\n/u.test(more), 'its line ends');
        for (const line of text.split(/\r?\n/u)) assert.ok(more.includes(line.replace(/ ?\[?\]\}?$/u, '')), line);
      });
    }
    it(`can take any words: ${format}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...FILES[format]), sources, (text, source) => {
          const added = addedTo(text, format, source, 'new');
          assert.ok('edit' in added, JSON.stringify(added));
        }),
      );
    });
  }
  it('tells a source as it was told', () => {
    const told: NewSource = {
      title: '2024. A_b *c* [d] 5 $ & 7% {x}: “e” #1',
      author: 'Office of @Fish_',
      publisher: 'Yes',
      date: '2024-05',
      url: 'https://a.example/b?c=d_e&f=%20',
      accessed: '2024-06-01',
      archive: 'https://archive.example/1',
      locator: 'table 3',
      quote: 'It "rose".',
      asOf: '2024-04-30',
      standing: 'party',
    };
    for (const format of ['csl-yaml', 'csl-json', 'bibtex'] as const) {
      const added = addedTo('', format, told, 'new');
      assert.ok('source' in added);
      const { title, authors, issuer, date, url, accessed, archive, locator, quote, asOf, standing } = added.source;
      const braces = format === 'bibtex' ? told.title?.replace(/[{}]/gu, '') : told.title;
      assert.deepEqual(
        [
          title,
          authors,
          issuer,
          date.slice(0, 4),
          url,
          accessed,
          archive,
          locator,
          quote.replace(/[“”]/gu, '"'),
          asOf,
          standing,
        ],
        [
          braces,
          [told.author],
          'Yes',
          '2024',
          told.url,
          told.accessed,
          told.archive,
          told.locator,
          told.quote,
          told.asOf,
          'party',
        ],
      );
    }
  });
  it('is left alone where it cannot be read', () => {
    assert.match(longer('references:\n- id: a\n\ttitle: [x\n', 'csl-yaml'), /^refused: cannot be read as YAML/u);
    assert.match(longer('a: 1\n', 'csl-yaml'), /^refused: is no list of sources/u);
    assert.match(longer('{"a": 1}', 'csl-json'), /^refused: is no list of sources/u);
    assert.match(longer('[{"id": "a"', 'csl-json'), /^refused: is written in a way/u);
  });
});

describe('a new key', () => {
  for (const [source, taken, key] of [
    [SOURCE, [], 'statistics-office-2025'],
    [SOURCE, ['Statistics-Office-2025'], 'statistics-office-2025b'],
    [{ author: 'Müller, Jörg', date: '2024' }, [], 'muller-2024'],
    [{ publisher: 'The Ministry of Health and Care' }, [], 'ministry-of-health'],
    [{ title: 'Prices' }, ['prices', 'prices-2'], 'prices-3'],
    [{ title: '€ 5' }, [], '5'],
    [{ author: 'Міністерство оборони', date: '2022' }, [], 'міністерство-оборони-2022'],
    [{}, [], 'source'],
  ] as const)
    it(key, () => assert.equal(freshKey(source, taken), key));
});

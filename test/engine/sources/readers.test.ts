import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  described,
  english,
  type Item,
  readBibtex,
  readCslJson,
  readCslYaml,
  tellProblem,
} from '../../../server/engine/index.js';

/** Each entry as its key and one line; each problem as the text that it stands at and what it says. */
const read = (reader: (text: string) => Iterable<Item>, text: string): string[] =>
  [...reader(text)].map((item) =>
    'source' in item
      ? `${item.source.key}: ${described(item.source)}`
      : `! “${text.slice(item.problem.start, item.problem.end)}” ${tellProblem(item.problem, english).message}`,
  );

describe('a BibTeX file', () => {
  const cases: Readonly<Record<string, readonly [text: string, ...wanted: string[]]>> = {
    'gives its entries': [
      '@report{a,\n title = {Prices},\n institution = {Statistics Office},\n date = {2025-05-08}\n}\n@book{b, title="Mills", author="Rasmus, Tove and Holm, Per", year=2011}',
      'a: Prices (Statistics Office, 2025)',
      'b: Rasmus and Holm, Mills (2011)',
    ],
    'may use round brackets, capitals and abbreviations': [
      '@STRING(nja = "Journal of " # {Agronomy})\n@Article(c, Title = {Drought}, journal = nja, month = mar, year = 2025)',
      'c: Drought (Journal of Agronomy, 2025)',
    ],
    'is TeX, and reads as words': [
      '@misc{d, title = {{\\"U}ber die {GDP} \\& der {\\O}st---West {\\v{c}}as~2}, author = {{Guild of Bakers} and M{\\\'e}n, A. and others}}',
      'd: Guild of Bakers and Mén, Über die GDP & der Øst—West čas 2',
    ],
    'may have remarks between': [
      'Exported on Monday.\n@comment{x, @article{y, title={no}}}\n@preamble{"\\def\\x{1}"}\n% @misc{z, title={no}}\n@misc{e, title={Yes}}',
      'e: Yes',
    ],
    'loses an entry that has a comma too few, and no other': [
      '@misc{f, title={One}}\n@misc{g, title={Two} year={2024}}\n@misc{h, title={Three}}',
      'f: One',
      '! “g” The entry “g” cannot be read: a comma or a brace is missing before its line 1.',
      'h: Three',
    ],
    'loses an entry that is not closed, and no other': [
      '@misc{i, title={One\n\n@misc{j, title={Two}}',
      '! “i” The entry “i” is not closed: put the missing brace at its end.',
      'j: Two',
    ],
    'loses an entry without a key': [
      '@misc{, title={One}}',
      '! “@misc{” This entry has no key to cite it by: put one before its first comma.',
    ],
    'takes an address from a DOI': ['@misc{k, doi = {10.1/x}}', 'k: https://doi.org/10.1/x'],
    'may be empty': [''],
  };
  for (const [name, [text, ...wanted]] of Object.entries(cases))
    it(name, () => assert.deepEqual(read(readBibtex, text), wanted));

  it('knows where each key stands', () => {
    const text = '@misc{ first , title={A}}\r\n@misc{second, title={B}}';
    const keys = [...readBibtex(text)].map((item) =>
      'source' in item ? text.slice(item.source.keySpan.start, item.source.keySpan.end) : '',
    );
    assert.deepEqual(keys, ['first', 'second']);
  });
});

describe('a CSL file', () => {
  it('is a list in JSON', () => {
    const text =
      '[{"id": "a", "title": "Prices", "publisher": "Statistics Office", "issued": {"date-parts": [[2025, 5]]}}, {"id": 7, "title": "Mills", "author": [{"family": "Rasmus", "given": "T."}, {"literal": "Guild"}]}]';
    assert.deepEqual(read(readCslJson, text), ['a: Prices (Statistics Office, 2025)', '7: Rasmus and Guild, Mills']);
  });
  it('keeps the good entries of broken JSON', () => {
    const found = read(readCslJson, '[{"id": "a", "title": "One"} {"id": "b", "title": "Two"}, {"title": "None"}]');
    assert.match(found[0] ?? '', /^! .*This is no JSON: comma expected\.$/u);
    assert.deepEqual(found.slice(1, 3), ['a: One', 'b: Two']);
    assert.match(found[3] ?? '', /This entry has no “id” to cite it by: give it one\.$/u);
  });
  it('may be a long list, read entry by entry', () => {
    const list = Array.from({ length: 2000 }, (_, i) => ({
      id: `k${i}`,
      title: `“${i}” {"x"} \\`,
      note: '…'.repeat(90),
    }));
    const text = `\n${JSON.stringify(list, null, 1)}\n`;
    const places = [...readCslJson(text)].map((item) =>
      'source' in item ? text.slice(item.source.keySpan.start, item.source.keySpan.end) : item.problem.says,
    );
    assert.deepEqual(
      places,
      list.map(({ id }) => id),
    );
    const broken = text.replace('},\n {\n  "id": "k5"', '}\n {\n  "id": "k5"').replace('"id": "k9",', '"id": "k9"');
    assert.deepEqual(read(readCslJson, broken).filter((line) => line.startsWith('!')).length, 2);
  });
  it('that is long loses an entry that is nested too deeply, and no other', () => {
    const deep = `{"id": "deep", "note": ${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const long = Array.from({ length: 2000 }, (_, i) => `{"id": "k${i}", "note": "${'x'.repeat(100)}"}`);
    const found = read(readCslJson, `[${[...long.slice(0, 9), deep, ...long.slice(9)].join(',')}]`);
    assert.deepEqual([found.length, found.filter((line) => line.startsWith('!')).length], [2001, 1]);
  });
  it('is a list in YAML, or one under “references”', () => {
    const list = '- id: a\n  title: Prices\n  publisher: Office\n  issued: 2025-05-08\n- id: b\n  title: Mills\n';
    const wanted = ['a: Prices (Office, 2025)', 'b: Mills'];
    assert.deepEqual(read(readCslYaml, list), wanted);
    assert.deepEqual(read(readCslYaml, `references:\n${list.replace(/^/gmu, '  ')}`.trimEnd()), wanted);
  });
  it('is Markdown in YAML, in which signs may be escaped', () => {
    const text = '- id: two\\_\\_words\n  title: A \\*star\\*\n  publisher: B\\_\n';
    assert.deepEqual(read(readCslYaml, text), ['two__words: A *star* (B_)']);
  });
  it('may use anchors in YAML', () => {
    const text = '- id: a\n  title: One\n  author: &who [{literal: Guild}]\n- id: b\n  title: Two\n  author: *who\n';
    assert.deepEqual(read(readCslYaml, text), ['a: Guild, One', 'b: Guild, Two']);
  });
  it('keeps the good entries of broken YAML', () => {
    const found = read(readCslYaml, '- id: a\n  title: One\n- id: b\n\ttitle: [Two\n- id: c\n  title: Three\n');
    assert.equal(found[0], 'a: One');
    assert.match(found[1] ?? '', /^! .*This cannot be read as YAML/u);
    assert.equal(found.at(-1), 'c: Three');
  });
  it('says so when it is none', () => {
    assert.match(read(readCslJson, '{"a": 1}')[0] ?? '', /no list of sources/u);
    assert.match(read(readCslYaml, 'a: 1')[0] ?? '', /no list of sources/u);
    for (const empty of ['# nothing yet\n', '', 'references:\n', 'references: # ours\n', 'references: []\n'])
      assert.deepEqual([...readCslYaml(empty)], [], empty);
    assert.deepEqual([...readCslJson('\n')], []);
  });
});

describe('any text', () => {
  const parts = fc.array(
    fc.constantFrom(
      '@misc{a,',
      '}',
      '{',
      '"',
      'title = {x}',
      ',',
      '\n',
      '- id: a',
      '\n  ',
      '[',
      ']',
      ': ',
      '*a',
      '&a ',
      '\\',
      '%',
      '@string{',
      '(',
      ')',
      '\t',
      '🌊',
    ),
    { maxLength: 20 },
  );
  for (const [name, reader] of Object.entries({ readBibtex, readCslJson, readCslYaml })) {
    it(`is read by ${name} without a throw, and every place lies in it`, () => {
      fc.assert(
        fc.property(parts, (pieces) => {
          const text = pieces.join('');
          for (const item of reader(text)) {
            const { start, end } = 'source' in item ? item.source.keySpan : item.problem;
            assert.ok(start >= 0 && start <= end && end <= text.length + 1, `${start}–${end} of ${text.length}`);
          }
        }),
      );
    });
  }
});

import assert from 'node:assert/strict';
import {
  analyse,
  defaultConfig,
  keysFor,
  libraryOf,
  lint,
  type Registry,
  readBibtex,
} from '../../../server/engine/index.js';

const BIB = '@book{mills, title={A History of Milling}, author={Rasmus, Tove}, publisher={Brenn}, year=2011}';
const sources: Registry = {
  libraries: [libraryOf('refs.bib', readBibtex(BIB))],
  read: ['refs.bib'],
  unread: [],
};
const config = { ...defaultConfig, sources };
const read = (text: string) => analyse(text, config.lexicon, undefined, keysFor(sources, text));
const rules = (text: string): string[] =>
  lint(read(text), config).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

describe('a bare @word', () => {
  it('cites where a bibliography has it as a key', () => {
    for (const text of ['As @mills shows, bread rose by 9 per cent.', 'Bread rose by 9 per cent, see @mills.']) {
      assert.deepEqual(rules(text), [], text);
      assert.equal(read(text).claims[0]?.citations[0]?.target, 'mills');
    }
  });
  it('is a handle where none has', () => {
    assert.deepEqual(rules('Bread rose by 9 per cent, see @baker.'), []);
    assert.deepEqual(rules('Ask @mlls, @Reuters or ann@mills.'), []);
  });
  it('is a slip where the front matter names a bibliography that has one like it', () => {
    const front = '---\nbibliography: refs.bib\n---\n\n';
    assert.deepEqual(rules(`${front}Ask @milsl.`), ['unknown-citation: milsl']);
    assert.deepEqual(
      rules(`${front}Ask @reuters, ann@milsl, \`@milsl\`, [@milsl](https://a.example) and \\@milsl.`),
      [],
    );
  });
  it('is a key of the draft’s own references too', () => {
    const front = '---\nreferences:\n- {id: count, title: Count, author: [{literal: Office}], issued: 2025}\n---\n\n';
    assert.deepEqual(rules(`${front}As @count shows, bread rose by 9 per cent.`), []);
  });
});

describe('front matter that three dots close, as Pandoc has it', () => {
  it('brings its references along', () => {
    const text =
      '---\ntitle: Bread\nreferences:\n- {id: count, title: Count, author: [{literal: Office}], issued: 2025}\n...\n\nSome 41 people died [@count; @cuont].\n';
    assert.deepEqual(rules(text), ['unknown-citation: cuont']);
  });
  it('is none where no field begins it', () => {
    assert.deepEqual(rules('---\n\nSome 41 people died.\n\n...\n'), ['unsourced-figure: Some 41 people']);
  });
});

describe('an author’s key in the sentence', () => {
  for (const text of [
    '@doe2020 says that 41 people died.',
    'According to @doe2020, 41 people died.',
    '@doe2020 [p. 3] found that 41 people died.',
    'The study by @doe2020 found that 41 people died.',
  ])
    it(`is a source: ${text}`, () => {
      assert.deepEqual(lint(analyse(text), defaultConfig), []);
      const [claim] = analyse(text).claims.filter(({ figure }) => figure.exempt === null);
      assert.deepEqual([claim?.status, claim?.citations[0]?.target], ['attributed', 'doe2020']);
    });
  it('is none of the sentence before', () => {
    const [first] = analyse('Bread rose by 9 per cent. @doe2020 wrote of mills.').claims;
    assert.equal(first?.status, 'unsourced');
  });
});

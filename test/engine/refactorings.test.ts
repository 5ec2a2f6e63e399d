import assert from 'node:assert/strict';
import { analyse, applyEdits, defaultConfig, english, noSources, refactorings } from '../../server/engine/index.js';

const BREAD = {
  key: 'bread',
  type: 'report',
  title: 'Bread',
  authors: [],
  issuer: 'Office',
  date: '2025',
  url: 'https://www.stats.example/bread/',
  archive: '',
  accessed: '',
  standing: '',
  locator: '',
  quote: '',
  asOf: '',
  parent: '',
  span: { start: 0, end: 1 },
  keySpan: { start: 0, end: 1 },
};

/** What a draft is after the refactoring at `|` whose title begins so; null when none is offered. */
function refactored(annotated: string, title: string, sources = noSources): string | null {
  const at = Math.max(0, annotated.indexOf('|'));
  const text = annotated.replace('|', '');
  const citing = { ...defaultConfig.citations, sources, wording: english };
  const fix = [...refactorings(analyse(text), { start: at, end: at }, citing)].find((one) =>
    one.title.startsWith(title),
  );
  return fix === undefined ? null : applyEdits(text, fix.edits);
}

describe('a link', () => {
  const draft = 'Bread [rose by 11%|](https://stats.example/bread) and milk fell.\n';
  it('becomes a footnote', () => {
    assert.equal(
      refactored(draft, 'Convert this link to footnote 1'),
      'Bread rose by 11%[^1] and milk fell.\n\n[^1]: <https://stats.example/bread>\n',
    );
  });
  it('becomes the key of the source at its address', () => {
    const sources = { ...noSources, libraries: [{ file: 'a.bib', sources: [BREAD], problems: [] }] };
    assert.equal(
      refactored(draft, 'Convert this link to the key bread', sources),
      'Bread rose by 11% [@bread] and milk fell.\n',
    );
    assert.equal(refactored(draft, 'Convert this link to the key'), null);
  });
  it('is offered nothing where there is none', () => assert.equal(refactored('Bread| rose.', 'Convert'), null));
});

describe('definitions', () => {
  const move = 'Move all definitions to the end, in order of use';
  it('move to the end, in order of use', () => {
    const draft =
      'Bread rose.[^b]\n\n[^b]: Office.\n\nMilk fell.[^a] See [it].\n\n[it]: https://stats.example/\n\n[^a]: Board.\n\nThe end.\n';
    const moved =
      'Bread rose.[^b]\n\nMilk fell.[^a] See [it].\n\nThe end.\n\n[^b]: Office.\n\n[^a]: Board.\n\n[it]: https://stats.example/\n';
    assert.equal(refactored(draft, move), moved);
    assert.equal(refactored(moved, move), null);
  });
  it('that stand at the end are put in order there', () => {
    assert.equal(
      refactored('A.[^2] B.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n', move),
      'A.[^2] B.[^1]\n\n[^2]: Two.\n\n[^1]: One.\n',
    );
    assert.equal(
      refactored('A.[^2] B.[^1]\r\n\r\n[^1]: One.\r\n[^2]: Two.', move),
      'A.[^2] B.[^1]\r\n\r\n[^2]: Two.\r\n\r\n[^1]: One.\r\n',
    );
  });
  it('keep their further paragraphs', () => {
    const draft = 'A.[^1]\n\n[^1]: One.\n\n    More of it.\n\nB.\n';
    assert.equal(refactored(draft, move), 'A.[^1]\n\nB.\n\n[^1]: One.\n\n    More of it.\n');
  });
  it('within a quotation are left', () => assert.equal(refactored('> A.[^1]\n>\n> [^1]: One.\n\nB.\n', move), null));
});

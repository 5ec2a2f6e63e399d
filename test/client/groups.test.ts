import assert from 'node:assert/strict';
import { figureAt, filtered, groupsOf } from '../../client/figures/groups.js';
import type { Figure, Status } from '../../client/protocol.js';

const figure = (phrase: string, status: Status, line = 0, character = 0): Figure => ({
  range: { start: { line, character }, end: { line, character: character + 2 } },
  text: phrase.split(' ')[0] ?? '',
  phrase,
  sentence: phrase,
  kind: 'count',
  status,
  reason: null,
  declined: null,
  source: null,
  antecedent: null,
  cue: null,
  citations: [],
});

describe('the list of figures', () => {
  it('has what is missing first and leaves out what there is none of', () => {
    const groups = groupsOf([figure('2 May', 'exempt'), figure('9 men', 'unsourced'), figure('4 cars', 'cited')]);
    assert.deepEqual(
      groups.map(({ standing }) => standing),
      ['unsourced', 'cited', 'exempt'],
    );
  });

  it('has what was left with a reason in a group of its own', () => {
    const [group] = groupsOf([{ ...figure('9 men', 'unsourced'), declined: 'counted by us' }]);
    assert.equal(group?.standing, 'declined');
  });

  it('keeps the order of the draft within a group', () => {
    const [group] = groupsOf([figure('9 men', 'weak'), figure('4 men', 'weak')]);
    assert.deepEqual(
      group?.figures.map(({ phrase }) => phrase),
      ['9 men', '4 men'],
    );
  });

  it('is narrowed down by words in any order and case, all of which must occur', () => {
    const all = [figure('9 men', 'weak'), figure('9 cars', 'cited')];
    const phrases = (query: string): string[] =>
      filtered(all, query, (one) => [one.phrase, one.status]).map(({ phrase }) => phrase);
    assert.deepEqual(phrases('CITED 9'), ['9 cars']);
    assert.deepEqual(phrases('9'), ['9 men', '9 cars']);
    assert.deepEqual(phrases('9 none'), []);
    assert.deepEqual(phrases('  '), ['9 men', '9 cars']);
  });

  it('finds the figure that the cursor is at: the last before it on the line, else the first', () => {
    const all = [figure('9 men', 'weak', 3, 10), figure('4 cars', 'cited', 3, 40), figure('2 May', 'exempt', 5, 0)];
    const at = (line: number, character: number): string | undefined => figureAt(all, line, character)?.phrase;
    assert.deepEqual(
      [at(3, 0), at(3, 11), at(3, 39), at(3, 40), at(4, 0), at(5, 9)],
      ['9 men', '9 men', '9 men', '4 cars', undefined, '2 May'],
    );
  });
});

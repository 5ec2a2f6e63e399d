import assert from 'node:assert/strict';
import { partsOf } from '../../client/review/snippet.js';

describe('a fix with a blank', () => {
  it('is taken apart at the blank', () => {
    assert.deepEqual(partsOf(', according to $'.concat('{1:[source?]}$0'), true), {
      before: ', according to ',
      blank: '[source?]',
      after: '',
    });
  });
  it('may have an empty blank, and words after it', () => {
    assert.deepEqual(partsOf(']($'.concat('{1:})$0'), true), { before: '](', blank: '', after: ')' });
  });
  it('has its escaped characters as they are meant', () => {
    assert.deepEqual(partsOf('\\$5 \\\\ \\} $'.concat('{1:a\\}b} \\$0$0'), true), {
      before: '$5 \\ } ',
      blank: 'a}b',
      after: ' $0',
    });
  });
  it('is left as it is when it is no snippet', () => {
    assert.deepEqual(partsOf('costs $'.concat('{1:x}'), false), {
      before: 'costs $'.concat('{1:x}'),
      blank: null,
      after: '',
    });
  });
});

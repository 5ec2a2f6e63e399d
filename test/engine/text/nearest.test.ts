import assert from 'node:assert/strict';
import { nearest, nearestAmong } from '../../../server/engine/text/nearest.js';

const keys = Array.from({ length: 5000 }, (_, at) => `author${at}word${2000 + (at % 25)}`);

describe('the nearest of many words', () => {
  const near = nearestAmong(keys);

  it('is found for a slip anywhere in a word', () => {
    const key = keys[4321] ?? '';
    for (const slip of [
      `x${key}`,
      key.slice(1),
      `${key}x`,
      key.slice(0, -1),
      key.replace('word', 'wrod'),
      key.toUpperCase(),
    ])
      assert.equal(near(slip), key, slip);
    assert.equal(near('nothing-of-the-kind'), null);
  });

  it('is that of all of them, where they are few', () => {
    const few = keys.slice(0, 200);
    const among = nearestAmong(few);
    for (const word of ['author17wrod2017', 'auhtor', 'author1', 'zebra', ''])
      assert.equal(among(word), nearest(word, few));
  });
});

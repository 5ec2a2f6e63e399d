import assert from 'node:assert/strict';
import { analyse, nestsDeeply } from '../../../server/engine/index.js';

describe('deep nesting', () => {
  const bombs = ['['.repeat(50_000), '{a: '.repeat(50_000), '- '.repeat(50_000), '? '.repeat(50_000)];
  for (const bomb of bombs) {
    it(`of ${bomb.slice(0, 6)}… is seen before anything reads it`, () => {
      assert.equal(nestsDeeply(bomb), true);
      assert.doesNotThrow(() => analyse(`---\ntitle: ${bomb}\n---\n\nSome 4,000 people fled.\n`));
      assert.doesNotThrow(() => analyse(`---\n${bomb}\n---\n\nSome 4,000 people fled.\n`));
    });
  }

  it('is not seen in what people write', () => {
    const list = 'a:\n  - [b, {c: [d]}]\n'.repeat(500);
    assert.equal(nestsDeeply(list), false);
    assert.equal(nestsDeeply('{"a": [1, 2, {"b": "]]]"}]}\n'.repeat(500)), false);
    assert.equal(nestsDeeply(`# ${'-'.repeat(500)}\na: b`), false);
  });
});

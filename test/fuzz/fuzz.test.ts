import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failureOf } from './fuzz.js';
import { mutate } from './mutate.js';
import { randomFrom } from './random.js';
import { targets } from './targets.js';

const corpus = fileURLToPath(new URL('../../../test/fuzz/corpus/', import.meta.url));

for (const target of targets) {
  describe(`whatever is given as ${target.name}`, () => {
    const folder = `${corpus}${target.name}`;
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      it(`holds for ${name}, found once`, async () => {
        assert.equal(await failureOf(target, readFileSync(`${folder}/${name}`, 'utf8')), null);
      });
    }

    it('holds for a handful of mutations', async () => {
      const random = randomFrom(2026);
      for (let cases = 0; cases < 15; cases++) {
        const input = mutate(random.pick(target.seeds), random.pick(target.seeds), target.dictionary, random);
        assert.equal(await failureOf(target, input), null, input);
      }
    });
  });
}

describe('the fuzzer', () => {
  it('sees what does not hold', async () => {
    const broken = { name: 'broken', seeds: ['a'], dictionary: ['b'], run: (text: string) => assert.ok(text !== 'ab') };
    assert.equal(await failureOf(broken, 'a'), null);
    assert.match((await failureOf(broken, 'ab')) ?? '', /AssertionError/u);
  });
});

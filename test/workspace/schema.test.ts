import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { configurationSchema } from '../../server/workspace/schema.js';
import { violations } from '../../server/workspace/validate.js';
import { english } from '../../server/workspace/wording/en.js';

const published = fileURLToPath(new URL('../../../schemas/says-who.schema.json', import.meta.url));

describe('the published schema of the configuration', () => {
  it('is the one in the code; GOLDEN=write publishes it', () => {
    const text = `${JSON.stringify(configurationSchema, null, 2)}\n`;
    if (process.env.GOLDEN === 'write' || !existsSync(published)) writeFileSync(published, text);
    assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), JSON.parse(text));
  });

  it('refuses what the command refuses, and nothing else', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(JSON.stringify(configurationSchema)) as object);
    fc.assert(
      fc.property(configurations, (value) => {
        assert.equal(
          violations(value, configurationSchema, english).length === 0,
          validate(value),
          JSON.stringify(value),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

const word = fc.constantFrom('error', 'warning', 'off', 'warn', '', 'a/**', 'says-who:wire', 'footnote', 'after', 'en');
const scalar = fc.oneof(word, fc.integer({ min: -2, max: 2 }), fc.boolean(), fc.constant(null));
const setting = fc.oneof(
  word,
  fc.array(fc.oneof(word, fc.constant({}), fc.constant({ x: 1 })), { maxLength: 3 }),
  scalar,
);
const rules = fc.dictionary(fc.constantFrom('unsourced-figure', 'weak', '__proto__'), setting, { maxKeys: 2 });
const words = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const configurations = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.record(
    {
      extends: words,
      ignore: words,
      rules: fc.oneof(rules, scalar),
      overrides: fc.array(fc.oneof(scalar, fc.record({ files: words, rules }, { requiredKeys: [] })), { maxLength: 2 }),
      citations: fc.record({ style: scalar, position: scalar, where: scalar }, { requiredKeys: [] }),
      sources: words,
      lexicon: fc.record({ cues: words, exempt: words }, { requiredKeys: [] }),
      language: scalar,
      extra: scalar,
    },
    { requiredKeys: [] },
  ),
);

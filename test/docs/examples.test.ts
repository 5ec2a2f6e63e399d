import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, defaultConfig, lint, rules } from '../../server/engine/index.js';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

/** The findings of every example, by default and with the rules that are off by default switched on. */
const findings = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const draft = analyse(readFileSync(join(examples, name), 'utf8'));
    const all = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'warning' as const, options: {} }]));
    return [...lint(draft, defaultConfig), ...lint(draft, { ...defaultConfig, rules: all })];
  });

describe('the examples', () => {
  for (const { id } of rules) it(`show what ${id} finds`, () => assert.ok(findings.some(({ rule }) => rule === id)));
});

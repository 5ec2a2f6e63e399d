import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** A literal string as the source has it, told apart from what only begins like one. */
const call = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/gu;

/** Every text that the extension shows, in English. */
const told = new Set(
  sources.flatMap((name) =>
    [...readFileSync(join(root, 'client', name), 'utf8').matchAll(call)].map(([, single, double]) =>
      (single ?? double ?? '').replace(/\\(.)/gu, '$1'),
    ),
  ),
);

/** The places of a text that are filled in: `{0}`. */
const slots = (text: string): string[] =>
  [...text.matchAll(/\{\d+\}|`[^`]*`|\$\([a-z-]+\)/gu)].map(([slot]) => slot).sort();

describe('what the extension shows', () => {
  it('is written as literal texts, so that it can be translated', () => {
    const loose = sources.filter((name) => {
      const source = readFileSync(join(root, 'client', name), 'utf8');
      return source.split('l10n.t(').length - 1 !== [...source.matchAll(call)].length;
    });
    assert.deepEqual(loose, []);
    assert.ok(told.size > 30);
  });

  it('is in German too, all of it and nothing else', () => {
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.de.json')).sort(), [...told].sort());
  });

  it('has the same places to fill in, in both languages', () => {
    const bundle = Object.entries(json('l10n/bundle.l10n.de.json'));
    const english = json('package.nls.json');
    const manifest = Object.entries(json('package.nls.de.json')).map(([key, text]) => [english[key] ?? '', text]);
    for (const [from = '', to = ''] of [...bundle, ...manifest]) {
      assert.deepEqual(slots(to), slots(from), from);
      assert.notEqual(to.trim(), '', from);
    }
  });

  it('in the manifest has a text in both languages, and every text is used', () => {
    const used = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/gu)].map(
      ([, key]) => key,
    );
    const keys = [...new Set(used)].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), keys);
    assert.deepEqual(Object.keys(json('package.nls.de.json')).sort(), keys);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endings } from '../cli/support/endings.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tests = join(root, 'test', 'cli');

/** The rows under a page's heading “Exit status”. */
const rowsIn = (page: string): string[][] =>
  (/^## Exit status$([\s\S]*?)^## /mu.exec(readFileSync(join(root, page), 'utf8'))?.[1] ?? '')
    .split('\n')
    .filter((line) => /^\| \d/u.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/gu, '')));

/** The names of the command's tests: those of a table, and those that stand in a file. */
const names: ReadonlySet<string> = new Set([
  ...endings.map(([status, why]) => `is ${status} for ${why}`),
  ...readdirSync(tests)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join(tests, name), 'utf8').matchAll(/^ *it\('([^']*)'/gmu)])
    .map(([, name = '']) => name),
]);

describe('the table of exit statuses', () => {
  const rows = rowsIn('docs/command-line.md');

  it('names tests that are there, at least one for each row', () => {
    for (const [, when, held = ''] of rows) {
      const named = [...held.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
      assert.ok(named.length > 0, when);
      assert.deepEqual(
        named.filter((name) => !names.has(name)),
        [],
        when,
      );
    }
  });

  it('gives each test’s own status', () => {
    const own = rows.flatMap(([status, when, held = '']) =>
      [...held.matchAll(/`is (\d) for [^`]*`/gu)].slice(0, 1).map(([, named]) => [when, named, status]),
    );
    assert.ok(own.length > 8);
    for (const [when, named, status] of own) assert.equal(named, status, when);
  });

  it('says no other statuses than the page on pipelines', () => {
    const statuses = (page: string) => [...new Set(rowsIn(page).map(([status]) => status))].sort();
    assert.deepEqual(statuses('docs/ci.md'), ['0', '1', '2']);
    assert.deepEqual(statuses('docs/command-line.md'), ['0', '1', '2']);
  });
});

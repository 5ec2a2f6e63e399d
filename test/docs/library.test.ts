import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const library = pathToFileURL(join(root, 'dist', 'library', 'index.js')).href;

/** The programs of docs/library.md: each prints what the comments after its lines say. */
describe('the programs that docs/library.md shows', () => {
  const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
  const programs = [...page.matchAll(/^```js\n([\s\S]*?)^```/gmu)].map(([, body = '']) => body);

  it('are there', () => assert.ok(programs.length >= 3));
  for (const [at, program] of programs.entries()) {
    it(`print what is said of them (${at + 1})`, () => {
      const expected = [...program.matchAll(/^\/\/ ?(.*)$/gmu)].map(([, line = '']) => line);
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
        input: program.replace("'says-who'", `'${library}'`),
        encoding: 'utf8',
      });
      assert.equal(stdout.trimEnd(), expected.join('\n').trimEnd(), stderr);
    });
  }
});

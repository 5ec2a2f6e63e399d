import assert from 'node:assert/strict';
import { fixtures } from './corpus.js';
import { measure, ownDrafts } from './eval.js';
import { tally } from './score.js';

/**
 * A little below what has been reached (`npm run eval`), so that a step back fails here. Raise them when it is safe to;
 * lower one only with the reason in the commit.
 */
const FLOOR = { precision: 0.7, recall: 0.93, attribution: 0.82, named: 0.85 };
const CEILING = { alarms: 0.12 };

describe('detection on the labelled drafts', () => {
  const measured = measure(fixtures(ownDrafts));
  const sum = tally(measured.flatMap(({ outcomes }) => outcomes));

  for (const [name, floor] of Object.entries(FLOOR) as [keyof typeof FLOOR, number][])
    it(`keeps ${name} at ${floor} or above`, () => assert.ok((sum[name] ?? 0) >= floor, `${sum[name]}`));
  it(`keeps alarms on what is no claim at ${CEILING.alarms} or below`, () =>
    assert.ok((sum.alarms ?? 1) <= CEILING.alarms, `${sum.alarms}`));
  it('sees every figure that needs a source', () => assert.equal(sum.unseen, 0));
  it('reports nothing where no number expression is', () =>
    assert.deepEqual(
      measured.flatMap(({ outside }) => outside),
      [],
    ));
});

import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/index.js';
import { lift } from './marks.js';
import { confusions, judge, outsideMarks, tally } from './score.js';

/** A draft judged with claims whose status is set by hand, in order. */
function judged(annotated: string, statuses: readonly ('unsourced' | 'attributed' | 'exempt')[]) {
  const { text, marks } = lift(annotated);
  const [model] = analyse('At least 40 people died.').claims;
  assert.ok(model);
  const claims = statuses.map((status, index) => {
    const mark = marks[index];
    assert.ok(mark);
    const source = status === 'attributed' ? { start: 0, end: 6, text: 'Police' } : null;
    return { ...model, span: { start: mark.start, end: mark.end }, status, source, citations: [] };
  });
  return { outcomes: judge('a.md', text, marks, claims), marks, claims };
}

describe('scoring', () => {
  it('counts a flag on a figure without a source as right and one on a date as a false alarm', () => {
    const { outcomes } = judged('⟦12=none⟧ died in ⟦1999=date⟧', ['unsourced', 'unsourced']);
    const { precision, recall, alarms } = tally(outcomes);
    assert.deepEqual({ precision, recall, alarms }, { precision: 0.5, recall: 1, alarms: 1 });
  });
  it('asks whether the source that is named is the one that is labelled', () => {
    const { outcomes } = judged('⟦12=same: police⟧ and ⟦14=same: Kronos⟧', ['attributed', 'attributed']);
    assert.equal(tally(outcomes).attribution, 1);
    assert.equal(tally(outcomes).named, 0.5);
  });
  it('takes either verdict where a fair editor may do either', () => {
    const { outcomes } = judged('⟦12=soft⟧, ⟦14=none/same: police⟧', ['unsourced', 'attributed']);
    assert.ok(outcomes.every(({ right }) => right));
    assert.deepEqual(confusions(outcomes), []);
  });
  it('tells a figure that is never seen from one that is seen and passed over', () => {
    const { outcomes } = judged('⟦12=none⟧ and ⟦14=none⟧ died', ['exempt']);
    assert.equal(tally(outcomes).unseen, 1);
    assert.deepEqual(confusions(outcomes), [
      ['none → exempt', 1],
      ['none → not seen', 1],
    ]);
  });
  it('lists what is reported where nothing is labelled', () => {
    const { marks, claims } = judged('⟦12=none⟧ died', ['unsourced']);
    assert.equal(outsideMarks(marks, claims).length, 0);
    assert.equal(outsideMarks([], claims).length, 1);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phraseProblem, phrasesOf } from '../../../server/engine/language/phrases.js';

const stands = (phrase: string, text: string): boolean => phrasesOf([phrase]).stand(text);

describe('phrases of the house', () => {
  it('are found as whole words, whatever their case and white space', () => {
    assert.ok(stands('the 27 member states', 'All of The 27 Member\u00A0States agreed.'));
    assert.ok(!stands('the 27 member states', 'the 27 member statesmen'));
    assert.ok(!stands('observatory', 'observatories'));
    assert.ok(stands("the ministry's figures", 'the ministry’s figures'));
  });

  it('have <number> for a number and * for letters', () => {
    assert.ok(stands('the <number> member states', 'the 27 member states'));
    assert.ok(stands('Formula <number>', 'a Formula 1 race'));
    assert.ok(!stands('Formula <number>', 'a formula one race'));
    assert.ok(stands('mediat*', 'the mediators'));
    assert.ok(stands('Boeing *', 'a Boeing 737-800 landed'));
    assert.ok(!stands('Boeing *', 'a Boeing.'));
  });

  it('are no patterns', () => {
    assert.ok(stands('a.b (c) [d]', 'x a.b (c) [d] y'));
    assert.ok(!stands('a.b', 'axb'));
    assert.ok(!stands('(a|b)', 'a'));
    assert.ok(stands('the #metoo movement', 'the #MeToo movement'));
  });

  it('touch a stretch of the text', () => {
    const phrases = phrasesOf(['the 27 member states']);
    const text = 'For 27 days the 27 member states talked.';
    assert.ok(phrases.overlap(text, { start: 16, end: 18 }));
    assert.ok(!phrases.overlap(text, { start: 4, end: 6 }));
  });

  it('that cannot be used are said to be so, and passed over', () => {
    assert.equal(phraseProblem('the <number> member states'), null);
    assert.equal(phraseProblem('a*b*c'), 'stars');
    assert.equal(phraseProblem('…'), 'blank');
    assert.equal(phraseProblem('x'.repeat(201)), 'long');
    assert.ok(!stands('a*b*c', 'abc'));
    assert.ok(!phrasesOf([]).stand('x'));
  });

  it('never throw and never take long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), fc.string({ maxLength: 200 }), (phrase, text) => {
        phrasesOf([phrase]).stand(text);
        phrasesOf([phrase]).overlap(text, { start: 0, end: text.length });
      }),
    );
    // Each star takes at most one word: a run of letters is looked at once for each place where a phrase may begin.
    assert.ok(!stands('a* b* c* d* e*', `${'a'.repeat(50_000)} ${'b '.repeat(5000)}`));
  });
});

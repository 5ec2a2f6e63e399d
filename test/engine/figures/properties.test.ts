import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresIn } from './support.js';

const shreds = [
  ...'0 1 12 300 4,000 5.5 1/2 18:30 2019 3rd 40k €5m $ £ % ° ± - – — ~ . , ; : ! ? ( ) [ ] “ ” " \' ’ + # @ 46.6°N v5.2'.split(
    ' ',
  ),
  ...'one two half a third quarter million hundred and dozen dozens scores twice doubled between to or in per out of every'.split(
    ' ',
  ),
  ...'killed injured people men votes Article May p.m. year-old percent points times miles Smith the The at least more than'.split(
    ' ',
  ),
  ' ',
  '\u00a0',
  '٤',
  '४',
  '½',
  'é',
  '😀',
  '\u0301',
  '\ud800',
  '\0',
  '\n',
];

const prose = fc
  .array(fc.constantFrom(...shreds), { maxLength: 40 })
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('figures of any text', function () {
  this.timeout(20_000);
  const hold = (text: string): void => {
    let end = 0;
    for (const { span, phrase } of figuresIn(text)) {
      assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, 'in order and apart');
      assert.ok(phrase.start <= span.start && phrase.end >= span.end, 'the phrase holds the number');
      assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end));
      end = span.end;
    }
  };
  it('lie in it, in order and apart', () => fc.assert(fc.property(prose, hold), { numRuns: 600 }));
  it('are found without a failure in any string', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), hold), { numRuns: 300 }));

  it('are found in one sentence of very many', () => {
    assert.equal(figuresIn('1-1-1 '.repeat(125_000)).length, 125_000);
  });

  it('cover every digit that stands alone', () => {
    const number = fc.integer({ min: 0, max: 1e9 }).map((value) => value.toLocaleString('en'));
    fc.assert(
      fc.property(number, (value) => {
        const text = `They counted ${value} ewes.`;
        const [figure] = figuresIn(text);
        assert.equal(text.slice(figure?.span.start, figure?.span.end), value);
        assert.equal(figure?.extent.low, Number(value.replaceAll(',', '')));
      }),
    );
  });
});

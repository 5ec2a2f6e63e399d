import assert from 'node:assert/strict';
import { sentencesOf } from '../../../server/engine/prose/sentences.js';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  for (const whole of [
    'It cost approx. 4.5 million euros.',
    'The U.S. Geological Survey gave 5.8.',
    'J. K. Rowe and Dr. Anne Lee spoke to Gen. Hall on Jan. 5.',
    '“Where were they?” she asked.',
    '“We lost 40!” Lund told the world.',
    '“Who paid $40?” The minister of works asked.',
    'It opened at 9 a.m. on Monday, No. 12 in the list.',
    'They waited … and waited.',
    'Brown & Co. said so.',
    'See example.Com for more.',
  ])
    it(`leave whole: ${whole}`, () => assert.deepEqual(split(whole), [whole]));

  for (const [text, parts] of [
    ['They fled it.The army came.', ['They fled it.', 'The army came.']],
    ['He said: “Go.” Twelve went.', ['He said: “Go.”', 'Twelve went.']],
    ['He cried: “Go!” Lund went to Sund.', ['He cried: “Go!”', 'Lund went to Sund.']],
    ['It closed at 9 p.m. The crowd left.', ['It closed at 9 p.m.', 'The crowd left.']],
    ['It was over. we left.', ['It was over.', 'we left.']],
    ['Is it? 12 were.', ['Is it?', '12 were.']],
    ['Twelve died. 30 fled.', ['Twelve died.', '30 fled.']],
    ['She sang… The crowd left.', ['She sang…', 'The crowd left.']],
  ] as const)
    it(`come apart: ${text}`, () => assert.deepEqual(split(text), parts));

  it('leave a text without an end whole, and an empty one empty', () => {
    assert.deepEqual(split('  no end '), ['no end']);
    assert.deepEqual(split(' \n '), []);
  });
});

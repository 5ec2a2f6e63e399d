import assert from 'node:assert/strict';
import { givesInFull, labelOf, repeatedLabels } from '../../../server/engine/attribution/interview.js';

function speakers(paragraphs: readonly string[]): (string | null)[] {
  const labels = paragraphs.map(labelOf);
  const names = repeatedLabels(labels).filter((label) => paragraphs.some(givesInFull(label)));
  return labels.map((label) => (label !== null && names.includes(label.name) ? label.name : null));
}

describe('the speakers of an interview', () => {
  it('are the labels whose name the draft gives in full', () => {
    assert.deepEqual(
      speakers([
        'Ingrid Ness has run the city library of Tarn for 17 years.',
        'How much is it?',
        'Ness: 1.3 million books, give or take.',
        'And the maps?',
        'Ness: Forty thousand.',
      ]),
      [null, null, 'Ness', null, 'Ness'],
    );
  });

  it('are no labels that only order the text', () => {
    const notes = [
      'Note: 12 people left.',
      'Note: 3 came back.',
      'Total: 15',
      'Total: 16',
      'Q: How many? A: 12.',
      'Q: Why?',
    ];
    assert.deepEqual(
      speakers(notes),
      notes.map(() => null),
    );
  });

  it('must speak twice', () => {
    assert.deepEqual(speakers(['Ana Reis came.', 'Reis: We lost 12.']), [null, null]);
  });

  it('survive odd names', () => {
    assert.deepEqual(speakers(['Conor O’Hara (b. 1960) is a diver.', 'O’Hara: 12.', 'O’Hara: 13.']), [
      null,
      'O’Hara',
      'O’Hara',
    ]);
    assert.deepEqual(speakers(['', ':', '(((', 'A.*: x', 'A.*: y']), [null, null, null, null, null]);
  });
});

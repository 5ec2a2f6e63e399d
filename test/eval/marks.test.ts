import assert from 'node:assert/strict';
import { fixtures } from './corpus.js';
import { ownDrafts } from './eval.js';
import { lift } from './marks.js';

describe('the notation of the fixtures', () => {
  it('leaves the draft without its marks, and each mark at its place', () => {
    const { text, marks } = lift('On ⟦3 May=date⟧ ⟦nine=same/near: fire chief⟧ died.');
    assert.equal(text, 'On 3 May nine died.');
    assert.deepEqual(marks, [
      { start: 3, end: 8, text: '3 May', labels: ['exempt'], source: null },
      { start: 9, end: 13, text: 'nine', labels: ['same', 'near'], source: 'fire chief' },
    ]);
  });
  it('refuses an unknown label, an empty mark and a bracket without its partner', () => {
    assert.throws(() => lift('⟦12=nun⟧ died'), /unknown label “nun”/);
    assert.throws(() => lift('⟦=none⟧ died'), /malformed mark/);
    assert.throws(() => lift('⟦12=none died'), /unbalanced mark/);
  });
  it('gives every sourced figure of the fixtures the words that name its source', () => {
    const bare = fixtures(ownDrafts).flatMap(({ doc, marks }) =>
      marks
        .filter(({ labels: [first], source }) => ['same', 'near'].includes(first) && source === null)
        .map(({ text }) => `${doc}: ${text}`),
    );
    assert.deepEqual(bare, []);
  });
  it('leaves no digit of the running text of the fixtures unlabelled', () => {
    const stray = fixtures(ownDrafts).flatMap(({ doc, text, marks }) =>
      [...blank(text).matchAll(/\d+/gu)]
        .filter(({ index }) => !marks.some(({ start, end }) => start <= index && index < end))
        .map(({ index }) => `${doc}: ${text.slice(Math.max(0, index - 20), index + 20)}`),
    );
    assert.deepEqual(stray, []);
  });
});

/** The text without what is not running: front-matter dates, link targets, code, shortcodes, list numbers, keys. */
function blank(text: string): string {
  const spaces = (found: string): string => found.replace(/[^\n]/gu, ' ');
  return text
    .replace(/^(?:date|published|rating): .*$/gmu, spaces)
    .replace(/\]\([^)\s]*\)|^\[\w+\]: .*$/gmu, spaces)
    .replace(/`[^`\n]*`|\{\{<[^\n]*?>\}\}/gu, spaces)
    .replace(/^\d+\. /gmu, spaces)
    .replace(/@[\w-]+|\[\^[\w-]+\]/gu, spaces);
}

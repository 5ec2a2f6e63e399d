import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/index.js';

const told = 'The flood killed 41 people, police said. The storm injured 23 people.';

/** Passages that no parser should be given as they are, each with the same two figures. */
const absurd: Readonly<Record<string, string>> = {
  'quotes in quotes': `${'> '.repeat(150)}${told}`,
  'lists in lists': `${'- '.repeat(150)}${told}`,
  'brackets in brackets': `${'['.repeat(150)}${told}`,
  'stars that nothing closes': `${'*a **b '.repeat(1500)}\n${told}`,
  'links that nothing closes': `${'[a]('.repeat(1500)}\n${told}`,
  'backticks that nothing closes': `${Array.from({ length: 300 }, (_, i) => `${'`'.repeat(i + 1)} a`).join(' ')}\n${told}`,
  'a row of many cells': `${'| a '.repeat(1500)}| ${told} |`,
};

describe('a passage that nests absurdly is read as plain text', () => {
  for (const [name, text] of Object.entries(absurd))
    it(`${name}: its figures are found and judged, and so is what stands after it`, () => {
      const { claims, text: source } = analyse(`${text}\n\nIn the end 96 people died, the ministry said.\n`);
      const found = claims
        .filter(({ status }) => status !== 'exempt')
        .map(({ span, status }) => `${source.slice(span.start, span.end)} ${status}`);
      assert.deepEqual(found, ['41 attributed', '23 unsourced', '96 attributed']);
    });
});

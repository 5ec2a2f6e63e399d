import assert from 'node:assert/strict';
import { defaultConfig } from '../../../server/engine/index.js';
import { check, fixesOf, mended } from '../../support/check.js';

const REPORT = `# Flood at the Mill

The flood killed 41 people in the valley. Experts say 300 houses are gone.

- Some 1,200 people fled.
- The council said 9 bridges fell[^c], and 77 people were hurt.

> Rescuers pulled 18 bodies out.

| Village | Deaths |
|---|---|
| Orre | 12 |

The 41 dead were from Orre, the mayor said.

See [the map](https://example.org/map).

[^c]: Council, 4 May.
`;

const words = (finding: { readonly start: number; readonly end: number }, text: string): string =>
  text.slice(finding.start, finding.end);

describe('fixes', () => {
  for (const position of ['after', 'before'] as const) {
    it(`each mends its finding and brings no other but a placeholder (${position} the punctuation)`, () => {
      const config = { ...defaultConfig, citations: { ...defaultConfig.citations, position } };
      const before = check(REPORT, config);
      assert.ok(before.length >= 5);
      for (const finding of before) {
        for (const fix of fixesOf(REPORT, finding, config)) {
          const after = check(mended(REPORT, fix), config);
          const of = (list: typeof after, text: string): string[] =>
            list.map((one) => `${one.rule}: ${words(one, text)}`);
          const gone = `${finding.rule}: ${words(finding, REPORT)}`;
          const left = of(after, mended(REPORT, fix));
          assert.ok(!left.includes(gone), `${fix.title} leaves ${gone}`);
          const fresh = left.filter(
            (one) => !of(before, REPORT).includes(one) && !/^(?:placeholder|unknown-citation)/u.test(one),
          );
          assert.deepEqual(fresh, [], `${fix.title} for ${gone}`);
        }
      }
    });
  }
  it('attribute in front of the full stop, with a field for the name', () => {
    const text = 'The flood killed 41 people.';
    const [finding] = check(text);
    assert.ok(finding);
    const fix = fixesOf(text, finding).find(({ title }) => title.startsWith('Attribute'));
    assert.ok(fix);
    assert.equal(mended(text, fix), 'The flood killed 41 people, according to [source?].');
    const { edit = 0, start = 0, end = 0 } = fix.placeholder ?? {};
    assert.equal(fix.edits[edit]?.text.slice(start, end), '[source?]');
  });
  it('add a footnote with the next free label and its definition in one change', () => {
    const text = 'The flood killed 41 people.\r\n\r\nIt hurt 5 more.[^1]\r\n\r\n[^1]: Police.\r\n';
    const finding = check(text).find(({ rule }) => rule === 'unsourced-figure');
    assert.ok(finding);
    const fix = fixesOf(text, finding).find(({ title }) => title.startsWith('Add footnote'));
    assert.ok(fix);
    assert.equal(
      mended(text, fix),
      'The flood killed 41 people.[^2]\r\n\r\nIt hurt 5 more.[^1]\r\n\r\n[^1]: Police.\r\n[^2]: [source?]\r\n',
    );
  });
  it('decline on the line above a paragraph, and at the line’s end elsewhere', () => {
    const decline = (text: string): string => {
      const finding = check(text).find(({ rule }) => rule === 'unsourced-figure');
      assert.ok(finding);
      const fix = fixesOf(text, finding).find(({ title }) => title === 'Leave it: own reporting');
      assert.ok(fix);
      return mended(text, fix);
    };
    assert.equal(
      decline('The flood killed 41 people.\n'),
      '<!-- says-who-disable-next-line unsourced-figure -- own reporting -->\nThe flood killed 41 people.\n',
    );
    assert.equal(
      decline('- The flood killed 41 people.\n'),
      '- The flood killed 41 people. <!-- says-who-disable-line unsourced-figure -- own reporting -->\n',
    );
  });
  it('marked safe change nothing when applied a second time', () => {
    const text = '<!-- says-who-disable-next-line unsourced-figure, weak-sourc -- x -->\nNobody was hurt.\n';
    const apply = (draft: string): string => {
      let now = draft;
      for (const finding of check(draft)) {
        const safe = fixesOf(now, finding).find(({ kind }) => kind === 'safe');
        if (safe !== undefined) return mended(now, safe);
      }
      now = draft;
      return now;
    };
    let now = text;
    for (let i = 0; i < 5; i++) now = apply(now);
    assert.equal(apply(now), now);
    assert.equal(now, 'Nobody was hurt.\n');
  });
});

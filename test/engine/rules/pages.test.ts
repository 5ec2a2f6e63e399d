import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Config, rules } from '../../../server/engine/index.js';
import { check, checkRule, everyRule, fixesOf, lifted, mended } from '../../support/check.js';

const folder = new URL('../../../../docs/rules/', import.meta.url);
const FENCE = /^```md(?: (.*))?\n([\s\S]*?)^```$/gmu;

describe('rule pages', () => {
  it('are one for each rule', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.map((name) => name.replace('.md', '')).sort(), rules.map(({ id }) => id as string).sort());
  });
  for (const { id } of rules) {
    const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');
    it(`${id} has its parts`, () => {
      assert.ok(page.startsWith(`# ${id}\n`));
      const parts = [...page.matchAll(/^## (.*)$/gmu)].map((match) => match[1]);
      assert.deepEqual(parts, ['What it finds', 'Why', 'Examples', 'How to satisfy it', 'Options']);
    });
    const config = configured(page);
    let example = '';
    let marked = 0;
    for (const [, info = '', source = ''] of page.matchAll(FENCE)) {
      if (info.startsWith('fixed')) {
        const before = example;
        it(`${id}: ${info}`, () => assert.equal(fixed(id, before, info.slice('fixed'.length).trim()), source));
        continue;
      }
      example = source;
      if (lifted(source).marks.length > 0) marked++;
      it(`${id} finds what is marked in: ${source.split('\n')[0]}`, () => checkRule(id, source, config));
    }
    it(`${id} shows what it finds`, () => assert.ok(marked > 0));
  }
});

/** The configuration under which a page's examples are read: the words that its `yaml` fence adds to the lexicon. */
function configured(page: string): Config {
  const fence = /^```yaml\n([\s\S]*?)^```$/mu.exec(page)?.[1];
  const { lexicon = {} } = fence === undefined ? {} : (parse(fence) as { lexicon?: Partial<Config['lexicon']> });
  return { ...everyRule, lexicon: { ...everyRule.lexicon, ...lexicon } };
}

/** The example after the first fix of its first finding whose title begins as told. */
function fixed(id: string, source: string, title: string): string {
  const { text } = lifted(source);
  const finding = check(text).find(({ rule }) => rule === id);
  assert.ok(finding !== undefined, 'the example has no finding');
  const offered = fixesOf(text, finding);
  const fix = offered.find((one) => one.title.startsWith(title));
  assert.ok(fix !== undefined, `no fix “${title}” among: ${offered.map((one) => one.title).join(' · ')}`);
  return mended(text, fix);
}

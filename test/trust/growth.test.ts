import assert from 'node:assert/strict';
import { Session } from 'node:inspector';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Code counts its blocks when it is loaded under the profiler, not when it was there before.
const { analyse, defaultConfig, fixes, lint } = await import('../../server/engine/index.js');

/** One unit of a hostile draft, repeated: each stands for a construct that could make work multiply. */
const units: Readonly<Record<string, string>> = {
  'plain prose': 'Some 4,000 people fled the town on Monday, the ministry said. Rain fell in the hills.\n\n',
  'one paragraph of sentences': 'Some 4,000 people fled the town on Monday, the ministry said. ',
  'one sentence of figures and cues': '40, people, said, ',
  'one sentence of figures': '40 and 50 or 60 of ',
  'one sentence of cues': 'he said that she told ',
  'one sentence of names': 'Anna Berg of the Harbour Office and ',
  'one sentence of relative clauses': 'which the police say that ',
  'one sentence of commas': 'a, ',
  'quotation marks': '“40 ',
  'closed quotations': '“40 died,” ',
  'quotations and pronouns': '“40,” she said, ',
  brackets: '(40 ',
  'closed brackets': '(40) ',
  'square brackets': '[a',
  links: '[40](https://example.org/a) ',
  'reference links': '[40][a] ',
  'footnotes and their definitions': 'Some 40 fled.[^1]\n\n[^1]: The desk.\n\n',
  'undefined footnotes': 'x[^a] ',
  'citation keys': '[@a] @b ',
  emphasis: '*40 **b** ',
  stars: '*a ',
  backticks: '`a ',
  'nested quotes': '> ',
  'nested lists': '+ ',
  'nested ordered lists': '1. ',
  'nested images': '![',
  'nested emphasis': '*a **b ',
  'emphasis within words': 'a*b',
  'emphasis that overlaps': '*a _b* c_ ',
  'emphasis that is not open': 'a* ',
  'code that is not closed': '`a ``b ',
  'a row of many cells': '| a ',
  'list items': '- Some 40 people fled\n',
  headings: '# 40 dead\n\n',
  'table rows': '| 40 | b |\n',
  comments: '<!-- says-who-disable x -- y --> 40 ',
  'open comments': '<!-- ',
  tags: '<b>40</b> ',
  dollars: '$4 ',
  math: '$a_1 b ',
  spaces: '40        ',
  colons: ': ',
  'the following': 'the following ',
  pronouns: 'He added that 40 more died. ',
  'the same figure': 'The flood killed 4,123 people.\n\n',
  'the same figure with its source': 'The flood killed 4,123 people, police said.\n\n',
  'line ends of every kind': '40\r\n41\r42\n',
  'combining marks': 'e\u0301\u0301 40 ',
};

/** Runs a piece of work and counts how often each block of the engine's code ran; patterns are proven linear elsewhere. */
function operationsOf(work: () => void): number {
  const take = (then: (taken: { result: readonly Script[] }) => void): void =>
    session.post('Profiler.takePreciseCoverage', (_error: unknown, taken: unknown) => then(taken as never));
  let operations = 0;
  take(() => {});
  work();
  take(({ result }) => {
    for (const { url, functions } of result) {
      if (!OURS.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) operations += count;
    }
  });
  return operations;
}

/** The engine and the parser under it. */
const OURS = /\/out\/server\/engine\/|\/node_modules\/(?:micromark|mdast|remark|unified|unist)/u;

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

const judge =
  (text: string, config = defaultConfig) =>
  (): void => {
    const analysis = analyse(text, config.lexicon);
    const findings = lint(analysis, config);
    for (const finding of findings.slice(-3)) fixes(analysis, finding, config);
  };

describe('twice as long takes at most 2.3 times the work', function () {
  this.timeout(60_000);
  after(() => session.disconnect());
  const begin = 4_000;
  for (const [name, unit] of Object.entries(units)) {
    it(name, () => {
      const times = Math.ceil(begin / unit.length);
      const [once, twice] = [times, 2 * times].map((n) => operationsOf(judge(unit.repeat(n))));
      assert.ok((twice ?? 0) <= 2.3 * (once ?? 0), `${once} operations grew to ${twice}`);
    });
  }

  for (const [name, unit] of [
    ['a party’s counts in one paragraph', 'The junta said 40 soldiers were killed. '],
    ['a party’s counts in many', 'The junta said 40 soldiers were killed.\n\n'],
    ['the counts of many parties', 'Junta a said 40 soldiers were killed, the b front said 41 soldiers were killed. '],
  ] as const) {
    it(`a house’s own words: ${name}`, () => {
      const lexicon = { ...defaultConfig.lexicon, parties: ['junta *', 'the * front'], exempt: ['<number> ships *'] };
      const times = Math.ceil(begin / unit.length);
      const work = (n: number) => operationsOf(judge(unit.repeat(n), { ...defaultConfig, lexicon }));
      const [once, twice] = [work(times), work(2 * times)];
      assert.ok(twice <= 2.3 * once, `${once} operations grew to ${twice}`);
    });
  }

  for (const [name, unit] of [
    ['comments that quiet a figure each', '<!-- says-who-disable-next-line -- x -->\nSome 40 left.\n\n'],
    ['comments that quiet nothing', '<!-- says-who-disable-line -- x -->\n\n'],
    [
      'comments that quiet all after them',
      '<!-- says-who-disable unsourced-figure, weak-source -->\n\nSome 40 left.\n\n',
    ],
    ['footnotes that are nearly those defined', 'Some 40 left.[^ab%x]\n\n[^ac%y]: The desk.\n\n'],
    ['comments that name what there is not', '<!-- says-who-disable-line unsorced-figure -->\n\n'],
  ] as const) {
    it(`finding, where there are many: ${name}`, () => {
      const work = (n: number): number => {
        const numbered = Array.from({ length: n }, (_, at) => unit.replaceAll('%', String(at)));
        const analysis = analyse(numbered.join(''));
        return operationsOf(() => {
          for (const finding of lint(analysis, defaultConfig).filter(({ rule }) => rule === 'unknown-citation'))
            fixes(analysis, finding, defaultConfig);
        });
      };
      const [once, twice] = [work(300), work(600)];
      assert.ok(twice <= 2.3 * once, `${once} operations grew to ${twice}`);
    });
  }

  it('fixing, where a draft brings along many sources, each with its key misspelt', () => {
    const work = (n: number): number => {
      const entries = Array.from({ length: n }, (_, at) => `- {id: key${at}x, title: T}\n`).join('');
      const cites = Array.from({ length: n }, (_, at) => `Some ${at} left [@key${at}y].\n\n`).join('');
      const analysis = analyse(`---\nreferences:\n${entries}---\n\n${cites}`);
      return operationsOf(() => {
        for (const finding of lint(analysis, defaultConfig)) fixes(analysis, finding, defaultConfig);
      });
    };
    const [once, twice] = [work(400), work(800)];
    assert.ok(twice <= 2.3 * once, `${once} operations grew to ${twice}`);
  });

  it('and work that grows faster would be seen', () => {
    const pairs = (n: number) => () => {
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) analyse('');
    };
    assert.ok(operationsOf(pairs(20)) > 2.3 * operationsOf(pairs(10)));
  });
});

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { IRawGrammar } from 'vscode-textmate';
import { naming } from './support/tokens.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** As much of a Markdown grammar as the injections tell apart: paragraphs, links, code and comments. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#inline' }],
  repository: {
    inline: {
      patterns: [
        { begin: '<!--', end: '-->', name: 'comment.block.html' },
        { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
        { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
        { match: '\\[[^\\]]*\\]', name: 'meta.link.reference.markdown' },
      ],
    },
  },
};

describe('the grammars for Markdown', () => {
  let named: (text: string) => string[];
  before(async () => {
    named = await naming(root, (scope) => (scope === markdown.scopeName ? (markdown as unknown as IRawGrammar) : null));
  });

  const key = 'constant.other.reference.citation: ';
  const mark = 'keyword.other.placeholder: ';

  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['a citation key', 'It fell [@reis2021].', [`${key}reis2021`]],
    ['keys with locators', 'It fell [see @reis2021, p. 3; -@doe:2020].', [`${key}reis2021`, `${key}doe:2020`]],
    ['a key in the sentence', 'As @reis2021 has it, it fell.', [`${key}reis2021`]],
    ['a key in braces', 'As @{Reis, 2021} has it.', [`${key}Reis, 2021`]],
    ['no address and no handle', 'Write to ann@example.org or @ann.', []],
    ['a key within a note', 'It fell.^[See @reis2021 and others.]', [`${key}reis2021`]],
    [
      'what is still to come',
      'It fell by TK or TKTK [source?] {{cn}} [citation needed].',
      ['TK', 'TKTK', '[source?]', '{{cn}}', '[citation needed]'].map((word) => mark + word),
    ],
    ['nothing in code', '`[@reis2021] TK` and\n```\n[@reis2021]\n```', []],
    ['nothing in words that only look like it', 'The TKO was in 2001. Really?? Yes.', []],
    [
      'a suppression comment',
      '<!-- says-who-disable-next-line unsourced-figure, weak-source -- counted by us -->',
      [
        'keyword.control.directive: says-who-disable-next-line',
        'entity.name.function.rule: unsourced-figure',
        'entity.name.function.rule: weak-source',
        'string.unquoted.reason: counted by us',
      ],
    ],
    ['one without a rule', '<!-- says-who-enable -->', ['keyword.control.directive: says-who-enable']],
    ['one that is none', '<!-- says-who-disabel -->', ['invalid.illegal.directive: says-who-disabel']],
    ['no comment', 'says-who-disable is a word here.', []],
  ];
  for (const [what, text, expected] of cases) {
    it(`name ${what}`, () => assert.deepEqual(named(text), expected));
  }
});

import assert from 'node:assert/strict';
import {
  type Analysis,
  analyse,
  applyEdits,
  defaultLexicon,
  type Edit,
  type Linted,
  lint,
  lintAgain,
} from '../../../server/engine/index.js';
import { type Random, randomFrom } from '../../fuzz/random.js';
import { everyRule } from '../../support/check.js';
import { PIECES } from '../markdown/hostile.js';

/** The kinds of edit that writers make, each on a text at a place. */
export const KINDS: Readonly<Record<string, (text: string, at: number, random: Random) => readonly Edit[]>> = {
  letter: (_, at, random) => [put(at, random.pick([...'aeT .,:5“”)(-’é\u00a0']))],
  rubout: (text, at, random) => [cut(text, at, at + 1 + random.below(random.once(5) ? 200 : 3))],
  word: (_, at, random) => [put(at, ` ${random.pick(WORDS)} `)],
  line: (_, at, random) => [put(at, random.pick(['\n', '\n', '  \n', '\r\n', '\r']))],
  paragraph: (_, at, random) => [put(at, random.pick(['\n\n', '\n\n', '\n \n', '\r\n\r\n']))],
  join: (text, at) => {
    const end = text.indexOf('\n\n', at);
    return end === -1 ? [] : [cut(text, end, end + 2)];
  },
  prefix: (text, at, random) => [put(lineStart(text, at), random.pick(['- ', '1. ', '> ', '# ', '    ', '| ', '\t']))],
  underline: (text, at, random) => [put(lineEnd(text, at), random.pick(['\n===', '\n---', '\n| - |']))],
  fence: (text, at, random) => [
    put(lineStart(text, at), random.pick(['```\n', '~~~\n', '<!--\n', '<pre>\n', '-->\n'])),
  ],
  definition: (text, at, random) => [
    put(random.once(2) ? text.length : lineStart(text, at), `\n\n[${random.pick(LABELS)}]: https://example.org/x\n\n`),
  ],
  mention: (_, at, random) => [put(at, `[${random.pick(LABELS)}]`)],
  front: (_, _at, random) => [put(0, random.pick(['---\n', '---\ntitle: 40 died\n---\n', '+++\n', '\ufeff', '\n']))],
  comment: (text, at, random) => [put(lineStart(text, at), random.pick(COMMENTS))],
  paste: (_, at, random) => [put(at, Array.from({ length: 1 + random.below(6) }, () => hostile(random)).join('\n\n'))],
  replace: (text, at, random) => [{ ...cut(text, at, at + random.below(60)), text: hostile(random) }],
  move: (text, at, random) => {
    const from = text.indexOf('\n\n', at) + 2;
    const to = text.indexOf('\n\n', from);
    const place = random.below(from);
    return from < 2 || to === -1 ? [] : [cut(text, from, to), put(place, `\n\n${text.slice(from, to)}\n\n`)];
  },
  everywhere: (text, _, random) => {
    const places = [random.below(text.length + 1), random.below(text.length + 1), random.below(text.length + 1)];
    return places.map((place) => put(place, random.pick(['x', '5 ', '\n', '*'])));
  },
};

const WORDS =
  '4,000|4,000 people|12%|£3m|the ministry said|officials say|according to the ONS|it said|Ness:|Ingrid Ness ran it.|TK|[source?]|Source: the Bureau|reportedly|41 died|the following:'.split(
    '|',
  );
const LABELS = ['^1', '^n', '^zz', 'a', 'A  b', 'x'];
const COMMENTS = [
  '<!-- says-who-disable-next-line -->\n',
  '<!-- says-who-disable unsourced-figure -- known -->\n',
  '<!-- says-who-enable -->\n',
  '<!-- says-who-disable-file',
];

const put = (at: number, text: string): Edit => ({ start: at, end: at, text });
const cut = (text: string, start: number, end: number): Edit => ({ start, end: Math.min(text.length, end), text: '' });
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => (text.indexOf('\n', at) + text.length + 1) % (text.length + 1);
const hostile = (random: Random): string => random.pick(random.once(3) ? WORDS : PIECES);

/**
 * Edits a draft again and again, undoing and redoing now and then, and asserts after every edit that what is said of it
 * is what a fresh reading says.
 *
 * @param most how long it may grow, in UTF-16 code units
 * @returns how many edits were made.
 */
export function walk(draft: string, steps: number, seed: number, most = MOST): number {
  const random = randomFrom(seed);
  const past = [draft];
  let at = 0;
  let text = draft;
  let analysis: Analysis | undefined;
  let linted: Linted | undefined;
  for (let step = 0; step < steps; step++) {
    const kind = random.pick(Object.keys(KINDS));
    const before = text;
    if (random.once(6)) at = Math.max(0, Math.min(past.length - 1, at + (random.once(3) ? 1 : -1)));
    else {
      past.splice(at + 1);
      past.push(grown(text, kind, random, most));
      at = past.length - 1;
    }
    text = past[at] ?? draft;
    analysis = analyse(text, defaultLexicon, analysis);
    linted = lintAgain(analysis, everyRule, linted);
    const fresh = analyse(text);
    const told = () => `seed ${seed}, step ${step}, ${kind}:\n${JSON.stringify(before)}\n${JSON.stringify(text)}`;
    if (said(analysis, linted.findings) !== said(fresh, lint(fresh, everyRule))) {
      assert.deepEqual(
        JSON.parse(said(analysis, linted.findings)),
        JSON.parse(said(fresh, lint(fresh, everyRule))),
        told(),
      );
      assert.fail(told());
    }
    const few = 1 + (step % 6);
    assert.deepEqual(linted.first(few), linted.findings.slice(0, few), told());
    assert.equal(linted.count, linted.findings.length, told());
  }
  return steps;
}

/** A text after one edit; one that has grown long is cut back to its beginning. */
function grown(text: string, kind: string, random: Random, most: number): string {
  const edits = KINDS[kind]?.(text, random.below(text.length + 1), random) ?? [];
  const next = applyEdits(text, edits);
  return next.length > most ? next.slice(0, most / 2) : next;
}

const MOST = 2500;

const said = (analysis: Analysis, findings: unknown): string => {
  const { blocks, readings, claims, definitions, directives, placeholders } = analysis;
  return JSON.stringify({ blocks, readings, claims, definitions, directives, placeholders, findings });
};

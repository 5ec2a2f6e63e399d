import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PIECES } from '../engine/markdown/hostile.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const textsIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(`${root}${folder}`)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'));

/** The project's own drafts: the examples and those that detection is measured on. */
export const drafts: readonly string[] = [...textsIn('examples', /\.md$/u), ...textsIn('test/eval/fixtures', /\.md$/u)];

/** What drafts are made of, and what makes trouble in them. */
export const dictionary: readonly string[] = [
  ...PIECES,
  ...'4,000|1.3m|£2bn|€ 5|52 thousand|two dozen|one in five|nine out of ten|318 per 100,000|30–35|±3|half a million|-5 °C|12.5%|1\u202f000|१२३|٣٤|½|²|𝟙|Ⅻ|1e99|0x1F|999999999999999999999999|1,2,3,4'.split(
    '|',
  ),
  ...'the ministry said|according to|police|, he added.|reportedly|officials say|“|”|is estimated|she said: |data from X show|Source: |— A. Writer|said he said she said'.split(
    '|',
  ),
  ...'<!-- says-who-disable -->|<!-- says-who-disable-next-line unsourced-figure -- known -->|<!-- says-who-enable -->|<!-- says-who-disable'.split(
    '|',
  ),
  '\ud800',
  '\udc00',
  'e\u0301',
  '\u200d',
  '\u202e',
  '\u2028',
  '\0',
  '((((((((((',
  '[[[[[[[[[[',
  '>>>>>>>>>>',
  '**********',
  '- - - - - - ',
  '\t',
];

export const configurations: readonly string[] = [
  ...textsIn('examples/mistakes', /\.ya?ml$/u),
  'profile: wire\nrules:\n  unsourced-figure: [error, {}]\n  weak-source: off\nignore: ["old/**"]\n',
  'extends: ./house.yaml\noverrides:\n  - files: "blog/**"\n    rules: {weak-source: hint}\nlexicon:\n  cues: [tallied]\n  exempt: ["the <number> states"]\n',
  '{"profile": "gentle", "citations": {"style": "footnote"}, "sources": ["a.bib"]}',
];

export const configurationWords: readonly string[] = [
  ...'profile: |extends: |rules:|overrides:|files: |lexicon:|cues:|ignore: |citations:|sources:|style: |error|warning|off|hint|wire|strict|./house.yaml|says-who.yaml'.split(
    '|',
  ),
  ...'&a |*a|<<: *a|!!binary |? |: |- |{|}|[|]|"|\'|#|"\\u0000"|~|null|1e400|.nan|0o7|2001-01-01|%YAML 1.2|---\n|...\n|\t|\n  |*|**/{a,b}/[!c]|<number>|../../../etc|__proto__: 1|constructor: x'
    .split('|')
    .filter((word) => word !== ''),
  '|',
  '>\n',
];

export const bibliographies: readonly string[] = [
  ...textsIn('examples', /\.bib$/u),
  ...textsIn('examples/mistakes', /\.bib$/u),
  '[{"id": "a", "title": "One", "author": [{"family": "B"}, {"literal": "C"}], "issued": {"date-parts": [[2024, 5]]}}]',
  '- id: a\n  title: One\n  author: &x [{literal: Guild}]\n- id: b\n  author: *x\n  issued: 2025-05-08\n',
];

export const bibliographyWords: readonly string[] = [
  ...'@misc{|@string{x = "y"}|@comment{|@preamble{|}|{|(|)|"|,|=|#|%|\\"u|{\\o}|\\|title|author = {A and B}| and |year = 2024,|\n@book{k,|\n'.split(
    '|',
  ),
  ...configurationWords,
];

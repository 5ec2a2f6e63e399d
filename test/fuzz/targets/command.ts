import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { XMLValidator } from 'fast-xml-parser';
import { optionNames } from '../../../server/cli/args.js';
import { checkFormats, figuresFormats } from '../../../server/cli/reporters/index.js';
import { run } from '../../../server/cli/run.js';
import { bibliographies, configurations, configurationWords, dictionary, drafts } from '../material.js';
import type { Random } from '../random.js';
import type { Target } from '../target.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Files follow their names: a line of words for the command, then `=== name` and what is in it. */
const fence = /^=== ?(.*)$/mu;

const baseline = JSON.stringify({
  version: 1,
  findings: [{ path: 'a.md', rule: 'unsourced-figure', sentence: 'The flood killed 41 people.' }],
});
const small = 'The flood killed 41 people.\n\nSome 40 ships left [@a].\n<!-- says-who-disable-line -->\n';
const folder = (words: string, text: string, at: number): string =>
  [
    words,
    `=== a.md\n${text}`,
    `=== notes/b.md\n${small}`,
    `=== says-who.yaml\n${configurations[at % configurations.length]}`,
    `=== refs.bib\n${bibliographies[at % bibliographies.length]}`,
    `=== base.json\n${baseline}`,
  ].join('\n');

/** Command lines that people write, one for each option and format at least. */
const lines: readonly string[] = [
  'a.md',
  'check notes',
  ...checkFormats.map((format) => `check --format ${format} .`),
  ...figuresFormats.map((format) => `figures --format ${format} a.md notes/*.md`),
  'check --stdin --stdin-filename notes/c.md',
  'check --fix a.md',
  'check --fix-dry-run',
  'check --baseline base.json --update-baseline',
  'check --baseline base.json -o report.txt --format compact',
  'check --config says-who.yaml --fail-on warning --max-warnings 2 --min-coverage 50',
  'check --no-config --quiet --no-report-unused-suppressions **/*.md',
  'check --cache --cache-location cache.json --concurrency 1',
  'explain weak-source',
  'config a.md',
  '--version',
  'help',
];

/** Whatever stands on the command line, in its standard input and in the folder, it ends with a status and in good form. */
export const command: Target = {
  name: 'command',
  seeds: lines.map((words, at) => folder(words, at % 3 === 0 ? (drafts[at] ?? small) : small, at)),
  dictionary: [
    ...optionNames.check.map((name) => ` --${name} `),
    ...[...checkFormats, ...figuresFormats].map((name) => ` --format ${name} `),
    ...[' check ', ' figures ', ' config ', ' -o ', ' -- ', ' - ', ' a.md ', ' . ', ' **/*.{md,bib} ', ' [', ' !(a) '],
    ...['\n=== c.md\n', '\n=== stdin\n', '\n=== says-who.json\n', '\n=== .gitignore\n*.md\n', '\n=== a.md/b.md\n'],
    ...['\n=== package.json\n{"says-who": {}}', '\n=== says-who.yml\n', '\n=== d/\n', '\0', '\u001B[2J', '=', ','],
    ...configurationWords,
    ...dictionary,
  ],
  async run(input, random) {
    const at = realpathSync(mkdtempSync(join(tmpdir(), 'says-who-fuzz-')));
    try {
      await holds(at, input, random);
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  },
};

async function holds(at: string, input: string, random: Random): Promise<void> {
  const [first = '', ...sections] = input.split(fence);
  const argv = wordsOf(first);
  // A server serves the process that it runs in.
  if (argv[0] === 'lsp') return;
  let stdin = '';
  for (let i = 0; i + 1 < sections.length; i += 2) {
    if (sections[i] === 'stdin') stdin = sections[i + 1] ?? '';
    else put(at, contained(sections[i] ?? ''), (sections[i + 1] ?? '').replace(/^\n/u, ''));
  }
  const before = snapshot(at);
  const { status, out, err } = await ran(at, argv, stdin, random);
  assert.ok(status === 0 || status === 1 || status === 2, `it ended with ${status}`);
  assert.ok(status !== 2 || err !== '', 'it failed without a word');
  const slip = internal.exec(err)?.[0] ?? '';
  assert.ok(input.includes(slip), `a person would read “${slip}” in ${err}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  assert.ok(!out.includes(at) && !err.includes(at), 'where the folder lies is nobody’s business');
  if (status !== 2 || out !== '') inGoodForm(out, argv);
  const writes = argv.some((word) => /^(?:-[a-z]*o|--fix$|--update-b|--cache|--output)/u.test(word));
  const after = snapshot(at);
  if (!writes) assert.deepEqual(after, before, 'it wrote without being asked to');
  assert.ok(!Object.keys(after).some((name) => /\.tmp$/u.test(name) && !(name in before)), 'it left a file behind');
}

/** What a person must never read: the words of a program that went wrong. */
const internal = /is not a function|Cannot read prop|is not iterable|Maximum call stack|\n\s+at |\[object |undefined/u;

/** Words without the ways out of the folder: the run may write what they name. */
const wordsOf = (line: string): string[] =>
  line
    .split(/[ \n\r\t]+/u)
    .map(contained)
    .filter((word, at) => word !== '' || at > 3)
    .slice(0, 12);

function contained(path: string): string {
  let inside = path.replaceAll('\\', '/').replaceAll('\0', '');
  while (/\.\.|(?:^|[^\w.])\//u.test(inside)) inside = inside.replace(/\.\.+/gu, '.').replace(/(^|[^\w.])\/+/gu, '$1');
  return inside;
}

function put(at: string, name: string, content: string): void {
  try {
    const file = join(at, name);
    mkdirSync(name.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, content);
  } catch {
    // A name that the disk does not take, or that is a folder already.
  }
}

async function ran(at: string, argv: readonly string[], stdin: string, random: Random) {
  let out = '';
  let err = '';
  const { status } = await run({
    argv,
    folder: at,
    environment: {},
    home: root,
    script: pathToFileURL(join(root, 'out/server/cli/main.js')),
    output: { terminal: random.once(3), columns: random.below(120) },
    progress: false,
    cores: 1,
    holdInterrupts: () => () => false,
    readInput: () => Promise.resolve(Buffer.from(stdin)),
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

/** A report that a program reads is one that it can read. */
function inGoodForm(out: string, argv: readonly string[]): void {
  const format = argv[argv.lastIndexOf('--format') + 1];
  const isShown =
    argv.includes('--format') && !argv.some((word) => /^(?:-[a-z]*[ohv]|--[ohvf])/u.test(word) && word !== '--format');
  if (!isShown || out === '' || !/^(?:check|figures)$/u.test(argv[0] ?? '')) return;
  if (/^(?:json|sarif|gitlab|rdjson)$/u.test(format ?? '')) JSON.parse(out);
  if (format === 'junit' || format === 'checkstyle') assert.equal(XMLValidator.validate(out), true);
}

/** Every file of a folder with what is in it. */
function snapshot(at: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[file.slice(at.length + 1)] = readFileSync(file, 'latin1');
  }
  return files;
}

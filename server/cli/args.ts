import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../engine/index.js';
import { RunFailure } from './failure.js';
import { checkFormats, figuresFormats } from './reporters/index.js';

/** One run of the command, as asked for. */
export type Invocation =
  | { readonly command: 'help' | 'version' | 'lsp' }
  | { readonly command: 'explain'; readonly rule: string | null }
  | (ReadingOptions & { readonly command: 'config' })
  | (ReadingOptions & { readonly command: 'figures'; readonly format: string | null })
  | (ReadingOptions & CheckOptions & { readonly command: 'check' });

/** Which drafts, under which configuration, and where the report goes. */
export interface ReadingOptions {
  readonly paths: readonly string[];
  readonly stdin: boolean;
  readonly stdinFilename: string | null;
  /** A configuration file for every draft; `none`: no configuration file at all. */
  readonly config: string | 'none' | null;
  readonly output: string | null;
  readonly cache: boolean;
  readonly cacheLocation: string | null;
  readonly concurrency: number | 'auto';
  /** In UTF-16 code units; a longer draft is reported and not checked. */
  readonly maxSize: number;
}

export interface CheckOptions {
  readonly format: string | null;
  readonly fix: 'no' | 'write' | 'show';
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  /** Per cent. */
  readonly minCoverage: number | null;
  readonly quiet: boolean;
  readonly since: string | null;
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly reportUnusedSuppressions: boolean;
}

/** What a draft may have of characters: more than any book. */
const largest = 10_000_000;

const thresholds = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof thresholds)[number];

const general = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
const configuring = { config: { type: 'string' }, 'no-config': { type: 'boolean' } } as const;
const reading = {
  ...general,
  ...configuring,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  concurrency: { type: 'string' },
  'max-size': { type: 'string' },
} as const;
const checking = {
  ...reading,
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  'fail-on': { type: 'string' },
  'max-warnings': { type: 'string' },
  'min-coverage': { type: 'string' },
  quiet: { type: 'boolean' },
  since: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'report-unused-suppressions': { type: 'boolean' },
  'no-report-unused-suppressions': { type: 'boolean' },
} as const;

const commands = ['check', 'figures', 'explain', 'config', 'lsp', 'help'] as const;
/** Commands as one may take them for a path: `says-who --quiet figures a.md`. */
export const commandNames: readonly string[] = commands;
export const optionNames = { check: Object.keys(checking), figures: Object.keys(reading) };

/**
 * What the arguments ask for.
 *
 * @throws RunFailure naming the argument that is wrong.
 */
export function parseInvocation(argv: readonly string[]): Invocation {
  const named = commands.find((command) => command === argv[0]);
  const rest = named === undefined ? argv : argv.slice(1);
  if (named === 'lsp') return { command: rest.includes('--help') || rest.includes('-h') ? 'help' : 'lsp' };
  if (named === 'help') return { command: 'help' };
  if (named === 'explain') return parseExplain(rest);
  if (named === 'config') return parseConfig(rest);
  return named === 'figures' ? parseFigures(rest) : parseCheck(rest);
}

function parseExplain(argv: readonly string[]): Invocation {
  const { values, positionals } = parse('explain', argv, general);
  if (positionals.length > 1) throw new RunFailure(`explain takes one rule, not ${positionals.length}.`);
  return asksAbout(values) ?? { command: 'explain', rule: positionals[0] ?? null };
}

function parseConfig(argv: readonly string[]): Invocation {
  const { values, positionals } = parse('config', argv, { ...general, ...configuring });
  const asked = asksAbout(values);
  if (asked !== null) return asked;
  if (positionals.length !== 1) throw new RunFailure('config takes one draft: says-who config drafts/a.md');
  return { command: 'config', ...readingOptions(values, positionals) };
}

function parseFigures(argv: readonly string[]): Invocation {
  const { values, positionals } = parse('figures', argv, reading);
  const options = { ...readingOptions(values, positionals), format: oneOf('format', values.format, figuresFormats) };
  return asksAbout(values) ?? { command: 'figures', ...options };
}

function parseCheck(argv: readonly string[]): Invocation {
  const { values, positionals } = parse('check', argv, checking);
  const asked = asksAbout(values);
  if (asked !== null) return asked;
  const options: CheckOptions = {
    format: oneOf('format', values.format, checkFormats),
    fix: values.fix === true ? 'write' : values['fix-dry-run'] === true ? 'show' : 'no',
    failOn: oneOf('fail-on', values['fail-on'], thresholds) ?? 'error',
    maxWarnings: wholeNumber('max-warnings', values['max-warnings']),
    minCoverage: percentage('min-coverage', values['min-coverage']),
    quiet: values.quiet === true,
    since: values.since ?? null,
    baseline: values.baseline ?? null,
    updateBaseline: values['update-baseline'] === true,
    reportUnusedSuppressions: values['no-report-unused-suppressions'] !== true,
  };
  forbid(values.fix && values['fix-dry-run'], '--fix and --fix-dry-run exclude each other.');
  forbid(values.fix && values.stdin, '--fix has no file to write with --stdin; --fix-dry-run prints the diff.');
  forbid(options.updateBaseline && options.baseline === null, '--update-baseline needs --baseline FILE.');
  forbid(
    options.updateBaseline && options.since !== null,
    '--update-baseline must see whole drafts, and --since only shows changed lines: leave one of them out.',
  );
  forbid(options.updateBaseline && values.stdin, '--update-baseline needs drafts on the disk, not --stdin.');
  forbid(options.updateBaseline && values['fix-dry-run'], '--update-baseline and --fix-dry-run exclude each other.');
  return { command: 'check', ...readingOptions(values, positionals), ...options };
}

interface ReadingValues {
  readonly [option: string]: string | boolean | undefined;
}

function readingOptions(values: ReadingValues, paths: readonly string[]): ReadingOptions {
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const stdin = values.stdin === true;
  forbid(stdin && paths.length > 0, '--stdin reads one draft from standard input; name no path beside it.');
  forbid(!stdin && text('stdin-filename') !== null, '--stdin-filename needs --stdin.');
  forbid(values['no-config'] === true && text('config') !== null, '--config and --no-config exclude each other.');
  const concurrency = text('concurrency') ?? 'auto';
  return {
    paths,
    stdin,
    stdinFilename: text('stdin-filename'),
    config: values['no-config'] === true ? 'none' : text('config'),
    output: text('output'),
    cache: values.cache === true || text('cache-location') !== null,
    cacheLocation: text('cache-location'),
    concurrency: concurrency === 'auto' ? 'auto' : threadCount(concurrency),
    maxSize: wholeNumber('max-size', text('max-size') ?? undefined) ?? largest,
  };
}

function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new RunFailure(wrongOption(command, argv, options) ?? (thrown as Error).message);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What is wrong with the first wrong option, in our words. */
function wrongOption(command: string, argv: readonly string[], options: Options): string | null {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  for (const [at, word] of words.entries()) {
    const wrong = wrongWith(word, words[at + 1], command, options);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** An option that is unknown, lacks its value or takes none. */
function wrongWith(word: string, next: string | undefined, command: string, options: Options): string | null {
  const shown = /^(?:--[^=]+|-[^-])/u.exec(word)?.[0] ?? '';
  if (shown === '') return null;
  const value = word.slice(shown.length);
  const option = optionNamed(shown, options);
  if (option === undefined) {
    const meant = nearest(shown.replace(/^--?/u, ''), Object.keys(options));
    return `unknown option ${shown} for ${command}${meant === null ? '' : `; did you mean --${meant}?`}`;
  }
  if (option.type === 'boolean') return value === '' ? null : `${shown} takes no value.`;
  return value === '' && (next ?? '-').startsWith('-') ? `${shown} needs a value.` : null;
}

const optionNamed = (shown: string, options: Options) =>
  shown.startsWith('--')
    ? Object.hasOwn(options, shown.slice(2))
      ? options[shown.slice(2)]
      : undefined
    : Object.values(options).find(({ short }) => short === shown.slice(1));

function oneOf<const Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
): Name | null {
  if (value === undefined) return null;
  const known = names.find((name) => name === value);
  if (known !== undefined) return known;
  const meant = nearest(value, names);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new RunFailure(`--${option} ${value} is unknown.${hint} Known: ${names.join(', ')}.`);
}

function wholeNumber(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/u.test(value)) throw new RunFailure(`--${option} takes a whole number, not “${value}”.`);
  return Number(value);
}

function threadCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(value))
    throw new RunFailure(`--concurrency takes auto or a number from 1, not “${value}”.`);
  return Number(value);
}

function percentage(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const share = /^(\d{1,3}(?:\.\d{1,9})?)%?$/u.exec(value)?.[1];
  if (share === undefined || Number(share) > 100) {
    throw new RunFailure(`--${option} takes a percentage from 0 to 100, not “${value}”.`);
  }
  return Number(share);
}

function forbid(wrong: boolean | undefined, message: string): void {
  if (wrong === true) throw new RunFailure(message);
}

function asksAbout(values: ReadingValues): Invocation | null {
  if (values.help === true) return { command: 'help' };
  return values.version === true ? { command: 'version' } : null;
}

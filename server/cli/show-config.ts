import { relativeTo, resolveIn } from '../host/location.js';
import type { Explained, From, Listed } from '../workspace.js';
import type { Invocation } from './args.js';
import { frontOf, workspaceFor } from './plan.js';
import { clean, jsonOf } from './style.js';
import { say, type Terminal } from './terminal.js';

/**
 * `says-who config FILE`: what is in force for a draft, as YAML that a configuration file could hold, each value with
 * its origin. The draft need not be there yet.
 */
export async function showConfig(
  terminal: Terminal,
  { paths, config }: Extract<Invocation, { readonly command: 'config' }>,
): Promise<number> {
  const workspace = await workspaceFor(terminal, config);
  const draft = resolveIn(terminal.folder, paths[0] ?? '');
  const text = frontOf(draft);
  const settings = await workspace.withSources(draft, text);
  const shown = (file: string): string => clean(relativeTo(terminal.folder, file));
  const file = settings.file === null ? 'no configuration file: the defaults' : shown(settings.file);
  terminal.write(`# ${clean(paths[0] ?? '')}: ${file}${settings.ignored ? '; it ignores this draft' : ''}\n`);
  const { values, ignore, sources } = await workspace.explain(draft, text);
  const named = sources.map(({ item, from }) => ({ item: shown(item), from }));
  terminal.write(listOf('ignore', ignore, shown) + yamlOf(values, shown) + listOf('sources', named, shown));
  for (const { file: at, findings } of settings.problems) {
    for (const { message } of findings) say(terminal, `${shown(at)}: ${message}`);
  }
  return settings.broken ? 2 : 0;
}

function yamlOf(values: readonly Explained[], shown: (file: string) => string): string {
  const lines: string[] = [];
  let section = '';
  for (const { key, value, from, graded } of values) {
    const [head = '', name] = key.split('.');
    if (name !== undefined && head !== section) lines.push(`${head}:`);
    section = head;
    const written = name === undefined ? `${head}: ${quoted(value)}` : `  ${name}: ${quoted(value)}`;
    lines.push(withOrigin(written, from, shown) + (graded === undefined ? '' : `; ${graded}`));
  }
  return `${lines.join('\n')}\n`;
}

/** `ignore:` and its items, each with its origin; nothing where there are none. */
const listOf = (key: string, items: readonly Listed[], shown: (file: string) => string): string =>
  items.length === 0
    ? ''
    : `${key}:\n${items.map(({ item, from }) => `${withOrigin(`  - ${quoted(item)}`, [from], shown)}\n`).join('')}`;

const withOrigin = (written: string, from: readonly From[], shown: (file: string) => string): string =>
  `${written.padEnd(48)} # ${from.map((origin) => originOf(origin, shown)).join(', ')}`;

function originOf(from: From, shown: (file: string) => string): string {
  if (from.kind === 'file') return `${shown(from.file)}:${from.line}`;
  if (from.kind === 'found') return 'found above the draft';
  return from.kind === 'profile' ? from.name : from.kind === 'default' ? 'default' : 'the editor’s settings';
}

/** JSON is YAML; a plain word needs no quotes. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && /^[A-Za-z][\w./-]*$/u.test(value) ? value : jsonOf(value);

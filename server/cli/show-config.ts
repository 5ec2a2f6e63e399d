import { relativeTo, resolveIn } from '../host/location.js';
import type { Explained } from '../workspace.js';
import type { Invocation } from './args.js';
import { workspaceFor } from './plan.js';
import { clean } from './style.js';
import { say, type Terminal } from './terminal.js';

/**
 * `says-who config FILE`: what is in force for a draft, as YAML that a configuration file could hold, each value with
 * its origin.
 */
export async function showConfig(
  terminal: Terminal,
  { paths, config }: Extract<Invocation, { readonly command: 'config' }>,
): Promise<number> {
  const workspace = await workspaceFor(terminal, config);
  const draft = resolveIn(terminal.folder, paths[0] ?? '');
  const settings = await workspace.settingsFor(draft);
  const shown = (file: string): string => clean(relativeTo(terminal.folder, file));
  const file = settings.file === null ? 'no configuration file: the defaults' : shown(settings.file);
  terminal.write(`# ${clean(paths[0] ?? '')}: ${file}${settings.ignored ? '; it ignores this draft' : ''}\n`);
  terminal.write(yamlOf(await workspace.explain(draft), shown));
  if (settings.sources.length > 0)
    terminal.write(`sources:\n${settings.sources.map((path) => `  - ${quoted(shown(path))}\n`).join('')}`);
  for (const { file: at, findings } of settings.problems) {
    for (const { message } of findings) say(terminal, `${shown(at)}: ${message}`);
  }
  return settings.broken ? 2 : 0;
}

function yamlOf(values: readonly Explained[], shown: (file: string) => string): string {
  const lines: string[] = [];
  let section = '';
  for (const { key, value, from } of values) {
    const [head = '', name] = key.split('.');
    if (name !== undefined && head !== section) lines.push(`${head}:`);
    section = head;
    const written = name === undefined ? `${head}: ${quoted(value)}` : `  ${name}: ${quoted(value)}`;
    lines.push(`${written.padEnd(48)} # ${from.map((origin) => originOf(origin, shown)).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function originOf(from: Explained['from'][number], shown: (file: string) => string): string {
  if (from.kind === 'file') return `${shown(from.file)}:${from.line}`;
  return from.kind === 'profile' ? from.name : from.kind === 'default' ? 'default' : 'the editor’s settings';
}

/** JSON is YAML; a plain word needs no quotes. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && /^[A-Za-z][\w./-]*$/u.test(value) ? value : JSON.stringify(value);

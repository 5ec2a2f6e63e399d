import { relativeTo, resolveIn } from '../host/location.js';
import type { Invocation } from './args.js';
import { workspaceFor } from './plan.js';
import type { Terminal } from './terminal.js';

/** `says-who config FILE`: what is in force for a draft. */
export async function showConfig(
  terminal: Terminal,
  { paths, config }: Extract<Invocation, { readonly command: 'config' }>,
): Promise<number> {
  const workspace = await workspaceFor(terminal, config);
  const settings = await workspace.settingsFor(resolveIn(terminal.folder, paths[0] ?? ''));
  const file = settings.file === null ? null : relativeTo(terminal.folder, settings.file);
  terminal.write(`${JSON.stringify({ file, ignored: settings.ignored, ...settings.config }, null, 1)}\n`);
  return settings.broken ? 2 : 0;
}

import { nearest, type RuleSetting } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Location, parentOf, resolveIn } from '../host/location.js';
import { type Input, listOf } from './input.js';
import { type Loaded, load } from './load.js';
import type { FileProblems } from './problems.js';
import { profiles } from './profiles.js';
import { profileNames } from './schema.js';
import type { ConfigurationWording } from './wording/en.js';

/** One thing that says something about the configuration; later layers win. */
export type Layer =
  | { readonly kind: 'profile'; readonly name: string; readonly rules: Readonly<Record<string, Partial<RuleSetting>>> }
  | { readonly kind: 'editor'; readonly input: Input }
  | { readonly kind: 'file'; readonly loaded: Loaded };

/** A configuration file and all that it builds on. */
export interface Stack {
  readonly layers: readonly Layer[];
  /** Of every file, also where there are none. */
  readonly problems: readonly FileProblems[];
  /** Every file that was looked at. */
  readonly files: readonly Location[];
  readonly broken: boolean;
}

const prefix = 'says-who:';

/** No configuration builds on more: files that name each other twice would be read for ever. */
const most = 100;

/** A configuration file with, before it, all that it extends. */
export async function stackOf(host: Host, loaded: Loaded): Promise<Stack> {
  const stack: Building = { layers: [], problems: [], files: [], broken: false };
  await push(host, loaded, [], stack);
  return stack;
}

interface Building {
  readonly layers: Layer[];
  readonly problems: FileProblems[];
  readonly files: Location[];
  broken: boolean;
}

/** `above`: the files that lead here, for circles. */
async function push(host: Host, loaded: Loaded, above: readonly Location[], stack: Building): Promise<void> {
  const { file, text, input } = loaded;
  const seen = stack.files.includes(file);
  if (!seen) stack.files.push(file);
  const findings = [...loaded.findings];
  stack.broken ||= loaded.broken;
  for (const [at, base] of listOf(input.extends).entries()) {
    const wrong = await extend(host, loaded, base, [...above, file], stack);
    if (wrong === null) continue;
    stack.broken = true;
    findings.push(await loaded.finding(typeof input.extends === 'string' ? ['extends'] : ['extends', at], wrong));
  }
  stack.layers.push({ kind: 'file', loaded });
  if (!seen) stack.problems.push({ file, text, findings });
}

/** Puts what a file extends on the stack. Resolves to what is wrong with it, or null. */
async function extend(
  host: Host,
  from: Loaded,
  base: string,
  above: readonly Location[],
  stack: Building,
): Promise<string | null> {
  const { wording } = from;
  if (stack.layers.length >= most || above.length >= most) return wording.tooMany(base, most);
  if (base.startsWith(prefix)) return pushProfile(base, stack.layers, wording);
  if (/^(?:[a-z]+:|[/\\])/iu.test(base)) return wording.noPath(base);
  const file = resolveIn(parentOf(from.file) ?? from.file, base);
  if (above.includes(file)) return wording.circle(base);
  const loaded = await load(host, file, wording).catch(() => null);
  if (loaded === null) {
    stack.files.push(file);
    const meant = profileNames.find((name) => name === base);
    return meant === undefined ? wording.noBase(base) : wording.noBaseNear(base, prefix + meant);
  }
  await push(host, loaded, above, stack);
  return null;
}

/** Puts a profile on the stack. Returns what is wrong with its name, or null. */
export function pushProfile(base: string, layers: Layer[], wording: ConfigurationWording): string | null {
  const name = profileNames.find((profile) => prefix + profile === base);
  if (name !== undefined) {
    layers.push({ kind: 'profile', name: base, rules: profiles[name] });
    return null;
  }
  const meant = nearest(base.slice(prefix.length), profileNames);
  return meant === null
    ? wording.unknownProfile(base, profileNames.join(', '))
    : wording.unknownProfileNear(base, prefix + meant);
}

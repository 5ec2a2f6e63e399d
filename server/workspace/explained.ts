import { type Config, type Rule, rules } from '../engine/index.js';
import type { Location } from '../host/location.js';
import type { Layer } from './layers.js';
import type { Origin } from './settle.js';

/** One value in force: `rules.weak-source` is `error`, as line 4 of a file says. */
export interface Explained {
  readonly key: string;
  readonly value: unknown;
  readonly from: readonly From[];
}

/** Where a value comes from. */
export type From =
  | { readonly kind: 'default' | 'editor' }
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'file'; readonly file: Location; readonly line: number };

/** Every value of a configuration with its origin: rules first, in their own order, those that are off too. */
export async function explained(config: Config, origins: ReadonlyMap<string, readonly Origin[]>): Promise<Explained[]> {
  const { citations, lexicon, language } = config;
  const values: (readonly [string, unknown])[] = [
    ...(rules as readonly Rule[]).map((rule) => [`rules.${rule.id}`, ruleValue(rule, config)] as const),
    ...Object.entries(citations).map(([key, value]) => [`citations.${key}`, value] as const),
    ...Object.entries(lexicon).map(([key, value]) => [`lexicon.${key}`, value] as const),
    ['language', language],
  ];
  return Promise.all(
    values.map(async ([key, value]) => ({ key, value, from: await Promise.all((origins.get(key) ?? []).map(fromOf)) })),
  ).then((all) => all.map((entry) => (entry.from.length > 0 ? entry : { ...entry, from: [{ kind: 'default' }] })));
}

/** A rule's severity as a configuration file would write it, with its options where it has any. */
function ruleValue({ id, severity, defaults }: Rule, config: Config): unknown {
  const setting = (config.rules as Readonly<Record<string, Config['rules'][keyof Config['rules']]>>)[id];
  if (setting === undefined) return 'off';
  const own = setting.severity === 'default' ? (severity ?? 'off') : setting.severity;
  const bounds = {
    ...(setting.atLeast && { atLeast: setting.atLeast }),
    ...(setting.atMost && { atMost: setting.atMost }),
  };
  const options = { ...defaults, ...setting.options, ...bounds };
  return Object.keys(options).length > 0 ? [own, options] : own;
}

async function fromOf({ layer, path }: Origin): Promise<From> {
  return layer.kind === 'file'
    ? fromFile(layer, path)
    : layer.kind === 'profile'
      ? { kind: 'profile', name: layer.name }
      : { kind: 'editor' };
}

const fromFile = async ({ loaded }: Extract<Layer, { kind: 'file' }>, path: Origin['path']): Promise<From> => ({
  kind: 'file',
  file: loaded.file,
  line: await loaded.lineOf(path),
});

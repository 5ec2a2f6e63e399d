import { type Config, declaredIn, linesOf, type Rule, type RuleSetting, rules, severityIn } from '../engine/index.js';
import { type Location, parentOf, resolveIn } from '../host/location.js';
import { listOf } from './input.js';
import type { Layer } from './layers.js';
import { inputOf, type Origin } from './settle.js';

/** One value in force: `rules.weak-source` is `error`, as line 4 of a file says. */
export interface Explained {
  readonly key: string;
  readonly value: unknown;
  readonly from: readonly From[];
  /** How a rule grades its findings, where it does: “each finding by what is at stake, at most warning”. */
  readonly graded?: string;
}

/** One item of a list that files add to, and who says it. */
export interface Listed {
  readonly item: string;
  readonly from: From;
}

/** All that is in force for a draft, with its origins. */
export interface Explanation {
  readonly values: readonly Explained[];
  /** The patterns of `ignore`, whether or not one concerns the draft. */
  readonly ignore: readonly Listed[];
  /** Files of sources: those that configurations name, then those of the draft's front matter. */
  readonly sources: readonly Listed[];
}

/** Where a value comes from. */
export type From =
  | { readonly kind: 'default' | 'editor' | 'found' }
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'file'; readonly file: Location; readonly line: number };

/** Every value of a configuration with its origin: rules first, in their own order, those that are off too. */
export function explained(config: Config, origins: ReadonlyMap<string, readonly Origin[]>): Promise<Explained[]> {
  const { citations, lexicon, language } = config;
  const values: Omit<Explained, 'from'>[] = [
    ...(rules as readonly Rule[]).map((rule) => ({ key: `rules.${rule.id}`, ...settingOf(rule, config) })),
    ...Object.entries(citations).map(([key, value]) => ({ key: `citations.${key}`, value })),
    ...Object.entries(lexicon).map(([key, value]) => ({ key: `lexicon.${key}`, value })),
    { key: 'language', value: language },
  ];
  return Promise.all(
    values.map(async (entry) => {
      const from = await Promise.all((origins.get(entry.key) ?? []).map(fromOf));
      return { ...entry, from: from.length > 0 ? from : [{ kind: 'default' as const }] };
    }),
  );
}

/** A rule's severity as a configuration file would write it, with its options where it has any. */
function settingOf(rule: Rule, config: Config): Omit<Explained, 'key' | 'from'> {
  const setting = (config.rules as Readonly<Record<string, RuleSetting | undefined>>)[rule.id];
  const severity = setting === undefined ? null : severityIn(setting, rule.severity);
  if (setting === undefined || severity === null) return { value: 'off' };
  const options = { ...rule.defaults, ...setting.options };
  const value = Object.keys(options).length > 0 ? [severity, options] : severity;
  return rule.graded && setting.severity === 'default' ? { value, graded: gradedBy(setting) } : { value };
}

const gradedBy = ({ atLeast, atMost }: RuleSetting): string =>
  `each finding by what is at stake${atLeast ? `, at least ${atLeast}` : ''}${atMost ? `, at most ${atMost}` : ''}`;

/** The patterns that layers ignore, in their order. */
export async function ignoredBy(layers: readonly Layer[]): Promise<Listed[]> {
  const items = layers.flatMap((layer) => {
    const { ignore } = inputOf(layer);
    const path = (at: number): Origin['path'] => (typeof ignore === 'string' ? ['ignore'] : ['ignore', at]);
    return listOf(ignore).map((item, at) => ({ item, origin: { layer, path: path(at) } }));
  });
  return Promise.all(items.map(async ({ item, origin }) => ({ item, from: await fromOf(origin) })));
}

/** The files of sources of a draft. */
export async function sourcesFrom(
  named: ReadonlyMap<Location, Origin>,
  draft: Location,
  text: string,
): Promise<Listed[]> {
  const lines = linesOf(text);
  const files = await Promise.all([...named].map(async ([item, origin]) => ({ item, from: await fromOf(origin) })));
  const own = declaredIn(text).files.map(({ name, start }): Listed => {
    return {
      item: resolveIn(parentOf(draft) ?? draft, name),
      from: { kind: 'file', file: draft, line: lines.at(start).line + 1 },
    };
  });
  return [...files, ...own];
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

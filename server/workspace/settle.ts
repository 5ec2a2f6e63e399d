import { type Config, defaultConfig, noSources, type RuleSetting } from '../engine/index.js';
import type { Input, LexiconKey, RuleInput } from './input.js';
import type { Layer } from './layers.js';
import type { Path } from './validate.js';

/** A value's origin: the layer that says it, and where in that layer's data. */
export interface Origin {
  readonly layer: Layer;
  readonly path: Path;
}

/** Layers put together. */
export interface Settled {
  readonly config: Config;
  /**
   * By `rules.weak-source`, `citations.style`, `lexicon.cues`, `language`; several where layers add up. What is absent
   * is the default.
   */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

/** The configuration that layers give, later ones before earlier ones. `applies` says which overrides concern the draft. */
export function settle(layers: readonly Layer[], applies: (layer: Layer, override: number) => boolean): Settled {
  const building: Building = {
    rules: { ...defaultConfig.rules },
    citations: defaultConfig.citations,
    lexicon: { cues: [], sources: [], vagueSources: [], parties: [], exempt: [] },
    language: defaultConfig.language,
    origins: new Map(),
  };
  for (const layer of layers) {
    if (layer.kind === 'profile') takeProfile(building, layer);
    else takeInput(building, layer, applies);
  }
  const { origins, ...config } = building;
  return { config: { ...config, sources: noSources }, origins };
}

interface Building {
  readonly rules: Record<string, RuleSetting>;
  citations: Config['citations'];
  readonly lexicon: Record<LexiconKey, string[]>;
  language: Config['language'];
  readonly origins: Map<string, Origin[]>;
}

function takeProfile({ rules, origins }: Building, layer: Extract<Layer, { kind: 'profile' }>): void {
  for (const [id, setting] of Object.entries(layer.rules)) {
    if (!Object.hasOwn(defaultConfig.rules, id)) continue;
    rules[id] = { severity: 'default', options: {}, ...setting };
    origins.set(`rules.${id}`, [{ layer, path: ['rules', id] }]);
  }
}

function takeInput(building: Building, layer: Layer, applies: (layer: Layer, override: number) => boolean): void {
  const input = inputOf(layer);
  takeRules(building, layer, input.rules, ['rules']);
  for (const [at, override] of (input.overrides ?? []).entries()) {
    if (applies(layer, at)) takeRules(building, layer, override.rules, ['overrides', at, 'rules']);
  }
  const { origins, lexicon } = building;
  building.citations = { ...building.citations, ...input.citations };
  for (const key of Object.keys(input.citations ?? {}))
    origins.set(`citations.${key}`, [{ layer, path: ['citations', key] }]);
  for (const [key, words] of Object.entries(input.lexicon ?? {}) as [LexiconKey, readonly string[]][]) {
    lexicon[key].push(...words.filter((word) => !lexicon[key].includes(word)));
    origins.set(`lexicon.${key}`, [...(origins.get(`lexicon.${key}`) ?? []), { layer, path: ['lexicon', key] }]);
  }
  if (input.language === undefined) return;
  building.language = input.language;
  origins.set('language', [{ layer, path: ['language'] }]);
}

function takeRules({ rules, origins }: Building, layer: Layer, given: Input['rules'], path: Path): void {
  for (const [id, setting] of Object.entries(given ?? {})) {
    const [severity, options] = partsOf(setting);
    if (severity === 'off') delete rules[id];
    else rules[id] = { severity, options: { ...rules[id]?.options, ...options } };
    origins.set(`rules.${id}`, [{ layer, path: [...path, id] }]);
  }
}

const partsOf = (given: RuleInput) =>
  typeof given === 'string' ? ([given, undefined] as const) : ([given[0], given[1]] as const);

export const inputOf = (layer: Layer): Input =>
  layer.kind === 'file' ? layer.loaded.input : layer.kind === 'editor' ? layer.input : {};

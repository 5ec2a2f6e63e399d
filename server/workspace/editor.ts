import { type Location, relativeTo } from '../host/location.js';
import { ignoreMatcher } from './globs.js';
import { goodParts, type Input, listOf } from './input.js';
import { type Layer, pushProfile } from './layers.js';
import { configurationSchema } from './schema.js';
import { violations } from './validate.js';
import { english } from './wording/en.js';

/** What the editor's settings say, where no configuration file does. */
export interface EditorLayers {
  readonly all: readonly Layer[];
  /** Only how citations look: beside a configuration file. */
  readonly citations: readonly Layer[];
  ignores(draft: Location): boolean;
}

/** Reads settings once for each object that says them; what is wrong with them is passed over. */
export function editorLayers(): (settings: unknown) => Promise<EditorLayers> {
  const known = new WeakMap<object, Promise<EditorLayers>>();
  return (settings) => {
    if (typeof settings !== 'object' || settings === null) return Promise.resolve(none);
    const layers = known.get(settings) ?? layersOf(settings);
    known.set(settings, layers);
    return layers;
  };
}

const none: EditorLayers = { all: [], citations: [], ignores: () => false };

async function layersOf(settings: object): Promise<EditorLayers> {
  const input: Input = goodParts(settings, violations(settings, configurationSchema, english));
  const all: Layer[] = [];
  for (const base of listOf(input.extends)) pushProfile(base, all, english);
  all.push({ kind: 'editor', input });
  const ignored = await ignoreMatcher(listOf(input.ignore));
  return {
    all,
    citations: input.citations === undefined ? [] : [{ kind: 'editor', input: { citations: input.citations } }],
    ignores: (draft) => ignored(relativeTo(rootOf(draft), draft)),
  };
}

/** Settings lie in no folder: their patterns count from the root, so that one without a slash first holds anywhere. */
const rootOf = (draft: Location): Location => /^(?:[a-z][a-z0-9+.-]+:\/\/[^/]*|[a-z]:)?/iu.exec(draft)?.[0] ?? '';

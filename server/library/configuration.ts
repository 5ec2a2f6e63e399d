import type { Config } from '../engine/index.js';
import { goodParts, listOf } from '../workspace/input.js';
import { type Layer, pushProfile } from '../workspace/layers.js';
import { phraseViolations } from '../workspace/load.js';
import { configurationSchema } from '../workspace/schema.js';
import { settle } from '../workspace/settle.js';
import { type Violation, violations } from '../workspace/validate.js';
import { english } from '../workspace/wording/en.js';
import type { Configuration } from './types.js';

/** Configurations that were put together, so that an equal object costs nothing twice. */
const known = new WeakMap<Configuration, Config>();

/**
 * What is in force under a configuration given as data.
 *
 * @throws TypeError that names everything in it that does not exist.
 */
export function configFor(configuration: Configuration): Config {
  const config = known.get(configuration) ?? settled(configuration);
  known.set(configuration, config);
  return config;
}

function settled(configuration: Configuration): Config {
  const wrong = [
    ...violations(configuration, configurationSchema, english),
    ...phraseViolations(configuration, english),
  ].map(inWords);
  const input = goodParts(configuration, []);
  const layers: Layer[] = [];
  for (const base of listOf(wrong.length > 0 ? [] : input.extends)) {
    const problem = pushProfile(base, layers, english);
    if (problem !== null) wrong.push(problem);
  }
  const filed = (['ignore', 'overrides', 'sources'] as const).filter((key) => input[key] !== undefined);
  wrong.push(...filed.map((key) => `“${key}” is for files; here is one draft`));
  if (wrong.length > 0) throw new TypeError(`The configuration is wrong: ${wrong.join('; ')}`);
  return settle([...layers, { kind: 'editor', input }], () => false).config;
}

const inWords = ({ path, message }: Violation): string =>
  path.length === 0 ? clause(message) : `${path.join('.')}: ${clause(message)}`;

/** A sentence as a part of another. */
const clause = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/u, '');

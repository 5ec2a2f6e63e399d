import type { Random } from './random.js';

/** A part of the program that takes whatever comes, and what must hold of it for every input. */
export interface Target {
  readonly name: string;
  /** Texts to begin from. */
  readonly seeds: readonly string[];
  /** What mutations put in. */
  readonly dictionary: readonly string[];
  /** Does nothing when all is well. Throws, or rejects, with what does not hold. */
  run(input: string, random: Random): void | Promise<void>;
}

import type { Diagnostic } from '../engine/index.js';
import type { Location } from '../host/location.js';

/** Findings in a file that is not a draft, shown there. */
export interface FileProblems {
  readonly file: Location;
  readonly text: string;
  readonly findings: readonly ConfigurationFinding[];
}

/** A finding of `invalid-configuration`. */
export interface ConfigurationFinding extends Omit<Diagnostic, 'rule'> {
  readonly rule: 'invalid-configuration';
}

import type { Diagnostic } from '../engine/index.js';
import type { Location } from '../host/location.js';

/** Findings in a file that is not a draft, shown there. */
export interface FileProblems {
  readonly file: Location;
  readonly text: string;
  readonly findings: readonly ConfigurationFinding[];
}

/** A finding about a configuration, or about a bibliography. */
export interface ConfigurationFinding extends Omit<Diagnostic, 'rule'> {
  readonly rule: 'invalid-configuration' | 'unreadable-source' | 'duplicate-source';
}

/** What stands for a rule where a finding is about a configuration; no draft has it. */
export const invalidConfiguration = {
  id: 'invalid-configuration',
  summary:
    'A problem in a configuration file: an unknown key or rule, a value of the wrong type, a file that is not there.',
  url: 'https://github.com/says-who/says-who/blob/main/docs/configuration.md#when-something-is-wrong',
} as const;

import { type RuleSetting, rules } from '../engine/index.js';
import type { ProfileName } from './schema.js';

/** The settings of each profile that differ from the rules' own. A rule that this version does not have is passed over. */
export const profiles: Readonly<Record<ProfileName, Readonly<Record<string, Partial<RuleSetting>>>>> = {
  /** News copy: the rules as they are. */
  wire: {},
  /** Reports of institutions, with footnotes or a bibliography: every source is to be cited, nothing may be left open. */
  report: {
    'uncited-attribution': { severity: 'info' },
    'incomplete-source': { severity: 'warning' },
    'unused-source': { severity: 'warning' },
    placeholder: { severity: 'error' },
  },
  /** Everything that a fact-checker would ask. */
  strict: {
    'unsourced-figure': { atLeast: 'warning' },
    'weak-source': { severity: 'error' },
    'unattributed-headline': { atLeast: 'warning' },
    'repeated-without-source': { severity: 'warning' },
    'partisan-source': { severity: 'warning' },
    'uncited-attribution': { severity: 'hint' },
    'incomplete-source': { severity: 'warning' },
    'unused-source': { severity: 'warning' },
    placeholder: { severity: 'error' },
  },
  /** Advice that never fails a build. */
  gentle: Object.fromEntries(rules.map(({ id }) => [id, { atMost: 'warning' as const }])),
};

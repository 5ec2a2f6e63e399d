import { createHash } from 'node:crypto';
import type { Severity } from '../../engine/index.js';
import { clean, jsonOf } from '../style.js';
import { keysOf } from './keys.js';
import { fromRoot, type Reporter } from './reporter.js';

/** GitLab's Code Quality report, a subset of Code Climate's: paths from the repository, unique fingerprints. */
export const gitlab: Reporter = ({ files }, setting) => {
  const issues = files.flatMap((report) => {
    const { findings } = report;
    const keys = keysOf(findings);
    const shown = fromRoot(report, setting);
    return findings.map((finding, at) => ({
      description: clean(finding.message),
      check_name: finding.rule,
      fingerprint: createHash('sha256').update(`${shown}\n${keys[at]}`).digest('hex').slice(0, 32),
      severity: severities[finding.severity],
      location: { path: shown, lines: { begin: finding.line, end: finding.endLine } },
    }));
  });
  return `${jsonOf(issues, 1)}\n`;
};

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

import { createHash } from 'node:crypto';
import type { ReportedFinding } from '../report.js';

/**
 * What each finding of a file is known by from run to run: its rule, its sentence and which one of that rule in that
 * sentence it is. Edits elsewhere do not change it, and a paragraph that moves takes it along.
 */
export function keysOf(findings: readonly ReportedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, sentence }) => {
    const base = `${rule}\n${sentence}`;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    return createHash('sha256').update(`${base}\n${ordinal}`).digest('hex').slice(0, 32);
  });
}

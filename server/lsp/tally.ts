import type { Claim, Diagnostic } from '../engine/index.js';
import type { Verdict } from './judge.js';

/** How many of a draft's figures need a source and have one, and what the rules found. */
export interface Tally {
  readonly figures: number;
  readonly needSource: number;
  readonly supported: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export const emptyTally: Tally = { figures: 0, needSource: 0, supported: 0, errors: 0, warnings: 0, infos: 0 };

/** A figure needs a source unless it is exempt or background. */
export function tallyOf(verdict: Verdict | null): Tally {
  if (verdict === null) return emptyTally;
  const { claims } = verdict.analysis;
  const claimsThat = (test: (status: Claim['status']) => boolean): number =>
    claims.filter(({ status }) => test(status)).length;
  const findingsThatAre = (severity: Diagnostic['severity']): number =>
    verdict.findings.filter((finding) => finding.severity === severity).length;
  return {
    figures: claims.length,
    needSource: claimsThat((status) => status !== 'exempt' && status !== 'background'),
    supported: claimsThat((status) => status === 'attributed' || status === 'cited' || status === 'restated'),
    errors: findingsThatAre('error'),
    warnings: findingsThatAre('warning'),
    infos: findingsThatAre('info'),
  };
}

export const sumOf = (a: Tally, b: Tally): Tally => ({
  figures: a.figures + b.figures,
  needSource: a.needSource + b.needSource,
  supported: a.supported + b.supported,
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  infos: a.infos + b.infos,
});

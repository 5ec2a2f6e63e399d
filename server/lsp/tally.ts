import { type Tally as Figures, tallyOf as figuresIn, type Severity } from '../engine/index.js';
import type { Verdict } from './judge.js';

/** How many of a draft's figures need a source and have one, and what the rules found. */
export interface Tally extends Figures {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export const emptyTally: Tally = { figures: 0, needSource: 0, supported: 0, errors: 0, warnings: 0, infos: 0 };

export function tallyOf(verdict: Verdict | null): Tally {
  if (verdict === null) return emptyTally;
  const count = (wanted: Severity): number => verdict.findings.filter(({ severity }) => severity === wanted).length;
  return {
    ...figuresIn(verdict.analysis.claims),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
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

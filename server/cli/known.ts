import { existsSync } from 'node:fs';
import { contentNamed } from '../host/content.js';
import { decode } from '../host/decode.js';
import { type Location, parentOf, relativeTo, resolveIn } from '../host/location.js';
import { type Baseline, compareWith, readBaseline, textOfBaseline, updated } from '../workspace/baseline.js';
import { RunFailure, reasonOf } from './failure.js';
import type { FileReport } from './report.js';
import { writeTidily } from './write.js';

const empty: Baseline = { version: 1, findings: [] };

/** What a baseline leaves of the reports. */
export interface Remainder {
  readonly files: readonly FileReport[];
  /** How many of its entries no finding needs any more. */
  readonly stale: number;
}

/**
 * Reports without the findings that a baseline knows.
 *
 * @throws RunFailure where the baseline cannot be read.
 */
export function withoutKnown(files: readonly FileReport[], file: Location, shown: string): Remainder {
  const folder = parentOf(file) ?? file;
  const comparison = compareWith(read(file, shown), (path) => existsSync(resolveIn(folder, path)));
  const left = files.map((report) =>
    report.draft
      ? { ...report, findings: comparison.unknown(relativeTo(folder, report.file), report.findings) }
      : report,
  );
  return { files: left, stale: comparison.stale() };
}

/**
 * Writes a baseline that knows all these findings, and returns how many.
 *
 * @throws RunFailure where it cannot be read or written.
 */
export function learn(files: readonly FileReport[], file: Location, shown: string): number {
  const folder = parentOf(file) ?? file;
  const before = existsSync(file) ? read(file, shown) : empty;
  const drafts = files.filter(({ draft }) => draft);
  const candidates = new Map(drafts.map((report) => [relativeTo(folder, report.file), report.findings]));
  const after = updated(before, candidates, (path) => existsSync(resolveIn(folder, path)));
  try {
    writeTidily(file, textOfBaseline(after));
  } catch (thrown) {
    throw new RunFailure(`cannot write the baseline ${shown}: ${reasonOf(thrown)}`);
  }
  return drafts.reduce((sum, { findings }) => sum + findings.length, 0);
}

function read(file: Location, shown: string): Baseline {
  try {
    return readBaseline(decode(contentNamed(file)).text);
  } catch (thrown) {
    throw new RunFailure(`cannot read the baseline ${shown}: ${reasonOf(thrown)}`);
  }
}

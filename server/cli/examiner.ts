import type { Config } from '../engine/index.js';
import { examine, type Job, type Outcome } from './examine.js';

/** Who examines drafts: this thread, or several. */
export interface Examiner {
  /** Resolves in any order; never rejects. */
  examine(job: Job, config: Config): Promise<Outcome>;
  /** How many drafts it may be given at once. */
  readonly width: number;
  close(): void;
}

export const inThisThread: Examiner = {
  examine: (job, config) => Promise.resolve(examine(job, config)),
  width: 1,
  close: () => {},
};

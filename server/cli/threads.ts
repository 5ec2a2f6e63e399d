import { Worker } from 'node:worker_threads';
import type { Config } from '../engine/index.js';
import type { Job, Outcome } from './examine.js';
import type { Examiner } from './examiner.js';
import { reasonOf } from './failure.js';
import { workerArgument } from './worker.js';

/** What a worker is sent: a job, and its configuration where it has not seen it. */
export interface Order {
  readonly id: number;
  readonly job: Job;
  readonly config: number;
  readonly newConfig: Config | null;
}

/** What a worker sends back. */
export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

interface Bench {
  readonly worker: Worker;
  readonly configs: Set<number>;
  readonly waiting: Map<number, { readonly job: Job; readonly settle: (outcome: Outcome) => void }>;
}

/** Worker threads; each draft goes to the one with the least to do. A thread that dies costs the drafts it held. */
export function inThreads(count: number, script: URL): Examiner {
  const ids = new Map<Config, number>();
  let next = 0;
  let isClosed = false;
  const benches = Array.from({ length: count }, () => open());
  function open(): Bench {
    const bench: Bench = {
      worker: new Worker(script, { argv: [workerArgument] }),
      configs: new Set(),
      waiting: new Map(),
    };
    bench.worker.unref();
    bench.worker.on('message', ({ id, outcome }: Answer) => {
      const waiting = bench.waiting.get(id);
      bench.waiting.delete(id);
      waiting?.settle(outcome);
      if (bench.waiting.size === 0) bench.worker.unref();
    });
    let why = 'its thread ended';
    bench.worker.on('error', (error) => {
      why = reasonOf(error);
    });
    bench.worker.on('exit', () => {
      if (isClosed) return;
      benches.splice(benches.indexOf(bench), 1, open());
      for (const { job, settle } of bench.waiting.values()) settle(lost(job, why));
      bench.waiting.clear();
    });
    return bench;
  }
  return {
    width: count * 4,
    examine(job, config) {
      const bench = benches.reduce((least, other) => (other.waiting.size < least.waiting.size ? other : least));
      const known = ids.get(config) ?? ids.size;
      ids.set(config, known);
      const order: Order = { id: next++, job, config: known, newConfig: bench.configs.has(known) ? null : config };
      bench.configs.add(known);
      return new Promise((settle) => {
        bench.waiting.set(order.id, { job, settle });
        bench.worker.ref();
        bench.worker.postMessage(order);
      });
    },
    close() {
      isClosed = true;
      for (const { worker } of benches) void worker.terminate();
    },
  };
}

const lost = (job: Job, why: string): Outcome => ({
  report: null,
  problem: `cannot check ${job.path}: ${why}`,
  fixed: 0,
  change: null,
});

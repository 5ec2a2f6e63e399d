import { parentPort } from 'node:worker_threads';
import type { Config } from '../engine/index.js';
import { examine } from './examine.js';
import type { Answer, Order } from './threads.js';

/** Examines what it is sent, in a worker thread. */
export function work(): void {
  const configs = new Map<number, Config>();
  parentPort?.on('message', ({ id, job, config, newConfig }: Order) => {
    if (newConfig !== null) configs.set(config, newConfig);
    const known = configs.get(config);
    if (known === undefined) throw new Error('a configuration was not sent');
    const answer: Answer = { id, outcome: examine(job, known) };
    parentPort?.postMessage(answer);
  });
}

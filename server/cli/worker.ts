import type { Config } from '../engine/index.js';
import { examine } from './examine.js';
import type { Answer, Order } from './threads.js';

/** What tells the program that it runs as a worker. */
export const workerArgument = '--as-worker-thread';

/** Examines, in a worker thread, what it is sent, for as long as its parent wants. */
export async function work(): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  const configs = new Map<number, Config>();
  parentPort?.on('message', ({ id, job, config, newConfig }: Order) => {
    if (newConfig !== null) configs.set(config, newConfig);
    const known = configs.get(config);
    if (known === undefined) throw new Error('a configuration was not sent');
    const answer: Answer = { id, outcome: examine(job, known) };
    parentPort.postMessage(answer);
  });
}

import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type Message,
} from 'vscode-languageserver/node';
import { type ClientWishes, type TestClient, talk } from './client.js';

/** Gives a worker thread of Node what the server's entry finds in a browser's worker: `postMessage` and `onmessage`. */
const scope = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
globalThis.addEventListener = () => {};
globalThis.setImmediate = undefined;
`;

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }
  listen(callback: (message: Message) => void) {
    this.worker.on('message', callback);
    return { dispose: () => void this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }
  async write(message: object): Promise<void> {
    this.worker.postMessage(message);
  }
  end(): void {}
}

/** The server as a browser has it: its worker's bundle, in a thread that has nothing of Node, with a client at its other end. */
export async function startWorker(wishes: ClientWishes = {}): Promise<TestClient> {
  const bundled = await build({
    entryPoints: ['server/lsp/worker.ts'],
    bundle: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  const worker = new Worker(scope + bundled.outputFiles[0]?.text, { eval: true });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  return talk(connection, wishes, () => void worker.terminate());
}

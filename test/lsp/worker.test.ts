import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type Message,
} from 'vscode-languageserver/node';
import { analyse, defaultConfig, lint } from '../../server/engine/index.js';
import { talk } from './support/client.js';

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

describe('the server in a worker', () => {
  it('needs nothing of Node, and finds what the engine finds', async () => {
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
    const client = await talk(connection, {}, () => {});
    const uri = 'vscode-vfs://github/ann/drafts/a.md';
    const text = readFileSync('examples/river-crossing.md', 'utf8');
    await client.open(uri, text);
    assert.deepEqual(
      (await client.diagnosticsOf(uri, 1)).map(({ data }) => data),
      lint(analyse(text), defaultConfig).map(({ start, end }) => ({ start, end })),
    );
    await worker.terminate();
  }).timeout(30_000);
});

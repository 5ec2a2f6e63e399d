import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse, defaultConfig, lint } from '../../server/engine/index.js';
import { spanIn } from './support/spans.js';
import { startWorker } from './support/worker.js';

describe('the server in a worker', () => {
  it('needs nothing of Node, and finds what the engine finds', async () => {
    const client = await startWorker();
    const uri = 'vscode-vfs://github/ann/drafts/a.md';
    const text = readFileSync('examples/river-crossing.md', 'utf8');
    await client.open(uri, text);
    assert.deepEqual(
      (await client.diagnosticsOf(uri, 1)).map(({ range }) => spanIn(text, range)),
      lint(analyse(text), defaultConfig).map(({ start, end }) => ({ start, end })),
    );
    client.stop();
  }).timeout(30_000);
});

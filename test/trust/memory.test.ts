import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type Analysis,
  analyse,
  defaultConfig,
  defaultLexicon,
  type Linted,
  lintAgain,
} from '../../server/engine/index.js';
import { drafts } from '../fuzz/material.js';
import { randomFrom } from '../fuzz/random.js';
import { startClient, type TestClient } from '../lsp/support/client.js';
import { memory } from '../workspace/memory.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are still held once all that nobody holds is gone. */
async function held(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const megabyte = 1 << 20;
const text = drafts.slice(0, 5).join('\n\n');

describe('what is held', function () {
  this.timeout(120_000);

  it('of a thousand edits of a draft is its last states', async () => {
    const random = randomFrom(8);
    const analyses: WeakRef<Analysis>[] = [];
    const lints: WeakRef<Linted>[] = [];
    let analysis = analyse(text);
    let linted = lintAgain(analysis, defaultConfig);
    for (let edits = 0; edits < 1000; edits++) {
      const at = random.below(analysis.text.length);
      const typed = random.pick(['a', ' ', '4', '.', '\n\n', 'police said']);
      const next =
        edits % 2 === 0
          ? analysis.text.slice(0, at) + typed + analysis.text.slice(at)
          : analysis.text.slice(0, at) + analysis.text.slice(at + 3);
      analysis = analyse(next, defaultLexicon, analysis);
      linted = lintAgain(analysis, defaultConfig, linted);
      analyses.push(new WeakRef(analysis));
      lints.push(new WeakRef(linted));
      // What a weak reference is asked for lives until the turn ends.
      if (edits % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await held();
    const alive = (refs: readonly WeakRef<object>[]): number => refs.filter((ref) => ref.deref() !== undefined).length;
    assert.ok(
      alive(analyses) <= 3 && alive(lints) <= 3,
      `${alive(analyses)} analyses, ${alive(lints)} lists of findings`,
    );
    assert.ok(linted.count > 0 && analysis.claims.length > 0);
  });

  /** Forgets what this test itself was told. */
  const forget = ({ published, log }: TestClient): void => {
    for (const list of [published, log]) (list as unknown[]).length = 0;
  };

  it('of a hundred open drafts does not grow while they are edited', async () => {
    const client = await startClient();
    const uris = Array.from({ length: 100 }, (_, at) => `file:///desk/${at}.md`);
    for (const uri of uris) await client.open(uri, text.slice(0, 8_000));
    let version = 1;
    const round = async (): Promise<void> => {
      version += 2;
      for (const uri of uris) {
        const at = { line: version % 20, character: 0 };
        await client.change(uri, version - 1, { range: { start: at, end: at }, text: 'Some 40 ships left. ' });
        await client.change(uri, version, { range: { start: at, end: { ...at, character: 20 } }, text: '' });
        await client.diagnosticsOf(uri, version);
      }
      forget(client);
    };
    for (let times = 0; times < 3; times++) await round();
    const before = await held();
    for (let times = 0; times < 12; times++) await round();
    const grown = (await held()) - before;
    client.stop();
    assert.ok(grown < 4 * megabyte, `${grown} bytes more after 1,200 edits`);
  });

  it('would be seen to grow', async () => {
    const before = await held();
    const kept = Array.from({ length: 50 }, (_, at) => analyse(`${text}\n\nNumber ${at}.\n`));
    assert.ok((await held()) - before > 4 * megabyte);
    assert.equal(kept.length, 50);
  });

  it('of drafts that were closed is nothing', async () => {
    const client = await startClient();
    const visit = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++) {
        const uri = `file:///desk/${count}-${at}.md`;
        await client.open(uri, `${text.slice(0, 20_000)}\n\nNumber ${at}.\n`);
        await client.diagnosticsOf(uri, 1);
        await client.close(uri);
      }
      await client.idle();
      forget(client);
    };
    await visit(20);
    const before = await held();
    await visit(150);
    const grown = (await held()) - before;
    client.stop();
    assert.ok(grown < 4 * megabyte, `${grown} bytes more after 150 drafts`);
  });

  it('of a bibliography, and of a configuration, is its last reading', async () => {
    const entries = (year: number): string =>
      Array.from({ length: 2000 }, (_, at) => `@misc{key${at}, title = {Title ${at}}, year = ${year}}\n`).join('');
    const files: Record<string, string> = {
      'file:///desk/says-who.yaml': 'sources: refs.bib\n',
      'file:///desk/refs.bib': entries(2000),
    };
    const client = await startClient({ folders: ['file:///desk'], disk: memory(files) });
    const uri = 'file:///desk/a.md';
    await client.open(uri, 'Some 40 ships left [@key7].\n');
    const change = async (times: number): Promise<void> => {
      for (let at = 0; at < times; at++) {
        files['file:///desk/refs.bib'] = entries(2000 + at);
        files['file:///desk/says-who.yaml'] = `sources: refs.bib\nlexicon: {cues: [cue${at}]}\n`;
        const changes = ['refs.bib', 'says-who.yaml'].map((name) => ({ uri: `file:///desk/${name}`, type: 2 }));
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        await client.idle();
        const hover = { textDocument: { uri }, position: { line: 0, character: 24 } };
        await client.connection.sendRequest('textDocument/hover', hover);
      }
      forget(client);
    };
    await change(5);
    const before = await held();
    await change(40);
    const grown = (await held()) - before;
    client.stop();
    assert.ok(grown < 4 * megabyte, `${grown} bytes more after 40 changes`);
  });
});

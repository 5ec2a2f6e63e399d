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
import type { Client } from '../../server/lsp/client.js';
import { pastsFrom } from '../../server/lsp/past.js';
import { settingsFrom } from '../../server/lsp/settings.js';
import { openShelf } from '../../server/workspace/shelf.js';
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

/** How many of these somebody still holds. */
async function alive(refs: readonly WeakRef<object>[]): Promise<number> {
  await held();
  return refs.filter((ref) => ref.deref() !== undefined).length;
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
    const [most, more] = [await alive(analyses), await alive(lints)];
    assert.ok(most <= 3 && more <= 3, `${most} analyses, ${more} lists of findings`);
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

  it('of a bibliography is nothing once no draft is open', async () => {
    const entries = Array.from({ length: 5000 }, (_, at) => `@misc{key${at}, title = {Title ${at}}, year = 2024}\n`);
    const client = await startClient({ disk: memory({ 'file:///desk/refs.bib': entries.join('') }) });
    const visit = async (uri: string): Promise<void> => {
      await client.open(uri, '---\nbibliography: refs.bib\n---\n\nSome 40 ships left [@key7].\n');
      await client.diagnosticsOf(uri, 1);
      const hover = { textDocument: { uri }, position: { line: 4, character: 24 } };
      assert.match(JSON.stringify(await client.connection.sendRequest('textDocument/hover', hover)), /Title 7/u);
    };
    const before = await held();
    for (const name of ['a', 'b']) await visit(`file:///desk/${name}.md`);
    await client.close('file:///desk/a.md');
    await client.idle();
    forget(client);
    assert.ok((await held()) - before > 2 * megabyte, 'another draft needs it');
    await client.close('file:///desk/b.md');
    await client.idle();
    forget(client);
    const grown = (await held()) - before;
    client.stop();
    assert.ok(grown < 2 * megabyte, `${grown} bytes more`);
  });

  it('of a bibliography that changes is its last reading, whoever named it before', async () => {
    const files = { '/desk/refs.bib': '@misc{a, title = {A}}', '/desk/b.bib': '' };
    const shelf = openShelf(memory(files));
    const libraries: WeakRef<object>[] = [];
    const other = await shelf.registryFor({ files: ['/desk/b.bib'], draft: '/desk/a.md', text: '', root: '/desk' });
    for (let time = 0; time < 30; time++) {
      // Nobody names exactly these files again.
      const text = `---\nbibliography: [refs.bib, typed${time}.bib]\n---\n`;
      const { libraries: read } = await shelf.registryFor({ files: [], draft: '/desk/a.md', text, root: '/desk' });
      libraries.push(...read.map((library) => new WeakRef<object>(library)));
      shelf.forget(['/desk/refs.bib']);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    assert.equal(libraries.length, 30);
    assert.ok((await alive(libraries)) <= 1);
    const again = await shelf.registryFor({ files: ['/desk/b.bib'], draft: '/desk/a.md', text: '', root: '/desk' });
    assert.equal(again, other, 'what did not change is the same value');
  });

  it('of what drafts were before a branch is nothing once they are closed', async () => {
    const history = { before: (uri: string) => Promise.resolve(`Once ${uri}.\n`), forget: () => {} };
    const fail = (error: unknown): never => assert.fail(String(error));
    const pasts = pastsFrom({ files: memory({}), history, folderOf: () => null, complain: fail });
    const settings = { baseline: '', since: 'main' };
    const refs: WeakRef<object>[] = [];
    for (let at = 0; at < 30; at++) {
      const uri = `file:///desk/${at}.md`;
      const past = await pasts.of(uri, settings);
      assert.ok(past !== null && past === (await pasts.of(uri, settings)));
      refs.push(new WeakRef(past));
      pasts.filesChanged(['file:///desk/x.md']);
      assert.equal(await pasts.of(uri, settings), past);
      pasts.close(uri);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    assert.ok((await alive(refs)) <= 1);
  });

  it('of settings is no more than a hundred of those that were', async () => {
    const client = { options: { settings: {} }, configuration: false } as unknown as Client;
    const source = settingsFrom({} as Parameters<typeof settingsFrom>[0], client);
    const refs: WeakRef<object>[] = [];
    for (let at = 0; at < 500; at++) {
      source.changed({ saysWho: { lexicon: { cues: [`cue ${at}`] } } });
      refs.push(new WeakRef(await source.for('file:///a.md')));
      if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    assert.ok((await alive(refs)) <= 101);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  LSPErrorCodes,
  type ResponseError,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { disk } from '../../server/host/disk.js';
import { fileUris } from '../../server/host/file-uris.js';
import type { WorkspaceSummary } from '../../server/lsp/workspace-check.js';
import { type ClientWishes, startClient, type TestClient } from './support/client.js';

const flat = 'Some 43% of renters moved last year.\n';
const sourced = 'According to the housing ministry, 43% of renters moved.\n';

describe('the workspace', () => {
  let folder: string;
  let client: TestClient;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const start = async (wishes: ClientWishes = {}): Promise<void> => {
    client = await startClient({ folders: [pathToFileURL(folder).href], disk: fileUris(disk), ...wishes });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'says who (é) '));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'flat.md'), flat);
    writeFileSync(join(folder, 'sourced.md'), sourced);
    writeFileSync(join(folder, 'notes.txt'), flat);
    writeFileSync(join(folder, 'node_modules', 'readme.md'), flat);
  });
  afterEach(() => {
    client.stop();
    rmSync(folder, { recursive: true });
  });
  const checkAll = (params = {}): Promise<WorkspaceSummary> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'says-who.checkWorkspace', ...params });
  const publishedFor = (name: string) => client.published.filter(({ uri }) => uri === uriOf(name));

  it('is checked by a command that publishes what it finds in every draft', async () => {
    await start();
    const summary = await checkAll();
    assert.deepEqual(
      [summary.files, summary.figures, summary.needSource, summary.supported, summary.failed, summary.cancelled],
      [2, 2, 2, 1, [], false],
    );
    assert.equal(publishedFor('flat.md').at(-1)?.diagnostics.length, 1);
    assert.deepEqual(publishedFor('sourced.md').at(-1)?.diagnostics, []);
    assert.equal(client.published.length, 2);
  });

  it('is asked for the coverage of its drafts, open or not, without publishing anything', async () => {
    await start();
    await client.open(uriOf('sourced.md'), flat, 7);
    const { drafts } = await client.connection.sendRequest<{ drafts: Record<string, unknown>[] }>(
      'says-who/workspaceCoverage',
      {},
    );
    assert.deepEqual(
      drafts.map(({ uri, version, needSource, supported, unchecked }) => [
        uri,
        version,
        needSource,
        supported,
        unchecked,
      ]),
      [
        [uriOf('flat.md'), null, 1, 0, null],
        [uriOf('sourced.md'), 7, 1, 0, null],
      ],
    );
    assert.deepEqual(publishedFor('flat.md'), []);
  });

  it('asks for settings once for a folder, not for each file', async () => {
    const asked: (string | undefined)[] = [];
    await start({
      capabilities: { workspace: { configuration: true } },
      prepare: (connection) =>
        connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
          asked.push(...items.map(({ scopeUri }) => scopeUri));
          return items.map(() => ({ rules: { 'unsourced-figure': 'hint' } }));
        }),
    });
    await checkAll();
    assert.deepEqual(asked, [pathToFileURL(folder).href]);
    assert.equal(publishedFor('flat.md').at(-1)?.diagnostics[0]?.severity, 4);
  });

  it('tells of its progress and can be cancelled', async () => {
    const kinds: string[] = [];
    const source = new CancellationTokenSource();
    await start({
      prepare: (connection) =>
        connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => {
          kinds.push(kind);
          if (kind === 'begin') source.cancel();
        }),
    });
    const running = client.connection.sendRequest(
      ExecuteCommandRequest.type,
      { command: 'says-who.checkWorkspace', workDoneToken: 'mine' },
      source.token,
    );
    await assert.rejects(running, (error: ResponseError<void>) => error.code === LSPErrorCodes.RequestCancelled);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
  });

  it('with a draft that cannot be read is checked all the same', async () => {
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0, 1, 255, 254, 0]));
    await start();
    const summary = await checkAll();
    assert.equal(summary.files, 2);
    assert.deepEqual(
      summary.failed.map(({ uri }) => uri),
      [uriOf('binary.md')],
    );
  });

  it('with an open draft is checked as that draft is in the editor', async () => {
    await start();
    await client.open(uriOf('flat.md'), sourced);
    const summary = await checkAll();
    assert.equal(summary.supported, 2);
  });

  it('shows a draft as its file is after it was closed', async () => {
    await start();
    await checkAll();
    await client.open(uriOf('flat.md'), sourced);
    assert.deepEqual(await client.diagnosticsOf(uriOf('flat.md'), 1), []);
    const before = publishedFor('flat.md').length;
    await client.close(uriOf('flat.md'));
    await client.lookFor(() => publishedFor('flat.md').slice(before).at(-1)?.diagnostics.length === 1);
  });

  it('shows a file again that changed or went', async () => {
    await start();
    await checkAll();
    writeFileSync(join(folder, 'sourced.md'), flat);
    rmSync(join(folder, 'flat.md'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: ['flat.md', 'sourced.md'].map((name) => ({ uri: uriOf(name), type: 2 })),
    });
    await client.lookFor(() => publishedFor('flat.md').at(-1)?.diagnostics.length === 0);
    await client.lookFor(() => publishedFor('sourced.md').at(-1)?.diagnostics.length === 1);
  });

  it('takes in a folder that is added, and lets go one that is removed', async () => {
    await start({ folders: [] });
    assert.equal((await checkAll()).files, 0);
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: added.map((uri) => ({ uri, name: 'a' })), removed: removed.map((uri) => ({ uri, name: 'a' })) },
      });
    const uri = pathToFileURL(folder).href;
    await change([uri, uri], []);
    assert.equal((await checkAll()).files, 2);
    await change([], [uri]);
    assert.equal((await checkAll()).files, 0);
  });

  describe('pulled', () => {
    const pull = (
      previous: WorkspaceDiagnosticReport['items'] = [],
      partialResultToken?: string,
    ): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: previous.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
        ...(partialResultToken !== undefined && { partialResultToken }),
      });
    const capabilities = { textDocument: { diagnostic: {} } };
    const brief = ({ items }: WorkspaceDiagnosticReport) =>
      items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : 'unchanged', item.version]);

    it('is reported whole, and then only where it changed', async () => {
      await start({ capabilities });
      const first = await pull();
      assert.deepEqual(brief(first), [
        [uriOf('flat.md'), 1, null],
        [uriOf('sourced.md'), 0, null],
      ]);
      writeFileSync(join(folder, 'sourced.md'), flat);
      const second = await pull(first.items);
      assert.deepEqual(brief(second), [
        [uriOf('flat.md'), 'unchanged', null],
        [uriOf('sourced.md'), 1, null],
      ]);
      rmSync(join(folder, 'flat.md'));
      assert.deepEqual(brief(await pull(second.items)), [
        [uriOf('sourced.md'), 'unchanged', null],
        [uriOf('flat.md'), 0, null],
      ]);
    });

    it('is reported with the version of what is open', async () => {
      await start({ capabilities });
      await client.open(uriOf('flat.md'), sourced, 7);
      assert.deepEqual(brief(await pull())[0], [uriOf('flat.md'), 0, 7]);
    });

    it('comes in parts for a client that wants parts', async () => {
      const parts: WorkspaceDiagnosticReport[] = [];
      await start({
        capabilities,
        prepare: (connection) =>
          connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', (part) => void parts.push(part)),
      });
      assert.deepEqual(await pull([], 'part'), { items: [] });
      assert.equal(parts.flatMap(({ items }) => items).length, 2);
    });

    it('is not offered where the client declines it', async () => {
      await start({ capabilities, options: { workspaceDiagnostics: false } });
      assert.equal(client.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
    });

    it('makes way for what is pulled when a draft is opened that was shown', async () => {
      await start({ capabilities });
      await checkAll();
      assert.equal(publishedFor('flat.md').at(-1)?.diagnostics.length, 1);
      await client.open(uriOf('flat.md'), flat);
      await client.lookFor(() => publishedFor('flat.md').at(-1)?.diagnostics.length === 0);
    });
  });
});

describe('files that are not on this machine', () => {
  it('are read through a client that offers it', async () => {
    const client = await startClient({
      folders: ['vscode-vfs://github/ann/drafts'],
      options: { files: true },
      prepare: (connection) => {
        connection.onRequest('says-who/findFiles', ({ folder }) => [`${folder}/b%20c.md`, `${folder}/d.png`]);
        connection.onRequest('says-who/readFile', ({ uri }) => (uri.endsWith('.md') ? { text: flat } : null));
      },
    });
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'says-who.checkWorkspace' });
    assert.deepEqual(
      client.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]),
      [['vscode-vfs://github/ann/drafts/b%20c.md', 1]],
    );
    client.stop();
  });
});

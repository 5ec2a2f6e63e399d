import assert from 'node:assert/strict';
import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';
const flat = 'Some 43% of renters moved last year.\n';

/** A client that answers requests for its configuration with what `settings` holds at that time. */
function answering(settings: { saysWho?: unknown }, capabilities = {}): Promise<TestClient> {
  return startClient({
    capabilities: { workspace: { configuration: true }, ...capabilities },
    prepare: (connection) =>
      connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings.saysWho ?? null)),
  });
}

describe('the setting saysWho.run', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const versions = () => client.published.map(({ version }) => version);

  it('onType publishes after every change', async () => {
    client = await answering({});
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    await client.change(uri, 2, { text: `More. ${flat}` });
    assert.equal((await client.diagnosticsOf(uri, 2)).length, 1);
  });

  it('onSave publishes on opening and saving', async () => {
    client = await answering({ saysWho: { run: 'onSave' } });
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    await client.change(uri, 2, { text: `More. ${flat}` });
    await client.idle();
    assert.deepEqual(versions(), [1]);
    await client.save(uri);
    assert.equal((await client.diagnosticsOf(uri, 2)).length, 1);
  });

  it('manual publishes when asked, and never else', async () => {
    client = await answering({ saysWho: { run: 'manual' } });
    await client.open(uri, flat);
    await client.change(uri, 2, { text: `More. ${flat}` });
    await client.save(uri);
    await client.idle();
    assert.deepEqual(versions(), []);
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'says-who.checkDraft',
      arguments: [uri],
    });
    assert.equal((await client.diagnosticsOf(uri, 2)).length, 1);
  });

  it('onSave leaves a client that pulls with what it has until the draft is saved', async () => {
    let refreshed = 0;
    client = await startClient({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      options: { settings: { run: 'onSave' } },
      prepare: (connection) => connection.onRequest(DiagnosticRefreshRequest.type, () => void refreshed++),
    });
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    await client.open(uri, flat);
    const first = await pull();
    assert.equal(first.kind === 'full' && first.items.length, 1);
    await client.change(uri, 2, { text: 'Nothing.' });
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.save(uri);
    const after = await pull(first.resultId);
    assert.deepEqual(after.kind === 'full' && after.items, []);
    await client.idle();
    assert.equal(refreshed, 1);
  });
});

describe('settings', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('that change are asked for again, and take effect in open drafts', async () => {
    const settings: { saysWho?: unknown } = { saysWho: { maxProblems: 1 } };
    client = await answering(settings);
    const two = `${flat}\nSome 44% of owners moved.\n`;
    await client.open(uri, two);
    const capped = await client.diagnosticsOf(uri, 1);
    assert.equal(capped.length, 2);
    assert.match(String(capped[0]?.message), /^1 more finding in this draft is not shown/u);
    settings.saysWho = { maxProblems: 10 };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.idle();
    assert.deepEqual(
      client.published.at(-1)?.diagnostics.map(({ code }) => code),
      ['unsourced-figure', 'unsourced-figure'],
    );
  });

  it('that change reach a client that pulls, though neither draft nor rules did', async () => {
    client = await startClient({
      capabilities: { textDocument: { diagnostic: {} } },
      options: { settings: { maxProblems: 10 } },
    });
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    await client.open(uri, `${flat}\nSome 44% of owners moved.\n`);
    const first = await pull();
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    for (const saysWho of [{ maxProblems: 1 }, { maxProblems: 1, ignore: ['**'] }]) {
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { saysWho } });
      const next = await pull(first.resultId);
      assert.equal(next.kind, 'full', JSON.stringify(saysWho));
    }
  });

  it('pushed by a client that answers no questions take effect too', async () => {
    client = await startClient();
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { saysWho: { maxSize: 10 } },
    });
    await client.idle();
    assert.match(String(client.published.at(-1)?.diagnostics[0]?.message), /did not check this draft/u);
  });

  it('of the wrong kind are as if they were not there', async () => {
    client = await answering({ saysWho: { run: 'sometimes', maxSize: -1, maxProblems: 'many', citations: 7 } });
    await client.open(uri, flat);
    assert.equal((await client.diagnosticsOf(uri, 1)).length, 1);
  });

  it('that the client fails to give are the defaults', async () => {
    client = await startClient({ capabilities: { workspace: { configuration: true } } });
    await client.open(uri, flat);
    assert.equal((await client.diagnosticsOf(uri, 1)).length, 1);
  });

  it('are asked for each draft of its own', async () => {
    client = await startClient({
      capabilities: { workspace: { configuration: true } },
      prepare: (connection) =>
        connection.onRequest(ConfigurationRequest.type, ({ items }) =>
          items.map(({ scopeUri }) => (scopeUri?.includes('quiet') ? { run: 'manual' } : {})),
        ),
    });
    await client.open('file:///quiet/a.md', flat);
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    await client.idle();
    assert.deepEqual(
      client.published.map((params) => params.uri),
      [uri],
    );
  });

  it('and files are registered for where the client offers it', async () => {
    const registered: string[] = [];
    client = await startClient({
      capabilities: {
        workspace: {
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      prepare: (connection) =>
        connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
          registered.push(...registrations.map(({ method }) => method));
        }),
    });
    await client.idle();
    assert.deepEqual(registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });
});

describe('a draft larger than saysWho.maxSize', () => {
  it('is not checked, and says so on its first line', async () => {
    const client = await startClient({ options: { settings: { maxSize: 30 } } });
    await client.open(uri, flat);
    const [note, ...more] = await client.diagnosticsOf(uri, 1);
    assert.match(String(note?.message), /has 37 characters, and the limit is 30 \(saysWho\.maxSize\)/u);
    assert.deepEqual(note?.range.start, { line: 0, character: 0 });
    assert.deepEqual(more, []);
    const coverage = await client.connection.sendRequest('says-who/coverage', { textDocument: { uri } });
    assert.equal((coverage as { unchecked: string }).unchecked, 'too large');
    client.stop();
  });
});

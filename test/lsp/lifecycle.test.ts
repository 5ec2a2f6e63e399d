import assert from 'node:assert/strict';
import { ErrorCodes, HoverRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { connect, startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';
const flat = 'Some 43% of renters moved last year.\n';

/** The code of the error that a request is answered with. */
async function errorOf(answer: Promise<unknown>): Promise<number> {
  try {
    await answer;
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    return error.code;
  }
  throw new assert.AssertionError({ message: 'it was answered without an error' });
}

describe('a server', () => {
  let client: TestClient;
  const ask = (method: string, params: unknown): Promise<unknown> => client.connection.sendRequest(method, params);
  const tell = (method: string, params: unknown): Promise<void> => client.connection.sendNotification(method, params);
  /** It still does its work. */
  const works = async (): Promise<void> => {
    await client.open('file:///drafts/after.md', flat);
    assert.equal((await client.diagnosticsOf('file:///drafts/after.md', 1)).length, 1);
  };
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  it('answers an unknown method with MethodNotFound', async () => {
    assert.equal(await errorOf(ask('textDocument/nonsense', {})), ErrorCodes.MethodNotFound);
    await works();
  });

  it('ignores an unknown notification', async () => {
    await tell('nonsense/happened', {});
    await tell('$/optional', {});
    await works();
  });

  it('leaves out folders that are none', async () => {
    for (const folders of [[null, 5, { uri: 5 }, {}, { uri: 'file:///drafts' }], 'x', { uri: 'x' }]) {
      const odd = await startClient({ folders: ['%'] });
      for (const event of [{ added: folders, removed: folders }, { added: folders }, null])
        await odd.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await odd.open(uri, flat);
      assert.equal((await odd.diagnosticsOf(uri, 1)).length, 1);
      odd.stop();
    }
    for (const given of [{ rootUri: 5 }, { workspaceFolders: [null, { uri: 5 }] }, { workspaceFolders: 'x' }]) {
      const { connection, stop } = connect();
      connection.listen();
      const params = { processId: null, rootUri: null, capabilities: {}, ...given };
      assert.ok(await connection.sendRequest('initialize', params));
      stop();
    }
  });

  it('refuses to be initialized twice', async () => {
    const again = ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal(await errorOf(again), ErrorCodes.InvalidRequest);
    await works();
  });

  const malformed: [method: string, params: unknown][] = [
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: 'zero', character: 0 } }],
    ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
    ['textDocument/codeAction', { textDocument: { uri } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: { start: {}, end: {} } }],
    ['workspace/executeCommand', {}],
    ['workspace/executeCommand', { command: 'says-who.nonsense' }],
    ['workspace/executeCommand', { command: 'says-who.checkDraft', arguments: [{}] }],
    ['says-who/coverage', {}],
    ['says-who/figures', { textDocument: { uri: 'file:///not/open.md' } }],
  ];
  for (const [method, params] of malformed) {
    it(`answers ${method} with ${JSON.stringify(params)} by InvalidParams`, async () => {
      await client.open(uri, flat);
      assert.equal(await errorOf(ask(method, params)), ErrorCodes.InvalidParams);
      await works();
    });
  }

  const broken: [what: string, method: string, params: unknown][] = [
    [
      'a change of a draft that is not open',
      'textDocument/didChange',
      { textDocument: { uri: 'file:///no.md', version: 2 }, contentChanges: [{ text: '' }] },
    ],
    ['a change without a text', 'textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{}] }],
    [
      'a change whose range is none',
      'textDocument/didChange',
      { textDocument: { uri, version: 2 }, contentChanges: [{ text: '', range: { start: 1 } }] },
    ],
    ['changes that are no list', 'textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 1 }],
    ['an opening without a document', 'textDocument/didOpen', {}],
  ];
  for (const [what, method, params] of broken) {
    it(`logs ${what} and goes on`, async () => {
      await client.open(uri, flat);
      await tell(method, params);
      await works();
      assert.equal(client.log.length, 1);
      assert.match(client.log[0] ?? '', new RegExp(`^${method}`, 'u'));
    });
  }

  it('keeps the last good text after a malformed change', async () => {
    await client.open(uri, flat);
    await tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: 1, text: 'x' }],
    });
    assert.equal((await client.diagnosticsOf(uri, 2)).length, 1);
  });

  it('closes and saves what is not open without a word', async () => {
    await client.close(uri);
    await client.save(uri);
    await works();
    assert.deepEqual(client.log, []);
  });

  it('answers a request about text that has changed since with ContentModified', async () => {
    await client.open(uri, flat);
    const position = { line: 0, character: 6 };
    const asked = client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    await client.change(uri, 2, { text: 'Nothing.' });
    assert.equal(await errorOf(asked), LSPErrorCodes.ContentModified);
  });

  it('offers nothing that the client cannot take', () => {
    const { capabilities } = client.initialized;
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.equal(capabilities.positionEncoding, 'utf-16');
  });
});

describe('a server that is not initialized', () => {
  it('answers with ServerNotInitialized, and takes no documents', async () => {
    const { connection, stop } = connect();
    connection.listen();
    const document = { uri, languageId: 'markdown', version: 1, text: flat };
    await connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const params = { textDocument: { uri }, position: { line: 0, character: 6 } };
    assert.equal(await errorOf(connection.sendRequest(HoverRequest.type, params)), ErrorCodes.ServerNotInitialized);
    stop();
  });
});

describe('cancelling', () => {
  it('ends a request with RequestCancelled', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const client = await startClient();
    await client.open(uri, flat);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: 0, character: 6 } };
    const asked = client.connection.sendRequest(HoverRequest.type, params, source.token);
    source.cancel();
    assert.equal(await errorOf(asked), LSPErrorCodes.RequestCancelled);
    client.stop();
  });
});

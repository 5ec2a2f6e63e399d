import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
  type Range,
  type ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analyse,
  applyEdits,
  type Diagnostic,
  defaultConfig,
  type Fix,
  fixes,
  lint,
} from '../../server/engine/index.js';
import { startClient, type TestClient } from './support/client.js';
import { spanIn } from './support/spans.js';

const uri = 'file:///drafts/a.md';
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } };
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
const drafts = readdirSync('examples')
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));

/** Each finding of a draft with its fixes, as the engine gives them. */
function engineFixes(text: string): { finding: Diagnostic; offered: Fix[] }[] {
  const analysis = analyse(text);
  return lint(analysis, defaultConfig).map((finding) => ({
    finding,
    offered: fixes(analysis, finding, defaultConfig),
  }));
}

/** A text after a client has applied an edit to it. */
function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? edit?.changes?.[uri] ?? []) as TextEdit[];
  return TextDocument.applyEdits(document, edits);
}

describe('code actions', () => {
  let client: TestClient;
  const ask = async (range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    })) as CodeAction[];
  beforeEach(async () => {
    client = await startClient({ capabilities: { textDocument: { codeAction: literals } } });
  });
  afterEach(() => client.stop());

  for (const { name, text } of drafts) {
    it(`in ${name} are the engine's fixes in its order, and change the text as it says`, async () => {
      await client.open(uri, text);
      const diagnostics = await client.diagnosticsOf(uri, 1);
      for (const [index, { finding, offered }] of engineFixes(text).entries()) {
        const diagnostic = diagnostics[index];
        assert.ok(diagnostic);
        const actions = await ask(diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] });
        const own = actions.filter(
          ({ diagnostics: [mended] = [] }) =>
            mended !== undefined && spanIn(text, mended.range).start === finding.start,
        );
        const expected = offered.map((fix) => applyEdits(text, fix.edits));
        assert.deepEqual(
          own.map(({ edit }) => applied(text, edit)).filter((after) => expected.includes(after)),
          expected,
        );
      }
    });
  }

  const [first] = drafts;
  const text = first?.text ?? '';

  it('mend what they are offered for, when the client applies them', async () => {
    const flat = 'Some 43% of renters moved last year.\n';
    await client.open(uri, flat);
    const [diagnostic] = await client.diagnosticsOf(uri, 1);
    assert.ok(diagnostic);
    const actions = await ask(diagnostic.range, { diagnostics: [diagnostic] });
    assert.notEqual(actions.length, 0);
    let version = 1;
    for (const { title, edit } of actions) {
      await client.change(uri, ++version, { text: applied(flat, edit) });
      const left = await client.diagnosticsOf(uri, version);
      assert.ok(!left.some(({ code }) => code === diagnostic.code), title);
      await client.change(uri, ++version, { text: flat });
    }
  });

  it('at one place have one title each, and at most one is preferred', async () => {
    await client.open(uri, text);
    const actions = await ask(whole);
    assert.equal(new Set(actions.map(({ title }) => title)).size, actions.length);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  it('are of the kinds that the client asks for', async () => {
    await client.open(uri, text);
    const kinds = async (...only: string[]) => new Set((await ask(whole, { only })).map(({ kind }) => kind));
    assert.deepEqual(await kinds('quickfix'), new Set(['quickfix']));
    assert.ok(!(await kinds('refactor')).has('quickfix'));
    assert.deepEqual(await kinds('refactor.extract'), new Set());
    assert.ok(!(await kinds('source')).has('quickfix'));
    assert.ok(!(await kinds('source.organizeImports')).has('source.fixAll.says-who'));
  });

  it('where there is no finding are none', async () => {
    await client.open(uri, 'Nothing to see.\n');
    assert.deepEqual(await ask(whole), []);
  });

  it('of fix-all change nothing the second time', async () => {
    for (const draft of drafts) {
      await client.open(uri, draft.text);
      const [all] = await ask(whole, { only: ['source.fixAll'] });
      await client.open(uri, applied(draft.text, all?.edit));
      assert.deepEqual(await ask(whole, { only: ['source.fixAll.says-who'] }), []);
    }
  });

  it('get their edit when they are chosen, in a client that comes back for it', async () => {
    client.stop();
    client = await startClient({
      capabilities: {
        textDocument: { codeAction: { ...literals, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
        workspace: { workspaceEdit: { documentChanges: true } },
      },
    });
    await client.open(uri, text);
    const [action] = await ask(whole);
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const offered = engineFixes(text).find((one) => one.offered.length > 0)?.offered[0];
    assert.equal(applied(text, resolved.edit), applyEdits(text, offered?.edits ?? []));
    await client.change(uri, 2, { text: `More. ${text}` });
    await assert.rejects(
      client.connection.sendRequest(CodeActionResolveRequest.type, action),
      (error: ResponseError<void>) => error.code === LSPErrorCodes.ContentModified,
    );
  });
});

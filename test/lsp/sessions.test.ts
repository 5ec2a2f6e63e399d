import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, defaultConfig, lint } from '../../server/engine/index.js';
import { startClient, type TestClient } from './support/client.js';
import { spanIn } from './support/spans.js';

/** Something that a client does, sensible or not. */
type Act =
  | { readonly act: 'open'; readonly draft: number; readonly text: string }
  | { readonly act: 'edit'; readonly draft: number; readonly range: Range; readonly text: string }
  | { readonly act: 'replace'; readonly draft: number; readonly text: string }
  | { readonly act: 'save' | 'close' | 'hover' | 'actions' | 'cancel' | 'nonsense' | 'garble'; readonly draft: number };

const words = fc.string({
  unit: fc.constantFrom(
    'Some 43% of renters moved. ',
    'according to the ONS',
    '\n',
    '\r\n',
    '\r',
    '- ',
    '🌊',
    'é',
    '洪',
    '[^1]',
  ),
  maxLength: 12,
});
const position = fc.record({ line: fc.integer({ min: -1, max: 6 }), character: fc.integer({ min: -1, max: 40 }) });
const range = fc.record({ start: position, end: position });
const draft = fc.nat(2);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('open' as const), draft, text: words }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('edit' as const), draft, range, text: words }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('replace' as const), draft, text: words }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('save', 'close', 'hover', 'actions', 'cancel', 'nonsense', 'garble'),
      draft,
    }),
  },
);

const uriOf = (index: number): string => `file:///drafts/${index}.md`;

/** What the client has open, as a client keeps it. */
type Model = Map<string, TextDocument>;

async function perform(client: TestClient, open: Model, step: Act, version: number): Promise<void> {
  const uri = uriOf(step.draft);
  const document = open.get(uri);
  const ask = (method: string, params: object, token = new CancellationTokenSource().token): void =>
    void client.connection.sendRequest(method, { textDocument: { uri }, ...params }, token).catch(() => {});
  const start = { line: 0, character: 6 };
  switch (step.act) {
    case 'open':
      open.set(uri, TextDocument.create(uri, 'markdown', version, step.text));
      return client.open(uri, step.text, version);
    case 'edit':
      if (document) TextDocument.update(document, [{ range: upright(document, step.range), text: step.text }], version);
      return client.change(uri, version, { range: step.range, text: step.text });
    case 'replace':
      if (document) TextDocument.update(document, [{ text: step.text }], version);
      return client.change(uri, version, { text: step.text });
    case 'save':
      return client.save(uri);
    case 'close':
      open.delete(uri);
      return client.close(uri);
    case 'hover':
      return ask('textDocument/hover', { position: start });
    case 'actions':
      return ask('textDocument/codeAction', { range: { start, end: start }, context: {} });
    case 'cancel': {
      const source = new CancellationTokenSource();
      ask('textDocument/hover', { position: start }, source.token);
      return source.cancel();
    }
    case 'nonsense':
      return ask('textDocument/nonsense', { draft: step.draft });
    case 'garble':
      return client.connection.sendNotification('textDocument/didSave', { textDocument: step.draft });
  }
}

/** A range inside the text and the right way round, as the server takes it. */
function upright(document: TextDocument, range: Range): Range {
  const [start = 0, end = 0] = [document.offsetAt(range.start), document.offsetAt(range.end)].sort((a, b) => a - b);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

describe('any session', () => {
  it('ends with the findings of what is open, and none of what is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 30 }), async (steps) => {
        const client = await startClient({
          capabilities: {
            textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
          },
        });
        const open: Model = new Map();
        for (const [index, step] of steps.entries()) await perform(client, open, step, index + 1);
        for (const [uri, document] of open) {
          const shown = await client.diagnosticsOf(uri, document.version);
          assert.deepEqual(
            shown.map(({ range, code }) => ({ ...spanIn(document.getText(), range), code })),
            lint(analyse(document.getText()), defaultConfig).map(({ rule, start, end }) => ({
              start,
              end,
              code: rule,
            })),
          );
        }
        await client.idle();
        for (const index of [0, 1, 2]) {
          if (open.has(uriOf(index))) continue;
          const last = client.published.findLast(({ uri }) => uri === uriOf(index));
          assert.deepEqual(last?.diagnostics ?? [], []);
        }
        client.stop();
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});

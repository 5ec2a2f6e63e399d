import assert from 'node:assert/strict';
import { InlayHintRequest, type SemanticTokensOptions, SemanticTokensRequest } from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';
const text = [
  'The housing ministry said 43% of renters and 7% of owners moved. It added that 900 of them left.',
  'Some 44% of owners did.',
  'On 3 May 2021 it rained.',
].join('\n\n');

describe('the layers over a draft', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const started = async (settings: object): Promise<void> => {
    client = await startClient({ options: { settings } });
    await client.open(uri, text);
  };
  const hints = async (): Promise<(string | number)[][]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const found = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
    return (found ?? []).map(({ position, label }) => [position.line, position.character, String(label)]);
  };
  /** The tokens as words with their type and modifiers. */
  const tokens = async (): Promise<string[]> => {
    const { legend } = client.initialized.capabilities.semanticTokensProvider as SemanticTokensOptions;
    const answer = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    const lines = text.split('\n');
    const words: string[] = [];
    const data = answer?.data ?? [];
    for (let i = 0, line = 0, column = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      column = down > 0 ? right : column + right;
      line += down;
      const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
      words.push([legend.tokenTypes[type], ...modifiers, lines[line]?.slice(column, column + length)].join(' '));
    }
    return words;
  };

  it('are off unless asked for', async () => {
    await started({});
    assert.deepEqual(await hints(), []);
    assert.deepEqual(await tokens(), []);
  });

  it('show the source after a figure whose own sentence does not name it', async () => {
    await started({ inlayHints: 'far' });
    assert.deepEqual(await hints(), [[0, 82, '— The housing ministry']]);
  });

  it('show the source after every figure that has one, once in a sentence', async () => {
    await started({ inlayHints: 'all' });
    assert.deepEqual(
      (await hints()).map(([, , label]) => label),
      ['— The housing ministry', '— The housing ministry'],
    );
  });

  it('tell source, cue and figure apart, with the status of the figure; dates are left alone', async () => {
    await started({ semanticTokens: true });
    assert.deepEqual(await tokens(), [
      'source The housing ministry',
      'cue said',
      'figure attributed 43%',
      'figure attributed 7%',
      'source It',
      'cue added',
      'figure attributed 900',
      'figure unsourced 44%',
    ]);
  });
});

import assert from 'node:assert/strict';
import { startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';

describe('a quiet server', () => {
  let client: TestClient;
  let version = 1;
  /** Types at the end of the draft, which is one line. */
  const type = async (text: string, typed: string): Promise<number> => {
    const at = { line: 0, character: text.length };
    await client.change(uri, ++version, { range: { start: at, end: at }, text: typed });
    return (await client.diagnosticsOf(uri, version)).length;
  };
  const start = async (text: string, quiet: number): Promise<void> => {
    version = 1;
    client = await startClient({ options: { quiet } });
    await client.open(uri, text);
    await client.diagnosticsOf(uri, 1);
  };
  afterEach(() => client.stop());

  it('says nothing of the sentence being typed until it is finished', async () => {
    await start('It rained. ', 60_000);
    assert.equal(await type('It rained. ', 'Some 43% of renters'), 0);
    assert.equal(await type('It rained. Some 43% of renters', ' moved.'), 1);
  });

  it('speaks after a pause', async () => {
    await start('It rained. ', 20);
    assert.equal(await type('It rained. ', 'Some 43% of renters'), 0);
    await client.lookFor((params) => params.version === 2 && params.diagnostics.length === 1);
  });

  it('speaks when the draft is saved', async () => {
    await start('It rained. ', 60_000);
    assert.equal(await type('It rained. ', 'Some 43% of renters'), 0);
    await client.save(uri);
    await client.lookFor((params) => params.version === 2 && params.diagnostics.length === 1);
  });

  it('goes on showing what it showed, in the sentence being typed too', async () => {
    const text = 'Some 43% of renters moved';
    await start(text, 60_000);
    assert.equal(await type(text, ' last'), 1);
  });

  it('shows the rest of the draft as ever', async () => {
    const text = 'Some 43% of renters moved. It rained ';
    await start(text, 60_000);
    assert.equal(await type(text, 'on 44% of owners'), 1);
  });

  it('is quiet only where the client asks for it', async () => {
    await start('It rained. ', 0);
    assert.equal(await type('It rained. ', 'Some 43% of renters'), 1);
  });
});

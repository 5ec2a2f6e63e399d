import assert from 'node:assert/strict';
import { analyse, defaultConfig, lint } from '../../server/engine/index.js';
import { startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';
const text = 'Some 43% of renters moved last year.\n';

describe('published diagnostics', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('are what the engine finds, offset for offset', async () => {
    client = await startClient();
    await client.open(uri, text);
    const diagnostics = await client.diagnosticsOf(uri, 1);
    const findings = lint(analyse(text), defaultConfig);
    assert.notEqual(findings.length, 0);
    assert.deepEqual(
      diagnostics.map(({ data, code, message }) => ({ ...data, code, message })),
      findings.map(({ start, end, rule, message }) => ({ start, end, code: rule, message })),
    );
  });
});

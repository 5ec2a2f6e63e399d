import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { analyse, applyEdits, defaultConfig, lint } from '../../server/engine/index.js';
import { startClient, type TestClient } from './support/client.js';
import { spanIn } from './support/spans.js';

const uri = 'file:///drafts/a.md';
const flat = 'Some 43% of renters moved last year.\n';
const sourced = 'According to the housing ministry, 43% of renters moved last year.\n';

/** What the engine finds, as far as a diagnostic shows it. */
const findingsOf = (text: string) =>
  lint(analyse(text), defaultConfig).map(({ rule, start, end, message }) => ({ code: rule, start, end, message }));

const shown = (diagnostics: readonly Diagnostic[], text: string) =>
  diagnostics.map(({ code, range, message }) => ({ code, ...spanIn(text, range), message }));

describe('published diagnostics', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.md'))) {
    it(`are what the engine finds in ${name}, offset for offset`, async () => {
      const text = readFileSync(`examples/${name}`, 'utf8');
      await client.open(uri, text);
      const diagnostics = await client.diagnosticsOf(uri, 1);
      assert.notEqual(diagnostics.length, 0);
      assert.deepEqual(shown(diagnostics, text), findingsOf(text));
    });
  }

  it('stand at the figure, name the rule and lead to its page', async () => {
    await client.open(uri, flat);
    const [diagnostic] = await client.diagnosticsOf(uri, 1);
    assert.equal(diagnostic?.source, 'says-who');
    assert.equal(diagnostic?.code, 'unsourced-figure');
    assert.match(diagnostic?.codeDescription?.href ?? '', /unsourced-figure/u);
    assert.equal(diagnostic?.range.start.line, 0);
    assert.ok([DiagnosticSeverity.Error, DiagnosticSeverity.Warning].some((level) => level === diagnostic?.severity));
  });

  it('of a large draft begin with those of its first screen', async () => {
    const rain = 'Rain fell in the hills, and went on falling for as long as anybody can remember.\n\n';
    const text = `${flat}\n${rain.repeat(2_000)}Some 960 houses fell.\n`;
    await client.open(uri, text);
    const whole = await client.lookFor(({ diagnostics }) => diagnostics.length > 1);
    assert.deepEqual(shown(whole.diagnostics, text), findingsOf(text));
    assert.deepEqual(shown(client.published[0]?.diagnostics ?? [], flat), findingsOf(flat));
  });

  it('follow every edit and go when a source is given', async () => {
    await client.open(uri, flat);
    assert.equal((await client.diagnosticsOf(uri, 1)).length, 1);
    const start = { line: 0, character: 0 };
    await client.change(uri, 2, { range: { start, end: { line: 0, character: 4 } }, text: 'According to the ONS,' });
    assert.deepEqual(await client.diagnosticsOf(uri, 2), []);
    await client.change(uri, 3, { text: flat });
    assert.equal((await client.diagnosticsOf(uri, 3)).length, 1);
  });

  it('of several changes in one message follow from all of them in order', async () => {
    await client.open(uri, 'Some renters moved.');
    const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
    await client.change(uri, 2, { range: at(4), text: ' 43' }, { range: at(7), text: '% of' });
    assert.deepEqual(
      shown(await client.diagnosticsOf(uri, 2), 'Some 43% of renters moved.'),
      findingsOf('Some 43% of renters moved.'),
    );
  });

  it('of many quick changes are computed once, and never for a version that is gone', async () => {
    await client.open(uri, flat);
    for (let version = 2; version <= 60; version++) {
      await client.change(uri, version, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      });
    }
    const last = await client.diagnosticsOf(uri, 60);
    assert.deepEqual(shown(last, 'x'.repeat(59) + flat), findingsOf('x'.repeat(59) + flat));
    const versions = client.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.ok(versions.length < 30, `${versions.length} reports for 59 quick changes`);
  });

  it('are taken away when the draft is closed', async () => {
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    await client.close(uri);
    await client.idle();
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('do not come after closing while they were to be computed', async () => {
    await client.open(uri, flat);
    await client.close(uri);
    await client.idle();
    assert.deepEqual(
      client.published.filter(({ diagnostics }) => diagnostics.length > 0),
      [],
    );
  });

  it('of a draft opened twice are those of the second text', async () => {
    await client.open(uri, flat, 1);
    await client.open(uri, sourced, 2);
    assert.deepEqual(await client.diagnosticsOf(uri, 2), []);
    assert.ok(client.log.some((line) => line.includes('opened twice')));
  });

  it('of several drafts are kept apart, untitled ones included', async () => {
    await client.open('untitled:Untitled-1', flat);
    await client.open(uri, sourced);
    assert.equal((await client.diagnosticsOf('untitled:Untitled-1', 1)).length, 1);
    assert.deepEqual(await client.diagnosticsOf(uri, 1), []);
  });

  it('survive an edit whose range lies outside the text', async () => {
    await client.open(uri, 'Some renters');
    await client.change(uri, 2, {
      range: { start: { line: 7, character: 7 }, end: { line: 9, character: 9 } },
      text: ' moved: 43% of them.',
    });
    assert.deepEqual(
      shown(await client.diagnosticsOf(uri, 2), 'Some renters moved: 43% of them.'),
      findingsOf('Some renters moved: 43% of them.'),
    );
  });

  it('survive an edit outside the text that brings as many lines as it names', async () => {
    await client.open(uri, '');
    const outside = { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } };
    await client.change(uri, 2, { range: outside, text: 'Some 43% of renters moved. \r\r\n' });
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    await client.change(uri, 3, { range: first, text: '' });
    assert.deepEqual(
      shown(await client.diagnosticsOf(uri, 3), 'ome 43% of renters moved. \r\r\n'),
      findingsOf('ome 43% of renters moved. \r\r\n'),
    );
  });

  it('stand where the text is in drafts with any line ends and scripts', async () => {
    const text = '🌊 洪水\r\nقُتل\r\rSome 43% of renters moved 🌊.\r\n';
    await client.open(uri, text);
    const [diagnostic] = await client.diagnosticsOf(uri, 1);
    const start = findingsOf(text)[0]?.start ?? Number.NaN;
    assert.deepEqual(diagnostic?.range.start, { line: 3, character: start - text.indexOf('Some') });
  });

  it('are none for a configuration or bibliography that the client has open', async () => {
    const tell = client.connection.sendNotification.bind(client.connection);
    const config = 'file:///drafts/says-who.yaml';
    await tell('textDocument/didOpen', {
      textDocument: { uri: config, languageId: 'yaml', version: 1, text: 'note: Some 43% of renters moved.' },
    });
    await tell('textDocument/didChange', {
      textDocument: { uri: config, version: 2 },
      contentChanges: [{ text: 'note: 44% of renters moved.' }],
    });
    await client.idle();
    assert.deepEqual(client.published, []);
    assert.deepEqual(client.log, []);
  });
});

describe('diagnostics with UTF-8 positions', () => {
  it('are announced, and edits and findings count bytes', async () => {
    const client = await startClient({ capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } });
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-8');
    const before = '洪水 🌊: 4';
    await client.open(uri, `${before}% of renters moved.`);
    const after = Buffer.byteLength(before);
    const at = { line: 0, character: after };
    await client.change(uri, 2, { range: { start: at, end: at }, text: '3' });
    const text = '洪水 🌊: 43% of renters moved.';
    const bytes = (offset: number) => Buffer.byteLength(text.slice(0, offset));
    assert.deepEqual(
      (await client.diagnosticsOf(uri, 2)).map(({ range: { start, end } }) => [start.character, end.character]),
      findingsOf(text).map(({ start, end }) => [bytes(start), bytes(end)]),
    );
    client.stop();
  });
});

describe('a settle time', () => {
  it('holds back what is published until typing pauses', async () => {
    const client = await startClient({ options: { delay: 40 } });
    await client.open(uri, flat);
    await client.diagnosticsOf(uri, 1);
    for (let version = 2; version <= 5; version++) {
      await client.change(uri, version, { text: `${'x'.repeat(version)} ${flat}` });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await client.diagnosticsOf(uri, 5);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1, 5],
    );
    client.stop();
  });
});

describe('pulled diagnostics', () => {
  let client: TestClient;
  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  beforeEach(async () => {
    client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
  });
  afterEach(() => client.stop());

  it('are those that would be pushed, and none are pushed as well', async () => {
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    await client.open(uri, flat);
    const report = await pull();
    assert.equal(report.kind, 'full');
    assert.deepEqual(shown(report.kind === 'full' ? report.items : [], flat), findingsOf(flat));
    assert.deepEqual(client.published, []);
  });

  it('are unchanged while the draft is, and full after an edit', async () => {
    await client.open(uri, flat);
    const first = await pull();
    const again = await pull(first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, { text: sourced });
    const after = await pull(first.resultId);
    assert.equal(after.kind, 'full');
    assert.deepEqual(after.kind === 'full' && after.items, []);
    assert.notEqual(after.resultId, first.resultId);
    const at = { line: 0, character: 0 };
    await client.change(uri, 3, { range: { start: at, end: at }, text: 'And ' });
    const typed = await pull(after.resultId);
    assert.deepEqual(await pull(typed.resultId), { kind: 'unchanged', resultId: typed.resultId });
  });

  it('are full again for an answer that the server never gave', async () => {
    await client.open(uri, flat);
    await pull();
    assert.equal((await pull('of another server')).kind, 'full');
  });

  it('wait for typing to settle, and are of what is typed by then', async () => {
    client.stop();
    client = await startClient({ capabilities: { textDocument: { diagnostic: {} } }, options: { delay: 20 } });
    await client.open(uri, flat);
    await client.change(uri, 2, { text: `More. ${flat}` });
    const asked = pull();
    await client.change(uri, 3, { text: sourced });
    const report = await asked;
    assert.deepEqual(report.kind === 'full' && report.items, []);
  });

  it('of a draft that is not open are none', async () => {
    const report = await pull();
    assert.deepEqual(report.kind === 'full' && report.items, []);
  });
});

describe('applyEdits and the server', () => {
  it('agree on the text after incremental changes', async () => {
    const client = await startClient();
    const edits = [{ start: 5, end: 8, text: '44%' }];
    await client.open(uri, flat);
    await client.change(uri, 2, {
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 8 } },
      text: '44%',
    });
    assert.deepEqual(
      shown(await client.diagnosticsOf(uri, 2), applyEdits(flat, edits)),
      findingsOf(applyEdits(flat, edits)),
    );
    client.stop();
  });
});

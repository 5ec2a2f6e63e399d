import assert from 'node:assert/strict';
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client.js';

const uri = 'file:///drafts/a.md';

describe('hover', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  /** What the hover at a word of a draft says. */
  async function hoverAt(text: string, word: string): Promise<Hover | null> {
    await client.open(uri, text);
    const position = { line: 0, character: text.indexOf(word) + 1 };
    return client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }
  const contents = (hover: Hover | null): MarkupContent => {
    assert.ok(MarkupContent.is(hover?.contents));
    return hover.contents;
  };
  const wordsOf = (hover: Hover | null): string => contents(hover).value;

  it('on a figure nobody stands behind says what was looked for and what would satisfy it', async () => {
    client = await startClient();
    const hover = await hoverAt('Some 43% of renters moved.', '43');
    assert.equal(contents(hover).kind, 'markdown');
    assert.match(wordsOf(hover), /nobody stands behind it/u);
    assert.match(wordsOf(hover), /Looked for, in vain:/u);
    assert.match(wordsOf(hover), /Figures about rates and shares always need/u);
    assert.match(wordsOf(hover), /its sentence \(line 1\)/u);
    assert.match(wordsOf(hover), /To satisfy it/u);
    assert.match(wordsOf(hover), /\[How do I make it stop\?\]\(https:\/\/\S+guide\.md#how-do-i-make-it-stop\)/u);
    assert.match(wordsOf(hover), /\[unsourced-figure\]\(https:\/\/\S+\/unsourced-figure(?:\.md)?\)/u);
    assert.deepEqual(hover?.range?.start, { line: 0, character: 5 });
  });

  it('on an attributed figure names the source, the words and the line', async () => {
    client = await startClient();
    const value = wordsOf(await hoverAt('According to the housing ministry, 43% of renters moved.', '43'));
    assert.match(value, /attributed/u);
    assert.match(value, /`the housing ministry` on line 1/u);
    assert.match(value, /`According to`/u);
  });

  it('on a figure with a weak source says what is weak about it', async () => {
    client = await startClient();
    const value = wordsOf(await hoverAt('Experts say 43% of renters moved.', '43'));
    assert.match(value, /weak source/u);
    assert.match(value, /Found only `Experts` on line 1: nobody in particular/u);
    assert.match(value, /say by whom/u);
  });

  it('on a cited figure names the citation and its line', async () => {
    client = await startClient();
    const value = wordsOf(
      await hoverAt('Some 43% of renters moved.[^ons]\n\n[^ons]: ONS, Housing survey, 2023.', '43'),
    );
    assert.match(value, /cited/u);
    assert.match(value, /footnote `ons` on line 1/u);
  });

  it('on a number that is no claim says why', async () => {
    client = await startClient();
    const value = wordsOf(await hoverAt('The vote was held on 3 May 2023.', '2023'));
    assert.match(value, /needs no source/u);
    assert.match(value, /It is a date/u);
  });

  it('on a figure said again leads to where it stands with its source', async () => {
    client = await startClient();
    const text = 'The flood killed 43 people.\n\nThe flood killed 43 people, the interior ministry said.\n';
    const value = wordsOf(await hoverAt(text, '43'));
    assert.match(value, /restated/u);
    assert.match(value, /on line 3/u);
  });

  it('beside every figure is none', async () => {
    client = await startClient();
    assert.equal(await hoverAt('Renters moved: 43% of them.', 'Renters'), null);
  });

  it('cannot be made to carry links, HTML or commands by the draft', async () => {
    client = await startClient();
    const hostile = '[Ann](command:evil) <img src=x onerror=y> `tick` https://evil.example **bold**';
    const value = wordsOf(await hoverAt(`According to ${hostile}, 43% of renters moved.`, '43'));
    const outsideCode = value.replace(/(`+)(?!`).*?[^`]\1(?!`)/gsu, '');
    for (const part of ['evil', 'command:', '<img', '**bold']) assert.ok(!outsideCode.includes(part), outsideCode);
  });

  it('is plain text for a client that prefers it', async () => {
    client = await startClient({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    const hover = await hoverAt('Some 43% of renters moved.', '43');
    assert.equal(contents(hover).kind, 'plaintext');
    assert.doesNotMatch(wordsOf(hover), /[`*[\]]/u);
    assert.match(wordsOf(hover), /unsourced-figure: https:/u);
  });
});

describe('coverage and figures', () => {
  it('are answered for an open draft', async () => {
    const client = await startClient();
    const text = 'According to the ONS, 43% of renters moved. Some 44% of owners did.\n';
    await client.open(uri, text, 3);
    const ask = (method: string): Promise<Record<string, unknown>> =>
      client.connection.sendRequest(method, { textDocument: { uri } });
    const coverage = await ask('says-who/coverage');
    assert.deepEqual(
      [coverage.version, coverage.figures, coverage.needSource, coverage.supported, coverage.unchecked],
      [3, 2, 2, 1, null],
    );
    const figures = (await ask('says-who/figures')).figures as Record<string, unknown>[];
    assert.deepEqual(
      figures.map(({ status, source }) => [status, (source as { text: string } | null)?.text]),
      [
        ['attributed', 'the ONS'],
        ['unsourced', undefined],
      ],
    );
    client.stop();
  });

  it('figures that a comment excuses come with its reason', async () => {
    const client = await startClient();
    const why = '<!-- says-who-disable-next-line unsourced-figure -- counted by us -->';
    await client.open(uri, `${why}\nSome 43% of renters moved.\n\nSome 44% of owners did.\n`);
    const answer = await client.connection.sendRequest<{ figures: { declined: string | null }[] }>('says-who/figures', {
      textDocument: { uri },
    });
    assert.deepEqual(
      answer.figures.map(({ declined }) => declined),
      ['counted by us', null],
    );
    client.stop();
  });

  it('figures may be limited: those without a source go before the others', async () => {
    const client = await startClient();
    await client.open(uri, 'The ONS said 43% of renters moved.\n\nSome 44% of owners did, on 3 May 2021.\n');
    const answer = await client.connection.sendRequest<{ total: number; figures: { text: string }[] }>(
      'says-who/figures',
      { textDocument: { uri }, limit: 1 },
    );
    assert.ok(answer.total >= 3);
    assert.deepEqual(
      answer.figures.map(({ text }) => text),
      ['44%'],
    );
    client.stop();
  });

  it('coverage is sent after each check to a client that asks for it', async () => {
    const sent: unknown[] = [];
    const client = await startClient({
      options: { coverage: true },
      prepare: (connection) =>
        connection.onNotification('says-who/coverageChanged', (params) => void sent.push(params)),
    });
    await client.open(uri, 'Some 43% of renters moved.');
    await client.diagnosticsOf(uri, 1);
    await client.idle();
    assert.deepEqual(
      sent.map((params) => (params as { needSource: number }).needSource),
      [1],
    );
    for (let version = 2; version <= 40; version++) await client.change(uri, version, { text: `${version} died.` });
    await client.diagnosticsOf(uri, 40);
    await client.idle();
    assert.ok(sent.length < 20, `${sent.length} messages for 40 quick changes`);
    assert.equal((sent.at(-1) as { version: number }).version, 40);
    client.stop();
  });
});

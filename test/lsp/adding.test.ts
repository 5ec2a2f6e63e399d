import assert from 'node:assert/strict';
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  ExecuteCommandRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linesOf } from '../../server/engine/index.js';
import { memory } from '../workspace/memory.js';
import { type ClientWishes, startClient, type TestClient } from './support/client.js';

const folder = 'file:///desk';
const uri = `${folder}/a.md`;
const ledger = `${folder}/sources.yaml`;
const FIGURE = 'Bread rose by 9 per cent.\n';
const SOURCE = {
  title: 'Prices in April',
  author: 'Statistics Office',
  date: '2024-05-08',
  url: 'https://stats.example/april',
  standing: 'official',
};

/** The files after a client has applied an edit to them; `null` for those that are created. */
function applied(files: Record<string, string>, edit: WorkspaceEdit): Record<string, string> {
  const after = { ...files };
  const change = (file: string, edits: readonly object[]): void => {
    const document = TextDocument.create(file, 'text', 0, after[file] ?? '');
    after[file] = TextDocument.applyEdits(document, edits as never);
  };
  for (const one of edit.documentChanges ?? []) {
    if ('kind' in one) assert.equal(one.kind, 'create');
    else change(one.textDocument.uri, one.edits);
  }
  for (const [file, edits] of Object.entries(edit.changes ?? {})) change(file, edits);
  return after;
}

describe('a source that is added', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  let asked: WorkspaceEdit[] = [];

  async function begin(files: Record<string, string>, wishes: ClientWishes = {}): Promise<void> {
    asked = [];
    client = await startClient({
      folders: [folder],
      disk: memory(files),
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
        workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      },
      prepare: (connection) =>
        connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
          asked.push(edit);
          return { applied: true };
        }),
      ...wishes,
    });
    await client.open(uri, files[uri] ?? '');
  }
  const rangeOf = (text: string, words: string) => {
    const lines = linesOf(text);
    const at = (offset: number) => ({ line: lines.at(offset).line, character: lines.at(offset).column });
    const start = text.indexOf(words);
    return { start: at(start), end: at(start + words.length) };
  };
  const add = async (given: object): Promise<object> =>
    (await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'says-who.addSource',
      arguments: [{ uri, source: SOURCE, ...given }],
    })) as object;
  /** Adds the source for “9 per cent”; the files after that. */
  async function added(files: Record<string, string>, source: object = SOURCE): Promise<Record<string, string>> {
    await begin(files);
    await add({ range: rangeOf(files[uri] ?? '', '9 per cent'), source });
    assert.equal(asked.length, 1, 'one edit');
    return applied(files, asked[0] ?? {});
  }

  it('makes a ledger where there is none, and is cited in the way of the draft', async () => {
    const after = await added({ [uri]: FIGURE });
    assert.equal(
      after[ledger],
      `references:
  - id: statistics-office-2024
    type: webpage
    title: Prices in April
    author:
      - literal: Statistics Office
    issued: 2024-05-08
    URL: https://stats.example/april
    custom:
      standing: official
`,
    );
    assert.equal(
      after[uri],
      'Bread rose by 9 per cent.[^1]\n\n[^1]: Statistics Office, Prices in April (2024), https://stats.example/april\n',
    );
  });

  it('goes into the ledger above the draft, whose comments, order and line ends stay', async () => {
    const before =
      '# Kept by the desk\r\nreferences:\r\n- id: mills # dear\r\n  title: Mills\r\n\r\n- &a\r\n  id: b\r\n  title: B\r\n# the end\r\n';
    const draft = `Milk rose by 4 per cent [@mills]. ${FIGURE}`;
    const after = await added({ [uri]: draft, [ledger]: before });
    assert.equal(after[uri], draft.replace('cent.\n', 'cent. [@statistics-office-2024]\n'));
    const [head, tail] = (after[ledger] ?? '').split('\r\n\r\n- id: statistics-office-2024\r\n');
    assert.equal(head, before.slice(0, before.indexOf('\r\n# the end')));
    assert.ok(tail?.endsWith('    standing: official\r\n# the end\r\n'));
    assert.ok(!/[^\r]\n/u.test(after[ledger] ?? ''));
  });

  it('goes into the bibliography that the draft cites', async () => {
    const bib = '@book{mills, title={Mills}, year=2011}\n';
    const after = await added({
      [uri]: `---\nbibliography: refs.bib\n---\n\nMilk rose by 4 per cent [@mills]. ${FIGURE}`,
      [`${folder}/refs.bib`]: bib,
      [ledger]: 'references:\n- {id: other, title: Other}\n',
    });
    assert.ok(
      after[`${folder}/refs.bib`]?.startsWith(`${bib}\n@misc{statistics-office-2024,\n  title = {Prices in April},\n`),
    );
    assert.match(after[uri] ?? '', /cent\. \[@statistics-office-2024\]\n$/u);
  });

  it('makes the bibliography that the front matter names, in its format', async () => {
    const draft = `---\nbibliography: lib/refs.json\n---\n\n${FIGURE}`;
    const after = await added({ [uri]: draft });
    const [entry] = JSON.parse(after[`${folder}/lib/refs.json`] ?? '');
    assert.deepEqual(entry.issued, { 'date-parts': [[2024, 5, 8]] });
    assert.match(after[uri] ?? '', /\[@statistics-office-2024\]\n$/u);
  });

  it('goes under the draft’s own references, in the same file', async () => {
    const draft = `---\nreferences:\n- id: mills\n  title: Mills\ntitle: Bread\n---\n\n${FIGURE}`;
    const after = await added({ [uri]: draft });
    assert.match(
      after[uri] ?? '',
      /title: Mills\n- id: statistics-office-2024\n[\s\S]*\ntitle: Bread\n---\n\nBread .*\[@statistics-office-2024\]\n$/u,
    );
    assert.deepEqual(Object.keys(after), [uri]);
  });

  it('makes the file that the configuration names', async () => {
    const after = await added({
      [uri]: FIGURE,
      [`${folder}/says-who.yaml`]: 'sources: [house/*.bib, house/ledger.yaml]\ncitations: {style: pandoc}\n',
    });
    assert.match(after[`${folder}/house/ledger.yaml`] ?? '', /^references:\n/u);
    assert.equal(after[uri], 'Bread rose by 9 per cent. [@statistics-office-2024]\n');
  });

  it('is not added twice: one with its address is cited', async () => {
    const old = 'references:\n- id: april\n  title: April\n  URL: http://www.stats.example/april/\n';
    const after = await added({ [uri]: `Milk rose [@april]. ${FIGURE}`, [ledger]: old });
    assert.equal(after[ledger], old);
    assert.match(after[uri] ?? '', /cent\. \[@april\]\n$/u);
  });

  it('gets a key that is free', async () => {
    const old = 'references:\n- id: statistics-office-2024\n  title: April\n';
    const after = await added({ [uri]: `Milk rose [@Statistics-office-2024b]. ${FIGURE}`, [ledger]: old });
    assert.match(after[uri] ?? '', /cent\. \[@statistics-office-2024c\]\n$/u);
  });

  it('keeps what is written in it from being Markdown in the draft', async () => {
    const evil = { ...SOURCE, title: 'A [x](command:run) <!-- says-who-disable --> *b*\n\n# c', author: '`d`' };
    const after = await added({ [uri]: FIGURE }, evil);
    assert.match(
      after[uri] ?? '',
      /\n\[\^1\]: \\`d\\`, A \\\[x\\\]\(command:run\) \\<!-- says-who-disable --> \\\*b\\\* # c \(2024\), https:/u,
    );
  });

  it('is refused, with the reason, where nothing can be added safely', async () => {
    await begin({
      [uri]: FIGURE,
      [`${folder}/says-who.yaml`]: 'sources: [refs.yaml]\n',
      [`${folder}/refs.yaml`]: 'a: [b\n',
    });
    await assert.rejects(add({}), /refs\.yaml cannot be read as YAML: mend it first/u);
    client.stop();
    await begin({ [uri]: FIGURE, [`${folder}/says-who.yaml`]: 'sources: []\n' });
    await assert.rejects(add({}), /says-who\.yaml names no file that could take a source/u);
    client.stop();
    await begin({ [uri]: `---\nbibliography: ../../etc/refs.bib\n---\n\n${FIGURE}` });
    await assert.rejects(add({}), /lies outside of this workspace/u);
    await assert.rejects(add({ uri: 'file:///none.md' }), /not open/u);
    await assert.rejects(add({ uri: 5 }), /URI/u);
    assert.deepEqual(asked, []);
  });

  it('can be told beforehand, without an edit', async () => {
    await begin({ [uri]: FIGURE });
    const told = await add({ apply: false });
    assert.deepEqual(told, { key: 'statistics-office-2024', file: ledger, isNew: true, applied: false });
    assert.deepEqual(asked, []);
  });

  const actions = async (): Promise<CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: [] },
    })) as CodeAction[];

  it('is a quick fix, which asks in an editor that can', async () => {
    await begin({ [uri]: FIGURE }, { options: { addsSources: true } });
    const titles = (await actions()).map(({ title }) => title);
    assert.equal(titles.indexOf('Add a source and cite it…'), titles.indexOf('Add footnote 1') - 1);
    const found = (await actions()).find(({ title }) => /^Add a source/u.test(title));
    assert.equal(found?.command?.command, 'saysWho.addSource');
  });

  it('is an entry to fill in elsewhere, where the draft cites by keys', async () => {
    const files = {
      [uri]: `Milk rose by 4 per cent [@april]. ${FIGURE}`,
      [ledger]: 'references:\n- id: april\n  title: A\n',
    };
    await begin(files);
    const found = (await actions()).find(({ title }) => /^Add an entry/u.test(title));
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: found?.command?.command ?? '',
      arguments: found?.command?.arguments ?? [],
    });
    const after = applied(files, asked[0] ?? {});
    assert.match(after[ledger] ?? '', /\n- id: source\n {2}type: document\n {2}title: ""\n$/u);
    assert.match(after[uri] ?? '', /9 per cent\. \[@source\]\n$/u);
    client.stop();
    await begin({ [uri]: FIGURE });
    assert.ok(!(await actions()).some(({ command }) => command !== undefined));
  });
});

import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { applyEdits, linesOf } from '../../server/engine/index.js';
import { memory } from '../workspace/memory.js';
import { type ClientWishes, startClient, type TestClient } from './support/client.js';

const folder = 'file:///desk';
const uri = `${folder}/a.md`;
const bib = `${folder}/refs.bib`;
const BIB = `@report{ons24,
  title = {Prices in April},
  institution = {Statistics Office},
  date = {2024-05-08},
  url = {https://stats.example/april}
}
@book{mills, title = {A History of Milling}, author = {Rasmus, Tove}, publisher = {Brenn}, year = 2011}
`;
const FRONT = '---\nbibliography: refs.bib\n---\n\n';
const other = `${FRONT}Bread rose by 9 per cent [@ons24].\n`;

describe('the sources of a draft, in an editor', () => {
  let client: TestClient;
  let text = '';
  afterEach(() => client.stop());

  /** Opens a draft in which `|` marks the cursor; the cursor's place. */
  async function at(draft: string, wishes: ClientWishes = {}, files: Record<string, string> = {}) {
    text = FRONT + draft.replace('|', '');
    const disk = memory({ [bib]: BIB, [`${folder}/b.md`]: other, [uri]: text, ...files });
    client = await startClient({
      folders: [folder],
      disk,
      capabilities: { textDocument: { rename: { prepareSupport: true } } },
      ...wishes,
    });
    await client.open(uri, text);
    const { line, column } = linesOf(text).at(FRONT.length + draft.indexOf('|'));
    return { textDocument: { uri }, position: { line, character: column } };
  }
  const ask = async <Result>(type: { readonly method: string }, params: object): Promise<Result> =>
    (await client.connection.sendRequest(type.method, params)) as Result;
  const complete = async (draft: string): Promise<CompletionItem[]> =>
    (await ask<CompletionList | null>(CompletionRequest.type, await at(draft)))?.items ?? [];
  const labels = async (draft: string): Promise<string[]> => (await complete(draft)).map(({ label }) => label);

  describe('are completed', () => {
    it('after [@ and @, by key, author, title, year, issuer and address', async () => {
      assert.deepEqual(await labels('Bread rose [@|'), ['ons24', 'mills']);
      for (const typed of ['@ons', '@rasmus', '@milling', '[@statistics', '[-@2011', '[@mills; @stats.example'])
        assert.equal((await labels(`Bread rose ${typed}|`)).length, 1, typed);
    });
    it('in a role, a footnote and a link', async () => {
      assert.deepEqual(await labels('Bread rose {cite}`mi|'), ['mills']);
      assert.deepEqual(await labels('Bread rose.[^|\n\n[^basket]: Consumer Association.\n'), ['basket']);
      assert.deepEqual(await labels('Bread [rose](|'), ['https://stats.example/april']);
    });
    it('and nowhere else', async () => {
      for (const draft of ['write to ann@|', 'a (b|', 'x^|', 'The | end'])
        assert.deepEqual(await labels(draft), [], draft);
    });
    it('with what the writer typed replaced, and the entry in full when it is asked for', async () => {
      const [item] = await complete('Bread rose [@mi|');
      assert.equal(item?.detail, 'Rasmus, A History of Milling (Brenn, 2011)');
      assert.ok(item.textEdit !== undefined && 'range' in item.textEdit);
      assert.deepEqual([item.textEdit.range.start.character, item.textEdit.newText], [13, 'mills']);
      const [full] = await complete('Bread rose [@ons|');
      const resolved = await ask<CompletionItem>(CompletionResolveRequest.type, full ?? {});
      assert.match(String(resolved.documentation), /Statistics Office.*\nhttps:\/\/stats\.example\/april/u);
    });
    it('by the hundred at most, and more as the writer types on', async () => {
      const many = Array.from({ length: 500 }, (_, i) => `@misc{k${i}, title={T}}`).join('\n');
      const params = await at('Bread [@|', {}, { [bib]: many });
      const list = await ask<CompletionList>(CompletionRequest.type, params);
      assert.deepEqual([list.items.length, list.isIncomplete], [100, true]);
    });
  });

  it('are told on hover, with the figures that rest on them', async () => {
    const key = await at('Bread rose by 9 per cent [@on|s24] and flour by 4 per cent.');
    const hover = await ask<{ contents: MarkupContent }>(HoverRequest.type, key);
    assert.match(hover.contents.value, /`Prices in April \(Statistics Office, 2024\)`/u);
    assert.match(hover.contents.value, /2 figures rest on it: `9 per cent`, `4 per cent`\./u);
  });

  it('cannot slip markup into a hover', async () => {
    const evil = '@misc{evil, title={[x](command:run) `` <b> }, url={javascript:alert(1)}}';
    const params = await at('Bread rose by 9 per cent [@ev|il].', {}, { [bib]: evil });
    const { contents } = await ask<{ contents: MarkupContent }>(HoverRequest.type, params);
    assert.match(contents.value, /^`\[x\]\(command:run\) " <b>`$/mu);
    assert.deepEqual(await ask(DocumentLinkRequest.type, { textDocument: { uri } }), []);
  });

  it('are gone to', async () => {
    const key = await ask<Location[]>(DefinitionRequest.type, await at('Bread rose by 9 per cent [@mil|ls].'));
    assert.deepEqual(key, [{ uri: bib, range: { start: { line: 6, character: 6 }, end: { line: 6, character: 11 } } }]);
    client.stop();
    const note = await ask<Location[]>(DefinitionRequest.type, await at('Bread rose.[^b|]\n\n[^b]: Office.\n'));
    assert.deepEqual(note, [{ uri, range: { start: { line: 6, character: 2 }, end: { line: 6, character: 3 } } }]);
  });

  it('are found in every draft of the workspace', async () => {
    const params = await at('Bread rose by 9 per cent [@ons|24]; see [@ons24].');
    const found = await ask<Location[]>(ReferencesRequest.type, { ...params, context: { includeDeclaration: true } });
    assert.deepEqual(
      found.map(({ uri: where, range }) => `${where.slice(-4)}:${range.start.line}:${range.start.character}`),
      ['a.md:4:27', 'a.md:4:41', 'b.md:4:27'],
    );
  });

  it('are renamed in every draft and in their bibliography, in one edit', async () => {
    const params = await at('Bread rose by 9 per cent [@ons|24].');
    const ready = await ask<{ placeholder: string }>(PrepareRenameRequest.type, params);
    assert.equal(ready.placeholder, 'ons24');
    const edit = await ask<WorkspaceEdit>(RenameRequest.type, { ...params, newName: 'prices' });
    const texts: Record<string, string> = { [uri]: text, [`${folder}/b.md`]: other, [bib]: BIB };
    for (const change of edit.documentChanges ?? []) {
      assert.ok('edits' in change);
      const before = texts[change.textDocument.uri] ?? '';
      const lines = linesOf(before);
      const offset = ({ line, character }: { line: number; character: number }) => lines.span(line).start + character;
      const edits = change.edits.flatMap((one) =>
        'newText' in one ? [{ start: offset(one.range.start), end: offset(one.range.end), text: one.newText }] : [],
      );
      texts[change.textDocument.uri] = applyEdits(before, edits);
    }
    assert.equal(texts[uri], text.replace('ons24', 'prices'));
    assert.equal(texts[`${folder}/b.md`], other.replace('ons24', 'prices'));
    assert.equal(texts[bib], BIB.replace('ons24', 'prices'));
  });

  it('are not renamed to what is no key, or is taken', async () => {
    const params = await at('Bread rose by 9 per cent [@ons|24].');
    await assert.rejects(ask(RenameRequest.type, { ...params, newName: 'two words' }), /no citation key/u);
    await assert.rejects(ask(RenameRequest.type, { ...params, newName: 'mills' }), /already/u);
    assert.equal(await ask(PrepareRenameRequest.type, { ...params, position: { line: 4, character: 1 } }), null);
  });

  it('lead to their pages, stand in the outline and are found by name', async () => {
    await at('Bread rose by 9 per cent [@ons24|].[^b]\n\n[^b]: Office.\n');
    const links = await ask<{ target: string }[]>(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://stats.example/april'],
    );
    const symbols = await ask<{ name: string; detail: string }[]>(DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, detail }) => `${name}: ${detail}`),
      ['9 per cent: cited', 'b: Office.'],
    );
    const found = await ask<{ name: string }[]>(WorkspaceSymbolRequest.type, { query: 'rasmus' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['mills'],
    );
  });

  it('tell how many figures rest on them, where that is wanted', async () => {
    const wanted: ClientWishes = { options: { settings: { codeLens: true } } };
    await at('Bread rose by 9 per cent.[^b] It is dear.|\n\n[^b]: Office.\n\n[^c]: Nobody.\n', wanted);
    const lenses = await ask<{ command: { title: string } }[]>(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      lenses.map(({ command }) => command.title),
      ['supports 1 figure', 'supports no figure'],
    );
  });
});

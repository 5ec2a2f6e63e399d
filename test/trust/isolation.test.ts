import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ClientCapabilities, ErrorCodes } from 'vscode-languageserver/node';
import { analyse, defaultConfig, fixes, lint, type Rule, rules } from '../../server/engine/index.js';
import { openWorkspace } from '../../server/workspace.js';
import { startClient } from '../lsp/support/client.js';
import { memory } from '../workspace/memory.js';

const draft = 'The flood killed 41 people.\n\nExperts say that 12,000 homes stand empty.\n\nSome TK ships left.\n';

/** Breaks a part of a rule for as long as something lasts. */
function broken<Result>(id: string, part: 'check' | 'checkBlock' | 'fixes', during: () => Result): Result {
  const rule = (rules as readonly Rule[]).find((one) => one.id === id) as { -readonly [Key in keyof Rule]: Rule[Key] };
  const whole = rule[part];
  assert.ok(whole !== undefined, `${id} has no ${part}`);
  const fails = () => {
    throw new RangeError('out of reach');
  };
  Object.assign(rule, { [part]: fails });
  const mend = (): void => void Object.assign(rule, { [part]: whole });
  let result: Result;
  try {
    result = during();
  } catch (thrown) {
    mend();
    throw thrown;
  }
  if (result instanceof Promise) return result.finally(mend) as Result;
  mend();
  return result;
}

const found = (text = draft): string[] => lint(analyse(text), defaultConfig).map(({ rule }) => rule);

/** A client that can do all that changes what the server answers. */
const everything: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true },
  },
};

describe('a rule that fails', () => {
  it('about blocks leaves the others at work, and says so once', () => {
    const findings = broken('unsourced-figure', 'checkBlock', () => lint(analyse(draft), defaultConfig));
    assert.deepEqual(
      findings.map(({ rule, severity, start }) => [rule, severity, start]),
      [
        ['unsourced-figure', 'error', 0],
        ['weak-source', 'warning', draft.indexOf('12,000')],
        ['placeholder', 'warning', draft.indexOf('TK')],
      ],
    );
    assert.match(findings[0]?.message ?? '', /The rule unsourced-figure failed here \(RangeError: out of reach\)/u);
  });

  it('about the whole draft leaves the others at work too', () => {
    const whole = (rules as readonly Rule[]).filter(({ check, severity }) => check !== undefined && severity !== null);
    assert.ok(whole.length > 3);
    for (const { id } of whole) {
      const seen = broken(id, 'check', () => found());
      assert.deepEqual([...new Set(seen)].sort(), [...new Set([...found(), id])].sort());
    }
  });

  it('to make its fixes still finds', () => {
    const analysis = analyse(draft);
    const [finding] = lint(analysis, defaultConfig);
    assert.ok(finding !== undefined && fixes(analysis, finding, defaultConfig).length > 0);
    assert.deepEqual(
      broken('unsourced-figure', 'fixes', () => fixes(analysis, finding, defaultConfig)),
      [],
    );
  });

  it('in the server is shown, and the next draft is checked as ever', async () => {
    const client = await startClient();
    await broken('unsourced-figure', 'checkBlock', async () => {
      await client.open('file:///a.md', draft);
      const codes = (await client.diagnosticsOf('file:///a.md', 1)).map(({ code }) => code);
      assert.deepEqual(codes, ['unsourced-figure', 'weak-source', 'placeholder']);
    });
    await client.open('file:///b.md', draft);
    const messages = (await client.diagnosticsOf('file:///b.md', 1)).map(({ message }) => String(message));
    assert.ok(messages.length === 3 && messages.every((message) => !/failed/u.test(message)));
    client.stop();
  });
});

describe('a source, or a configuration, that fails', () => {
  it('in the midst of a bibliography keeps what was read, and the other bibliographies', async () => {
    const files = {
      '/desk/says-who.yaml': 'sources: [good.bib, bad.bib, gone.bib]\n',
      '/desk/good.bib': '@misc{port, title = {Port}, year = 2024}\n',
      '/desk/bad.bib': 'unreadable',
    };
    const text = 'Some 40 ships left [@port] and 50 stayed [@prot].\n';
    const { config, broken: isBroken, problems } = await openWorkspace(memory(files)).withSources('/desk/a.md', text);
    assert.equal(isBroken, false);
    assert.deepEqual(
      config.sources.libraries.flatMap(({ sources }) => sources.map(({ key }) => key)),
      ['port'],
    );
    assert.equal(problems.flatMap(({ findings }) => findings).length, 2);
  });

  it('concerns the drafts under it alone', async () => {
    const files = {
      '/desk/says-who.yaml': 'rules: {weak-source: off}\n',
      '/desk/bad/says-who.yaml': 'rules: [\n',
      '/desk/locked/says-who.yaml': 'unreadable',
      '/desk/odd/says-who.yaml': 'rulez: {}\nrules: {weak-source: error}\n',
    };
    const workspace = openWorkspace(memory(files));
    const settings = async (path: string) => {
      const { broken: isBroken, config, problems } = await workspace.settingsFor(path);
      return [isBroken, config.rules['weak-source']?.severity, problems.length];
    };
    assert.deepEqual(await settings('/desk/bad/a.md'), [true, 'default', 1]);
    assert.deepEqual(await settings('/desk/locked/a.md'), [true, 'default', 1]);
    assert.deepEqual(await settings('/desk/odd/a.md'), [false, 'error', 1]);
    assert.deepEqual(await settings('/desk/a.md'), [false, undefined, 0]);
  });
});

describe('a request that fails', () => {
  const uri = 'file:///desk/a.md';
  const methods = [
    ...['hover', 'definition', 'references', 'documentLink', 'codeLens', 'inlayHint', 'completion', 'documentSymbol'],
    ...['prepareRename', 'rename', 'codeAction', 'diagnostic', 'semanticTokens/full', 'semanticTokens/range'],
  ].map((name) => `textDocument/${name}`);
  const others = [
    ...['workspace/diagnostic', 'workspace/symbol', 'workspace/executeCommand', 'codeAction/resolve'],
    ...['completionItem/resolve', 'says-who/coverage', 'says-who/figures', 'says-who/workspaceCoverage'],
  ];
  const place = { line: 1e9, character: -1 };
  const hostile: readonly unknown[] = [
    null,
    7,
    'text',
    [],
    [[]],
    {},
    { textDocument: null },
    { textDocument: { uri } },
    { textDocument: { uri: null }, position: null },
    { textDocument: { uri }, position: place, range: { start: place, end: place }, context: null, newName: 7 },
    { textDocument: { uri }, position: {}, range: {}, context: { diagnostics: 7, only: 'x' }, query: {} },
    { command: '__proto__', arguments: 7 },
    { command: 'says-who.checkDraft', arguments: [{ uri: {} }] },
    { data: { uri }, title: {}, edit: 7, label: null },
    { previousResultIds: 7, identifier: {} },
    { previousResultIds: [null, { uri: 7 }], partialResultToken: {} },
  ];

  it('is answered, whatever it is and whatever comes with it, and the next is too', async () => {
    const client = await startClient({
      capabilities: everything,
      folders: ['file:///desk'],
      disk: memory({ [uri]: draft }),
    });
    await client.open(uri, draft);
    let answered = 0;
    for (const method of [...methods, ...others]) {
      for (const params of hostile) {
        await client.connection.sendRequest(method, params as object).catch(() => {});
        answered++;
      }
      // Notices too: of one that fails nothing is heard but in the log.
      for (const notice of [
        'workspace/didChangeWorkspaceFolders',
        'workspace/didChangeWatchedFiles',
        '$/cancelRequest',
      ])
        await client.connection.sendNotification(notice, { event: 7, changes: {}, id: {} });
      const hover = { textDocument: { uri }, position: { line: 0, character: 17 } };
      assert.ok(await client.connection.sendRequest('textDocument/hover', hover), method);
    }
    assert.equal(answered, (methods.length + others.length) * hostile.length);
    client.stop();
  });

  it('by our own fault is answered with an error, and the log says why', async () => {
    const disk = {
      ...memory({}),
      find: () => {
        throw new RangeError('the disk is on fire');
      },
    };
    const client = await startClient({ capabilities: everything, folders: ['file:///desk'], disk });
    for (const method of ['workspace/executeCommand', 'workspace/diagnostic', 'says-who/workspaceCoverage'])
      await assert.rejects(
        client.connection.sendRequest(method, { command: 'says-who.checkWorkspace', previousResultIds: [] }),
        {
          code: ErrorCodes.InternalError,
          message: `${method} failed; the log says why`,
        },
      );
    assert.equal(client.log.filter((line) => /RangeError: the disk is on fire\n\s+at /u.test(line)).length, 3);
    await client.open(uri, draft);
    const hover = { textDocument: { uri }, position: { line: 0, character: 17 } };
    assert.ok(await client.connection.sendRequest('textDocument/hover', hover));
    client.stop();
  });

  it('has no way around this: no feature listens to the connection by itself', () => {
    const folder = fileURLToPath(new URL('../../../server/lsp/', import.meta.url));
    const direct = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !['session.ts', 'server.ts'].includes(name))
      .filter((name) =>
        /connection\.on(?:Request|Notification)|connection\.languages\.\w+\.on/u.test(
          readFileSync(folder + name, 'utf8'),
        ),
      );
    assert.deepEqual(direct, []);
  });
});

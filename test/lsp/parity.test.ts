import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { type ServedClient, startProcess } from './support/process.js';

const program = resolve('out/server/cli/main.js');
const killed = (count: number): string => `The fire on pier ${count} killed ${count} people.\n`;
const vague = 'Insiders say some 4,100 dock workers went on strike.\n';

/** A desk with everything that a configuration can say, as it stands on the main branch. */
const desk: Readonly<Record<string, string>> = {
  'says-who.yaml': `extends: [says-who:report, house/base.yaml]
ignore: [archive/]
sources: ["*.bib"]
rules: {repeated-without-source: hint}
overrides:
  - files: [briefs/**, "*.wire.md"]
    rules: {unsourced-figure: info, weak-source: off}
  - files: briefs/late/*.md
    rules: {unsourced-figure: error}
`,
  'house/base.yaml':
    'lexicon:\n  cues: [flagged]\n  vagueSources: [insiders]\n  exempt: [the <number> piers]\nrulez: {}\n',
  'house/a.md': vague,
  'strict/says-who.json': '{"extends": ["../says-who.yaml", "says-who:strict"], "rules": {"placeholder": "off"}}',
  'blog/package.json': '{"name": "blog", "says-who": {"extends": "says-who:gentle", "rules": {"weak-source": "info"}}}',
  'says-who.yml': 'rules: {}\n',
  'refs.bib': '@misc{port, title = {Port}, year = 2024}\n@misc{port, title = {Twice}}\n@misc{broken, title = \n',
  'a.md': `# Fire\n\n${killed(3)}\n${vague}\nSome 40 ships left [@port] and 50 stayed [@prot].\n\nTK\n`,
  'b.wire.md': `${killed(4)}\n${vague}`,
  'briefs/c.md': `${killed(5)}\n${vague}`,
  'briefs/late/d.md': killed(6),
  'strict/e.md': `${killed(7)}\n${vague}\nTK\n`,
  'blog/f.md': `${killed(8)}\n${vague}`,
  'archive/g.md': killed(9),
  'old name.md': `${killed(11)}\n${killed(12)}`,
  'crlf.md': `\uFEFF${killed(13)}\r\n${vague}`.replaceAll(/\r?\n/gu, '\r\n'),
  'quiet.md': [
    '<!-- says-who-disable-next-line unsourced-figure -- counted by our reporter -->',
    killed(14),
    '- a list',
    '  <!-- says-who-disable-line -- so -->',
    '',
    `> <!-- says-who-disable weak-source -- seen -->\n> ${vague}> <!-- says-who-enable weak-source -->`,
    '',
    '<!-- says-who-disable-next-line unsorced-figure -- misspelt -->',
    killed(15),
    '<!-- says-who-disable-next-line unsourced-figure -->',
    killed(16),
    '| pier | dead |\n|---|---|\n| 3 | 17 killed <!-- says-who-disable-line -- known --> |\n| 4 | 18 killed |\n',
  ].join('\n'),
  'own.md': '---\nbibliography: [refs.bib, none.bib]\n---\n\nSome 60 ships left [@nobody].\n',
};

/** What the branch does then. */
const branch: Readonly<Record<string, string>> = {
  'a.md': `${killed(30)}\n${desk['a.md']}`,
  'briefs/c.md': `${vague}\n${killed(31)}\n${killed(5)}`,
  'new.md': killed(32),
  'new name.md': `${killed(11)}\n${killed(33)}\n${killed(12)}`,
};

/** A finding as every face must give it. */
type Seen = readonly [file: string, rule: string, severity: string, line: number, column: number, message: string];

describe('the editor and the command', function () {
  this.timeout(60_000);
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
  const command = (...words: string[]) =>
    spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'says who (é) ')));
    write(desk);
    git('init', '-q', '-b', 'main');
    // The mistakes in its configuration stay errors.
    assert.equal(command('--baseline', '.says-who-baseline.json', '--update-baseline').status, 1);
    git('add', '.');
    git('commit', '-q', '-m', 'old');
    git('checkout', '-q', '-b', 'branch');
    renameSync(join(folder, 'old name.md'), join(folder, 'new name.md'));
    write(branch);
    git('add', 'a.md', 'briefs', 'new name.md', 'old name.md');
    git('commit', '-q', '-m', 'new');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  interface Report {
    readonly files: readonly {
      readonly path: string;
      readonly findings: readonly {
        rule: string;
        severity: string;
        line: number;
        column: number;
        message: string;
      }[];
    }[];
  }
  const ofCommand = (words: readonly string[]): Seen[] => {
    const { files } = JSON.parse(command('--format', 'json', ...words).stdout) as Report;
    return inOrder(
      files.flatMap(({ path, findings }) =>
        findings.map(({ rule, severity, line, column, message }): Seen => {
          return [path, rule, severity, line, column, message];
        }),
      ),
    );
  };
  const names = ['', 'error', 'warning', 'info', 'hint'];
  const ofEditor = (uri: string, diagnostics: readonly Diagnostic[]): Seen[] =>
    diagnostics.map(({ code, severity, message, range: { start } }): Seen => {
      const path = fileURLToPath(uri).slice(folder.length + 1);
      return [path, String(code), names[severity ?? 0] ?? '', start.line + 1, start.character + 1, String(message)];
    });

  /** The text of a draft as an editor has it: its byte order mark belongs to the file. */
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, '');
  const paths = [...new Set([...Object.keys(desk), ...Object.keys(branch)])]
    .filter((name) => name.endsWith('.md') && name !== 'old name.md')
    .sort();
  const opened = async (client: ServedClient): Promise<void> => {
    for (const name of paths) await client.open(uriOf(name), textOf(name));
  };

  /** What the server pushes: for every open draft, and for the configurations and bibliographies behind them. */
  const pushed = async (client: ServedClient): Promise<Seen[]> => {
    await opened(client);
    const seen: Seen[] = [];
    for (const name of paths) seen.push(...ofEditor(uriOf(name), await client.diagnosticsOf(uriOf(name), 1)));
    await client.idle();
    const others = new Map(
      client.published.filter(({ uri }) => !uri.endsWith('.md')).map(({ uri, diagnostics }) => [uri, diagnostics]),
    );
    return inOrder([...seen, ...[...others].flatMap(([uri, diagnostics]) => ofEditor(uri, diagnostics))]);
  };

  /** What it gives to one that asks, draft by draft. */
  const pulled = async (client: ServedClient): Promise<Seen[]> => {
    await opened(client);
    const seen: Seen[] = [];
    for (const name of paths) {
      const textDocument = { uri: uriOf(name) };
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      seen.push(...ofEditor(textDocument.uri, (report as FullDocumentDiagnosticReport).items));
    }
    return inOrder(seen);
  };

  /** What it gives to one that asks for the whole workspace and has nothing open. */
  const surveyed = async (client: ServedClient): Promise<Seen[]> => {
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    return inOrder(
      items.flatMap((item: WorkspaceDocumentDiagnosticReport) =>
        item.kind === 'full' ? ofEditor(item.uri, item.items) : [],
      ),
    );
  };

  const pulls = { textDocument: { diagnostic: {} } };
  const cases = [
    { words: [], settings: { baseline: '' }, least: 25 },
    { words: ['--baseline', '.says-who-baseline.json'], settings: {}, least: 4 },
    { words: ['--since', 'main'], settings: { baseline: '', since: 'main' }, least: 5 },
    { words: ['--since', 'main', '--baseline', '.says-who-baseline.json'], settings: { since: 'main' }, least: 4 },
  ];
  for (const { words, settings, least } of cases) {
    const told = words.length === 0 ? 'of everything' : `with ${words.join(' ')}`;
    const inDrafts = (seen: readonly Seen[]): readonly Seen[] => seen.filter(([path]) => path.endsWith('.md'));
    const wishes = () => ({ folders: [pathToFileURL(folder).href], options: { settings } });

    describe(told, () => {
      let client: ServedClient;
      let expected: readonly Seen[] = [];
      before(() => {
        expected = ofCommand(words);
        assert.ok(inDrafts(expected).length >= least, JSON.stringify(expected));
      });
      afterEach(() => client.stop());

      it('agree where the server pushes', async () => {
        client = await startProcess('stdio', wishes());
        assert.deepEqual(await pushed(client), expected);
      });

      it('agree where the client asks for each draft', async () => {
        client = await startProcess('stdio', { ...wishes(), capabilities: pulls });
        assert.deepEqual(await pulled(client), inDrafts(expected));
      });

      it('agree where the client asks for the workspace', async () => {
        client = await startProcess('stdio', { ...wishes(), capabilities: pulls });
        assert.deepEqual(await surveyed(client), inDrafts(expected));
      });
    });
  }
});

const inOrder = (seen: readonly Seen[]): Seen[] =>
  [...seen].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

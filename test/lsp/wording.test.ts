import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type Hover,
  HoverRequest,
  InlayHintRequest,
  MarkupContent,
  RenameRequest,
} from 'vscode-languageserver/node';
import { analyse, defaultConfig, english, fixes, german, lint } from '../../server/engine/index.js';
import { german as serverGerman } from '../../server/lsp/wording/de.js';
import { english as serverEnglish } from '../../server/lsp/wording/en.js';
import { languageOf } from '../../server/lsp/wording.js';
import { german as configurationGerman } from '../../server/workspace/wording/de.js';
import { english as configurationEnglish } from '../../server/workspace/wording/en.js';
import { startClient, type TestClient } from './support/client.js';

type Phrase = string | ((...about: unknown[]) => string);

/** Every phrase of a table by its path: `fixes.leave.other`. */
function* phrasesIn(table: object, path = ''): Iterable<readonly [path: string, phrase: Phrase]> {
  for (const [key, value] of Object.entries(table)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object') yield* phrasesIn(value, here);
    else yield [here, value];
  }
}

const TABLES = [
  ['findings', english, german],
  ['configurations', configurationEnglish, configurationGerman],
  ['server', serverEnglish, serverGerman],
] as const;

/** Texts for what a phrase is about, that are found again in it; a list where a phrase takes one. */
const about = (path: string, count: number): unknown[] =>
  Array.from({ length: count }, (_, at) => {
    if (path === 'findings.incomplete.entry' && at === 1) return ['title', 'date'];
    return path === 'configurations.takes' && at === 1 ? ['4002', '5002'] : String(4000 + at + 1);
  });

/** What of `about` a phrase shows, each once. */
const shown = (words: string): string[] => [...new Set(words.match(/[45]00\d/gu) ?? [])].sort();

describe('what is said in a second language', () => {
  for (const [name, from, to] of TABLES) {
    const translated = new Map(phrasesIn(to));
    for (const [path, phrase] of phrasesIn(from)) {
      it(`${name}.${path} names the same in German, in German quotation marks`, () => {
        const other = translated.get(path);
        assert.ok(other !== undefined, 'there is no German');
        assert.equal(typeof other, typeof phrase);
        if (typeof phrase === 'string' || typeof other === 'string') {
          assert.ok(String(other).trim() !== '');
          return;
        }
        // A function that leaves out a parameter has fewer; that one is not shown in either.
        const values = about(`${name}.${path}`, Math.max(phrase.length, other.length));
        const [ours, theirs] = [phrase(...values), other(...values)];
        assert.deepEqual(shown(theirs), shown(ours), theirs);
        assert.doesNotMatch(theirs, /”/u);
        if (shown(ours).length > 0 && /“4001”/u.test(ours)) assert.match(theirs, /„4001“/u);
      });
    }
    it(`${name}: the German table has nothing that the English one lacks`, () => {
      assert.deepEqual([...translated.keys()].sort(), [...phrasesIn(from)].map(([path]) => path).sort());
    });
  }

  it('leaves no message or title in the code that is not in a table', () => {
    const literal = /\b(?:message|title|label|why): *['"`][^'"`]*\p{L}{3} \p{Ll}{2}/u;
    const loose = ['server/engine', 'server/workspace', 'server/lsp'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !/wording[/\\]/u.test(name))
        .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
        .filter((line) => literal.test(line)),
    );
    assert.deepEqual(loose, []);
  });

  it('finds the same at the same places, and the same edits', () => {
    const inGerman = { ...defaultConfig, wording: german };
    for (const name of ['river-crossing', 'price-of-bread', 'water-and-schools']) {
      const text = readFileSync(`examples/${name}.md`, 'utf8');
      const analysis = analyse(text);
      const places = (config: typeof defaultConfig) =>
        lint(analysis, config).map((finding) => ({
          ...finding,
          message: '',
          related: finding.related?.map(({ start, end }) => ({ start, end })),
          edits: fixes(analysis, finding, config).map(({ edits }) => edits),
        }));
      assert.deepEqual(places(inGerman), places(defaultConfig));
    }
  });

  it('is chosen by the language of a locale', () => {
    const words = (locale: unknown) => languageOf(locale).server.addLabel;
    for (const locale of ['de', 'de-AT', 'de_CH.UTF-8', 'DE']) assert.equal(words(locale), 'Quelle hinzufügen');
    for (const locale of [undefined, null, 4, '', 'en-GB', 'fr', 'constructor'])
      assert.equal(words(locale), 'Add a source');
  });

  it('is not carried by the command and the library, which speak English', () => {
    const has = (bundle: string): boolean => readFileSync(`dist/${bundle}`, 'utf8').includes('hat keine Quelle');
    assert.deepEqual(
      ['cli/program.cjs', 'library/index.js', 'server.cjs', 'worker.js'].map((bundle) => [bundle, has(bundle)]),
      [
        ['cli/program.cjs', false],
        ['library/index.js', false],
        ['server.cjs', true],
        ['worker.js', true],
      ],
    );
  });
});

describe('a client whose locale is German', () => {
  const uri = 'file:///drafts/a.md';
  const TEXT = 'The flood killed 14 people.\n\nIn May, Ann Lee said 30 homes were lost.[^a]\n\n[^a]: Lee, May.\n';
  let client: TestClient;
  beforeEach(async () => {
    const settings = { inlayHints: 'all', codeLens: true };
    client = await startClient({ locale: 'de-DE', capabilities: CAPABILITIES, options: { settings } });
    await client.open(uri, TEXT);
  });
  afterEach(() => client.stop());

  const hoverAt = async (words: string): Promise<string> => {
    const before = TEXT.slice(0, TEXT.indexOf(words) + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    assert.ok(MarkupContent.is(hover?.contents));
    return hover.contents.value;
  };

  it('reads findings, fixes and hovers in German, and the draft’s words as they are', async () => {
    const [finding] = await client.diagnosticsOf(uri, 1);
    assert.equal(
      finding?.message,
      '„14 people“ hat keine Quelle: Nennen Sie sie in diesem Satz oder setzen Sie einen Nachweis.',
    );
    assert.equal(finding?.code, 'unsourced-figure');
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding] },
    })) as CodeAction[];
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Auf Fußnote a verweisen: Lee, May.'), titles.join('\n'));
    const leave = actions.find(({ title }) => title === 'So lassen: eigene Recherche');
    // What goes into the draft stays in the draft's language.
    assert.match(JSON.stringify(leave?.edit), /unsourced-figure -- own reporting/u);
    assert.match(await hoverAt('14'), /niemand steht dahinter[\s\S]*Vergeblich gesucht[\s\S]*Wie stelle ich das ab/u);
    assert.match(await hoverAt('30'), /Im Text belegt durch `Ann Lee` in Zeile 3[\s\S]*Fußnote `a` in Zeile 3/u);
    assert.match(await hoverAt('^a'), /1 Zahl stützt sich darauf/u);
  });

  it('reads code lenses and refused names in German', async () => {
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      lenses?.map(({ command }) => command?.title),
      ['stützt 1 Zahl'],
    );
    const position = { line: 4, character: 2 };
    const renamed = client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position,
      newName: 'a b',
    });
    await assert.rejects(renamed, /„a b“ ist keine Fußnotenmarke/u);
    const again = 'The toll rose to 14 people, Ann Lee said.\n\nThe flood killed 14 people.\n';
    await client.change(uri, 2, { text: again });
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['— Ann Lee', '— Zeile 1'],
    );
  });

  it('reads in German how much is kept back, and that a draft is too large', async () => {
    client.stop();
    client = await startClient({ locale: 'de', options: { settings: { maxProblems: 1, maxSize: 2000 } } });
    await client.open(
      uri,
      'The flood killed 14 people.\n\nThe fire killed 25 people.\n\nThe quake killed 36 people.\n',
    );
    const [note] = await client.diagnosticsOf(uri, 1);
    assert.equal(note?.message, '2 weitere Befunde in diesem Entwurf werden nicht gezeigt (saysWho.maxProblems).');
    await client.change(uri, 2, { text: 'word '.repeat(500) });
    const [large] = await client.diagnosticsOf(uri, 2);
    assert.match(String(large?.message), /nicht geprüft: Er hat 2\.500 Zeichen, und die Grenze liegt bei 2\.000/u);
  });

  it('may say so in the options, for an editor that sends no locale', async () => {
    client.stop();
    client = await startClient({ locale: 'en', options: { locale: 'de' } });
    await client.open(uri, TEXT);
    assert.match(String((await client.diagnosticsOf(uri, 1))[0]?.message), /hat keine Quelle/u);
  });

  it('reads problems of a configuration and of a bibliography in German', async () => {
    client.stop();
    const files = new Map([
      ['file:///drafts/says-who.yaml', 'ruels:\n  weak-source: off\nsources: books.bib\n'],
      ['file:///drafts/books.bib', '@book{bread,\n  title = {Bread}\n'],
    ]);
    client = await startClient({
      locale: 'de',
      folders: ['file:///drafts'],
      disk: {
        read: async (file) => files.get(file) ?? null,
        find: async () => [...files.keys()],
      },
    });
    await client.open(uri, 'The flood killed 14 people.\n');
    const said = async (file: string) =>
      (await client.lookFor((params) => params.uri === file)).diagnostics.map(({ message }) => String(message));
    assert.deepEqual(await said('file:///drafts/says-who.yaml'), [
      'Unbekannter Schlüssel „ruels“; meinten Sie „rules“?',
    ]);
    assert.deepEqual(await said('file:///drafts/books.bib'), [
      'Der Eintrag „bread“ ist nicht geschlossen: Setzen Sie die fehlende Klammer an sein Ende.',
    ]);
  });
});

const CAPABILITIES = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    hover: { contentFormat: ['markdown' as const] },
  },
};

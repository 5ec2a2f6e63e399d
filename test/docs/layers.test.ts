import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Import {
  /** The importing file, from the repository's root: `server/engine/lint.ts`. */
  readonly from: string;
  /** A file of ours from the root, or the name of a package. */
  readonly to: string;
}

/** Layers of the engine, innermost first: a file imports only from its own layer and those before it. */
const ENGINE = [
  ['text/'],
  ['language/', 'wording/'],
  ['prose/'],
  ['markdown/'],
  ['figures/', 'attribution/'],
  ['sources/'],
  ['reading.ts'],
  ['claims.ts'],
  ['analysis.ts'],
  ['rules/', 'config.ts', 'lint.ts'],
  ['index.ts'],
];

/** What docs/architecture.md says is absent is absent. */
describe('the layers', () => {
  const imports = ['server', 'client'].flatMap(importsUnder);
  const offenders = (wrong: (one: Import) => boolean): string[] =>
    imports.filter(wrong).map(({ from, to }) => `${from} imports ${to}`);

  it('leave unified and mdast to engine/markdown', () => {
    const parser = /^(?:unified|remark|mdast|micromark|unist)/u;
    assert.deepEqual(
      offenders(({ from, to }) => parser.test(to) && !from.startsWith('server/engine/markdown/')),
      [],
    );
  });
  it('leave the protocol to lsp', () => {
    assert.deepEqual(
      offenders(({ from, to }) => to.startsWith('vscode-languageserver') && !from.startsWith('server/lsp/')),
      [],
    );
  });
  it('keep the engine free of Node and of the shells around it', () => {
    const outside = (to: string): boolean =>
      to.startsWith('node:') || (to.startsWith('server/') && !to.startsWith('server/engine/'));
    assert.deepEqual(
      offenders(({ from, to }) => from.startsWith('server/engine/') && outside(to)),
      [],
    );
  });
  it('keep the client apart from the server', () => {
    assert.deepEqual(
      offenders(({ from, to }) => from.startsWith('client/') && to.startsWith('server/')),
      [],
    );
  });
  it('keep server and command line apart from each other', () => {
    assert.deepEqual(
      offenders(({ from, to }) => from.startsWith('server/lsp/') && to.startsWith('server/cli/')),
      [],
    );
  });
  it('leave the library to those who import the package', () => {
    const inside = ({ from, to }: Import) => to.startsWith('server/library/') && !from.startsWith('server/library/');
    assert.deepEqual(offenders(inside), []);
    assert.deepEqual(
      offenders(({ from, to }) => from.startsWith('server/library/') && /^(?:node:|server\/lsp\/)/u.test(to)),
      [],
    );
  });
  it('let the shells see the engine by its face alone', () => {
    const shell = /^server\/(?:cli|library|lsp|host|workspace)/u;
    assert.deepEqual(
      offenders(
        ({ from, to }) => shell.test(from) && to.startsWith('server/engine/') && to !== 'server/engine/index.ts',
      ),
      [],
    );
  });
  it('import inwards only, inside the engine', () => {
    const layer = (file: string): number =>
      ENGINE.findIndex((names) =>
        names.some((name) => file === `server/engine/${name}` || file.startsWith(`server/engine/${name}`)),
      );
    assert.deepEqual(
      offenders(({ from, to }) => layer(from) >= 0 && layer(to) > layer(from)),
      [],
    );
  });
  it('touch `process` in the entries of command line and server, and where other processes are asked after', () => {
    const asking = 'server/cli/leftovers.ts';
    const entries = [asking, 'server/cli/launch.ts', 'server/cli/main.ts', 'server/lsp/start.ts', 'server/lsp/node.ts'];
    const found = ['server', 'client']
      .flatMap(filesUnder)
      .filter((file) => /(?<![\w.'"])process\.(?!\s)|'(?:node:)?process'/u.test(code(file)) && !entries.includes(file));
    assert.deepEqual(found, []);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** A file's text without its comments. */
function code(file: string): string {
  return readFileSync(`${root}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

function importsUnder(folder: string): Import[] {
  return filesUnder(folder).flatMap((from) =>
    [...code(from).matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, name = '']) => ({
      from,
      to: name.startsWith('.') ? posix.join(posix.dirname(from), name.replace(/\.js$/u, '.ts')) : name,
    })),
  );
}

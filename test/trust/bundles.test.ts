import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

/** What each bundle may ask Node for. `net` and `child_process` come with the protocol's transports, and with git. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  'cli.js': ['crypto', 'fs', 'module', 'path', 'url', 'v8', 'vm'],
  'cli/program.cjs': [
    './server.cjs',
    ...['buffer', 'child_process', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'process', 'url', 'util'],
    'worker_threads',
  ],
  'server.cjs': [
    ...['buffer', 'child_process', 'console', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'process'],
    ...['stream', 'url', 'util'],
  ],
  'extension.cjs': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'web.cjs': ['vscode'],
  'worker.js': [],
  'library/index.js': [],
};

/** Names by which a program reaches a network or makes code of text. */
const FORBIDDEN = new Set(['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']);

/** A package asks for the global object this way where it is no module; in a bundle it is one. */
const NEVER_REACHED = 'return this || (1, eval)("this");';

/** What a bundle asks Node for, and what it names that it must not. */
function looked(text: string, isModule: boolean) {
  const asked = new Set<string>();
  const named = new Set<string>();
  const ask = (value: unknown): void => {
    if (typeof value === 'string') asked.add(value.replace(/^node:/u, ''));
  };
  simple(parse(text, { ecmaVersion: 'latest', sourceType: isModule ? 'module' : 'script', allowHashBang: true }), {
    ImportDeclaration: ({ source }) => ask(source.value),
    ImportExpression: () => void named.add('import()'),
    Identifier: ({ name }) => void (FORBIDDEN.has(name) && named.add(name)),
    MemberExpression({ property }) {
      if (property.type === 'Identifier' && property.name === 'sendBeacon') named.add('sendBeacon');
    },
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'Literal') ask(first.value);
    },
  });
  return { asked: [...asked].sort(), named: [...named].sort() };
}

describe('what is shipped', () => {
  for (const [name, allowed] of Object.entries(BUNDLES)) {
    const path = fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));
    it(`${name} asks Node for what it needs, and names no way to a network or to code made of text`, () => {
      const isModule = name === 'cli.js' || name.startsWith('library');
      assert.deepEqual(looked(readFileSync(path, 'utf8').replace(NEVER_REACHED, ''), isModule), {
        asked: [...allowed].sort(),
        named: [],
      });
    });
  }

  it('would be seen to do so', () => {
    const text =
      "require('node:http'); fetch('x'); eval('1'); new Function('1'); navigator.sendBeacon('x'); import('y');";
    assert.deepEqual(looked(text, false), {
      asked: ['http'],
      named: ['Function', 'eval', 'fetch', 'import()', 'sendBeacon'],
    });
  });
});

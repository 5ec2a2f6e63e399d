// npm run bench: Says Who beside its peers, on drafts that are the same everywhere. `npm run bench -- commands server`
// runs some parts; what the others gave last time is kept. Writes the tables of docs/performance.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.mjs';
import { growth } from './growth.mjs';
import { keystrokes } from './keystrokes.mjs';
import { library } from './library.mjs';
import { memory } from './memory.mjs';
import { serverPart } from './server-part.mjs';
import { tables } from './tables.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const kept = path.join(here, 'node_modules', '.results.json');
const parts = { commands, keystrokes, server: serverPart, library, memory, growth };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (
  unknown.length > 0 ||
  !existsSync(path.join(here, 'node_modules')) ||
  !existsSync(path.join(root, 'dist', 'cli.js'))
) {
  console.error(
    unknown.length > 0
      ? `no part named ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`
      : 'first: npm install in test/bench, and npm run build -- --minify',
  );
  process.exit(2);
}

const folder = path.join(tmpdir(), `says-who-bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
const results = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const versions = (name) =>
  JSON.parse(readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
try {
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`— ${name}`);
    results[name] = await part({ root, here, folder, say: console.log, versions });
    results.machine = `Node ${process.version.slice(1)}, Linux ${release().split('.').slice(0, 2).join('.')}, ${cpus().length} cores`;
    writeFileSync(kept, JSON.stringify(results));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const page = path.join(root, 'docs', 'performance.md');
const text = readFileSync(page, 'utf8');
const written = text.replace(/<!-- bench:(\w+) -->\n[\s\S]*?<!-- \/bench -->/gu, (whole, name) => {
  const { part, render } = tables[name];
  return results[part] === undefined ? whole : `<!-- bench:${name} -->\n\n${render(results[part])}\n<!-- /bench -->`;
});
writeFileSync(page, written);

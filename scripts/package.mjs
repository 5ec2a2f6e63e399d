// npm run package: makes says-who-VERSION.vsix, the same file for the Marketplace and Open VSX, and says how large it is.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeNotices } from './notices.mjs';
import { bin, install, root, run } from './run.mjs';

/** No extension of this kind needs more; a jump in size is a mistake in the bundle. */
const LIMIT = 2 * 1024 * 1024;

/** All that is shipped; anything else is a mistake in the allow-list (.vscodeignore). */
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/web.cjs',
  'dist/worker.js',
  'images/figures.svg',
  'images/icon.png',
  'images/walkthrough/mend.svg',
  'images/walkthrough/review.svg',
  'images/walkthrough/see.svg',
  'images/walkthrough/share.svg',
  'l10n/bundle.l10n.de.json',
  'package.json',
  'package.nls.de.json',
  'package.nls.json',
  'schemas/says-who.schema.json',
  'syntaxes/markers.tmLanguage.json',
  'syntaxes/suppressions.tmLanguage.json',
];

install();
if (run(process.execPath, ['scripts/build.mjs', '--minify']) !== 0) process.exit(1);
writeNotices();
const strays = difference(shipped(), FILES);
if (strays.length > 0) {
  console.error(`not as the list of files has it: ${strays.join(', ')}`);
  process.exit(1);
}
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `${name}-${version}.vsix`);
rmSync(file, { force: true });
if (bin('vsce', ['package', '--no-dependencies', '--out', file]) !== 0 || !existsSync(file)) process.exit(1);
const { size } = statSync(file);
console.log(`${path.basename(file)}: ${(size / 1024).toFixed(0)} KiB of at most ${LIMIT / 1024}`);
if (size > LIMIT) process.exit(1);

/** The files that would be packaged. */
function shipped() {
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { stdout } = spawnSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
  return stdout.split(/\r?\n/).filter(Boolean);
}

/** What is in one list only. */
function difference(some, others) {
  const only = (a, b, sign) => a.filter((file) => !b.includes(file)).map((file) => sign + file);
  return [...only(some, others, '+'), ...only(others, some, '-')];
}

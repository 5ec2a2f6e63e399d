// npm run package: makes says-who-VERSION.vsix, the same file for the Marketplace and Open VSX, and says how large it is.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, install, root, run } from './run.mjs';

/** No extension of this kind needs more; a jump in size is a mistake in the bundle. */
const LIMIT = 2 * 1024 * 1024;

install();
if (run(process.execPath, ['scripts/build.mjs', '--minify']) !== 0) process.exit(1);
writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), notices());
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `${name}-${version}.vsix`);
rmSync(file, { force: true });
if (bin('vsce', ['package', '--no-dependencies', '--out', file]) !== 0 || !existsSync(file)) process.exit(1);
const { size } = statSync(file);
console.log(`${path.basename(file)}: ${(size / 1024).toFixed(0)} KiB of at most ${LIMIT / 1024}`);
if (size > LIMIT) process.exit(1);

/** The licences of the packages that the bundles hold, as the build lists them. */
function notices() {
  const packages = JSON.parse(readFileSync(path.join(root, 'dist', 'packages.json'), 'utf8'));
  const parts = packages.map((folder) => {
    const {
      name: title,
      version: release,
      license,
    } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const text = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const words =
      text === undefined ? `Licensed under ${license}.` : readFileSync(path.join(root, folder, text), 'utf8').trim();
    return `${title} ${release} (${license})\n\n${words}`;
  });
  return `Says Who bundles the following packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

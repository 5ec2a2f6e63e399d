// THIRD-PARTY-NOTICES.txt: the licences of what the bundles hold; it goes into every package.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

export const writeNotices = () => writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), notices());

/** The licences of the packages that the bundles hold, as the build lists them. */
function notices() {
  const packages = JSON.parse(readFileSync(path.join(root, 'dist', 'packages.json'), 'utf8'));
  const parts = packages.map((folder) => {
    const { name, version, license, licenses, author } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const terms = license ?? licenses?.[0]?.type;
    if (typeof terms !== 'string') throw new Error(`${name} does not say under which licence it is`);
    const text = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const words =
      text === undefined
        ? `Copyright ${author?.name ?? author ?? name}. Licensed under ${terms}${licenses?.[0]?.url ? `: ${licenses[0].url}` : ''}.`
        : readFileSync(path.join(root, folder, text), 'utf8').trim();
    return `${name} ${version} (${terms})\n\n${words}`;
  });
  return `Says Who bundles the following packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

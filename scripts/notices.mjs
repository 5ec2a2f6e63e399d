// THIRD-PARTY-NOTICES.txt: the licences of what the bundles hold; it goes into every package.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './run.mjs';

export const writeNotices = () => writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), notices());

function notices() {
  const parts = bundled().map(({ name, version, terms, words }) => `${name} ${version} (${terms})\n\n${words}`);
  return `Says Who bundles the following packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

// Ends with 1 where something is bundled whose licence is not on the list: part of `npm run check`.
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

/** Licences that ask for no more than to be passed on with the work, which THIRD-PARTY-NOTICES.txt does. */
const ALLOWED = new Set(['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']);

/** What is wrong with the terms of packages, in words. */
export const refused = (packages) =>
  packages
    .filter(({ terms }) => !ALLOWED.has(terms))
    .map(({ name, version, terms }) => `${name} ${version} is under ${terms ?? 'no licence that it names'}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = bundled();
  const wrong = refused(packages);
  for (const one of wrong) console.error(`${one}, which is none of ${[...ALLOWED].join(', ')}`);
  if (wrong.length > 0 || packages.length === 0) process.exit(1);
  const terms = [...new Set(packages.map((one) => one.terms))].sort().join(', ');
  console.log(`${packages.length} bundled packages, each under one of ${terms}`);
}

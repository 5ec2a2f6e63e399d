// What other people wrote and we ship: the packages that the bundles hold, as the build lists them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/** Each package with its folder, name, version, terms and the words of its licence; built first where nothing is. */
export function bundled() {
  const list = path.join(root, 'dist', 'packages.json');
  if (!existsSync(list) && run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);
  return JSON.parse(readFileSync(list, 'utf8')).map((folder) => {
    const { name, version, license, licenses, author } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const terms = license ?? licenses?.[0]?.type ?? null;
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const words =
      file === undefined
        ? `Copyright ${author?.name ?? author ?? name}. Licensed under ${terms}${licenses?.[0]?.url ? `: ${licenses[0].url}` : ''}.`
        : readFileSync(path.join(root, folder, file), 'utf8').trim();
    return { folder, name, version, terms, words };
  });
}

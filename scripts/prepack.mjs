// Before `npm pack` and `npm publish`: bundles, types of the library, licences of what is bundled.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { writeNotices } from './notices.mjs';
import { bin, install, root, run } from './run.mjs';

install();
if (run(process.execPath, ['scripts/build.mjs', '--minify']) !== 0 || bin('tsc', ['-b']) !== 0) process.exit(1);
for (const name of ['index.d.ts', 'types.d.ts'])
  copyFileSync(path.join(root, 'out/server/library', name), path.join(root, 'dist/library', name));
writeNotices();

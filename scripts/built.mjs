// What a package is made of: bundles, types of the library, licences of what is bundled. All that is needed is installed.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { writeNotices } from './notices.mjs';
import { bin, root, run } from './run.mjs';

if (run(process.execPath, ['scripts/build.mjs', '--minify']) !== 0 || bin('tsc', ['-b']) !== 0) process.exit(1);
for (const name of ['index.d.ts', 'types.d.ts'])
  copyFileSync(path.join(root, 'out/server/library', name), path.join(root, 'dist/library', name));
writeNotices();

// After `npm install` in a checkout, which pre-commit and `npm install git+https://…` make: a package that comes from git
// brings nothing that is built. Where something is built already, this does nothing; packages from the registry never run it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

if (!existsSync(path.join(root, 'dist', 'cli.js'))) await import('./prepack.mjs');

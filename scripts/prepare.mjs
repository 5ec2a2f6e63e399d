// After `npm install` in a checkout, which pre-commit and `npm install git+https://…` make: a package that comes from git
// brings nothing that is built. Where something is built already, this does nothing; packages from the registry never run it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const has = (...parts) => existsSync(path.join(root, ...parts));

if (!has('dist', 'cli.js')) {
  // Under `npm install --global` npm leaves a checkout without what it is built with.
  const locally = { npm_config_global: 'false', npm_config_location: 'project' };
  const needed = has('node_modules', 'esbuild') && has('node_modules', 'typescript');
  const installed =
    needed || run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], locally) === 0;
  if (!installed) process.exit(1);
  await import('./built.mjs');
}

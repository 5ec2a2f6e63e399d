// Bundles the command, the language server, the library and the extension into dist/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const minify = process.argv.includes('--minify');
const common = {
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  minify,
  metafile: true,
  logLevel: 'warning',
};
/** `says-who lsp` loads the server's own bundle. */
const serverApart = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/start\.js$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const bundles = await Promise.all([
  build({
    ...common,
    entryPoints: ['server/cli/launch.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
  }),
  build({
    ...common,
    // One file, whose compiled code the launcher keeps. What a run does not need is in it and is not evaluated.
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli/program.cjs',
    format: 'cjs',
    define: { 'import.meta.url': 'launcherUrl' },
    banner: { js: "const launcherUrl = require('node:url').pathToFileURL(__filename).href;" },
    supported: { 'dynamic-import': false },
    plugins: [serverApart],
  }),
  build({
    ...common,
    entryPoints: ['server/library/index.ts'],
    outfile: 'dist/library/index.js',
    platform: 'neutral',
    // Without it, packages give their variant for a page, with a DOM.
    conditions: ['worker'],
    format: 'esm',
  }),
  build({
    ...common,
    entryPoints: ['server/lsp/start.ts'],
    outfile: 'dist/server.cjs',
    format: 'cjs',
  }),
  build({
    ...common,
    entryPoints: ['server/lsp/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    // Without it, packages give their variant for a page, with a DOM.
    conditions: ['worker'],
    format: 'iife',
  }),
  build({
    ...common,
    entryPoints: ['client/web.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  }),
]);

/** The folders of the packages that the bundles hold, for their licences. */
const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const packages = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
writeFileSync('dist/packages.json', `${JSON.stringify([...new Set(packages)].sort(), null, 1)}\n`);

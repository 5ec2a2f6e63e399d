// Bundles the command, the language server and the extension into dist/.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const minify = process.argv.includes('--minify');
const common = { bundle: true, platform: 'node', target: 'node20', minify, logLevel: 'warning' };
// Chunks are named by their content: those of an earlier build would stay.
rmSync('dist/cli', { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    // What a run does not need (configuration files, diffs, the language server) lies in chunks that are loaded when asked for.
    entryPoints: { cli: 'server/cli/main.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
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
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  }),
]);

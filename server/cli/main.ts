#!/usr/bin/env node
import module from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { homeOf } from './home.js';
import type { Terminal } from './terminal.js';

// Node 22 and later keep what they compiled for the next run; everything below is therefore loaded after this line.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

// A reader that has seen enough (`says-who | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

if (process.argv[2] === '--as-worker-thread') (await import('./worker.js')).work();
else {
  const status = await (await import('./run.js')).run(terminal());
  if (status !== null) process.exitCode = status;
}

function terminal(): Terminal {
  return {
    argv: process.argv.slice(2),
    folder: process.cwd().replaceAll('\\', '/'),
    environment: process.env,
    home: homeOf(fileURLToPath(import.meta.url)),
    script: new URL(import.meta.url),
    output: { terminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? 80 },
    progress: process.stderr.isTTY === true,
    cores: availableParallelism(),
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  };
}

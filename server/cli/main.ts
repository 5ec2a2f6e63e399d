import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { reasonOf } from './failure.js';
import { homeOf } from './home.js';
import { run } from './run.js';
import { say, type Terminal } from './terminal.js';
import { work, workerArgument } from './worker.js';

// A reader that has seen enough (`says-who | head`) is no failure: the run ends as it would have.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  say(terminal(), `cannot write the report: ${reasonOf(error)}`);
  process.exit(2);
});
process.stderr.on('error', () => {});

/** Resolves, when the command is done, to whether it examined drafts; for a worker thread there is none. */
export const finished: Promise<boolean> | null = process.argv[2] === workerArgument ? null : main();

if (finished === null) void work();

async function main(): Promise<boolean> {
  const { status, examined } = await run(terminal());
  if (status !== null) process.exitCode = status;
  return examined;
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
    holdInterrupts,
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  };
}

function holdInterrupts(): () => boolean {
  let came = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      came = true;
    });
  }
  return () => came;
}

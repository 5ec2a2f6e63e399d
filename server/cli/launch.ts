#!/usr/bin/env node
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/*
 * Starts the program, `cli/program.cjs` beside this file, and keeps what V8 compiled of it for the next run: a third of
 * the time of a short run would go into compiling. Node 22 and later do this by themselves when asked; for Node 20 the
 * compiled code lies in `node_modules/.cache/says-who`, beside the program that it comes from and as much to be trusted.
 * `NODE_DISABLE_COMPILE_CACHE=1` turns both off.
 */

const here = fileURLToPath(import.meta.url);
const program = join(dirname(here), 'cli', 'program.cjs');
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };

/** What the program tells its launcher. */
interface Program {
  /** Resolves to whether drafts were examined, so that the code for it is compiled. */
  readonly finished?: Promise<boolean> | null;
}

if (enableCompileCache !== undefined || process.env.NODE_DISABLE_COMPILE_CACHE !== undefined) {
  enableCompileCache?.();
  createRequire(import.meta.url)(program);
} else startCompiled();

function startCompiled(): void {
  const source = readFileSync(program, 'utf8');
  const file = compiledFile();
  const cachedData = file === null ? undefined : contentOf(file);
  const script = new Script(`(function (exports, require, module, __filename) {${source}\n})`, {
    filename: program,
    ...(cachedData !== undefined && { cachedData }),
  });
  const loaded: { exports: Program } = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(import.meta.url), loaded, here);
  if (file === null || (cachedData !== undefined && script.cachedDataRejected !== true)) return;
  loaded.exports.finished?.then((examined) => {
    if (examined) keep(file, script.createCachedData());
  });
}

/** Where the compiled code of this very program for this very Node lies; null where there is no place for it. */
function compiledFile(): string | null {
  const home = dirname(dirname(here));
  const modules = basename(dirname(home)) === 'node_modules' ? dirname(home) : join(home, 'node_modules');
  if (!existsSync(modules)) return null;
  const { size, mtimeMs } = statSync(program);
  return join(modules, '.cache', 'says-who', `${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.bin`);
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts compiled code in the place of that of earlier builds. Nobody needs to hear that it could not be kept. */
function keep(file: string, compiled: Buffer): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, compiled);
    renameSync(`${file}.${process.pid}`, file);
    const mine = `${process.version}-${process.arch}-`;
    for (const name of readdirSync(folder)) {
      if (name.startsWith(mine) && name !== basename(file)) rmSync(join(folder, name), { force: true });
    }
  } catch {}
}

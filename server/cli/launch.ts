#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { compiledIn, folderBeside, keepIn, makeFolder, type Origin } from './compiled.js';
import { compileLess } from './tiers.js';

/*
 * Starts the program, `cli/program.cjs` beside this file, and keeps what V8 compiled of it for the next run: a third of
 * the time of a short run would go into compiling. Node 22 and later do this by themselves when asked, and are told
 * where: the folder that they would choose is one that every user of the machine may write to.
 * `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */

const here = fileURLToPath(import.meta.url);
const program = join(dirname(here), 'cli', 'program.cjs');
const user = process.geteuid?.() ?? null;
const folder = process.env.NODE_DISABLE_COMPILE_CACHE === undefined ? folderBeside(program, user) : null;
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

/** What the program tells its launcher. */
interface Program {
  /** Resolves to whether drafts were examined, so that the code for it is compiled. */
  readonly finished?: Promise<boolean> | null;
}

if (process.argv[2] !== 'lsp') compileLess(process.versions.node);
if (folder !== null && enableCompileCache === undefined) startCompiled(folder);
else {
  if (folder !== null) keptByNode(folder);
  createRequire(import.meta.url)(program);
}

function keptByNode(folder: string): void {
  try {
    makeFolder(folder);
    enableCompileCache?.(folder);
  } catch {}
}

function startCompiled(folder: string): void {
  const source = readFileSync(program);
  const node = `${process.version}-${process.platform}-${process.arch}`;
  const origin: Origin = { program, source, node, user };
  const cachedData = compiledIn(folder, origin);
  const script = new Script(`(function (exports, require, module, __filename) {${source.toString('utf8')}\n})`, {
    filename: program,
    ...(cachedData !== undefined && { cachedData }),
  });
  const loaded: { exports: Program } = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(import.meta.url), loaded, here);
  if (cachedData !== undefined && script.cachedDataRejected !== true) return;
  loaded.exports.finished?.then((examined) => {
    if (examined) keepIn(folder, origin, script.createCachedData(), process.pid);
  });
}

// The library on drafts of ten sizes, and on drafts that nobody writes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draftOf } from './drafts.mjs';
import { hostile } from './hostile.mjs';
import { median, worked } from './measure.mjs';

const SIZES = [5_000, 50_000, 200_000, 1_000_000, 10_000_000];
const HOSTILE = 1_000_000;

export function growth({ root, say }) {
  const each = (name) => {
    const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), root, name], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const result = status === 0 ? JSON.parse(stdout) : null;
    say(name, result);
    return [name, result];
  };
  return {
    sizes: Object.fromEntries(SIZES.map(String).map(each)),
    hostile: Object.fromEntries(Object.keys(hostile).map(each)),
  };
}

/** In a process of its own: milliseconds of CPU and memory in MB for one draft. */
async function one(root, name) {
  const { analyse, defaultConfig, lint } = await import(
    pathToFileURL(path.join(root, 'out/server/engine/index.js')).href
  );
  const draft = name in hostile ? hostile[name](HOSTILE) : draftOf(Number(name));
  const work = () => lint(analyse(draft), defaultConfig);
  const cold = worked(work).cpu;
  const times = name in hostile || draft.length > 2_000_000 ? [cold] : [1, 2, 3].map(() => worked(work).cpu);
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(JSON.stringify({ cpu: median(times), cold, memory, size: draft.length }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await one(process.argv[2], process.argv[3]);

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Coverage, watchCoverage } from './coverage.js';
import { mutate } from './mutate.js';
import { type Random, randomFrom, seedOf } from './random.js';
import type { Target } from './target.js';
import { targets } from './targets.js';

/**
 * `npm run fuzz -- --minutes 10 [--target draft] [--seed 7]`: feeds mutated inputs to each target in turn and keeps as
 * parents those that reach code not reached before. An input under which something does not hold is made smaller and
 * written to test/fuzz/corpus, where the tests run it again. Ends with 1 when there was one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '1' }, target: { type: 'string' }, seed: { type: 'string' } },
  });
  const chosen = targets.filter(({ name }) => values.target === undefined || name === values.target);
  const minutes = Number(values.minutes);
  if (chosen.length === 0 || !(minutes > 0)) {
    console.error(`--minutes takes a number, --target one of ${targets.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const coverage = watchCoverage();
  let found = 0;
  for (const target of chosen) {
    const result = await explore(target, randomFrom(seed), (minutes * 60_000) / chosen.length, coverage);
    console.log(`${target.name}: ${result.cases} cases, ${result.parents} parents, ${result.found} found`);
    found += result.found;
  }
  coverage.stop();
  process.exit(found > 0 ? 1 : 0);
}

interface Result {
  readonly cases: number;
  readonly parents: number;
  readonly found: number;
}

async function explore(target: Target, random: Random, milliseconds: number, coverage: Coverage): Promise<Result> {
  const parents = [...target.seeds];
  const messages = new Set<string>();
  const end = performance.now() + milliseconds;
  let cases = 0;
  for (; performance.now() < end; cases++) {
    const input = cases < parents.length ? (parents[cases] ?? '') : child(target, parents, random);
    const failure = await failureOf(target, input);
    if (failure === null) {
      if (coverage.fresh() > 0 && cases >= target.seeds.length) parents.push(input);
      continue;
    }
    const kind = failure.replace(/\d+/gu, 'N').slice(0, 120);
    if (messages.has(kind)) continue;
    messages.add(kind);
    await keep(target, input, failure);
  }
  return { cases, parents: parents.length, found: messages.size };
}

/** A mutation, of a recent parent more often than of an old one. */
function child(target: Target, parents: readonly string[], random: Random): string {
  const recent = parents.length - 1 - random.below(Math.min(parents.length, 30));
  const parent = random.once(2) ? (parents[recent] ?? '') : random.pick(parents);
  return mutate(parent, random.pick(parents), target.dictionary, random);
}

/** What does not hold for an input; null when all does. */
export async function failureOf(target: Target, input: string): Promise<string | null> {
  try {
    await target.run(input, randomFrom(seedOf(input)));
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

async function keep(target: Target, input: string, failure: string): Promise<void> {
  const small = await smaller(target, input);
  const folder = fileURLToPath(new URL(`../../../test/fuzz/corpus/${target.name}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${seedOf(small).toString(16).padStart(8, '0')}.txt`;
  writeFileSync(file, small);
  console.error(
    `${target.name}: ${failure.slice(0, 600)}\n  ${JSON.stringify(small.slice(0, 300))}\n  kept as ${file}`,
  );
}

/** The input with as much cut away as still fails. */
async function smaller(target: Target, input: string): Promise<string> {
  let small = input;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const cut = small.slice(0, at) + small.slice(at + size);
      if ((await failureOf(target, cut)) === null) at += size;
      else small = cut;
    }
  }
  return small;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

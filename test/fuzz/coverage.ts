import { Session } from 'node:inspector';

/** Tells whether the program has just gone where it had not gone before, by V8's own block coverage. */
export interface Coverage {
  /** The number of blocks reached for the first time since it was last asked. */
  fresh(): number;
  stop(): void;
}

interface Taken {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Watches the project's own compiled code, tests left out. */
export function watchCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  const seen = new Set<string>();
  return {
    fresh() {
      const before = seen.size;
      session.post('Profiler.takePreciseCoverage', (_error: unknown, taken: unknown) => {
        for (const block of blocksOf(taken as Taken)) seen.add(block);
      });
      return seen.size - before;
    },
    stop: () => session.disconnect(),
  };
}

/** Every block of the project's code that ran, by its place. */
function* blocksOf({ result }: Taken): Generator<string> {
  for (const { url, functions } of result) {
    if (!url.includes('/out/server/')) continue;
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges))
      if (count > 0) yield `${url}:${startOffset}:${endOffset}`;
  }
}

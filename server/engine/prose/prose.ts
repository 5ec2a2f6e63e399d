import { lastAtOrBefore } from '../text/search.js';
import type { Span } from '../text/span.js';

/**
 * One block's running text as its reader sees it, and the way back to the source.
 *
 * `text` is an ordinary string: escapes are undone, entities decoded, emphasis and link syntax gone, line
 * breaks inside a paragraph are single spaces. Places are relative to the block's start, so that a block keeps its
 * prose when text before it is edited.
 */
export interface Prose {
  readonly text: string;
  /** In order and without gaps in prose coordinates. */
  readonly runs: readonly Run[];
}

/**
 * A stretch of prose and the stretch of source it came from.
 * `\$5` is one run of length 2 in prose at the source's second character; `&amp;` is one run of prose length 1 and
 * source length 5.
 */
export interface Run {
  /** Where the run begins in the prose. */
  readonly prose: number;
  /** Where it begins in the source, counted from the block's start. */
  readonly source: number;
  readonly proseLength: number;
  /** Equal to `proseLength` when the run is the source verbatim. */
  readonly sourceLength: number;
}

/** The source a stretch of prose came from, counted from the block's start. */
export function toSource(prose: Prose, span: Span<'prose'>): { readonly start: number; readonly end: number } {
  if (span.end <= span.start) {
    const at = sourceStart(prose, span.start);
    return { start: at, end: at };
  }
  return { start: sourceStart(prose, span.start), end: sourceEnd(prose, span.end) };
}

/** The source place of a prose place, counted from the block's start. */
export function sourceStart(prose: Prose, at: number): number {
  const run = runAt(prose.runs, at);
  if (run === undefined) return 0;
  const into = at - run.prose;
  if (into >= run.proseLength) return run.source + run.sourceLength;
  return run.source + (run.proseLength === run.sourceLength ? into : 0);
}

function sourceEnd(prose: Prose, at: number): number {
  const run = runAt(prose.runs, at - 1);
  if (run === undefined) return 0;
  const into = at - run.prose;
  return run.source + (run.proseLength === run.sourceLength ? Math.min(into, run.sourceLength) : run.sourceLength);
}

/** The run that holds a place, or the last one before it. */
const runAt = (runs: readonly Run[], at: number): Run | undefined =>
  runs[
    Math.max(
      0,
      lastAtOrBefore(runs, at, (run) => run.prose),
    )
  ];

/** Prose that is its source verbatim: for tests, and for text that holds no Markdown. */
export const verbatim = (text: string): Prose => ({
  text,
  runs: [{ prose: 0, source: 0, proseLength: text.length, sourceLength: text.length }],
});

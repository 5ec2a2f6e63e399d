import { type Prose, sourceStart } from '../prose/prose.js';
import { lastAtOrBefore } from '../text/search.js';

/** Puts prose together from pieces of source. Places are relative to the block's start. */
export interface ProseBuilder {
  readonly length: number;
  /** The text from a place on. */
  from(at: number): string;
  /** Adds text that came from a stretch of source; pieces that continue each other verbatim become one run. */
  add(text: string, source: number, sourceLength: number): void;
  build(): Prose;
}

export function proseBuilder(blockStart: number): ProseBuilder {
  const pieces: string[] = [];
  const runs: { prose: number; source: number; proseLength: number; sourceLength: number }[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    from(at) {
      let piece = pieces.length;
      let begins = length;
      while (piece > 0 && begins > at) begins -= pieces[--piece]?.length ?? 0;
      return pieces
        .slice(piece)
        .join('')
        .slice(at - begins);
    },
    add(text, source, sourceLength) {
      if (text === '') return;
      const at = source - blockStart;
      const last = runs.at(-1);
      if (
        last !== undefined &&
        last.proseLength === last.sourceLength &&
        text.length === sourceLength &&
        last.source + last.sourceLength === at
      ) {
        last.proseLength += text.length;
        last.sourceLength += sourceLength;
      } else {
        runs.push({ prose: length, source: at, proseLength: text.length, sourceLength });
      }
      pieces.push(text);
      length += text.length;
    },
    build: () => ({ text: pieces.join(''), runs }),
  };
}

/** A stretch of prose to leave out; `put` stands in its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Prose without the cuts, which are in order and do not overlap; `moved` tells where an old place now is. */
export function withoutCuts(prose: Prose, cuts: readonly Cut[]): { prose: Prose; moved: (at: number) => number } {
  if (cuts.length === 0) return { prose, moved: (at) => at };
  const builder = proseBuilder(0);
  const resumes: { readonly old: number; readonly now: number }[] = [{ old: 0, now: 0 }];
  let run = 0;
  const keep = (start: number, end: number): void => {
    while (run > 0 && (prose.runs[run]?.prose ?? Number.POSITIVE_INFINITY) > start) run--;
    for (; run < prose.runs.length; run++) {
      const at = prose.runs[run];
      if (at === undefined || at.prose >= end) break;
      const from = Math.max(start, at.prose);
      const to = Math.min(end, at.prose + at.proseLength);
      if (from >= to) continue;
      const verbatim = at.proseLength === at.sourceLength;
      builder.add(
        prose.text.slice(from, to),
        at.source + (verbatim ? from - at.prose : 0),
        verbatim ? to - from : at.sourceLength,
      );
    }
  };
  let from = 0;
  for (const cut of cuts) {
    keep(from, cut.start);
    resumes.push({ old: cut.start, now: builder.length });
    const source = sourceStart(prose, cut.start);
    builder.add(cut.put, source, sourceStart(prose, cut.end) - source);
    resumes.push({ old: cut.end, now: builder.length });
    from = cut.end;
  }
  keep(from, prose.text.length);
  const moved = (at: number): number => {
    const index = lastAtOrBefore(resumes, at, ({ old }) => old);
    const place = resumes[index];
    const next = resumes[index + 1];
    if (place === undefined) return at;
    return Math.min(place.now + at - place.old, next?.now ?? Number.POSITIVE_INFINITY);
  };
  return { prose: builder.build(), moved };
}

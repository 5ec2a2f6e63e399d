/**
 * A half-open stretch of text in UTF-16 code units: what `slice(start, end)` takes.
 *
 * `In` names the coordinate system: `source` counts from the start of the file as read, `prose` from the start
 * of one block's running text. It exists for the compiler only, so that the two are never mixed.
 */
export interface Span<In extends Coordinates = 'source'> {
  readonly start: number;
  readonly end: number;
  readonly in?: In;
}

export type Coordinates = 'source' | 'prose';

export const span = <In extends Coordinates>(start: number, end: number): Span<In> => ({ start, end });

export const length = (a: Span<Coordinates>): number => a.end - a.start;

/** Whether the two share at least one code unit. */
export const overlaps = <In extends Coordinates>(a: Span<In>, b: Span<NoInfer<In>>): boolean =>
  a.start < b.end && b.start < a.end;

/** Whether `outer` holds the whole of `inner`. */
export const contains = <In extends Coordinates>(outer: Span<In>, inner: Span<NoInfer<In>>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const hull = <In extends Coordinates>(a: Span<In>, b: Span<NoInfer<In>>): Span<In> => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

export const shift = <In extends Coordinates>(a: Span<In>, by: number): Span<In> => ({
  start: a.start + by,
  end: a.end + by,
});

export const textOf = <In extends Coordinates>(text: string, a: Span<In>): string => text.slice(a.start, a.end);

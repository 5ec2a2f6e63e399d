import type { NumeralForm } from './numerals.js';
import type { Piece } from './pieces.js';

/** A number with everything that belongs to the number itself. All places are piece indices, inclusive. */
export interface Quantity {
  /** The number expression with its currency sign: `$4.5 million`, `43%`, `30–35`, `one in five`. */
  readonly first: number;
  readonly last: number;
  /** The same with hedges: from `more than` on, up to `or so`. */
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge | null;
  /** `versus`: two numbers set against each other, `3–1`, “215 to 10”; the value is the first. */
  readonly form: NumeralForm | 'range' | 'ratio' | 'versus';
  /** What it is measured in, when the text says so beside the number. */
  readonly measure: Measure | null;
}

export type Hedge = 'about' | 'over' | 'under' | 'up to';

/** What a number is measured in. `last` is the last piece of its words, which may lie behind the number expression. */
export interface Measure {
  readonly type: 'money' | 'percent' | 'points' | 'rate' | 'time' | 'physical' | 'times';
  /** `USD`, `%`, `km`, `per 100,000`, `month`. */
  readonly unit: string;
  /** What a physical unit measures: `length`, `speed`; empty for the others. */
  readonly dimension: string;
  readonly last: number;
  /** Whether a hyphen joins it, as in `five-foot`. */
  readonly hyphen: boolean;
}

/** One sentence, taken apart: what every question about a figure is asked of. */
export interface Clause {
  readonly pieces: readonly Piece[];
  readonly quantities: readonly Quantity[];
}

import type { Span } from '../text/span.js';

/** A stated number, as loosely as its author states it: “over 40”, “30–35”, “tens of thousands”. */
export interface Extent {
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge?: 'about' | 'over' | 'under' | 'up to';
}

/** One number expression of a block's prose, with what it counts. */
export interface Figure {
  /** The number expression, with its currency sign or unit where they are one token: `$4.5 million`, `43%`, `80,000`. */
  readonly span: Span<'prose'>;
  /** The whole quantity with hedge and noun: `more than 80,000 soldiers`. */
  readonly phrase: Span<'prose'>;
  readonly extent: Extent;
  /** What is counted or measured in: `soldiers`, `%`, `USD`, `km`; null when the text does not say. */
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly stakes: Stakes;
  /** Why it is no claim that anybody would ask a source for; null for a claim. */
  readonly exempt: Exemption | null;
}

/** What a figure is about; decides its stakes together with the noun. */
export type FigureKind =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'assaulted'
  | 'displaced'
  | 'hungry'
  | 'sick'
  | 'troops'
  | 'equipment'
  | 'money'
  | 'rate'
  | 'votes'
  | 'crowd'
  | 'crime'
  | 'count'
  | 'measure';

/** `background`: could be looked up, an editor would hardly insist (population, distance, capacity). */
export type Stakes = 'high' | 'ordinary' | 'background';

export type Exemption =
  | 'date'
  | 'time'
  | 'duration'
  | 'age'
  | 'ordinal'
  | 'name'
  | 'idiom'
  | 'score'
  | 'threshold'
  | 'countable'
  | 'act'
  | 'numbering'
  | 'citation'
  | 'advice'
  | 'hypothetical'
  | 'lexicon';

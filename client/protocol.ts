import type { Range } from 'vscode-languageclient';

// What the server says beyond the protocol; docs/editors.md lists it under “Beyond the protocol, and never needed”.

/** The seven answers to “who says so?”. */
export type Status = 'unsourced' | 'weak' | 'restated' | 'attributed' | 'cited' | 'background' | 'exempt';

/** Words of the draft and where they stand. */
export interface Place {
  readonly text: string;
  readonly range: Range;
}

/** One figure of a draft and what supports it. */
export interface Figure {
  /** The number expression: `900`. */
  readonly range: Range;
  readonly text: string;
  /** The whole quantity: `Up to 900 men`. */
  readonly phrase: string;
  readonly sentence: string;
  /** What it is about: `troops`. */
  readonly kind: string;
  readonly status: Status;
  /** Why it is exempt or weak. */
  readonly reason: string | null;
  /** The reason that a comment gives for leaving it without a source; null where none does. */
  readonly declined: string | null;
  readonly source: Place | null;
  /** The name that the source's pronoun stands for. */
  readonly antecedent: Place | null;
  readonly cue: Place | null;
  readonly citations: readonly { readonly kind: string; readonly target: string; readonly range: Range }[];
}

/** How many figures need a source, and how many of them have one. */
export interface Tally {
  readonly figures: number;
  readonly needSource: number;
  readonly supported: number;
}

/** What the server tells of a draft after each check. */
export interface Coverage extends Tally {
  readonly uri: string;
  /** The configuration file in force; null: none. */
  readonly configuration: string | null;
  /** Why the draft is not checked; null when it is. */
  readonly unchecked: 'ignored' | 'too large' | null;
}

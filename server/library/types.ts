/*
 * What the package `says-who` gives to programs that import it: plain data, the same as in the command's JSON reports.
 * Offsets are half-open and count UTF-16 code units, as `slice(start, end)` takes them; lines and columns count from 1.
 */

/** Where something stands in a draft. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Words of a draft with their place. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A draft that was read. */
export interface Draft {
  readonly text: string;
  /** Every number expression of the running text in order, exempt ones too. */
  readonly figures: readonly Figure[];
  readonly coverage: Coverage;
}

/** How many figures of a draft need a source, and how many of these have one. */
export interface Coverage {
  readonly figures: number;
  readonly needSource: number;
  readonly supported: number;
}

/** A stated quantity and who stands behind it. */
export interface Figure extends Place {
  /** The number expression: `80,000`, `43%`, `$4.5 million`. */
  readonly text: string;
  /** The whole quantity with hedge and noun: `more than 80,000 soldiers`. */
  readonly phrase: string;
  /** The sentence that states it, white space collapsed. */
  readonly sentence: string;
  readonly value: {
    readonly low: number | null;
    readonly high: number | null;
    readonly hedge: 'about' | 'over' | 'under' | 'up to' | null;
  };
  /** What is counted or measured in: `soldiers`, `%`, `USD`. */
  readonly unit: string | null;
  /** What it is about: `killed`, `displaced`, `money`, `rate`, `count` … */
  readonly kind: string;
  readonly status: Status;
  /** How far away the source is; null unless attributed. */
  readonly reach: 'clause' | 'sentence' | 'neighbour' | 'structure' | null;
  /** Why it is exempt or weak. */
  readonly reason: string | null;
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly citations: readonly Citation[];
}

/** The seven answers to “who says so?”. */
export type Status = 'exempt' | 'background' | 'attributed' | 'cited' | 'restated' | 'weak' | 'unsourced';

/** A footnote, a link or a key that supports a figure. */
export interface Citation {
  readonly kind: string;
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a copy editor would mark. */
export interface Finding extends Place {
  /** `unsourced-figure`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: names the figure, says what is missing and what would satisfy it. */
  readonly message: string;
  /** The page of the rule. */
  readonly url: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** The likeliest first. */
  readonly fixes: readonly Fix[];
}

/** One change that mends a finding. */
export interface Fix {
  /** “Cite footnote 2”. */
  readonly title: string;
  /** Mechanics only, so that it may be applied without asking; any other fix asserts something, and a person decides. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Replaces a stretch of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a `says-who.yaml` may say, as data, as far as it concerns one draft without files around it. */
export interface Configuration {
  /** `says-who:wire`, `says-who:report`, `says-who:strict` or `says-who:gentle`. */
  readonly extends?: string | readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly citations?: {
    readonly style?: 'auto' | 'footnote' | 'pandoc' | 'link' | 'inline';
    readonly position?: 'before' | 'after';
  };
  readonly lexicon?: {
    readonly cues?: readonly string[];
    readonly sources?: readonly string[];
    readonly vagueSources?: readonly string[];
    readonly parties?: readonly string[];
    readonly exempt?: readonly string[];
  };
}

/** A severity, or a severity and the rule's options. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'off']
  | readonly [Severity | 'off', Readonly<Record<string, unknown>>];

/** A rule as lists show it. */
export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  /** Null: off unless configured. */
  readonly severity: Severity | null;
}

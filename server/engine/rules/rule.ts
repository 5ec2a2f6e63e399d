import type { Analysis } from '../analysis.js';
import type { Claim, Restatement } from '../claims.js';
import type { CitationSettings } from '../config.js';
import type { Registry } from '../sources/registry.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Wording } from '../wording/en.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One kind of thing an editor would mark, as a plain object; `rules/index.ts` lists them all. */
export interface Rule<Id extends string = string, Options = Readonly<Record<string, unknown>>> {
  /** Reads well after “allow”: `unsourced-figure`. */
  readonly id: Id;
  /** One sentence, for lists of rules. */
  readonly summary: string;
  /** Used where a finding names none of its own; null: off unless configured. */
  readonly severity: Severity | null;
  /** Whether it grades its findings, by what is at stake: then `severity` is only what most of them have. */
  readonly graded?: true;
  readonly defaults: Options;
  /** Whether what it finds in one block also depends on which labels the draft defines. */
  readonly byLabels?: true;
  /** Looks at a whole draft. `before` is what the rules before this one in the list found, suppressed or not. */
  check?(draft: Analysis, options: Options, before: Before): Iterable<Finding>;
  /**
   * Looks at one block, whatever stands elsewhere; `claims` are the block's own. What it finds is kept as long as the
   * block and its claims stay as they are, so it costs nothing while somebody types in another one.
   */
  checkBlock?(place: Place, options: Options): Iterable<Finding>;
  /**
   * Looks at one figure that another claim states with a source; what is related, or counts once, stands there. What it
   * finds is kept as long as both stay as they are.
   */
  checkRestatement?(restatement: Restatement, draft: Analysis, options: Options, wording: Wording): Finding | null;
  /** Edits that mend the finding, the likeliest first. */
  fixes?(draft: Analysis, finding: Finding, citing: Citing): Iterable<Fix>;
}

/** How citations look that fixes put in, and what there is to cite. */
export interface Citing extends CitationSettings {
  readonly sources: Registry;
  /** What the titles are told in. */
  readonly wording: Wording;
}

/** One block of a draft, by its index. */
export interface Place {
  readonly draft: Analysis;
  readonly index: number;
  readonly claims: readonly Claim[];
  readonly wording: Wording;
}

/** What a rule may know besides the draft: which rules are on, what those before it found, and the sources. */
export interface Before {
  readonly on: ReadonlySet<string>;
  readonly findings: readonly (Finding & { readonly rule: string })[];
  /** What the draft may cite by key. */
  readonly sources: Registry;
  readonly wording: Wording;
}

/** What a rule found. The frame adds the rule's id, the severity in force and the page's address. */
export interface Finding extends Span {
  /** One sentence in a copy editor's voice: names the figure, says what is missing and what would satisfy it. */
  readonly message: string;
  /** Overrides the rule's severity for this finding. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Of the findings of one rule that share such a word, or such a place of the draft, only the first counts. */
  readonly once?: readonly (string | number)[];
}

/** Another place of the draft that explains a finding. */
export interface Related extends Span {
  readonly message: string;
}

/** One undoable change that mends a finding. */
export interface Fix {
  /** Begins with a verb: “Cite footnote 2”. */
  readonly title: string;
  /** `safe`: mechanics only, may be applied unattended. `draft`: asserts something, the writer decides. */
  readonly kind: 'safe' | 'draft';
  readonly edits: readonly Edit[];
  /** Whether it makes room for a source that the draft does not have yet. */
  readonly newSource?: true;
  /**
   * The part of the inserted text that the writer is to replace, for clients with snippets: an index into `edits` and
   * a half-open stretch of that edit's text.
   */
  readonly placeholder?: { readonly edit: number; readonly start: number; readonly end: number };
}

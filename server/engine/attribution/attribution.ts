import type { Span } from '../text/span.js';

/**
 * Who says what by which words: source, cue and content (the model of PARC3, PolNeAR and BBC Citron).
 * “According to the ONS, 43% moved”: cue “According to”, source “the ONS”, content “43% moved”.
 */
export interface Attribution {
  /** The words that signal it. */
  readonly cue: Span<'prose'>;
  /** The source's mention; null when the words name none (“is believed to”). */
  readonly source: Span<'prose'> | null;
  /**
   * The source's name where the mention does not say it: a pronoun's or definite noun's antecedent in this block
   * (“she” → “Maria Ivanova”).
   */
  readonly resolved: Span<'prose'> | null;
  /** What is attributed; several stretches when the attribution interrupts it (“Forty, she said, have left”). */
  readonly content: readonly Span<'prose'>[];
  readonly quality: SourceQuality;
  /** Whether its content goes on in the following sentence (“He added …”, an open quotation). */
  readonly carries: boolean;
}

/**
 * `named`: a person or institution, or one described with its institution. `generic`: a plural authority without one
 * (“officials”, “local media”). `vague`: experts, studies, sources. `hedge`: agentless (“is believed”, “reportedly”).
 * `second-hand`: quoted through another (“as cited by the Daily Mail”).
 */
export type SourceQuality = 'named' | 'generic' | 'vague' | 'anonymous' | 'hedge' | 'second-hand';

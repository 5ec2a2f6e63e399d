import type { Span } from '../text/span.js';

/**
 * Who says what by which words: source, cue and content (the model of PARC3, PolNeAR and BBC Citron).
 * “According to the ONS, 43% moved”: cue “According to”, source “the ONS”, content “43% moved”.
 *
 * The contents of one block's attributions do not overlap: where two cues compete for a stretch, the nearer or inner
 * one has it, and a named source goes before a hedge. So a figure has at most one attribution: the one whose content
 * holds it.
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
  readonly content: readonly Content[];
  readonly quality: SourceQuality;
  /** Whether its content goes on in the following sentence (“He added …”, an open quotation). */
  readonly carries: boolean;
  /** Who passed it on, for a second-hand one: “the Daily Mail” in “Khlan said, as cited by the Daily Mail”. */
  readonly via: Span<'prose'> | null;
}

/** A stretch of what is attributed, and how far it is from the cue. */
export interface Content extends Span<'prose'> {
  /** `clause`: the cue's own; `sentence`: another clause of its sentence; `neighbour`: another sentence. */
  readonly reach: 'clause' | 'sentence' | 'neighbour';
}

/**
 * `named`: a person or institution, or one described with its institution. `generic`: a plural authority without one
 * (“officials”, “local media”). `vague`: experts, studies, sources. `anonymous`: somebody who is kept from the reader
 * (“a person familiar with the talks”). `hedge`: agentless (“is believed”, “reportedly”). `second-hand`: a named source,
 * quoted through another (“as cited by the Daily Mail”): the figure counts as attributed.
 */
export type SourceQuality = 'named' | 'generic' | 'vague' | 'anonymous' | 'hedge' | 'second-hand';

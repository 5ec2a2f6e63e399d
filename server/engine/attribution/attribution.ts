import type { Span } from '../text/span.js';

/**
 * Who says what by which words: source, cue and content (the model of PARC3, PolNeAR and BBC Citron).
 * “According to the ONS, 43% moved”: cue “According to”, source “the ONS”, content “43% moved”.
 *
 * The contents of one block's attributions do not overlap: where two cues compete for a stretch, the nearer or inner
 * one has it, and a source in words goes before a hedge. So a figure has at most one attribution: the one whose content
 * holds it.
 */
export interface Attribution {
  /** The words that signal it. */
  readonly cue: Span<'prose'>;
  /** The source's mention; null when the words name none (“is believed to”). */
  readonly source: Span<'prose'> | null;
  /**
   * Where this block names the source that a pronoun or short form stands for: “she” → “Maria Ivanova”, “the ministry” →
   * “the Ministry of Health”. Null when the mention names it, or when the block does not (see resolve.ts).
   */
  readonly resolved: Span<'prose'> | null;
  /** What is attributed; several stretches when the attribution interrupts it (“Forty, she said, have left”). */
  readonly content: readonly Content[];
  readonly quality: SourceQuality;
  /** Who passed it on, for a second-hand one: “the Daily Mail” in “Khlan said, as cited by the Daily Mail”. */
  readonly via: Span<'prose'> | null;
  /**
   * Whether it also holds for a neighbouring block. `next`: its block ends in an open quotation or with a colon (“The
   * ministry said:”), or is a note on what follows (“(source: ONS)”). `previous`: its block is a signature (“— Ana Reis,
   * nurse”) or speaks of the figure just given (“That is according to the ONS.” at a block's start).
   */
  readonly beyond: 'previous' | 'next' | null;
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
 * quoted through another (“as cited by the Daily Mail”), which counts as named.
 */
export type SourceQuality = 'named' | 'generic' | 'vague' | 'anonymous' | 'hedge' | 'second-hand';

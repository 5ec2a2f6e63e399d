/** The house's own words, added to the language's: data only. */
export interface Lexicon {
  /** Verbs and phrases that signal a source: `flagged`, `by the reckoning of`. */
  readonly cues: readonly string[];
  /** Names that count as a source wherever they stand with a cue: `the Observatory`. */
  readonly sources: readonly string[];
  /** Nouns that are too vague for a source: `insiders`. */
  readonly vagueSources: readonly string[];
  /** Parties to a conflict: `the junta`. */
  readonly parties: readonly string[];
  /** Phrases whose numbers need no source: `the 27 member states`. */
  readonly exempt: readonly string[];
}

export const defaultLexicon: Lexicon = { cues: [], sources: [], vagueSources: [], parties: [], exempt: [] };

/**
 * What the reading of attributions needs to know of a language: words by their part in a sentence. Data only; how a
 * sentence is put together from them is in `attribution/`. All words are lower case with straight apostrophes.
 */
export interface Vocabulary {
  /** Inflected form → what kind of reporting verb it is: `said` → speech, finite. */
  readonly cueVerbs: ReadonlyMap<string, CueVerb>;
  /** Closed classes: `the` → determiner, `with` → preposition. */
  readonly functionWords: ReadonlyMap<string, FunctionWord>;
  /** Finite forms of other verbs, so that a subject is not taken for a longer one: `collapsed`, `leaves`. */
  readonly verbs: ReadonlySet<string>;
  /** Nouns that tell what a source is: `ministry` → institution, `experts` → vague. */
  readonly sourceNouns: ReadonlyMap<string, SourceNoun>;
  /** Ends the names of experts: `seismologists`. */
  readonly expertEnding: RegExp;
  /** Adjectives of nation and region, which alone do not make “officials” a named source: `philippine`, `western`. */
  readonly nationalities: ReadonlySet<string>;
  /** Adjectives and nouns that may open a sentence before “officials” or “figures” without naming anybody: `local`. */
  readonly ordinary: ReadonlySet<string>;
  /** Bodies and people whose finding is a source in itself: `commission`, not `police`. */
  readonly inquirers: ReadonlySet<string>;
  /** Houses that ask people what they think: `gallup`. */
  readonly pollsters: ReadonlySet<string>;
  /** Where and how something is said: `statement`, `interview`, `telegram`. */
  readonly channels: ReadonlySet<string>;
  /** Who is spoken to: `reporters`, `lawmakers`. */
  readonly audiences: ReadonlySet<string>;
  /** Adverbs that report without saying who does: `reportedly`. */
  readonly hedgeAdverbs: ReadonlySet<string>;
  /** Words that begin other cues: `according`, `per`, `citing`. */
  readonly triggers: ReadonlySet<string>;
  /** Participles that do so in the passive: `believed` in “is believed to”. */
  readonly hedgeParticiples: ReadonlySet<string>;
  /** Objects with which a reporting verb means something else: `claimed` + `lives`. */
  readonly falseObjects: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words after “according to” that name no source: `plan`. */
  readonly falseAccording: ReadonlySet<string>;
}

/**
 * `speech`: takes a clause or a quotation (say). `tell`: takes an addressee first. `count`: its object is the figure
 * (record, count). `find`: its subject must be a document, a study or an inquiry (show, find). `perform`: the saying is
 * the act (pledge, promise). `fear`: reports its own clause only. `dispute`: is no source.
 */
export type CueClass = 'speech' | 'tell' | 'count' | 'find' | 'perform' | 'fear' | 'dispute';

/**
 * What a verb needs in order to report: `at`: “put the toll at 12”; `as`: “gives it as 12”; `to`: “raised its estimate to
 * 12”; `of`: “speaks of 12”; `total`: “comes to 12”; `number`: “wants 12 more”; `quote`: “called it ‘a …’”.
 */
export type CueFrame = 'at' | 'as' | 'to' | 'of' | 'total' | 'number' | 'quote';

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly form: 'base' | 'present' | 'past' | 'participle' | 'gerund';
  /** Null for a verb that takes a clause. */
  readonly frame: CueFrame | null;
  /** Its object may be something other than what is said (“added 300 jobs”): a clause must follow. */
  readonly guarded: boolean;
  /** The form is a noun as well (`reports`, `estimates`). */
  readonly noun: boolean;
}

export type FunctionWord =
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'and'
  | 'but'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'to'
  | 'be'
  | 'have'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'time'
  | 'number'
  | 'quantifier';

/**
 * `institution` and `person` (by role) make a source by themselves; `document` does when it has an owner or is definite;
 * `measure` is one that holds numbers (figures, tally, estimate), `record` one that
 * was made for another purpose and is a source even without an owner (documents, filings, a gauge); `generic`, `vague` and `media` do not.
 */
export type SourceNoun =
  | 'institution'
  | 'person'
  | 'document'
  | 'record'
  | 'measure'
  | 'generic'
  | 'vague'
  | 'anonymous';

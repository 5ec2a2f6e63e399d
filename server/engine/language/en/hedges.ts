const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Adverbs that report without saying who does. “Likely” is none: it is the writer's own guess. */
export const hedgeAdverbs = set(
  'reportedly allegedly supposedly purportedly apparently presumably unofficially rumouredly',
);

/** Participles that report in the passive without an agent: “is believed to”, “an estimated 300”. */
export const hedgeParticiples = set(
  'said believed thought understood estimated reported known feared rumoured rumored alleged expected considered assumed presumed claimed suspected put tipped predicted projected forecast anticipated',
);

/** Words that begin a cue without being a reporting verb or a source noun. */
export const triggers: ReadonlySet<string> = new Set([
  ...hedgeAdverbs,
  ...hedgeParticiples,
  ...'heard hears questioned surveyed polled interviewed sampled asked told according per by citing quoting via quoted cited relayed carried based going judging in credit margin credibility confidence claim claims statement statements warning report reports announcements announcement assertion assertions allegations warnings predictions admission confirmation suggestion rumours rumors rumour rumor speculation'.split(
    ' ',
  ),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Abbreviations that a name follows: a capital after their stop starts no sentence. Without the stop, lower case. */
export const titles = set(
  'mr mrs ms mx dr prof gen col lt sgt capt cpt cmdr cdr adm maj brig cpl pvt sen rep gov hon rev fr st ste mt ft sr messrs mme mlle pres supt det insp amb atty dep pfc',
);

/** Abbreviations that a number follows. */
export const beforeNumbers = set(
  'no nos approx appr est c ca circa fig figs p pp vol ch art sec sect para eq ex nr op ed jan feb mar apr jun jul aug sept sep oct nov dec max min avg rs tel ext',
);

/** Abbreviations after which a sentence goes on unless the next word is one that opens sentences. */
export const inner = set(
  'inc ltd co corp plc llc bros vs v cf etc al dept univ assn jr esp incl e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d b.c a.d m.d u.s.a viz resp hrs mins lbs oz mi ave blvd rd int',
);

/** Words with a capital that begin a sentence far more often than they follow an abbreviation within one. */
export const openers = set(
  `the a an in on at it he she they we i you this that these those there but and or so yet if when while after before since
  as for from by with without according however meanwhile although though because its his her their our my your what who
  why how where which not no some many most more several another other both all each every one two three four five six
  seven eight nine ten among about during under until then also earlier later officials police reports experts according
  `.trim(),
);

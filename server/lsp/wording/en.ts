import type { Citation, Exemption, FigureKind, Reach, Status } from '../../engine/index.js';

/** What the server itself says: in English, and by its type what every other language has to say. */
export const english = {
  notShown: (count: number) =>
    `${count === 1 ? '1 more finding in this draft is' : `${count} more findings in this draft are`} not shown (saysWho.maxProblems).`,
  tooLarge: (size: number, limit: number) =>
    `Says Who did not check this draft: it has ${size.toLocaleString('en')} characters, and the limit is ${limit.toLocaleString('en')} (saysWho.maxSize).`,
  failed: 'Says Who failed on this draft and could not check it; its log says why.',
  quoted: (words: string) => `“${words}”`,
  /** A hover's heading, by the figure's status. */
  status: {
    exempt: 'needs no source',
    background: 'background',
    attributed: 'attributed',
    cited: 'cited',
    restated: 'restated',
    weak: 'weak source',
    unsourced: 'nobody stands behind it',
  } satisfies Record<Status, string>,
  hover: {
    exempt: (what: string) => `It is ${what}.`,
    background: 'A reader could look it up, and an editor would hardly insist on a source. A source still helps.',
    restated: 'The same figure stands with a source elsewhere in this draft.',
    restatedOn: (line: number) => `The same figure stands with its source on line ${line}.`,
    weakRemedy: 'To satisfy it: say by whom. Name the person or institution, or cite it.',
    always: (subject: string) => `Figures about ${subject} always need somebody who says so.`,
    stated: 'A stated quantity needs somebody who says so, unless a reader can look it up or count it.',
    lookedOnLine: (line: number) => lookedFor(`line ${line}`),
    lookedOnLines: (first: number, last: number) => lookedFor(`lines ${first} to ${last}`),
    remedy: 'To satisfy it: name who says so, cite a footnote, link or key, or decline with a reason.',
    /** The next phrases put one sentence together: who, by which words, how near. */
    attributed: 'Attributed',
    attributedTo: (speaker: string) => `Attributed to ${speaker}`,
    byWords: (cue: string) => ` by the words ${cue}`,
    reaching: (reach: string) => `, ${reach}`,
    onLine: (words: string, line: number) => `${words} on line ${line}`,
    standsFor: (name: string, line: number) => ` (${name}, line ${line})`,
    cited: (citations: string) => `Cited: ${citations}.`,
    found: (what: string) => `Found only ${what}.`,
    foundWeak: 'a weak source',
    through: (via: string) => `, through ${via}`,
    because: (reason: string) => `: ${reason}`,
    stop: 'How do I make it stop?',
  },
  /** What a figure of each kind is about. */
  subjects: {
    killed: 'the dead',
    injured: 'the injured',
    missing: 'the missing',
    detained: 'people detained',
    assaulted: 'people assaulted',
    displaced: 'people displaced',
    hungry: 'people going hungry',
    sick: 'the sick',
    troops: 'troops',
    equipment: 'weapons and vehicles',
    money: 'money',
    rate: 'rates and shares',
    votes: 'votes and polls',
    crowd: 'crowds',
    crime: 'crime',
    count: 'counts like this one',
    measure: 'measurements like this one',
  } satisfies Record<FigureKind, string>,
  reaches: {
    clause: 'in the same clause',
    sentence: 'in the same sentence',
    neighbour: 'in a neighbouring sentence',
    structure: 'in the lead-in, caption or quotation that holds the figure',
  } satisfies Record<Reach, string>,
  citations: {
    footnote: (target: string) => `footnote ${target}`,
    'inline-note': (target: string) => `inline note ${target}`,
    link: (target: string) => `link to ${target}`,
    key: (target: string) => `citation key ${target}`,
  } satisfies Record<Citation['kind'], (target: string) => string>,
  qualities: {
    generic: 'a group without its institution',
    vague: 'nobody in particular',
    anonymous: 'an anonymous source',
    hedge: 'words that say it is hearsay and name nobody',
    'second-hand': 'quoted through another',
  },
  exemptions: {
    date: 'a date',
    time: 'a time of day',
    duration: 'a duration',
    age: 'an age',
    ordinal: 'an ordinal',
    name: 'part of a name',
    idiom: 'an idiom',
    score: 'a score',
    threshold: 'a threshold that a rule or law sets',
    countable: 'something that the reader can count here',
    act: 'an announced act, and whoever acts stands behind it',
    numbering: 'a numbering',
    citation: 'part of a citation',
    advice: 'advice',
    hypothetical: 'an example or a case that is only supposed',
    lexicon: 'exempt by this house’s lexicon',
  } satisfies Record<Exemption, string>,
  noClaim: 'no claim that anybody would ask a source for',
  /** A source, as a hover tells it. */
  source: {
    noFootnote: (label: string) => `Footnote ${label} is defined nowhere.`,
    noKey: (key: string) => `No bibliography of this draft has the key ${key}.`,
    locator: (place: string) => `Where in it: ${place}`,
    asOf: (day: string) => `As of: ${day}`,
    accessed: (url: string, day: string) => `${url}, accessed ${day}`,
    archived: (url: string) => `Archived: ${url}`,
    standing: {
      primary: 'A primary source.',
      official: 'An official source.',
      party: 'A party to the matter: its figures are claims.',
      secondary: 'A secondary source: it passes on what another said.',
      witness: 'A witness.',
      own: 'Our own observation.',
      'own-observation': 'Our own observation.',
      'own-analysis': 'Our own analysis.',
    },
    rests: (count: number, figures: string) =>
      `${count === 1 ? '1 figure rests' : `${count} figures rest`} on it: ${figures}.`,
    andMore: (figures: string, more: number) => `${figures} and ${more} more`,
    restsNothing: 'No figure of this draft rests on it.',
  },
  /** A code lens over a source. */
  supports: (count: number) =>
    count === 0 ? 'supports no figure' : `supports ${count} ${count === 1 ? 'figure' : 'figures'}`,
  /** An inlay hint after a figure whose source stands elsewhere. */
  line: (line: number) => `line ${line}`,
  fixAll: 'Apply all safe fixes',
  addSource: 'Add a source and cite it…',
  addEntry: 'Add an entry for its source and cite it',
  addLabel: 'Add a source',
  notAdded: (why: string) => `No source can be added: ${why}.`,
  /** Why not, with the name of a file or of what else would take the source. */
  refused: {
    frontMatter: 'the front matter',
    subject: (what: string, why: string) => `${what} ${why}`,
    unread: (error: string) => `cannot be read (${error})`,
    absent: 'is not there yet: make an empty file of that name first',
    outside: (name: string) => `${name} lies outside of this workspace`,
    unsaved: (ledger: string) => `save the draft first, so that ${ledger} has a place beside it`,
    noFile: (configuration: string, ledger: string) =>
      `${configuration} names no file that could take a source: write ${ledger} under its “sources”`,
  },
  rename: {
    noKey: (name: string) =>
      `“${name}” is no citation key: letters, digits and _ are, with : . # $ % & - + ? < > ~ / between them.`,
    noLabel: (name: string) => `“${name}” is no footnote label: it takes no white space, bracket or ^.`,
    gone: 'it is gone',
    unchanged: (file: string, why: string) => `${file} cannot be changed: ${why}.`,
    taken: (name: string) => `There is a source called “${name}” already.`,
  },
  checking: 'Says Who: checking the workspace',
  checked: (done: number, all: number) => `${done} of ${all}`,
};

/** Everything that the server itself says, in one language. */
export type ServerWording = typeof english;

const lookedFor = (where: string): string =>
  `Looked for, in vain: a source named in its sentence (${where}) or in one beside it; a lead-in, caption, table note or ` +
  'quotation that names one; a footnote, link, note or key; the same figure with a source elsewhere in this draft.';

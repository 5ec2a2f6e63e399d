/**
 * What findings and fixes are told in: English, and by its type what every other language has to say. Each phrase is a
 * text or a function of words of the draft, which it puts in quotation marks itself: `weak.vague('14 people', 'some')`.
 */
export const english = {
  unsourced: {
    background: (figure: string) =>
      `“${figure}” has no source: few would ask for one, but a reference would let readers check it.`,
    text: (figure: string) => `Who says “${figure}”? Name the source in this sentence, or cite it.`,
    headline: (figure: string) => `Who says “${figure}”? Say in the headline whose figure it is.`,
    heading: (figure: string) => `Who says “${figure}”? Say in the heading whose figure it is.`,
    summary: (figure: string) => `Who says “${figure}”? Say in the summary whose figure it is.`,
    cell: (figure: string) => `Who says “${figure}”? Cite it in its cell, or give the table a “Source:” line.`,
    caption: (figure: string) => `Who says “${figure}”? Name the source in the caption, or cite it.`,
    footnote: (figure: string) => `Who says “${figure}”? Name the source in this note.`,
  },
  weak: {
    vague: (figure: string, source: string) =>
      `“${figure}” rests on “${source}” alone: name one of them, or cite what was published.`,
    generic: (figure: string, source: string) =>
      `“${figure}” rests on “${source}” alone: name the office or the person.`,
    anonymous: (figure: string, source: string) =>
      `“${figure}” rests on “${source}” alone, who is not named: say why, or find somebody who can be.`,
    hedge: (figure: string, source: string) =>
      `“${source}” does not tell whose figure “${figure}” is: name who gives it, or cite where it was published.`,
    only: 'The only source given.',
  },
  /** `paragraphs`: how many later the source comes. */
  late: (figure: string, source: string | null, paragraphs: number) =>
    `“${figure}” stands alone here, and ${within(source) ?? 'its source'} comes ${far(paragraphs)}: give the source at this first mention.`,
  repeated: (figure: string, source: string | null) =>
    `“${figure}” came from ${within(source) ?? 'a source'} before and stands as flat fact here: a word such as “by that count” keeps it theirs.`,
  givenHere: 'The source is given here.',
  headline: {
    headline: (figure: string, source: string | null) => asFact('headline', figure, source),
    heading: (figure: string, source: string | null) => asFact('heading', figure, source),
    summary: (figure: string, source: string | null) => asFact('summary', figure, source),
    attributedHere: 'The text attributes it here.',
  },
  /** `via`: who relayed it; `source`: who said it first. */
  secondhand: (figure: string, via: string | null, source: string | null) => {
    const relay = within(via) ?? 'somebody else';
    return `“${figure}” reached this draft through ${relay}: cite ${relay}, or find what ${within(source) ?? 'the source'} said at first hand.`;
  },
  partisan: (figure: string, party: string) =>
    `“${figure}” is what ${within(party)} says, a party to the conflict: add whether anybody could verify it, or what others count.`,
  uncited: (figure: string, source: string | null) =>
    `“${figure}” is given on the word of ${source === null ? 'its source' : `“${source}”`}: a link or note would let readers see for themselves.`,
  unknownCitation: {
    footnote: (label: string) => `Footnote “${label}” is defined nowhere: define it, or take it out.`,
    footnoteNear: (label: string, near: string) => `Footnote “${label}” is defined nowhere: did you mean “${near}”?`,
    link: (words: string) => `The link on “${words}” leads nowhere: put its address in.`,
    key: (key: string) => `No source has the key “${key}”: add the entry, or correct the key.`,
    keyNear: (key: string, near: string) => `No source has the key “${key}”: did you mean “${near}”?`,
  },
  unused: {
    footnote: (label: string) => `Footnote “${label}” is cited nowhere: cite it, or take it out.`,
    link: (label: string) => `Link definition “${label}” is cited nowhere: cite it, or take it out.`,
    source: (key: string) => `Source “${key}” is cited nowhere: cite it, or take it out.`,
  },
  duplicate: {
    label: (label: string) =>
      `“${label}” is defined twice and only the first counts: give this one another label, or take it out.`,
    target: (label: string, first: string) =>
      `“${label}” and “${first}” are the same source: cite “${first}” in both places.`,
    key: (key: string) =>
      `The key “${key}” is here twice and only the first entry counts: give this one another key, or take it out.`,
    first: 'Defined here first.',
  },
  incomplete: {
    /** At least one of them is lacking. */
    entry: (key: string, lacking: readonly Lacking[]) =>
      `“${key}” has no ${listed(lacking.map((part) => parts[part]))}: add it to the entry, so that readers can tell what they would find.`,
    address: (label: string) => `Footnote “${label}” is only an address: say whose page it is and of what date.`,
  },
  placeholder: {
    source: (mark: string) => `“${mark}” still waits for a source: name it, cite it, or take the figure out.`,
    other: (mark: string) => `“${mark}” still stands for something: put it in, or take the sentence out.`,
  },
  suppression: {
    unexplained: 'This comment quiets a rule without saying why: add “-- ” and the reason.',
    unknownAction:
      'This comment quiets nothing: after “says-who-” come disable, enable, disable-line, disable-next-line or disable-file.',
    unknownRule: (rule: string) => `There is no rule “${rule}”.`,
    unknownRuleNear: (rule: string, near: string) => `There is no rule “${rule}”: did you mean “${near}”?`,
    unused: 'This comment quiets nothing any more: take it out.',
    unusedRule: (rule: string) => `“${rule}” finds nothing here any more: take it out of the comment.`,
  },
  failed: (rule: string, error: string) =>
    `The rule ${rule} failed here (${error}) and found nothing; the other rules looked on. Please report the draft.`,
  /** A bibliography that is not read, and why. */
  unread: {
    missing: (name: string) => `The bibliography “${name}” is not read: there is no such file.`,
    outside: (name: string) => `The bibliography “${name}” is not read: it lies outside of this workspace.`,
    format: (name: string) => `The bibliography “${name}” is not read: only .bib, .json, .yaml and .yml are read.`,
    failed: (name: string, error: string) => `The bibliography “${name}” is not read: it cannot be read (${error}).`,
  },
  /** Problems within a bibliography; `reason` is a parser's, in English. */
  entries: {
    noKey: () => 'This entry has no key to cite it by: put one before its first comma.',
    noId: () => 'This entry has no “id” to cite it by: give it one.',
    open: (key: string) => `The entry “${key}” is not closed: put the missing brace at its end.`,
    unreadable: (key: string, reason: string) => `The entry “${key}” cannot be read: ${reason}.`,
    comma: (key: string) => `The entry “${key}” cannot be read: a comma or a brace is missing.`,
    commaBefore: (key: string, line: string) =>
      `The entry “${key}” cannot be read: a comma or a brace is missing before its line ${line}.`,
    notYaml: (reason: string) => `This cannot be read as YAML: ${reason}.`,
    notJson: (reason: string) => `This is no JSON: ${reason}.`,
    noJsonList: () => 'This is no list of sources: CSL JSON begins with “[”.',
    noYamlList: () => 'This is no list of sources: each begins with “- id:”.',
    stopped: (reason: string) => `This cannot be read on: ${reason}.`,
    encoding: () =>
      'This file is not in UTF-8 and is read as Windows-1252, so that names may be wrong: save it as UTF-8.',
    tooDeep: () => 'This file is nested too deeply to be read.',
  },
  /** Why a file takes no new source, in words that follow its name. */
  refused: {
    unsafe: 'is written in a way that no entry can be added to safely: add it by hand',
    tooDeep: 'is nested too deeply to be read',
    noJsonList: 'is no list of sources: CSL JSON begins with “[”',
    notYaml: 'cannot be read as YAML: mend it first',
    noYamlList: 'is no list of sources: its entries stand under “references:”',
  },
  fixes: {
    citeFootnote: (label: string, words: string) => `Cite footnote ${label}: ${words}`,
    linkTo: (label: string, words: string) => `Link to ${label}: ${words}`,
    citeEntry: (words: string) => `Cite ${words}`,
    attributeEarlier: (name: string) => `Attribute to ${name}, as the earlier mention does`,
    attributeLater: (name: string) => `Attribute to ${name}, as the later mention does`,
    citeEarlier: (marker: string) => `Cite ${marker}, as the earlier mention does`,
    citeLater: (marker: string) => `Cite ${marker}, as the later mention does`,
    attribute: 'Attribute it here: “according to …”',
    footnote: (label: string) => `Add footnote ${label}`,
    inlineNote: 'Add a note here',
    link: 'Link it to its source',
    mark: (mark: string) => `Mark it ${mark} for later`,
    leave: {
      'own reporting': 'Leave it: own reporting',
      'common knowledge': 'Leave it: common knowledge',
      'worked out from figures above': 'Leave it: worked out from figures above',
      'not a figure': 'Leave it: not a figure',
      other: 'Leave it: another reason …',
    },
    headline: (words: string) => `Add “${words}”`,
    change: (near: string) => `Change to “${near}”`,
    changeFootnote: (near: string) => `Change to footnote “${near}”`,
    removeComment: 'Take the comment out',
    removeRule: 'Take the rule out of the comment',
    convertToKey: (key: string) => `Convert this link to the key ${key}`,
    convertToFootnote: (label: string) => `Convert this link to footnote ${label}`,
    moveDefinitions: 'Move all definitions to the end, in order of use',
  },
};

/** Everything that findings and fixes say, in one language. */
export type Wording = typeof english;

/** What an entry of a bibliography may lack. */
export type Lacking = 'title' | 'issuer' | 'date';

const parts: Readonly<Record<Lacking, string>> = { title: 'title', issuer: 'author or publisher', date: 'date' };

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', no ')} and no ${words.at(-1)}`;

const asFact = (where: string, figure: string, source: string | null): string =>
  `The ${where} states “${figure}” as fact, but the text has it from ${within(source) ?? 'a source'}: say here too whose figure it is.`;

const far = (paragraphs: number): string =>
  paragraphs === 0
    ? 'only later in the paragraph'
    : paragraphs === 1
      ? 'one paragraph later'
      : `${paragraphs} paragraphs later`;

/** A source within a sentence: “the Observatory” where its own sentence begins with “The Observatory”. */
const within = (source: string | null): string | null =>
  source !== null && BEGINNING.test(source) ? source.charAt(0).toLowerCase() + source.slice(1) : source;

const BEGINNING = /^(?:The|An?|Its|Their|His|Her|Our|This|That|These|Those|One|Some|Several|Many)\s/u;

import type { Citation, Claim, Diagnostic, Exemption, FigureKind, Reach, Span, Status } from '../engine/index.js';

export interface Telling {
  readonly markdown: boolean;
  /** The draft. */
  readonly text: string;
  /** What the rules say about this figure. */
  readonly rules: readonly Pick<Diagnostic, 'rule' | 'url'>[];
  /** The line of an offset, counted from 1. */
  line(offset: number): number;
}

/**
 * Explains one figure's status: the evidence found or looked for and where, what would satisfy it, the rule's page.
 * Words of the draft stand in code spans, so that nothing in them acts as Markdown.
 */
export function explain(claim: Claim, telling: Telling): string {
  const quote = telling.markdown ? codeSpan : curly;
  const figure = quote(telling.text.slice(claim.phrase.start, claim.phrase.end));
  const strong = (words: string): string => (telling.markdown ? `**${words}**` : words);
  const paragraphs = [
    `${figure} — ${strong(headings[claim.status])}`,
    ...evidence[claim.status](claim, { quote, line: telling.line }),
    ...pages(telling),
  ];
  return paragraphs.join('\n\n');
}

const headings: Readonly<Record<Status, string>> = {
  exempt: 'needs no source',
  background: 'background',
  attributed: 'attributed',
  cited: 'cited',
  restated: 'restated',
  weak: 'weak source',
  unsourced: 'nobody stands behind it',
};

interface Words {
  quote(words: string): string;
  line(offset: number): number;
}

const remedy = 'To satisfy it: name who says so, cite a footnote, link or key, or decline with a reason.';

const evidence: Readonly<Record<Status, (claim: Claim, words: Words) => string[]>> = {
  exempt: ({ reason }) => [
    `It is ${exemptions[reason as Exemption] ?? 'no claim that anybody would ask a source for'}.`,
  ],
  background: () => ['A reader could look it up, and an editor would hardly insist on a source. A source still helps.'],
  attributed: (claim, words) => [
    `${attribution(claim, words)}${claim.citations.length > 0 ? ` ${cited(claim, words)}` : ''}`,
  ],
  cited: (claim, words) => [cited(claim, words)],
  restated: ({ supportedBy }, { line }) => [
    supportedBy === null
      ? 'The same figure stands with a source elsewhere in this draft.'
      : `The same figure stands with its source on line ${line(supportedBy.start)}.`,
  ],
  weak: (claim, words) => [
    weakness(claim, words),
    'To satisfy it: say by whom. Name the person or institution, or cite it.',
  ],
  unsourced: (claim, { line }) => [
    claim.figure.stakes === 'high'
      ? `Figures about ${subjects[claim.figure.kind]} always need somebody who says so.`
      : 'A stated quantity needs somebody who says so, unless a reader can look it up or count it.',
    `Looked for, in vain: a source named in its sentence (${lines(claim.sentence, line)}) or in one beside it; a ` +
      'lead-in, caption, table note or quotation that names one; a footnote, link, note or key; the same figure with ' +
      'a source elsewhere in this draft.',
    remedy,
  ],
};

/** `line 15`, `lines 15 to 17`. */
function lines({ start, end }: Span, line: Words['line']): string {
  const [first, last] = [line(start), line(Math.max(start, end - 1))];
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** What a figure of each kind is about. */
const subjects: Readonly<Record<FigureKind, string>> = {
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
};

function attribution(claim: Claim, words: Words): string {
  const { cue, reach } = claim;
  const who = claim.source === null ? 'Attributed' : `Attributed to ${speaker(claim, words)}`;
  return `${who}${cue === null ? '' : ` by the words ${words.quote(cue.text)}`}${reach === null ? '' : `, ${reaches[reach]}`}.`;
}

/** The source with its line, and the name that a pronoun or short form stands for. */
function speaker({ source, antecedent }: Claim, { quote, line }: Words): string {
  if (source === null) return '';
  const name = antecedent === null ? '' : ` (${quote(antecedent.text)}, line ${line(antecedent.start)})`;
  return `${quote(source.text)}${name} on line ${line(source.start)}`;
}

const reaches: Readonly<Record<Reach, string>> = {
  clause: 'in the same clause',
  sentence: 'in the same sentence',
  neighbour: 'in a neighbouring sentence',
  structure: 'in the lead-in, caption or quotation that holds the figure',
};

const cited = ({ citations }: Claim, { quote, line }: Words): string =>
  `Cited: ${citations.map((citation) => `${kinds[citation.kind]} ${quote(citation.target)} on line ${line(citation.start)}`).join('; ')}.`;

const kinds: Readonly<Record<Citation['kind'], string>> = {
  footnote: 'footnote',
  'inline-note': 'inline note',
  link: 'link to',
  key: 'citation key',
};

function weakness(claim: Claim, words: Words): string {
  const { source, cue, via, quality, reason } = claim;
  const found = source !== null ? speaker(claim, words) : cue !== null ? words.quote(cue.text) : 'a weak source';
  const through = via === null ? '' : `, through ${words.quote(via.text)}`;
  const why = (quality !== null && qualities[quality]) || reason;
  return `Found only ${found}${through}${why ? `: ${why}` : ''}.`;
}

const qualities: Readonly<Record<string, string>> = {
  generic: 'a group without its institution',
  vague: 'nobody in particular',
  anonymous: 'an anonymous source',
  hedge: 'words that say it is hearsay and name nobody',
  'second-hand': 'quoted through another',
};

const exemptions: Readonly<Record<Exemption, string>> = {
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
};

const guide = 'https://github.com/says-who/says-who/blob/main/docs/guide.md#how-do-i-make-it-stop';

function pages({ rules, markdown }: Telling): string[] {
  const unique = [...new Map(rules.map(({ rule, url }) => [rule, url])).entries()];
  if (unique.length === 0) return [];
  const links = [...unique, ['How do I make it stop?', guide] as const];
  return [
    links.map(([words, url]) => (markdown ? `[${words}](${url})` : `${words}: ${url}`)).join(markdown ? ' · ' : '\n'),
  ];
}

const curly = (words: string): string => `“${oneLine(words)}”`;

/** Words as a Markdown code span, fenced by more backticks than they hold in a row. */
export function codeSpan(words: string): string {
  const line = oneLine(words);
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** At most 200 code units on one line, without characters that a terminal or a renderer would act on. */
function oneLine(words: string): string {
  const line = words.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

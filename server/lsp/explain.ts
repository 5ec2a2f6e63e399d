import type { Claim, Diagnostic, Span, Status } from '../engine/index.js';
import type { ServerWording } from './wording/en.js';

export interface Telling {
  readonly markdown: boolean;
  readonly wording: ServerWording;
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
  const { markdown, wording, line } = telling;
  const quote = markdown ? codeSpan : (words: string): string => wording.quoted(oneLine(words));
  const figure = quote(telling.text.slice(claim.phrase.start, claim.phrase.end));
  const strong = (words: string): string => (markdown ? `**${words}**` : words);
  const paragraphs = [
    `${figure} — ${strong(wording.status[claim.status])}`,
    ...evidence[claim.status](claim, { quote, line, wording }),
    ...pages(telling),
  ];
  return paragraphs.join('\n\n');
}

interface Words {
  readonly wording: ServerWording;
  quote(words: string): string;
  line(offset: number): number;
}

const evidence: Readonly<Record<Status, (claim: Claim, words: Words) => string[]>> = {
  exempt: ({ reason }, { wording: { hover, exemptions, noClaim } }) => {
    const kinds: Readonly<Record<string, string>> = exemptions;
    return [hover.exempt(kinds[reason ?? ''] ?? noClaim)];
  },
  background: (_, { wording: { hover } }) => [hover.background],
  attributed: (claim, words) => [
    `${attribution(claim, words)}${claim.citations.length > 0 ? ` ${cited(claim, words)}` : ''}`,
  ],
  cited: (claim, words) => [cited(claim, words)],
  restated: ({ supportedBy }, { line, wording: { hover } }) => [
    supportedBy === null ? hover.restated : hover.restatedOn(line(supportedBy.start)),
  ],
  weak: (claim, words) => [weakness(claim, words), words.wording.hover.weakRemedy],
  unsourced: ({ figure, sentence }, { line, wording: { hover, subjects } }) => {
    const why = figure.stakes === 'high' ? hover.always(subjects[figure.kind]) : hover.stated;
    return [why, lookedFor(sentence, line, hover), hover.remedy];
  },
};

/** Where a source was looked for: in the sentence on `line 15`, on `lines 15 to 17`. */
function lookedFor({ start, end }: Span, line: Words['line'], hover: ServerWording['hover']): string {
  const [first, last] = [line(start), line(Math.max(start, end - 1))];
  return first === last ? hover.lookedOnLine(first) : hover.lookedOnLines(first, last);
}

function attribution(claim: Claim, words: Words): string {
  const { cue, reach, source } = claim;
  const { hover, reaches } = words.wording;
  const who = source === null ? hover.attributed : hover.attributedTo(speaker(claim, words));
  const by = cue === null ? '' : hover.byWords(words.quote(cue.text));
  return `${who}${by}${reach === null ? '' : hover.reaching(reaches[reach])}.`;
}

/** The source with its line, and the name that a pronoun or short form stands for. */
function speaker({ source, antecedent }: Claim, { quote, line, wording: { hover } }: Words): string {
  if (source === null) return '';
  const name = antecedent === null ? '' : hover.standsFor(quote(antecedent.text), line(antecedent.start));
  return hover.onLine(`${quote(source.text)}${name}`, line(source.start));
}

function cited({ citations }: Claim, { quote, line, wording }: Words): string {
  const { hover, citations: kinds } = wording;
  const all = citations.map(({ kind, target, start }) => hover.onLine(kinds[kind](quote(target)), line(start)));
  return hover.cited(all.join('; '));
}

function weakness(claim: Claim, words: Words): string {
  const { source, cue, via, quality, reason } = claim;
  const { hover } = words.wording;
  const qualities: Readonly<Record<string, string>> = words.wording.qualities;
  const found = source !== null ? speaker(claim, words) : cue !== null ? words.quote(cue.text) : hover.foundWeak;
  const through = via === null ? '' : hover.through(words.quote(via.text));
  const why = qualities[quality ?? ''] ?? reason;
  return hover.found(`${found}${through}${why ? hover.because(why) : ''}`);
}

const guide = 'https://github.com/says-who/says-who/blob/main/docs/guide.md#how-do-i-make-it-stop';

function pages({ rules, markdown, wording }: Telling): string[] {
  const unique = [...new Map(rules.map(({ rule, url }) => [rule, url])).entries()];
  if (unique.length === 0) return [];
  const links = [...unique, [wording.hover.stop, guide] as const];
  return [
    links.map(([words, url]) => (markdown ? `[${words}](${url})` : `${words}: ${url}`)).join(markdown ? ' · ' : '\n'),
  ];
}

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

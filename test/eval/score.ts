import type { Claim, Status } from '../../server/engine/index.js';
import type { Label, Mark } from './marks.js';

/** What a status amounts to for a reader: a finding, a source, or silence. */
type Verdict = 'flag' | 'sourced' | 'restated' | 'quiet';

const verdicts: Readonly<Record<Status, Verdict>> = {
  unsourced: 'flag',
  weak: 'flag',
  attributed: 'sourced',
  cited: 'sourced',
  restated: 'restated',
  background: 'quiet',
  exempt: 'quiet',
};

/** What a label asks for; `null` where a fair editor may do either. */
const wishes: Readonly<Record<Label, Verdict | null>> = {
  none: 'flag',
  weak: 'flag',
  same: 'sourced',
  near: 'sourced',
  cited: 'sourced',
  exempt: 'quiet',
  soft: null,
  generic: null,
  restated: null,
};

/** One labelled number expression beside what the engine made of it. */
export interface Outcome {
  readonly doc: string;
  readonly mark: Mark;
  /** Null: the engine sees no figure there. */
  readonly claim: Claim | null;
  /** The verdict that is wanted; null where any will do. */
  readonly want: Verdict | null;
  readonly verdict: Verdict;
  /** Whether the source named is the one labelled; null where none is wanted or none was found. */
  readonly named: boolean | null;
  readonly right: boolean;
}

/** Each mark with the narrowest figure that overlaps it. */
export function judge(doc: string, text: string, marks: readonly Mark[], claims: readonly Claim[]): Outcome[] {
  return marks.map((mark) => {
    const claim =
      claims
        .filter(({ span }) => span.start < mark.end && mark.start < span.end)
        .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0] ?? null;
    const verdict = claim === null ? 'quiet' : verdicts[claim.status];
    const wanted = mark.labels.map((label) => wishes[label]);
    const open = wanted.includes(null);
    const want = open ? null : (wanted[0] ?? null);
    const right = open || wanted.includes(verdict) || (want === 'quiet' && verdict !== 'flag');
    const comparable = want === 'sourced' && verdict === 'sourced' && mark.source !== null && claim !== null;
    const named = comparable && claim !== null ? sharesWord(mark.source ?? '', evidenceOf(claim, text)) : null;
    return { doc, mark, claim, want, verdict, named, right };
  });
}

/** The figures that would be reported although no number expression is labelled there. */
export function outsideMarks(marks: readonly Mark[], claims: readonly Claim[]): Claim[] {
  return claims.filter(
    ({ span, status }) =>
      verdicts[status] === 'flag' && !marks.some((mark) => span.start < mark.end && mark.start < span.end),
  );
}

/** Counts over outcomes; every share is null where there is nothing to share. */
export interface Tally {
  readonly marks: number;
  /** Of the figures reported, how many should be. */
  readonly precision: number | null;
  /** Of the figures that should be reported, how many are. */
  readonly recall: number | null;
  /** Of the figures that have a source, how many are seen to have one. */
  readonly attribution: number | null;
  /** Of those, how many with the source that the label names. */
  readonly named: number | null;
  /** Of dates, ages, names, scores, acts …, how many are reported all the same. */
  readonly alarms: number | null;
  /** Figures that should be reported where the engine sees none. */
  readonly unseen: number;
  /** Of the figures that are sourced elsewhere in the draft, how many are seen to be. */
  readonly restated: Part;
  /** Of the figures with a hedge or nobody in particular, how many are called weak rather than unsourced. */
  readonly weak: Part;
  /** Of the figures that an editor would hardly insist on, how many are reported. */
  readonly background: Part;
  readonly counts: Readonly<Record<'flagged' | 'missed' | 'falseFlags' | 'sourced' | 'exempt' | 'exemptFlags', number>>;
}

export interface Part {
  readonly part: number;
  readonly whole: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const wanting = (want: Verdict): Outcome[] => outcomes.filter((outcome) => outcome.want === want);
  const flags = (of: readonly Outcome[]): number => of.filter(({ verdict }) => verdict === 'flag').length;
  const flagged = flags(wanting('flag'));
  const falseFlags = outcomes.filter(
    ({ want, right, verdict }) => want !== null && want !== 'flag' && !right && verdict === 'flag',
  ).length;
  const sourced = wanting('sourced');
  const seen = sourced.filter(({ right, verdict }) => right && verdict === 'sourced');
  const comparable = seen.filter(({ named }) => named !== null);
  const exempt = wanting('quiet');
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const missed = wanting('flag').filter(({ right }) => !right).length;
  return {
    marks: outcomes.length,
    precision: share(flagged, flagged + falseFlags),
    recall: share(flagged, flagged + missed),
    attribution: share(seen.length, sourced.length),
    named: share(comparable.filter(({ named }) => named).length, comparable.length),
    alarms: share(flags(exempt), exempt.length),
    restated: part(outcomes, 'restated', ({ claim }) => claim?.status === 'restated'),
    weak: part(outcomes, 'weak', ({ claim }) => claim?.status === 'weak'),
    background: part(outcomes, 'soft', ({ verdict }) => verdict === 'flag'),
    unseen: wanting('flag').filter(({ claim }) => claim === null).length,
    counts: {
      flagged,
      missed,
      falseFlags,
      sourced: sourced.length,
      exempt: exempt.length,
      exemptFlags: flags(exempt),
    },
  };
}

/** How many of the outcomes whose first label is this one are so. */
function part(outcomes: readonly Outcome[], label: Label, so: (outcome: Outcome) => boolean): Part {
  const of = outcomes.filter(({ mark }) => mark.labels[0] === label);
  return { part: of.filter(so).length, whole: of.length };
}

/** Label against status, the commonest first: `same → unsourced`, 12. Only wrong outcomes are counted. */
export function confusions(outcomes: readonly Outcome[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { mark, claim, right } of outcomes) {
    if (right) continue;
    const pair = `${mark.labels.join('/')} → ${claim?.status ?? 'not seen'}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/** Everything that the engine puts forward as the source: the mention, the markers' targets and their own words. */
function evidenceOf(claim: Claim, text: string): string {
  const markers = claim.citations.map(({ target, start, end }) => `${target} ${text.slice(start, end)}`);
  return [claim.source?.text ?? '', claim.antecedent?.text ?? '', ...markers].join(' ');
}

const idle = new Set(['the', 'a', 'an', 'of', 'said', 'says', 'told']);

function sharesWord(wanted: string, given: string): boolean {
  const words = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !idle.has(word));
  const there = new Set(words(given));
  return words(wanted).some((word) => there.has(word));
}

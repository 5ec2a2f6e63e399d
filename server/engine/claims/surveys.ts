import type { Attribution } from '../attribution/attribution.js';
import type { Block } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Reading } from '../reading.js';
import type { Span } from '../text/span.js';
import { STUDY } from './citations.js';
import type { Around, Row } from './structure.js';
import { tieOf } from './ties.js';
import { isGood } from './within.js';

/** A survey that a block tells of: who stands behind it, in words or as links. */
export interface Survey {
  readonly attribution: Attribution | null;
  readonly citations: readonly Marker[];
  /** The source's words where no attribution has them. */
  readonly source: Span<'prose'> | null;
  /** It is the writer's own: “We surveyed 1,200 nurses”. */
  readonly own: boolean;
}

const SURVEY =
  /\b(?:survey(?:s|ed)?|poll(?:s|ed|ing)?|questionnaires?|census|stud(?:y|ies)|interview(?:s|ed)?|research)\b/iu;

export function surveyIn({ markers, prose: { text } }: Block, { attributions }: Reading): Survey | null {
  const attribution = attributions.findLast(
    (found) =>
      isGood(found) &&
      (SURVEY.test(text.slice(found.cue.start, found.cue.end)) ||
        (found.source !== null && SURVEY.test(text.slice(found.source.start, found.source.end)))),
  );
  if (attribution !== undefined) {
    const own = /^(?:we|our\b.{0,20})$/iu.test(text.slice(attribution.source?.start, attribution.source?.end));
    return { attribution, citations: [], source: null, own };
  }
  const asked = (OURS.test(text) ? OWN_SURVEY.exec(text) : null) ?? (ANALYSING.test(text) ? ANALYSED.exec(text) : null);
  if (asked !== null) {
    const start = asked.index + asked[0].indexOf(asked[1] ?? '');
    const source = { start, end: start + (asked[1]?.length ?? 0) };
    return { attribution: null, citations: [], source, own: true };
  }
  const citations = markers.filter(
    ({ kind, external, text: words }) => kind === 'link' && external && SURVEY.test(words),
  );
  return citations.length > 0 ? { attribution: null, citations, source: null, own: false } : null;
}

/** What `OWN_SURVEY` begins with. */
const OURS = /we|our/i;

/** “We asked all 8,420 pupils”, “we audited 312 contracts”, “our sample of 900” */
const OWN_SURVEY =
  /\b(we|our)\b (?:\p{L}+ ){0,2}(?:asked|polled|questioned|consulted|audited|sampled|survey|sample|poll|questionnaire|audit)\b[^.!?]{0,60}(?:\d|\b(?:all|every|each)\b)/iu;

/** What `ANALYSED` finds holds one of these. */
const ANALYSING = /analy[sz]ed|examined|reviewed|mapped|tallied/;

/** “The Lenn Post analysed the police logs of a year”, “we reviewed 40 filings”: whose own count of records the rest tells. */
const ANALYSED =
  /\b([Ww]e|(?:The|Our) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) (?:analy[sz]ed|examined|reviewed|mapped|tallied) [^.!?]{0,60}\b(?:data|data ?sets?|logs|records|filings|documents|contracts|entries|reports|responses|listings|tickets)\b/u;

/** What a block says of a study, a report, a chart: who made it in words, or the links of the sentence that tells of it. */
export function studyIn(
  { markers, prose: { text } }: Block,
  { attributions, sentences }: Reading,
): Pick<Survey, 'attribution' | 'citations'> | null {
  const attribution = attributions.findLast(
    (found) => isGood(found) && found.source !== null && STUDY.test(text.slice(found.source.start, found.source.end)),
  );
  if (attribution !== undefined) return { attribution, citations: [] };
  const told = sentences.filter(({ start, end }) => STUDY.test(text.slice(start, end)));
  const citations = markers.filter(
    ({ kind, external, at }) =>
      kind === 'link' && external && told.some(({ start, end }) => at.start >= start && at.end <= end),
  );
  return citations.length > 0 ? { attribution: null, citations } : null;
}

/** What `ASKED` finds holds one of these; far quicker to look for. The long s and the Kelvin sign are letters to it, too. */
const ASKING = /re[sſ](?:pondent|earch)|participant|interview|[sſ]urvey|poll|question|a[sſ][kK]ed|[sſ]tud/i;

const ASKED =
  /\b(?:respondents?|participants?|interviewees?|(?:those|people|adults|voters|workers|readers|users|students|employees) (?:surveyed|polled|questioned|interviewed)|of (?:\p{L}+ ){1,3}(?:surveyed|polled|questioned|interviewed|asked)|in the (?:survey|poll|study)|the (?:survey|poll|study) (?:was|involved|drew|covered|asked|questioned|polled|interviewed|included)|(?:surveyed|polled|questioned|interviewed) (?:for|in) the (?:survey|poll|study|research|report)|took part in the (?:survey|poll|study|research)|^asked (?:if|whether|how|what|about))\b/iu;

const SHARE = /%|\bper ?cent\b|\b(?:half|thirds?|quarters?|majority)\b|\b(?:one|two|three|four|nine) in \w/iu;

/**
 * What a source speaks for: what is said of those asked in the writer's `own` survey or in `other` ones, of a list's
 * `items`, what is `tied` to the figure before, or what a draft tells from its `data`.
 */
export type About = 'own' | 'other' | 'items' | 'tied' | 'data';

/** Whether a sentence is about it: “72% of respondents”, in the writer's own survey any share, “Each of these grew”. */
export function isAbout(sentence: string, about: About): boolean {
  if (about === 'items') return ITEMS.test(sentence);
  if (about === 'tied') return tieOf(sentence) !== null;
  if (about === 'data') return !HARMED.test(sentence);
  return (ASKING.test(sentence) && ASKED.test(sentence)) || (about === 'own' && SHARE.test(sentence));
}

/** What happened to people stands on more than a table of data. */
const HARMED = /\b(?:kill(?:ed|s|ing)|dead|die[ds]?|deaths?|injur|wound|arrest|tested positive)/iu;

const ITEMS =
  /^\s{0,3}(?:(?:Each|All|Both|Most|None|Many|Some|Half|\p{L}+(?: \w+)?) of (?:these|those|them)\b|(?:Together|In all|Altogether|Combined),? (?:these|those|they)\b|(?:These|Those) (?:\p{L}+ ){0,3}(?:groups?|items|categories|figures|numbers|sums|shares|cases|causes|sectors|regions|areas|places|countries|cities|towns)\b)/u;

/** How many blocks on a survey is remembered. */
const FAR = 40;

/**
 * What is said of those who were asked is the survey's that was told of last, up to the next survey; any other share is
 * the writer's own survey's, if there is one.
 */
export function surveys({ edges }: Row, around: (Around | null)[]): void {
  let own: Around | null = null;
  let other: Around | null = null;
  for (const [index, { survey, asked }] of edges.entries()) {
    if (other !== null && asked.other && index - other.block < FAR) around[index] ??= other;
    if (own !== null && asked.own && index - own.block < FAR) around[index] ??= own;
    if (survey === null) continue;
    const { attribution, citations, source } = survey;
    const said: Around = { block: index, attribution, source, citations, about: survey.own ? 'own' : 'other' };
    if (survey.own) own = said;
    else other = said;
  }
}

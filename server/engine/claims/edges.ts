import type { Attribution } from '../attribution/attribution.js';
import { type Label, labelOf } from '../attribution/interview.js';
import type { Block } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Reading } from '../reading.js';
import type { Span } from '../text/span.js';
import { STUDY } from './citations.js';
import { AHEAD } from './lead-ins.js';
import { isAbout, type Survey, studyIn, surveyIn } from './surveys.js';
import { tieOf } from './ties.js';
import { isGood } from './within.js';

/** How a block begins and ends, as far as the blocks beside it are concerned: a function of its text and reading. */
export interface Edges {
  /** It begins with a quotation mark. */
  readonly quoted: boolean;
  /** It ends with one. */
  readonly closed: boolean;
  readonly colon: boolean;
  /** What it opens by its last words: by a colon or “the following” anything, by having no full stop a list. */
  readonly opens: 'anything' | 'list' | null;
  /** The label of an interview’s answer. */
  readonly label: Label | null;
  /** The attributions to a named source that hold for the block before and the one after. */
  readonly previous: Attribution | null;
  readonly next: Attribution | null;
  /** Who is named by a note on the figures around it: “All figures are from the ministry.” */
  readonly note: Note | null;
  /** All of it stands between quotation marks, and nobody is named. */
  readonly quotation: boolean;
  /** What it says of a survey: the source in words, or the links. */
  readonly survey: Survey | null;
  /** What it says of a study, a report or a chart. */
  readonly study: Pick<Survey, 'attribution' | 'citations'> | null;
  /** Who speaks in its last sentence. */
  readonly speaker: Attribution | null;
  /** Who gives a figure in its last sentence. */
  readonly stated: Attribution | null;
  /** Its last sentence tells what a study shows: “Research by the union shows that most are worried.” */
  readonly finds: boolean;
  /** It announces what is “below”. */
  readonly ahead: boolean;
  /** Whether its figures may be of those who were asked, in the writer's own survey or in another's. */
  readonly asked: Readonly<Record<'own' | 'other', boolean>>;
  /** How its first words point back at the block before. */
  readonly tie: 'figure' | 'sum' | null;
}

/** A note on the figures around it. */
export interface Note {
  readonly attribution: Attribution | null;
  /** The source's words where no attribution has them. */
  readonly source: Span<'prose'> | null;
  readonly citations: readonly Marker[];
  /** On those of its section, of the whole draft, or, if it stands below “About the data”, on all that was counted. */
  readonly on: 'section' | 'draft' | 'data';
}

export function edgesOf(block: Block, reading: Reading): Edges {
  const { kind, within } = block;
  const { text } = block.prose;
  const { attributions, figures, sentences } = reading;
  const note = noteIn(text, reading) ?? originIn(block, reading);
  const last = sentences.at(-1)?.start ?? 0;
  const plain = kind === 'paragraph' && within.length === 0;
  const speaker = plain ? (attributions.findLast((found) => isGood(found) && found.cue.start >= last) ?? null) : null;
  return {
    quoted: /^\s*["“‘]/u.test(text),
    closed: /["”’]\s*$/u.test(text.slice(-NEAR)),
    colon: /:\s*$/u.test(text.slice(-NEAR)),
    opens: opened(text.trimEnd(), kind === 'paragraph'),
    label: plain ? labelOf(text) : null,
    previous:
      note === null || note.on === 'data'
        ? (attributions.find((found) => found.beyond === 'previous' && isGood(found)) ?? null)
        : null,
    next: attributions.findLast((found) => found.beyond === 'next' && isGood(found)) ?? null,
    note,
    survey: surveyIn(block, reading),
    quotation: plain && QUOTATION.test(text) && attributions.every(({ quality }) => quality === 'hedge'),
    study: plain ? studyIn(block, reading) : null,
    speaker,
    stated: figures.some(({ span, exempt }) => span.start >= last && exempt === null) ? speaker : null,
    finds: speaker?.source != null && STUDY.test(text.slice(speaker.source.start, speaker.source.end)),
    ahead: /:\s*$/u.test(text.slice(-NEAR)) && AHEAD.test(text.slice(last)),
    asked: figures.length === 0 ? NOBODY : { own: isAbout(text, 'own'), other: isAbout(text, 'other') },
    tie: plain ? tieOf(text) : null,
  };
}

const NOBODY: Edges['asked'] = { own: false, other: false };

const QUOTATION = /^\s{0,3}(?:"[^"]{2,}"|“[^”]{2,}”)\s{0,3}$/u;

const NOTE =
  /\b(?:all|the|these)? ?(?:figures|numbers|data|statistics|estimates|prices)\b[^.!?]{0,80}\b(?:unless|in this (?:article|section|report|story|piece|page|post|chapter)|throughout|used here|cited here)\b/iu;
const WHOLE = /\b(?:article|report|story|piece|page|post)\b/iu;

/** “All figures are from the ministry unless stated otherwise.” */
function noteIn(text: string, { attributions, sentences, figures }: Reading): Note | null {
  if (text.length > 400 || attributions.length === 0) return null;
  const match = NOTE.exec(text);
  if (match === null || figures.some(({ exempt }) => exempt === null)) return null;
  const sentence = sentences.find(({ end }) => end > match.index);
  const attribution = attributions.find(
    (found) =>
      isGood(found) && sentence !== undefined && found.cue.start >= sentence.start && found.cue.end <= sentence.end,
  );
  if (attribution === undefined) return null;
  return { attribution, source: null, citations: [], on: WHOLE.test(match[0]) ? 'draft' : 'section' };
}

/** “All data for the map was provided by the Harbour Office.”: what a section about the data says of where it is from. */
function originIn({ prose: { text }, markers }: Block, { attributions, sentences }: Reading): Note | null {
  const match = DATA.test(text) ? ORIGIN.exec(text) : null;
  if (match === null) return null;
  const start = match.index + match[0].length - (match[1]?.length ?? 0);
  const source = { start, end: start + (match[1]?.length ?? 0) };
  const sentence = sentences.find(({ end }) => end > match.index);
  const attribution = attributions.find(
    (found) => isGood(found) && found.cue.start >= (sentence?.start ?? 0) && found.cue.end <= (sentence?.end ?? 0),
  );
  const citations = markers.filter(({ kind, external }) => kind === 'link' && external);
  return { attribution: attribution ?? null, source: attribution === undefined ? source : null, citations, on: 'data' };
}

/** What `ORIGIN` begins with. */
const DATA = /data|figures|numbers|statistics|visuali[sz]ations|charts|graphs|graphics|allocations/i;
const ORIGIN =
  /^\s{0,3}(?:(?:All|The|Our|These|Most)\b )?(?:(?:of )?(?:the|our|these) )?(?:[\p{L}-]+ )?(?:[Dd]ata|[Ff]igures|[Nn]umbers|[Ss]tatistics|[Vv]isuali[sz]ations|[Cc]harts|[Gg]raphs|[Gg]raphics|[Aa]llocations)\b[^.!?:]{0,80}\b(?:was|were|is|are|came|comes?)\b(?: (?:all|mostly|mainly|largely|primarily|directly|originally|then))?(?: (?:provided|supplied|given|published|released|compiled|collected|taken|obtained|derived|downloaded|gathered|sourced|found|based|drawn|made|created|built|scraped|pulled|retrieved|requested))?(?: (?:directly|mostly|mainly))? (?:from|by|in|on|using data (?:on|from|by)|with data from) ((?:the |a |an |its |their )?\p{Lu}[^.,;()]{2,90})/u;

/** How far from its end a block is looked at for what closes it. */
const NEAR = 100;

function opened(text: string, paragraph: boolean): Edges['opens'] {
  if (/:\s{0,3}["“]?$/u.test(text) || /^\s{0,3}(?:Table|Tab\.|Figure|Fig\.|Chart) \d/u.test(text)) return 'anything';
  const stop = text.endsWith('.') ? text.length - 1 : text.length;
  const last = text.slice(text.lastIndexOf('.', stop - 1) + 1, stop);
  if (/\b(?:following|below|as follows)\b/iu.test(last)) return 'anything';
  return paragraph && /[\p{L}\p{N})]$/u.test(text) ? 'list' : null;
}

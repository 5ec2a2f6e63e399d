import type { Attribution, Content } from '../attribution/attribution.js';
import { antecedentOf } from '../attribution/resolve.js';
import type { Exemption, Figure } from '../figures/figure.js';
import type { Keys } from '../markdown/bare-keys.js';
import type { Block } from '../markdown/blocks.js';
import type { Marker, MarkerKind } from '../markdown/markers.js';
import { toSource } from '../prose/prose.js';
import type { Reading } from '../reading.js';
import { own } from '../text/common.js';
import { once } from '../text/once.js';
import { type Span, textOf } from '../text/span.js';
import { citationsIn } from './citations.js';
import type { Reach, Status } from './claim.js';
import { type Comparable, comparable, stemsOf } from './comparable.js';
import type { Around } from './structure.js';
import { isAbout } from './surveys.js';
import { holderIn, isGood, sentenceOf } from './within.js';

/** A place counted from the start of a block: its own (`block` 0) or one so many blocks further on. */
export interface LocalPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface LocalMention extends LocalPlace {
  readonly text: string;
}

export interface LocalCitation extends LocalPlace {
  readonly kind: MarkerKind;
  readonly target: string;
}

/** A claim before anything is known of the same figure elsewhere; it stays true when its block moves. */
export interface LocalClaim {
  readonly figure: Figure;
  readonly span: LocalPlace;
  readonly phrase: LocalPlace;
  readonly sentence: LocalPlace;
  /** The phrase as a message names it. */
  readonly words: string;
  readonly status: Exclude<Status, 'restated'>;
  readonly reach: Reach | null;
  readonly reason: string | null;
  readonly source: LocalMention | null;
  readonly antecedent: LocalMention | null;
  readonly cue: LocalMention | null;
  readonly quality: Attribution['quality'] | null;
  readonly via: LocalMention | null;
  readonly citations: readonly LocalCitation[];
  /** Whether it stands above the text, in a headline, a heading or a summary: it is no source for what stands in it. */
  readonly above: boolean;
  /** What decides whether another figure is the same one. */
  readonly same: Comparable;
}

/** What a draft's claims are made from. */
export interface Scene {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
  /** What is a citation key when it stands bare in the text. */
  readonly keys: Keys;
}

/** A block's claims, and which of the blocks around it were looked at for them: from `from` to `to`, itself being 0. */
export interface BlockClaims {
  readonly claims: readonly LocalClaim[];
  /** Those of them that have no source here. */
  readonly unsourced: readonly LocalClaim[];
  /** What each is worth in numbers; NaN for what says no number. */
  readonly worths: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A source in words and where it stands. */
interface Voice {
  readonly block: number;
  readonly attribution: Attribution | null;
  readonly source: Span<'prose'> | null;
  readonly reach: Content['reach'] | 'structure';
}

/** How many blocks back a pronoun's name is looked for. */
export const FAR = 6;

/** The claims of the block `index`, given what stands around it. */
export function claimsOfBlock(scene: Scene, index: number, around: Around | null): BlockClaims {
  const block = scene.blocks[index] as Block;
  const reading = scene.readings[index] as Reading;
  const holder = holderIn(reading);
  const citations = citationsIn(block, reading, scene.keys);
  const beside = around === null ? 0 : around.block - index;
  const words = wordsIn(block);
  const claims = reading.figures.map((found) => {
    const figure = isSpeaking(reading, found) ? { ...found, exempt: 'countable' as const } : found;
    const held = holder(figure.span);
    const voice: Voice | null = held && {
      block: index,
      attribution: held.attribution,
      source: held.attribution.source,
      reach: held.reach,
    };
    const linked = citations(figure.span, held?.attribution.cue ?? null).map((marker) => citationOf(marker, 0));
    const sentence = textOf(block.prose.text, sentenceOf(reading, figure.span));
    const speaking = speaksFor(around, sentence) && !(around?.about === 'own' && linked.length > 0) ? around : null;
    const good = held !== null && isGood(held.attribution) ? voice : aroundVoice(speaking);
    const cited = [...linked, ...(speaking?.citations ?? []).map((marker) => citationOf(marker, beside))];
    const status = statusOf(figure, good, voice, cited.length > 0);
    const speaks = status === 'weak' ? voice : status === 'exempt' || status === 'background' ? (good ?? voice) : good;
    return claimOf(scene, index, figure, { status, citations: cited, voice: speaks, words });
  });
  const worths = claims.map(({ same }) => same.worth ?? Number.NaN);
  const unsourced = claims.filter(({ status }) => status === 'unsourced');
  return { claims, unsourced, worths, from: Math.min(0, beside) - FAR, to: Math.max(0, beside) };
}

/** “according to |two| people who were there”: how many speak is no claim, but who does. */
const isSpeaking = ({ attributions }: Reading, { exempt, extent, unit, span, phrase }: Figure): boolean =>
  exempt === null &&
  (extent.low ?? extent.high ?? MANY) < (FORECASTS.test(unit ?? '') ? 10 * MANY : MANY) &&
  attributions.some(
    ({ source, cue }) =>
      source !== null &&
      source.start >= phrase.start &&
      source.start <= span.start &&
      source.end >= phrase.end &&
      (cue.end <= source.start || cue.start >= source.end),
  );

const MANY = 20;
/** “according to |27| estimates compiled by the agency” */
const FORECASTS = /^(?:estimates|forecasts|projections|analysts|economists|brokers|traders)$/u;

/** Whether what stands around a block speaks for one of its sentences. */
const speaksFor = (around: Around | null, sentence: string): boolean =>
  around?.about === undefined || isAbout(sentence, around.about);

function aroundVoice(around: Around | null): Voice | null {
  if (around === null || (around.attribution === null && around.source === null)) return null;
  const { block, attribution } = around;
  return { block, attribution, source: attribution?.source ?? around.source, reach: 'structure' };
}

function statusOf(figure: Figure, good: Voice | null, voice: Voice | null, cited: boolean): LocalClaim['status'] {
  if (figure.exempt !== null) return good !== null && isTold(figure.exempt) && isHere(good) ? 'attributed' : 'exempt';
  if (good !== null) return 'attributed';
  if (cited) return 'cited';
  if (figure.stakes === 'background') return 'background';
  return voice === null ? 'unsourced' : 'weak';
}

/** Exemptions of what can have a source although none is asked for: “the mill will open 12 shops, it said”. */
const isTold = (exempt: Exemption): boolean => /^(?:act|countable|hypothetical|advice|threshold)$/u.test(exempt);

const isHere = ({ reach }: Voice): boolean => reach === 'clause' || reach === 'sentence';

type Support = Pick<LocalClaim, 'status' | 'citations'> & {
  readonly voice: Voice | null;
  readonly words: ReturnType<typeof wordsIn>;
};

/** The words of a block's sentences, each worked out but once. */
function wordsIn({ prose: { text } }: Block): (sentence: Span<'prose'>) => Comparable['words'] {
  const known = new Map<number, Comparable['words']>();
  return ({ start, end }) => {
    const words = known.get(start) ?? once(() => stemsOf(text.slice(start, end)));
    known.set(start, words);
    return words;
  };
}

function claimOf(
  scene: Scene,
  index: number,
  figure: Figure,
  { status, citations, voice, words }: Support,
): LocalClaim {
  const block = scene.blocks[index] as Block;
  const reading = scene.readings[index] as Reading;
  const attribution = voice?.attribution ?? null;
  const from = voice?.block ?? index;
  const mention = (span: Span<'prose'> | null | undefined): LocalMention | null =>
    span ? mentionOf(scene.blocks[from] ?? block, span, from - index) : null;
  const phrase = placeIn(block, figure.phrase);
  const sentence = sentenceOf(reading, figure.span);
  return {
    figure,
    span: placeIn(block, figure.span),
    phrase,
    sentence: placeIn(block, sentence),
    words: wordsOf(scene.text, block.start + phrase.start, block.start + phrase.end),
    status,
    reach: status === 'attributed' ? ((voice?.reach ?? null) as Reach | null) : null,
    reason: status === 'exempt' ? figure.exempt : status === 'weak' ? (attribution?.quality ?? null) : null,
    source: mention(voice?.source),
    antecedent: mention(attribution?.resolved) ?? antecedent(scene, index, voice),
    cue: mention(attribution?.cue),
    quality: attribution?.quality ?? null,
    via: mention(attribution?.via),
    citations,
    above: /^(?:headline|heading|summary)$/u.test(block.kind),
    same: comparable(figure, words(sentence)),
  };
}

/** The name in an earlier block that the source's mention stands for. */
function antecedent({ blocks, readings }: Scene, index: number, voice: Voice | null): LocalMention | null {
  if (voice === null || voice.source === null) return null;
  const speaker = blocks[voice.block] as Block;
  const first = Math.max(0, voice.block - FAR);
  const earlier = blocks.slice(first, voice.block).map((block, i) => ({
    text: block.prose.text,
    attributions: readings[first + i]?.attributions ?? [],
  }));
  const found = antecedentOf(textOf(speaker.prose.text, voice.source), earlier);
  const block = found === null ? undefined : blocks[first + found.index];
  return found === null || block === undefined ? null : mentionOf(block, found, first + found.index - index);
}

const placeIn = ({ prose }: Block, span: Span<'prose'>): LocalPlace => ({ block: 0, ...toSource(prose, span) });

const mentionOf = ({ prose }: Block, { start, end }: Span<'prose'>, block: number): LocalMention => ({
  block,
  ...toSource(prose, { start, end }),
  text: prose.text.slice(start, end),
});

const citationOf = ({ kind, target, from }: Marker, block: number): LocalCitation => ({
  block,
  start: from.start,
  end: from.end,
  kind,
  target,
});

/** A quantity as messages name it, without the marks of Markdown. */
function wordsOf(text: string, start: number, end: number): string {
  // What a phrase begins with is enough, unless hardly any of it is words.
  const some = end - start > ENOUGH ? shortened(text.slice(start, start + ENOUGH)) : '';
  return some.endsWith('…') ? some : shortened(own(text.slice(start, end)));
}

const ENOUGH = 400;

function shortened(phrase: string): string {
  const words = phrase
    .replace(/[*_~`]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

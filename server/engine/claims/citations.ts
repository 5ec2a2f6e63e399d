import { bareKeys, type Keys } from '../markdown/bare-keys.js';
import type { Block } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Reading } from '../reading.js';
import { lastAtOrBefore } from '../text/search.js';
import type { Span } from '../text/span.js';
import { sentenceOf } from './within.js';

/** A link whose words tell that it leads to evidence. */
const EVIDENCE =
  /\b(?:source|sources|via|report(?:s|ed)?|study|studies|survey|data|dataset|figures?|statistics?|stats|analysis|analyses|research|census|poll|paper|article|release|statement|announce[a-z]*|estimate[sd]?|findings?|found|results?|according|says?|said|shows?|infographic|chart|table|index|filing|audit|tally|count|records?)\b/iu;
/** A link that only leads elsewhere. */
const NAVIGATION =
  /^(?:here|more|read more|click here|this|link|see more|learn more|home|website|register|sign up|subscribe)$/iu;

/** So many markers to either side of a figure are looked at: no sentence that somebody wrote has more. */
const FAR = 100;

/**
 * Finds the citations that cover a figure of a block: those of its sentence, those of the sentence whose speaker goes on
 * in it (`said`: where his cue stands), a link that is a sentence of its own after it, the study that the sentence before
 * links to; and what closes the paragraph.
 */
export function citationsIn(
  block: Block,
  reading: Reading,
  keys: Keys,
): (figure: Span<'prose'>, said: Span<'prose'> | null) => readonly Marker[] {
  const { prose } = block;
  const bare = bareKeys(block, keys);
  const markers =
    bare.length === 0 ? block.markers : [...block.markers, ...bare].sort((a, b) => a.at.start - b.at.start);
  if (markers.length === 0) return () => [];
  const final = finalMarkers(markers, prose.text);
  const beside = besideIn(block, reading);
  return (figure, said) => {
    const sentence = sentenceOf(reading, figure);
    const own = within(sentence, figure);
    if (own.length > 0) return own;
    const other =
      said === null || (sentence.start <= said.start && said.end <= sentence.end)
        ? []
        : within(sentenceOf(reading, said), said);
    if (other.length > 0) return other;
    const links = beside(sentence);
    return links.length > 0 ? links : final;
  };

  function within(sentence: Span<'prose'>, figure: Span<'prose'>): Marker[] {
    const found: Marker[] = [];
    const near = lastAtOrBefore(markers, figure.end, ({ at }) => at.start);
    const last = lastAtOrBefore(markers, sentence.end, ({ at }) => at.start);
    // A marker at a sentence's very end, after its full stop, belongs to it; one at its very start to the one before.
    for (let i = Math.min(last, near + FAR); i >= Math.max(0, near - FAR); i--) {
      const marker = markers[i] as Marker;
      const subject = isSubject(marker, prose.text);
      if (marker.at.end < sentence.start - (subject ? 1 : 0)) break;
      if (!subject && marker.at.end === sentence.start && sentence.start > 0) break;
      if (subject && marker.at.start >= sentence.end) continue;
      if (supports(marker, figure, prose.text)) found.unshift(marker);
    }
    return found;
  }
}

/** “It fell. @doe2020 finds that …”: a key that is the subject of the sentence after it. */
const isSubject = ({ kind, at }: Marker, text: string): boolean =>
  kind === 'key' &&
  /[.!?]["”’)]?\s{1,2}$/u.test(text.slice(Math.max(0, at.start - 5), at.start)) &&
  /^\s{0,2}\p{Ll}/u.test(text.slice(at.end, at.end + 3));

/** The links of the sentences beside one that are about it: each sentence's but once. */
function besideIn({ markers, prose }: Block, { sentences, figures }: Reading): (sentence: Span<'prose'>) => Marker[] {
  const links = markers.filter(({ kind, external }) => kind === 'link' && external);
  if (links.length === 0) return () => [];
  const known = new Map<number, Marker[]>();
  const linksOf = ({ start, end }: Span<'prose'>): Marker[] => {
    const first = lastAtOrBefore(links, start - 1, ({ at }) => at.start) + 1;
    const last = lastAtOrBefore(links, end - 1, ({ at }) => at.start);
    return links.slice(first, Math.min(last + 1, first + FAR));
  };
  const find = (sentence: Span<'prose'>): Marker[] => {
    const index = lastAtOrBefore(sentences, sentence.start, ({ start }) => start);
    const [before, after] = [sentences[index - 1], sentences[index + 1]];
    const alone = after === undefined ? [] : linksOf(after);
    if (after !== undefined && alone.length > 0 && isOnlyLinks(prose.text, after, alone)) return alone;
    if (before === undefined || stands(figures, before)) return [];
    return linksOf(before).filter(({ text }) => STUDY.test(text));
  };
  return (sentence) => {
    const links = known.get(sentence.start) ?? find(sentence);
    known.set(sentence.start, links);
    return links;
  };
}

/** A link to what was found out. */
export const STUDY = /\b(?:report|study|survey|analysis|research|census|poll|paper|findings|infographic|audit)\b/iu;

/** Whether a sentence holds a figure that is a claim. */
function stands(figures: Reading['figures'], { start, end }: Span<'prose'>): boolean {
  for (let i = lastAtOrBefore(figures, end - 1, ({ span }) => span.start); i >= 0; i--) {
    const figure = figures[i] as Reading['figures'][number];
    if (figure.span.start < start) return false;
    if (figure.exempt === null) return true;
  }
  return false;
}

/** “[Reuters](…)”, “(Via [Reuters](…), [AFP](…))”: a sentence of links. */
function isOnlyLinks(text: string, { start, end }: Span<'prose'>, links: readonly Marker[]): boolean {
  let rest = '';
  let at = start;
  for (const link of links) {
    rest += text.slice(at, Math.max(at, link.at.start));
    at = Math.max(at, link.at.end);
  }
  rest += text.slice(at, end);
  return rest.length < 40 && rest.replace(/\b(?:sources?|via|and|see|from|here)\b/giu, '').search(/[\p{L}\p{N}]/u) < 0;
}

/** Notes and keys that close a paragraph cover all of it (Wikipedia, text–source integrity, as a fallback). */
function finalMarkers(markers: readonly Marker[], text: string): readonly Marker[] {
  const end = text.length - (/[\s.)\]]{1,9}$/u.exec(text.slice(-9))?.[0].length ?? 0);
  return markers.filter(
    (marker) => marker.at.end >= end && (marker.kind !== 'link' || /\b(?:sources?|via)\b/iu.test(marker.text)),
  );
}

/** Whether a marker in a figure's sentence cites it. */
function supports(marker: Marker, figure: Span<'prose'>, text: string): boolean {
  if (marker.kind !== 'link') return true;
  const words = marker.text.trim();
  if (/^#/u.test(marker.target)) return /^\[?\d{1,3}\]?$/u.test(words);
  if (marker.target === '') return false;
  if (marker.at.start < figure.end && figure.start < marker.at.end) return true;
  if (EVIDENCE.test(words)) return true;
  if (!marker.external || NAVIGATION.test(words)) return false;
  if (/^(?:https?:\/\/|www\.)/iu.test(words) || /^\[?\d{1,3}\]?$/u.test(words)) return true;
  const before = text.slice(Math.max(0, marker.at.start - 2), marker.at.start);
  if (/[([]$/u.test(before)) return true;
  if (/^[—–]\s?$|^\s[—–-]$/u.test(before) && /^[\s.)”"]*$/u.test(text.slice(marker.at.end, marker.at.end + 4)))
    return true;
  return !isName(words);
}

/** Words that only name something: “Yahoo”, “Oxfam Canada”. */
const isName = (words: string): boolean => words.split(/\s+/u).every((word) => /^[\p{Lu}\p{N}“"‘'(]/u.test(word));

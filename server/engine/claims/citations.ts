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

/** Finds the citations that cover a figure of a block. */
export function citationsIn(block: Block, reading: Reading): (figure: Span<'prose'>) => readonly Marker[] {
  const { markers, prose } = block;
  if (markers.length === 0) return () => [];
  const final = finalMarkers(markers, prose.text);
  return (figure) => {
    const sentence = sentenceOf(reading, figure);
    const found: Marker[] = [];
    const near = lastAtOrBefore(markers, figure.end, ({ at }) => at.start);
    const last = lastAtOrBefore(markers, sentence.end, ({ at }) => at.start);
    // A marker at a sentence's very end, after its full stop, belongs to it; one at its very start to the one before.
    for (let i = Math.min(last, near + FAR); i >= Math.max(0, near - FAR); i--) {
      const marker = markers[i] as Marker;
      if (marker.at.end < sentence.start || (marker.at.end === sentence.start && sentence.start > 0)) break;
      if (supports(marker, figure, prose.text)) found.unshift(marker);
    }
    return found.length > 0 ? found : final;
  };
}

/** Notes and keys that close a paragraph cover all of it (Wikipedia, text–source integrity, as a fallback). */
function finalMarkers(markers: readonly Marker[], text: string): readonly Marker[] {
  const end = text.trimEnd().length;
  return markers.filter(
    (marker) => marker.at.end >= end && (marker.kind !== 'link' || /\b(?:sources?|via)\b/iu.test(marker.text)),
  );
}

/** Whether a marker in a figure's sentence cites it. */
function supports(marker: Marker, figure: Span<'prose'>, text: string): boolean {
  if (marker.kind !== 'link') return true;
  const words = marker.text.trim();
  if (/^#/u.test(marker.target) || marker.target === '') return false;
  if (marker.at.start < figure.end && figure.start < marker.at.end) return true;
  if (EVIDENCE.test(words)) return true;
  if (!marker.external || NAVIGATION.test(words)) return false;
  if (/^(?:https?:\/\/|www\.)/iu.test(words) || /^\[?\d{1,3}\]?$/u.test(words)) return true;
  if (/^[([]$/u.test(text.slice(marker.at.start - 1, marker.at.start))) return true;
  return !isName(words);
}

/** Words that only name something: “Yahoo”, “Oxfam Canada”. */
const isName = (words: string): boolean => words.split(/\s+/u).every((word) => /^[\p{Lu}\p{N}“"‘'(]/u.test(word));

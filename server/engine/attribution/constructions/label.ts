import { type Candidate, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** A headline's “UN: 12 million hungry”, “12 killed: police”, “12 killed – ministry”. */
export function headlineLabel(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  for (let i = sentence.from + 1; i < sentence.to - 1; i++) {
    if (!isPart(words, i, 'colon', 'dash')) continue;
    const before = { from: sentence.from, to: i };
    const after = { from: i + 1, to: sentence.to };
    if (isPart(words, i, 'colon') && isLabel(words, before)) return candidateOf(passage, before, i, 'after');
    if (isLabel(words, after) && !(isPart(words, i, 'dash') && SITE.test(lowerAt(words, i + 1))))
      return candidateOf(passage, after, i, 'before');
  }
  return null;
}

/** What stands behind a dash at a headline's end because it was published there. */
const SITE = /^(?:reuters|afp|ap|bloomberg|bbc|cnn|dpa|xinhua|tass|interfax)$/u;

/** “Police: 12 arrests so far.”: a body or a role before a colon, at a sentence's beginning. */
export function bodyLabel(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  for (let i = sentence.from + 1; i < sentence.to - 1 && i < sentence.from + 5; i++) {
    if (!isPart(words, i, 'colon')) continue;
    const source = { from: sentence.from, to: i };
    const noun = words[i - 1]?.noun;
    return isLabel(words, source) && (noun === 'institution' || noun === 'person')
      ? candidateOf(passage, source, i, 'after')
      : null;
  }
  return null;
}

/** Documents that are quoted in a headline; a “Briefing” or “Guide” there is a column's name. */
const EVIDENCE =
  /^(?:reports?|stud(?:y|ies)|surveys?|polls?|audit|inquiry|census|analysis|research|documents|records|memo|filing|indictment|lawsuit|autopsy)$/u;

/** Capitals that name no body: countries, and what columns and headlines begin with. */
const NOBODY =
  /^(?:UK|US|USA|UAE|EU|DRC|API|GDP|FAQ|DIY|CEO|LIVE|VIDEO|PHOTO|PHOTOS|UPDATE|WATCH|READ|NEW|HOW|WHY|COVID|AIDS|HIV|GPS|SMS|CSS|HTML|OPINION)$/u;

/** At most five words that are about an institution, a role or a document, or an organisation's initials. */
function isLabel(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from > 5) return false;
  for (let i = from; i < to; i++)
    if (!isPart(words, i, 'name', 'word', 'determiner', 'possessive', 'preposition', 'cue', 'symbol')) return false;
  const head = words[to - 1];
  if (head === undefined) return false;
  if (head.noun === 'document' || head.noun === 'record') return EVIDENCE.test(head.lower);
  return head.noun !== null || (to - from === 1 && /^\p{Lu}{3,6}$/u.test(head.text) && !NOBODY.test(head.text));
}

const candidateOf = (passage: Passage, source: Range, mark: number, side: 'after' | 'before'): Candidate => ({
  cue: { from: mark, to: mark + 1 },
  source,
  quality: /^sources?$/u.test(lowerAt(passage.words, source.to - 1)) ? 'vague' : qualityOf(passage, source),
  host: { from: Math.min(source.from, mark), to: Math.max(source.to, mark + 1) },
  side,
  grip: 'sentence',
  via: null,
});

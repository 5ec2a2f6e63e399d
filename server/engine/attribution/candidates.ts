import type { BlockKind } from '../markdown/blocks.js';
import { firstBoundary } from './clauses.js';
import { backward } from './constructions/backward.js';
import { holding } from './constructions/holding.js';
import { constructions } from './constructions/index.js';
import { bodyLabel, headlineLabel } from './constructions/label.js';
import { leadIn } from './constructions/lead-in.js';
import { signature } from './constructions/signature.js';
import { spokenTo } from './constructions/spoken-to.js';
import { type Candidate, isPart, lowerAt, type Passage, type Range } from './passage.js';
import { relayed } from './relay.js';
import type { Word } from './words.js';

/** The attributions that a sentence's words signal, in order of their cues; their hosts do not overlap. */
export function candidatesOf(passage: Passage, sentence: Range, kind: BlockKind): Candidate[] {
  const whole = signature(passage, sentence) ?? backward(passage, sentence);
  if (whole !== null) return [whole];
  if (kind === 'headline' || kind === 'heading') {
    const label = headlineLabel(passage, sentence);
    if (label !== null) return [label];
  }
  const found: Candidate[] = [];
  const label = kind === 'paragraph' ? bodyLabel(passage, sentence) : null;
  if (label !== null) found.push(label);
  for (let at = sentence.from; at < sentence.to; at++) {
    const candidate = candidateAt(passage, sentence, at);
    if (candidate !== null) add(passage.words, found, candidate);
  }
  if (found.every(({ quality }) => quality === 'hedge')) {
    const lead = (found.length === 0 ? leadIn(passage, sentence) : null) ?? spokenTo(passage, sentence);
    if (lead !== null) return [lead, ...found.filter(({ host }) => host.from >= lead.host.to)];
    if (found.length === 0) return [];
  }
  return relayed(
    passage,
    found.filter(
      (candidate, index) =>
        !yields(passage, found[index - 1], candidate) &&
        !isToldOf(passage, candidate, found[index + 1]) &&
        !isRelayed(passage, candidate, found[index + 1]),
    ),
  );
}

function candidateAt(passage: Passage, sentence: Range, at: number): Candidate | null {
  if (!isTrigger(passage, at)) return isPart(passage.words, at, 'have') ? holding(passage, sentence, at) : null;
  for (const construction of constructions) {
    const candidate = construction(passage, sentence, at);
    if (candidate !== null) return candidate;
  }
  return null;
}

/** Whether a word can be the cue of any construction: most cannot. */
function isTrigger({ words, vocabulary, lexicon }: Passage, at: number): boolean {
  const word = words[at] as Word;
  if (
    word.cue !== null ||
    word.noun !== null ||
    word.part === 'comma' ||
    word.part === 'semicolon' ||
    word.part === 'open' ||
    word.part === 'and'
  )
    return true;
  return vocabulary.triggers.has(word.lower) || lexicon.cues.length > 0 || lowerAt(words, at + 1) === 'by';
}

/** A candidate that holds the one before (“[the ministry’s figures] show”) takes its place, but keeps its source. */
function add(words: readonly Word[], found: Candidate[], candidate: Candidate): void {
  const last = found[found.length - 1];
  if (last === undefined || candidate.host.from >= last.host.to) {
    found.push(candidate);
    return;
  }
  if (
    candidate.source !== null &&
    candidate.source.from === last.source?.from &&
    candidate.host.to > last.host.to &&
    candidate.cue.from >= last.host.to
  ) {
    found.push({ ...candidate, host: { from: candidate.cue.from, to: candidate.host.to } });
    return;
  }
  if (candidate.host.from > last.host.from) return;
  if (candidate.host.to <= last.host.to) return;
  if (isQuotedBy(words, last)) {
    found[found.length - 1] = {
      ...candidate,
      via: last.source,
      quality: candidate.quality === 'named' ? 'second-hand' : candidate.quality,
    };
    return;
  }
  const longer = last.source === null || last.source.from === candidate.source?.from;
  const source = !longer && last.quality === 'named' ? last.source : candidate.source;
  found[found.length - 1] = { ...candidate, source, quality: last.quality === 'named' ? 'named' : candidate.quality };
}

/** “|it reported| four faults, the chamber’s report notes”: what is told of reports nothing here itself. */
function isToldOf({ words }: Passage, { source, side, cue }: Candidate, next: Candidate | undefined): boolean {
  if (
    source === null ||
    next === undefined ||
    side !== 'after' ||
    next.side !== 'before' ||
    source.to - source.from > 1
  )
    return false;
  return (
    /^(?:it|they|this|that)$/u.test(lowerAt(words, source.from)) &&
    !/^(?:say|tell)$/u.test(words[cue.from]?.cue?.lemma ?? '')
  );
}

/** “|Analysts expected| 78 cents, according to the agency”: who gives what unnamed people say stands behind it. */
function isRelayed({ words }: Passage, { quality, side, host }: Candidate, next: Candidate | undefined): boolean {
  if ((quality !== 'vague' && quality !== 'generic') || side !== 'after' || next?.quality !== 'named') return false;
  if (next.side !== 'before' || lowerAt(words, next.cue.from) !== 'according') return false;
  return firstBoundary(words, { from: host.to, to: next.host.from }) < 0;
}

/** “A spokesman, |quoted by the Post|, said”. */
const isQuotedBy = (words: readonly Word[], { cue }: Candidate): boolean =>
  /^(?:quoted|cited)$/u.test(lowerAt(words, cue.from)) && lowerAt(words, cue.to - 1) === 'by';

/** Whether an inner attribution is only part of what the outer one says. */
function yields(passage: Passage, outer: Candidate | undefined, inner: Candidate): boolean {
  if (outer?.source == null || inner.source === null || outer.side === 'before' || outer.quality === 'hedge')
    return false;
  const { words } = passage;
  if (inner.source.from <= outer.source.from && outer.source.to <= inner.source.to) return inner.side === 'both';
  const gap = { from: outer.host.to, to: inner.host.from };
  if (isAgent(words, inner) || isOwnWord(words, inner) || isReport(words, inner)) return firstBoundary(words, gap) < 0;
  return (
    repeats(words, inner) &&
    inner.host.from - outer.host.to <= 2 &&
    !isPart(words, inner.host.from - 1, 'semicolon', 'comma', 'but', 'and')
  );
}

/** “Ivanova said |she believed| 12 had died”: the same speaker. */
function repeats(words: readonly Word[], { source }: Candidate): boolean {
  if (source === null || source.to - source.from !== 1 || !isPart(words, source.from, 'pronoun')) return false;
  return !/^(?:i|we|you)$/u.test(lowerAt(words, source.from));
}

/** “The doctor said he had |reports of| 12 dead”. */
const isReport = (words: readonly Word[], { cue, quality }: Candidate): boolean =>
  quality === 'vague' && /^(?:of|that)$/u.test(lowerAt(words, cue.to - 1)) && cue.to - cue.from === 2;

/** “The agency raised |its estimate|”. */
const isOwnWord = (words: readonly Word[], { source }: Candidate): boolean =>
  source !== null && source.to - source.from === 1 && isPart(words, source.from, 'determiner');

/** “The agency noted waves |recorded by a buoy|”: what it tells of is not who tells it. */
const isAgent = (words: readonly Word[], { cue }: Candidate): boolean =>
  lowerAt(words, cue.to - 1) === 'by' &&
  lowerAt(words, cue.from - 1) !== 'as' &&
  words[cue.from]?.cue?.class === 'count';

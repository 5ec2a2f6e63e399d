import { type Candidate, isPart, lowerAt, type Passage } from './passage.js';

/** Joins the outlet that passed something on with the source it had it from: second-hand attribution. */
export function relayed(passage: Passage, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined[joined.length - 1];
    const pair = last === undefined ? null : joinPair(passage, last, candidate);
    if (pair !== null) joined[joined.length - 1] = pair;
    else if (!isPassage(passage, candidate))
      joined.push(isRelay(passage, candidate) ? { ...candidate, quality: second(candidate.quality) } : candidate);
  }
  return joined;
}

/** One candidate for two that belong together; null when they do not. */
function joinPair(passage: Passage, a: Candidate, b: Candidate): Candidate | null {
  const { words } = passage;
  if (a.source === null || b.source === null) return null;
  if (isCiting(passage, b)) {
    if (b.quality !== 'named') return { ...a, host: spanning(a, b) };
    return { ...a, source: b.source, via: a.source, quality: second(b.quality), host: spanning(a, b) };
  }
  if (isCiting(passage, a) && a.side === 'after' && a.quality === 'named')
    return { ...b, source: a.source, via: b.source, quality: second(a.quality), host: spanning(a, b) };
  if (isRelay(passage, b))
    return { ...a, via: b.source, quality: second(a.quality), host: nearby(a, b) ? spanning(a, b) : a.host };
  if (isRelay(passage, a) && a.side === 'after') return { ...b, via: a.source, quality: second(b.quality) };
  const gap = b.host.from - a.host.to;
  const nested = gap === 0 || (gap === 1 && isPart(words, a.host.to, 'that'));
  const counted = words.slice(b.source.from, b.source.to).some((word) => word.part === 'number');
  if (!nested || counted || a.side === 'both' || words[a.cue.from]?.cue == null) return null;
  const relays = words[a.cue.from]?.cue?.lemma === 'report';
  const host = { from: a.host.from, to: b.host.to };
  return { ...b, host, via: relays ? a.source : b.via, quality: relays ? second(b.quality) : b.quality };
}

const isCiting = ({ words }: Passage, { cue }: Candidate): boolean =>
  /^(?:citing|quoting)$/u.test(lowerAt(words, cue.from));

const second = (quality: Candidate['quality']): Candidate['quality'] => (quality === 'named' ? 'second-hand' : quality);

const nearby = (a: Candidate, b: Candidate): boolean => b.host.from - a.host.to <= 2;

/** From the first one's host to the end of the second one's, when nothing but a comma lies between; else the first's. */
const spanning = (a: Candidate, b: Candidate): Candidate['host'] =>
  nearby(a, b) ? { from: a.host.from, to: b.host.to } : a.host;

/** “as cited by”, “quoted by”, “via”. */
const isRelay = ({ words }: Passage, { cue }: Candidate): boolean =>
  /^(?:cited|quoted|relayed|carried|via)$/u.test(lowerAt(words, cue.from)) ||
  (lowerAt(words, cue.from - 1) === 'as' &&
    lowerAt(words, cue.to - 1) === 'by' &&
    /^(?:reported)$/u.test(lowerAt(words, cue.from)));

/** “entered Syria |via Turkey|”: the way, not a source. */
const isPassage = ({ words }: Passage, { cue }: Candidate): boolean =>
  lowerAt(words, cue.from) === 'via' && !isPart(words, cue.from - 1, 'comma', 'open', 'dash');

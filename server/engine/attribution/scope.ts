import type { Content } from './attribution.js';
import { firstBoundary, lastBoundary } from './clauses.js';
import { isDocument } from './constructions/frames.js';
import { type Candidate, isPart, lowerAt, type Passage, type Range } from './passage.js';
import { lastBegun } from './quotations.js';
import type { Word } from './words.js';

/** A candidate with what it covers in its own sentence. */
export interface Scoped {
  readonly candidate: Candidate;
  readonly content: readonly Content[];
}

/** Divides a sentence among its candidates, which are in order of their cues. */
export function divide({ words, quotations }: Passage, sentence: Range, candidates: readonly Candidate[]): Scoped[] {
  if (candidates.length === 0) return [];
  const owner = new Int32Array(sentence.to - sentence.from).fill(-1);
  const claim = ({ from, to }: Range, who: number): void => {
    for (let i = Math.max(from, sentence.from); i < Math.min(to, sentence.to); i++)
      if (owner[i - sentence.from] === -1) owner[i - sentence.from] = who;
  };
  claimStated(words, sentence, candidates, claim);
  claimQuoted(quotations, candidates, claim);
  claimHedged(words, sentence, candidates, claim);
  clearHosts(words, sentence, candidates, owner);
  for (const [index, { source, host, quality }] of candidates.entries())
    if (source !== null && quality !== 'hedge' && isDocument(words, source))
      claimSample(words, { from: host.from, to: source.to }, claim, index);
  const stretches = stretchesOf(owner, sentence, candidates.length);
  return candidates.map((candidate, index) => ({
    candidate,
    content: (stretches[index] ?? []).flatMap((range) => pieces(words, range, candidate.host)),
  }));
}

/** A reporting clause is nobody's content, unless another one reports it: “Police said |the 12 men told the court| that …”. */
function clearHosts(
  words: readonly Word[],
  sentence: Range,
  candidates: readonly Candidate[],
  owner: Int32Array,
): void {
  for (const [index, { host, cue }] of candidates.entries()) {
    const outer = candidates[index - 1];
    const inside =
      outer !== undefined &&
      outer.quality !== 'hedge' &&
      outer.side === 'after' &&
      cue.from > host.from &&
      firstBoundary(words, { from: outer.host.to, to: host.from }) < 0;
    owner.fill(-1, Math.max(0, host.from - sentence.from), Math.max(0, host.to - sentence.from));
    if (inside) owner.fill(index - 1, host.from - sentence.from, cue.from - sentence.from);
    owner.fill(-1, Math.max(0, cue.from - sentence.from), Math.max(0, cue.to - sentence.from));
  }
}

type Claim = (range: Range, who: number) => void;

/** “a study |of 6,300 specimens|”: a document stands behind the numbers that describe it. */
function claimSample(words: readonly Word[], { from, to }: Range, claim: Claim, who: number): void {
  for (let i = from; i < to; i++) {
    if (!isPart(words, i, 'number') || !isPart(words, i - 1, 'preposition', 'quantifier', 'adverb', 'symbol')) continue;
    claim({ from: i, to: Math.min(i + 2, to) }, who);
  }
}

/** What has a source in words, good or bad. */
function claimStated(words: readonly Word[], sentence: Range, candidates: readonly Candidate[], claim: Claim): void {
  const stated = candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => candidate.quality !== 'hedge');
  for (const [i, { candidate, index }] of stated.entries()) {
    const bounds = bracketOf(words, sentence, candidate);
    for (const range of reachOf(words, bounds, candidate, stated[i - 1]?.candidate, stated[i + 1]?.candidate))
      claim(range, index);
  }
}

/** “‘We told nobody that 12 were lost,’ |says Kurz|”: the rest of a quotation is its speaker's. */
function claimQuoted(quotations: Passage['quotations'], candidates: readonly Candidate[], claim: Claim): void {
  for (const [index, { host, side, quality }] of candidates.entries()) {
    if (quality === 'hedge' || (side !== 'before' && side !== 'both')) continue;
    const quotation = lastBegun(quotations, host.from - 1);
    if (quotation !== null && (quotation.to === host.from || quotation.to === host.from - 1)) claim(quotation, index);
  }
}

/** Hedges take what nobody else has: their own clause and what hangs on it. */
function claimHedged(words: readonly Word[], sentence: Range, candidates: readonly Candidate[], claim: Claim): void {
  let next = sentence.to;
  const ends: number[] = [];
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i] as Candidate;
    ends[i] = next;
    next = candidate.quality === 'hedge' ? candidate.host.from : clauseOf(words, sentence, candidate.host.from);
  }
  let before = sentence.from;
  for (const [index, { host, quality }] of candidates.entries()) {
    if (quality === 'hedge') {
      const border = lastBoundary(words, { from: before, to: host.from });
      const end = contrastIn(words, { from: host.to, to: ends[index] ?? sentence.to });
      claim({ from: border < 0 ? before : border, to: end }, index);
    }
    before = host.to;
  }
}

/** Where, after a hedge, a contrasted clause with a verb of its own begins: “is thought to be 300, |while 900 are hurt|”. */
function contrastIn(words: readonly Word[], { from, to }: Range): number {
  for (let i = from; i < to; i++) {
    if (!isPart(words, i - 1, 'comma') || !/^(?:while|whereas|but)$/u.test(lowerAt(words, i))) continue;
    for (let verb = i + 2; verb < to; verb++) if (isPart(words, verb, 'be', 'have', 'verb', 'modal')) return i;
  }
  return to;
}

/** The sentence, or the bracket that holds the candidate with what it reports: “12 men (three armed, police said)”. */
function bracketOf(words: readonly Word[], sentence: Range, { host, side }: Candidate): Range {
  let open = -1;
  for (let i = host.from - 1; i >= sentence.from && i > host.from - 60; i--) {
    if (isPart(words, i, 'close')) return sentence;
    if (!isPart(words, i, 'open')) continue;
    open = i;
    break;
  }
  if (open < 0) return sentence;
  let close = host.to;
  while (close < sentence.to && close < host.to + 60 && !isPart(words, close, 'close')) close++;
  const figure = (range: Range): boolean => words.slice(range.from, range.to).some((word) => word.part === 'number');
  const holds = side === 'after' || figure({ from: open, to: host.from }) || figure({ from: host.to, to: close });
  return holds ? { from: open, to: close } : sentence;
}

/** What a candidate covers, given its neighbours. */
function reachOf(
  words: readonly Word[],
  bounds: Range,
  own: Candidate,
  before?: Candidate,
  after?: Candidate,
): Range[] {
  const ranges: Range[] = [];
  if (own.side === 'after' || own.side === 'both') {
    const end = after === undefined ? bounds.to : Math.min(borderOf(words, bounds, own, after), bounds.to);
    ranges.push({ from: own.host.to, to: gripOf(words, own, end) });
  }
  if (own.side === 'before' || own.side === 'both') {
    const start = before === undefined ? bounds.from : Math.max(borderOf(words, bounds, before, own), bounds.from);
    ranges.push({ from: start, to: own.host.from });
  }
  return ranges;
}

/** Where what follows a candidate ends, by its grip and by what its verb takes. */
function gripOf(words: readonly Word[], own: Candidate, end: number): number {
  const range = { from: own.host.to, to: end };
  if (own.grip === 'clause') {
    const boundary = firstBoundary(words, { from: afterWith(words, range), to: end });
    return boundary < 0 ? end : boundary;
  }
  if (own.grip === 'semicolon') {
    for (let i = range.from; i < end; i++) if (isPart(words, i, 'semicolon')) return i;
    return end;
  }
  return own.side === 'after' ? nextAct(words, own, range) : end;
}

/** “warned of floods|, with| up to 30 inches of rain”: a circumstance with an amount is still what is feared. */
function afterWith(words: readonly Word[], { from, to }: Range): number {
  const boundary = firstBoundary(words, { from, to });
  const amount = [2, 3, 4, 5].some((i) => isPart(words, boundary + i, 'number'));
  return boundary >= 0 && lowerAt(words, boundary + 1) === 'with' && amount ? boundary + 1 : from;
}

/** “put the gap at 45,000 |and has built 6,150 flats|”: after an object, a second verb tells what the source did. */
function nextAct(words: readonly Word[], { cue }: Candidate, { from, to }: Range): number {
  const verb = words[cue.from]?.cue;
  if (verb == null || isPart(words, from, 'that')) return to;
  for (let i = from; i < to; i++) {
    if (isPart(words, i, 'and', 'but')) {
      let next = i + 1;
      while (isPart(words, next, 'adverb')) next++;
      if (isPart(words, next, 'verb', 'have', 'be', 'modal', 'cue') && words[next]?.cue?.form !== 'gerund') return i;
      if (words[next]?.lower.endsWith('ed') && isPart(words, next + 1, 'number', 'determiner', 'quantifier')) return i;
    } else if (isPart(words, i, 'verb', 'have', 'be', 'modal', 'quote', 'comma', 'relative', 'cue')) return to;
  }
  return to;
}

/** Where, between two candidates, the first one's content ends and the second one's begins. */
function borderOf(words: readonly Word[], bounds: Range, a: Candidate, b: Candidate): number {
  const forward = a.side === 'after' || a.side === 'both';
  const back = b.side === 'before' || b.side === 'both';
  if (!forward) return a.host.to;
  if (!back) return clauseOf(words, bounds, b.host.from);
  const border = lastBoundary(words, { from: a.host.to, to: b.host.from });
  if (border >= 0) return border;
  return a.side === 'both' ? a.host.to : b.host.from;
}

/** The place where the clause of `at` begins, with its “and”, “but” and fronted adverb. */
function clauseOf(words: readonly Word[], bounds: Range, at: number): number {
  let i = at;
  while (i > bounds.from && isPart(words, i - 1, 'and', 'but', 'comma', 'semicolon', 'that', 'adverb', 'time')) i--;
  return i;
}

/** The stretches that each candidate owns. */
function stretchesOf(owner: Int32Array, sentence: Range, count: number): Range[][] {
  const stretches: Range[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < owner.length; ) {
    const who = owner[i] as number;
    const from = i;
    while (i < owner.length && owner[i] === who) i++;
    if (who >= 0) stretches[who]?.push({ from: sentence.from + from, to: sentence.from + i });
  }
  return stretches;
}

/** Splits a stretch where the cue's own clause ends. */
function pieces(words: readonly Word[], range: Range, host: Range): Content[] {
  const piece = (from: number, to: number, reach: Content['reach']): Content[] =>
    from < to ? [{ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, reach }] : [];
  const { from, to } = range;
  const after = from >= host.to;
  const border = after ? firstBoundary(words, range) : lastBoundary(words, range);
  if (border < 0) return piece(from, to, 'clause');
  return [...piece(from, border, after ? 'clause' : 'sentence'), ...piece(border, to, after ? 'sentence' : 'clause')];
}

import type { Content } from './attribution.js';
import type { Candidate, Passage, Range } from './candidate.js';
import { hasFinite } from './phrase.js';
import type { Word } from './words.js';

/** A candidate with what it covers in its own sentence. */
export interface Scoped {
  readonly candidate: Candidate;
  readonly content: readonly Content[];
}

/** Divides a sentence among its candidates, which are in order of their cues. */
export function divide(passage: Passage, sentence: Range, candidates: readonly Candidate[]): Scoped[] {
  const owner = new Int16Array(sentence.to - sentence.from).fill(-1);
  const strong = candidates.filter(({ quality }) => quality !== 'hedge');
  strong.forEach((candidate, index) => {
    for (const { from, to } of reachOf(passage.words, sentence, candidate, strong[index - 1], strong[index + 1]))
      claim(owner, sentence, from, to, candidates.indexOf(candidate));
  });
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.quality !== 'hedge') continue;
    const next = strong.find(({ host }) => host.from > candidate.host.from);
    const end = next === undefined ? sentence.to : clauseOf(passage.words, sentence, next.host.from);
    claim(owner, sentence, hedgeStart(passage.words, sentence, candidate.host.from), end, index);
  }
  for (const { host } of candidates)
    owner.fill(-1, Math.max(0, host.from - sentence.from), Math.max(0, host.to - sentence.from));
  return candidates.map((candidate, index) => ({
    candidate,
    content: contentOf(passage, sentence, owner, index, candidate),
  }));
}

function claim(owner: Int16Array, sentence: Range, from: number, to: number, who: number): void {
  for (let i = Math.max(from, sentence.from); i < Math.min(to, sentence.to); i++)
    if (owner[i - sentence.from] === -1) owner[i - sentence.from] = who;
}

/** What a candidate covers, given its neighbours. */
function reachOf(
  words: readonly Word[],
  sentence: Range,
  own: Candidate,
  before?: Candidate,
  after?: Candidate,
): Range[] {
  const ranges: Range[] = [];
  if (own.side === 'after' || own.side === 'both') {
    const end = after === undefined ? sentence.to : borderOf(words, sentence, own, after);
    const to = own.grip === 'clause' ? Math.min(end, nextBoundary(words, own.host.to, sentence.to)) : end;
    ranges.push({ from: own.host.to, to });
  }
  if (own.side === 'before' || own.side === 'both') {
    const start = before === undefined ? sentence.from : borderOf(words, sentence, before, own);
    ranges.push({ from: start, to: own.host.from });
  }
  return ranges;
}

/** Where, between two candidates, the first one's content ends and the second one's begins. */
function borderOf(words: readonly Word[], sentence: Range, a: Candidate, b: Candidate): number {
  const forward = a.side === 'after' || a.side === 'both';
  const back = b.side === 'before' || b.side === 'both';
  if (!forward) return a.host.to;
  if (!back) return clauseOf(words, sentence, b.host.from);
  const border = lastBoundary(words, a.host.to, b.host.from);
  if (border >= 0) return border;
  return a.side === 'both' ? a.host.to : b.host.from;
}

/** The place where the clause of `at` begins, with its “and”, “but” and fronted adverbial. */
function clauseOf(words: readonly Word[], sentence: Range, at: number): number {
  let i = at;
  while (i > sentence.from && /^(?:and|but|comma|semicolon|that|adverb|time)$/u.test((words[i - 1] as Word).part)) i--;
  return i;
}

function lastBoundary(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isBoundary(words, i, from, to)) return i;
  return -1;
}

function nextBoundary(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isBoundary(words, i, from, to)) return i;
  return to;
}

/** Whether an independent clause ends at `at`: “;”, “, and”, “ and ” between two clauses, “while”. */
export function isBoundary(words: readonly Word[], at: number, from: number, to: number): boolean {
  const word = words[at] as Word;
  if (word.part === 'semicolon') return true;
  if (word.part === 'comma') {
    const next = words[at + 1];
    if (next?.lower === 'with') return true;
    if (next?.part !== 'and' && next?.part !== 'but') return false;
    return next.part === 'but' || hasFinite(words, { from: at + 2, to });
  }
  if (word.part === 'but') return true;
  return word.part === 'and' && hasFinite(words, { from, to: at }) && clauseAhead(words, at + 1, to);
}

/** A subject and a finite verb, before the next mark. */
function clauseAhead(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const part = (words[i] as Word).part;
    if (part === 'comma' || part === 'semicolon' || part === 'relative') return false;
    if (part === 'verb' || part === 'be' || part === 'have' || part === 'modal' || part === 'cue') return i > from;
  }
  return false;
}

function hedgeStart(words: readonly Word[], sentence: Range, at: number): number {
  for (let i = at - 1; i >= sentence.from; i--) if (isBoundary(words, i, sentence.from, sentence.to)) return i;
  return sentence.from;
}

function contentOf(
  { words }: Passage,
  sentence: Range,
  owner: Int16Array,
  index: number,
  { host }: Candidate,
): Content[] {
  const content: Content[] = [];
  for (let i = sentence.from; i < sentence.to; ) {
    if (owner[i - sentence.from] !== index) {
      i++;
      continue;
    }
    const from = i;
    while (i < sentence.to && owner[i - sentence.from] === index) i++;
    content.push(...pieces(words, from, i, host));
  }
  return content;
}

/** Splits a stretch where the cue's own clause ends. */
function pieces(words: readonly Word[], from: number, to: number, host: Range): Content[] {
  const piece = (a: number, b: number, reach: Content['reach']): Content[] =>
    a < b ? [{ start: words[a]?.start ?? 0, end: words[b - 1]?.end ?? 0, reach }] : [];
  if (from >= host.to) {
    const border = nextBoundary(words, from, to);
    return [...piece(from, border, 'clause'), ...piece(border, to, 'sentence')];
  }
  const border = lastBoundary(words, from, to);
  if (border < 0) return piece(from, to, 'clause');
  return [...piece(from, border, 'sentence'), ...piece(border, to, 'clause')];
}

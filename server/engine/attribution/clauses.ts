import type { Range } from './passage.js';
import type { Part, Word } from './words.js';

const FINITE: ReadonlySet<Part> = new Set(['verb', 'cue', 'be', 'have', 'modal']);
const MARKS: ReadonlySet<Part> = new Set<Part>([
  'comma',
  'semicolon',
  'colon',
  'dash',
  'quote',
  'open',
  'close',
  'subordinator',
  'relative',
  'that',
  'but',
]);

export const isFinitePart = (part: Part): boolean => FINITE.has(part);

/** Whether a stretch holds a finite verb: whether it can be a clause. */
export function hasFinite(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (!FINITE.has(word.part)) continue;
    if (word.part === 'cue' && word.cue?.form === 'gerund') continue;
    if (word.part === 'be' && /^(?:being|been|be)$/u.test(word.lower)) continue;
    if (word.lower === 'having') continue;
    return true;
  }
  return false;
}

/** Where the clause that holds `at` begins, at the latest mark or conjunction before it. */
export function clauseStart(words: readonly Word[], at: number, from: number): number {
  for (let i = at - 1; i >= from && i > at - 60; i--) if (MARKS.has((words[i] as Word).part)) return i + 1;
  return Math.max(from, at - 60);
}

/** Whether an independent clause ends at `at`, within a stretch: “;”, “, and”, “ and ” between two clauses, “while”. */
export function isBoundary(words: readonly Word[], at: number, { from, to }: Range): boolean {
  const word = words[at] as Word;
  if (word.part === 'semicolon' || word.part === 'but') return true;
  if (word.part === 'dash')
    return words[at - 1]?.end !== word.start && hasFinite(words, { from: at + 1, to: Math.min(to, at + 60) });
  if (word.part === 'comma') {
    const next = words[at + 1];
    if (next?.part === 'but' || next?.lower === 'with') return true;
    return next?.part === 'and' && hasFinite(words, { from: at + 2, to: Math.min(to, at + 60) });
  }
  return (
    word.part === 'and' &&
    clauseAhead(words, at + 1, to) &&
    hasFinite(words, { from: clauseStart(words, at, from), to: at })
  );
}

/** A subject and a finite verb, before the next mark. */
export function clauseAhead(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 60; i++) {
    const part = (words[i] as Word).part;
    if (part === 'comma' || part === 'semicolon' || part === 'relative' || part === 'quote') return false;
    if (FINITE.has(part)) return i > from;
  }
  return false;
}

export function lastBoundary(words: readonly Word[], range: Range): number {
  for (let i = range.to - 1; i >= range.from; i--) if (isBoundary(words, i, range)) return i;
  return -1;
}

export function firstBoundary(words: readonly Word[], range: Range): number {
  for (let i = range.from; i < range.to; i++) if (isBoundary(words, i, range)) return i;
  return -1;
}

/** Whether a stretch states something by itself: not “After the bridge fell”, “On Friday”, “Speaking to reporters”. */
export function isMainClause(words: readonly Word[], clause: Range): boolean {
  let from = clause.from;
  while (from < clause.to && /^(?:and|quote|adverb|open|dash|symbol)$/u.test((words[from] as Word).part)) from++;
  if (from < clause.to && /^(?:but|yet|however)$/u.test((words[from] as Word).lower)) from++;
  const first = words[from];
  if (first === undefined || from >= clause.to) return false;
  if (opensAside(words, from)) {
    const comma = nextComma(words, from, clause.to);
    return comma >= 0 && isMainClause(words, { from: comma + 1, to: clause.to });
  }
  if (first.part !== 'preposition' || isAmount(words, from)) return hasFinite(words, { from, to: clause.to });
  let to = from;
  while (to < clause.to && (to < from + 2 || !/^(?:relative|that|comma)$/u.test((words[to] as Word).part))) to++;
  if (hasFiniteBeside(words, { from, to })) return true;
  const comma = nextComma(words, to, clause.to);
  return comma >= 0 && isMainClause(words, { from: comma + 1, to: clause.to });
}

/** A finite verb that is no participle behind a document: not “in figures released on Friday”. */
function hasFiniteBeside(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (hasFinite(words, { from: i, to: i + 1 }) && !(i <= from + 5 && isReduced(words, i, from) && isMade(words, i)))
      return true;
  return false;
}

/** “a statement issued in”, “figures released on”. */
const isMade = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.noun != null &&
  /^(?:released|published|issued|compiled|collected|gathered|provided|obtained|posted|conducted|broadcast|shared|given|recorded|dated)$/u.test(
    words[at]?.lower ?? '',
  );

/** “the man accused of it”, “data released by the port”: a participle after a noun, before a preposition. */
export function isReduced(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  const participle =
    word.part === 'verb' || (word.part === 'cue' && word.cue?.form !== 'present' && word.cue?.form !== 'base');
  if (!participle || at <= from || !(word.lower.endsWith('ed') || word.lower.endsWith('n') || word.cue !== null))
    return false;
  return (
    /^(?:preposition|time)$/u.test(words[at + 1]?.part ?? '') &&
    /^(?:word|name|number)$/u.test(words[at - 1]?.part ?? '')
  );
}

/** “After the bridge fell, …”, “which took hours, …”, “published on Monday, …”. */
function opensAside(words: readonly Word[], from: number): boolean {
  const first = words[from] as Word;
  if (/^(?:although|though|while|whereas|whilst)$/u.test(first.lower)) return true;
  if (first.part === 'subordinator' || first.part === 'relative' || TEMPORAL.test(first.lower) || isGerund(first))
    return true;
  return (first.part === 'verb' || first.cue?.form === 'past') && words[from + 1]?.part === 'preposition';
}

/** They open clauses as well as phrases. */
const TEMPORAL = /^(?:after|before|since|until|till|as)$/u;

function nextComma(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]?.part === 'comma') return i;
  return -1;
}

/** “At least 40”, “Between 40 and 50”, “Over a third”. */
const isAmount = (words: readonly Word[], at: number): boolean =>
  /^(?:at|about|over|around|under|up|between|above|below|near)$/u.test(words[at]?.lower ?? '') &&
  (words[at + 1]?.part === 'number' ||
    words[at + 1]?.part === 'quantifier' ||
    words[at + 1]?.part === 'symbol' ||
    words[at + 1]?.part === 'to' ||
    words[at + 2]?.part === 'number');

/** “speaking”, “saying”; not “king”, “Beijing”. */
export const isGerund = (word: Word): boolean =>
  (word.part === 'cue' && word.cue?.form === 'gerund') ||
  (word.part === 'word' &&
    word.noun === null &&
    /..ing$/u.test(word.lower) &&
    !/^(?:king|ring|thing|during|nothing|something|everything|anything|morning|evening|spring|string|being|wing)$/u.test(
      word.lower,
    ));

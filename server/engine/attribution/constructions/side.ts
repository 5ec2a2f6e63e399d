import { isMainClause } from '../clauses.js';
import { type Candidate, isPart, lowerAt, type Range } from '../passage.js';
import { type Subject, subjectBefore } from '../subject.js';
import type { Word } from '../words.js';

/**
 * Where the content of a reporting clause stands, from its subject to `end`, behind the verb and what belongs to it. Null
 * when there is none.
 */
export function sideOf(
  words: readonly Word[],
  sentence: Range,
  subject: Subject,
  end: number,
): Candidate['side'] | null {
  const start = subject.whole.from;
  if (subject.relative) return end < sentence.to && !isPart(words, end, 'stop') ? 'after' : null;
  if (isPart(words, end, 'dash') && start === sentence.from && end + 1 < sentence.to) return 'after';
  if (end >= sentence.to || isPart(words, end, 'stop', 'semicolon', 'close', 'dash'))
    return standsApart(words, sentence, start) ? atEnd(words, end) : null;
  if (isPart(words, end, 'and')) return standsBefore(words, sentence, start) ? 'both' : null;
  if (isPart(words, end, 'comma')) return atComma(words, sentence, start, end);
  return beforeMore(words, sentence, start, end);
}

/** “…, she told parliament; “they build 900””. */
const atEnd = (words: readonly Word[], end: number): 'both' | 'before' =>
  isPart(words, end, 'semicolon') && isPart(words, end + 1, 'quote') ? 'both' : 'before';

/** “…, police said, …” or “Police said, …”. */
function atComma(words: readonly Word[], sentence: Range, start: number, end: number): 'both' | 'after' | null {
  const amid =
    standsBefore(words, sentence, start) ||
    interrupts(words, sentence, start, end) ||
    followsPhrase(words, sentence, start);
  if (amid) return 'both';
  return end + 1 < sentence.to ? 'after' : null;
}

/** “Police said 12 …”, “as police said 12 …”, “…, police said: “…””. */
function beforeMore(words: readonly Word[], sentence: Range, start: number, end: number): 'both' | 'before' | 'after' {
  const speech = isPart(words, end, 'quote', 'colon');
  const explains = lowerAt(words, start - 1) === 'as' || isPart(words, start - 1, 'dash');
  if (isPart(words, end, 'that') || (explains && !speech) || !standsBefore(words, sentence, start)) return 'after';
  return speech ? 'both' : 'before';
}

/** “Returns run at 6%, |the shop found|, …”: what stands before begins like a subject, not like a circumstance. */
const followsPhrase = (words: readonly Word[], sentence: Range, start: number): boolean => {
  const from = afterSemicolon(words, sentence.from, start);
  return (
    start - from > 2 &&
    isPart(words, start - 1, 'comma') &&
    isPart(words, from, 'determiner', 'name', 'word', 'number', 'quantifier', 'pronoun', 'possessive')
  );
};

/** “Some 300 homes, |the governor said|, were lost”, “…, |he said|, of which 3 …”. */
const interrupts = (words: readonly Word[], sentence: Range, start: number, end: number): boolean =>
  start > sentence.from &&
  isPart(words, start - 1, 'comma', 'dash') &&
  (isPart(words, end + 1, 'be', 'have', 'modal', 'verb', 'cue', 'relative') || isPart(words, end + 2, 'relative'));

/** Where what stands before a subject ends, apart from “as”. */
const beforeSubject = (words: readonly Word[], subject: number): number =>
  lowerAt(words, subject - 1) === 'as' ? subject - 2 : subject - 1;

/** Whether anything stands before the subject, behind a mark: what a reporting clause at the end must report. */
function standsApart(words: readonly Word[], sentence: Range, subject: number): boolean {
  const at = beforeSubject(words, subject);
  if (at <= sentence.from) return false;
  if (isPart(words, at, 'cue')) return isReportedTwice(words, sentence, at);
  return isPart(words, at, 'comma', 'dash', 'quote');
}

/** Whether what stands before the subject is a statement that this clause reports: “12 died, |police said”. */
export function standsBefore(words: readonly Word[], sentence: Range, subject: number): boolean {
  const at = beforeSubject(words, subject);
  if (at < sentence.from) return false;
  if (isPart(words, at, 'quote')) return true;
  if (isPart(words, at, 'cue')) return isReportedTwice(words, sentence, at);
  if (!isPart(words, at, 'comma', 'dash')) return false;
  const from = afterSemicolon(words, sentence.from, at);
  return (
    isPart(words, at - 1, 'quote') || (lowerAt(words, from) !== 'according' && isMainClause(words, { from, to: at }))
  );
}

/** “…, AFP reported |the governor said|”: another reporting clause stands between. */
function isReportedTwice(words: readonly Word[], sentence: Range, cue: number): boolean {
  const outer = subjectBefore(words, cue, sentence.from);
  return (
    outer !== null && !isPart(words, outer.whole.from - 1, 'cue') && standsBefore(words, sentence, outer.whole.from)
  );
}

/** How far back a clause is looked for. */
const FAR = 200;

function afterSemicolon(words: readonly Word[], from: number, to: number): number {
  const limit = Math.max(from, to - FAR);
  for (let i = to - 1; i >= limit; i--) if (isPart(words, i, 'semicolon')) return i + 1;
  return limit;
}

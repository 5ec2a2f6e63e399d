import type { CueVerb } from '../../language/language.js';
import type { Candidate, Passage, Range } from '../candidate.js';
import { hasFinite, phraseAfter, type Subject, skipAdverbials, subjectBefore } from '../phrase.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** “The ministry said 12 had died”, “12 had died, police said on Friday”, “CNN, which reported that …”. */
export function subjectAndVerb(passage: Passage, sentence: Range, at: number): Candidate | null {
  const cue = passage.words[at]?.cue;
  if (!cue || cue.class === 'dispute' || (cue.form === 'gerund' && passage.words[at - 1]?.part !== 'be')) return null;
  const subject = subjectBefore(passage, at, sentence.from);
  if (subject === null || subject.negated || !isSpeaker(passage, subject, cue)) return null;
  const { words } = passage;
  const object = cue.class === 'tell' ? addressee(passage, at + 1, sentence.to) : at + 1;
  const end = skipAdverbials(passage, object, sentence.to);
  const side = sideOf(passage, sentence, subject, end);
  if (side === null) return null;
  if (side !== 'before' && !takes(passage, cue, subject, at, end, sentence.to)) return null;
  if (side === 'after' && cue.class === 'place' && !hasNumberSoon(words, at + 1, sentence.to)) return null;
  return {
    cue: { from: at, to: at + 1 },
    source: { from: subject.from, to: subject.to },
    quality: qualityOf(passage, subject),
    host: { from: subject.from, to: end },
    side,
    grip: cue.class === 'fear' ? 'clause' : 'sentence',
  };
}

/** “told reporters”: the place after whom. */
function addressee(passage: Passage, from: number, to: number): number {
  return phraseAfter(passage, from, to, 'bare').to;
}

/** Where the content stands; null when there is none. */
function sideOf(passage: Passage, sentence: Range, subject: Subject, end: number): Candidate['side'] | null {
  const { words } = passage;
  const after = words[end]?.part;
  const ends = end >= sentence.to || after === 'stop' || after === 'semicolon' || after === 'close' || after === 'dash';
  const opens = !ends && after !== 'comma' && after !== 'and' && after !== 'but';
  const left = subject.relative ? false : contentBefore(passage, sentence, subject.from);
  if (ends || after === 'and' || after === 'but') return left ? (ends ? 'before' : 'both') : null;
  if (after === 'comma') {
    if (left) return 'both';
    return end + 1 < sentence.to ? 'after' : null;
  }
  return left && opens && !startsClause(words, end) ? 'both' : 'after';
}

const startsClause = (words: readonly Word[], at: number): boolean => words[at]?.part === 'that';

/** Whether what stands before the subject is a statement of its own that this clause reports: “12 died, |police said”. */
function contentBefore(passage: Passage, sentence: Range, subject: number): boolean {
  const { words } = passage;
  const before = words[subject - 1]?.part;
  if (subject <= sentence.from) return false;
  if (before === 'quote') return true;
  if (before !== 'comma' && before !== 'dash') return false;
  if (words[subject - 2]?.part === 'quote') return true;
  return isMainClause(words, { from: sentence.from, to: subject - 1 });
}

/** Not “After the bridge fell,”, “On Friday,”, “Speaking to reporters,”. */
function isMainClause(words: readonly Word[], clause: Range): boolean {
  let from = clause.from;
  while (from < clause.to && /^(?:and|but|quote|adverb|open)$/u.test((words[from] as Word).part)) from++;
  const first = words[from];
  if (first === undefined) return false;
  if (first.part !== 'subordinator' && first.part !== 'preposition' && first.part !== 'but')
    return hasFinite(words, { from, to: clause.to }) && !(first.lower.endsWith('ing') && first.part === 'word');
  for (let i = from; i < clause.to; i++)
    if (words[i]?.part === 'comma') return hasFinite(words, { from: i + 1, to: clause.to });
  return false;
}

/** Whether this subject can say things with this verb. */
function isSpeaker(passage: Passage, subject: Subject, cue: CueVerb): boolean {
  const { words } = passage;
  const only = subject.to - subject.from === 1 ? words[subject.from] : undefined;
  if (only?.part === 'number' && cue.class !== 'speech') return false;
  if (cue.class === 'find')
    return isDocument(passage, subject) || only?.part === 'pronoun' || words[subject.to]?.part === 'that';
  return true;
}

const DOCUMENTS: ReadonlySet<string> = new Set(['document', 'measure']);

function isDocument({ words }: Passage, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.noun !== null && DOCUMENTS.has(word.noun)) return true;
  }
  return false;
}

/** Whether what follows can be what is said. */
function takes(passage: Passage, cue: CueVerb, subject: Range, at: number, end: number, to: number): boolean {
  const { words, vocabulary } = passage;
  const next = words[end];
  if (next === undefined) return true;
  if (next.part === 'that' || next.part === 'quote' || next.part === 'colon' || next.part === 'comma') return true;
  const wrong = vocabulary.falseObjects.get(cue.lemma);
  if (wrong !== undefined)
    for (let i = at + 1; i < to && i < at + 8; i++) {
      if (wrong.has(words[i]?.lower ?? '')) return false;
      if (/^(?:comma|verb|be|have)$/u.test(words[i]?.part ?? '')) break;
    }
  if (cue.class === 'find') return isDocument(passage, subject) || words[subject.from]?.lower === 'it';
  if (cue.guarded) return clauseFollows(words, end, to);
  if (cue.class === 'count' || cue.lemma === 'report' || cue.lemma === 'confirm') return next.part !== 'be';
  return true;
}

/** Whether a finite verb comes before the next mark. */
function clauseFollows(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 14; i++) {
    const part = (words[i] as Word).part;
    if (part === 'be' || part === 'have' || part === 'modal' || part === 'verb') return true;
    if (part === 'comma' || part === 'semicolon' || part === 'stop' || part === 'relative') return false;
  }
  return false;
}

function hasNumberSoon(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 12; i++) if (words[i]?.part === 'number') return true;
  return false;
}

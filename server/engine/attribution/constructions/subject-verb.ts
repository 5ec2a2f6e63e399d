import type { CueVerb } from '../../language/language.js';
import { skipAdverbials } from '../adverbials.js';
import { isMainClause } from '../clauses.js';
import { isYear, phraseAfter } from '../nounphrase.js';
import { type Candidate, type Construction, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { qualityOf } from '../quality.js';
import { quotationAt } from '../quotations.js';
import { type Subject, subjectBefore } from '../subject.js';
import type { Word } from '../words.js';
import { isDocument, isSourceHead, takesContent } from './frames.js';
import { isShare, toldBy } from './share.js';

/** “The ministry said 12 had died”, “12 had died, police said on Friday”, “CNN, which reported that …”. */
export const subjectAndVerb: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (!cue || cue.class === 'dispute') return null;
  if (cue.form === 'gerund' && !isPart(words, at - 1, 'be')) return null;
  const subject = subjectBefore(words, at, sentence.from);
  if (subject === null || subject.negated) return null;
  if (isShare(words, subject)) return toldBy(passage, sentence, subject, at);
  if (isFirstPerson(passage, subject, at) || isCircumstance(words, subject, cue, sentence)) return null;
  const object = cue.class === 'tell' ? phraseAfter(words, at + 1, sentence.to, 'bare').to : at + 1;
  if (/^(?:nobody|none|no-one)$/u.test(lowerAt(words, at + 1))) return null;
  const end = skipAdverbials(passage, object, sentence.to);
  const side = sideOf(words, sentence, subject, end);
  if (side === null) return null;
  if (cue.guarded && !isSourceHead(words, subject) && side !== 'after') return null;
  if (side === 'before' ? cue.frame !== null : !isSpeaker(passage, subject, cue, at)) return null;
  const free = side === 'before' || (side === 'both' && !cue.frame !== null && isPart(words, end, 'comma'));
  if (!free && !takesContent(passage, cue, subject, { from: at + 1, to: end }, sentence.to)) return null;
  const as = lowerAt(words, subject.whole.from - 1) === 'as' ? 1 : 0;
  return {
    cue: { from: at, to: at + 1 },
    source: { from: subject.from, to: subject.to },
    quality: qualityOf(passage, subject),
    host: { from: subject.whole.from - as, to: end },
    side,
    grip: cue.class === 'fear' ? 'clause' : 'sentence',
    via: null,
  };
};

/** “In one such incident |reported on 16 March|, …”: a noun of a circumstance and a participle. */
const isCircumstance = (
  words: readonly Word[],
  { from, relative }: Subject,
  { lemma, form }: CueVerb,
  sentence: Range,
): boolean =>
  !relative &&
  from > sentence.from &&
  from <= sentence.from + 3 &&
  isPart(words, sentence.from, 'preposition') &&
  words
    .slice(sentence.from + 1, from)
    .every((word) => /^(?:number|quantifier|determiner|adverb)$/u.test(word.part) && !isYear(word)) &&
  form !== 'present' &&
  !/^(?:say|tell)$/u.test(lemma);

/** “I think” in somebody's quotation. */
const isFirstPerson = ({ words, quotations }: Passage, subject: Subject, at: number): boolean =>
  subject.to - subject.from === 1 &&
  /^(?:i|we)$/u.test(lowerAt(words, subject.from)) &&
  quotationAt(quotations, at) !== null;

/** Whether this subject can say things with this verb. */
function isSpeaker(passage: Passage, subject: Subject, cue: CueVerb, at: number): boolean {
  const { words } = passage;
  if (isPart(words, at + 1, 'that') || (isPart(words, at + 1, 'comma') && isSourceHead(words, subject))) return true;
  if ((cue.class === 'count' || cue.lemma === 'claim') && !isSourceHead(words, subject)) return false;
  if (cue.class !== 'find' || isDocument(words, subject) || isPart(words, subject.from, 'pronoun')) return true;
  return (
    inquires(passage, subject) ||
    /^\p{Lu}{3,6}$/u.test(words[subject.to - 1]?.text ?? '') ||
    (isSourceHead(words, subject) && isShareNext(words, at + 1))
  );
}

/** “Gallup found |43% of| voters …”. */
const isShareNext = (words: readonly Word[], at: number): boolean =>
  [at, at + 1, at + 2].some(
    (i) =>
      (isPart(words, i, 'number') &&
        /^(?:%|per|percent|in|of|out|million|billion|trillion)$/u.test(lowerAt(words, i + 1))) ||
      (isPart(words, i, 'symbol') && isPart(words, i + 1, 'number')),
  );

/** “the commission found 212 cases”: whoever inquires for a living. */
const inquires = ({ words, vocabulary }: Passage, { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => vocabulary.inquirers.has(word.lower));

/** Where the content stands; null when there is none. */
function sideOf(words: readonly Word[], sentence: Range, subject: Subject, end: number): Candidate['side'] | null {
  const start = subject.whole.from;
  if (subject.relative) return end < sentence.to && !isPart(words, end, 'stop') ? 'after' : null;
  if (end >= sentence.to || isPart(words, end, 'stop', 'semicolon', 'close', 'dash')) {
    if (!standsApart(words, sentence, start)) return null;
    return isPart(words, end, 'semicolon') && isPart(words, end + 1, 'quote') ? 'both' : 'before';
  }
  if (isPart(words, end, 'and')) return standsBefore(words, sentence, start) ? 'both' : null;
  if (isPart(words, end, 'comma')) {
    if (
      standsBefore(words, sentence, start) ||
      interrupts(words, sentence, subject, end) ||
      followsPhrase(words, sentence, start)
    )
      return 'both';
    return end + 1 < sentence.to ? 'after' : null;
  }
  const as = lowerAt(words, start - 1) === 'as';
  const explains = (as || isPart(words, start - 1, 'dash')) && !isPart(words, end, 'quote', 'colon');
  if (isPart(words, end, 'that') || explains || !standsBefore(words, sentence, start)) return 'after';
  return isPart(words, end, 'quote', 'colon') ? 'both' : 'before';
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
const interrupts = (words: readonly Word[], sentence: Range, subject: Subject, end: number): boolean =>
  subject.whole.from > sentence.from &&
  isPart(words, subject.whole.from - 1, 'comma', 'dash') &&
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
  return (
    isPart(words, at - 1, 'quote') || isMainClause(words, { from: afterSemicolon(words, sentence.from, at), to: at })
  );
}

/** “…, AFP reported |the governor said|”: another reporting clause stands between. */
function isReportedTwice(words: readonly Word[], sentence: Range, cue: number): boolean {
  const outer = subjectBefore(words, cue, sentence.from);
  return (
    outer !== null && !isPart(words, outer.whole.from - 1, 'cue') && standsBefore(words, sentence, outer.whole.from)
  );
}

function afterSemicolon(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isPart(words, i, 'semicolon')) return i + 1;
  return from;
}

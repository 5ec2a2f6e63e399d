import type { CueVerb } from '../../language/language.js';
import { skipAdverbials } from '../adverbials.js';
import { isMainClause } from '../clauses.js';
import { phraseAfter } from '../nounphrase.js';
import { type Candidate, type Construction, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { qualityOf } from '../quality.js';
import { type Subject, subjectBefore } from '../subject.js';
import { isDocument, isSourceHead, takesContent } from './frames.js';

/** “The ministry said 12 had died”, “12 had died, police said on Friday”, “CNN, which reported that …”. */
export const subjectAndVerb: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (!cue || cue.class === 'dispute') return null;
  if (cue.form === 'gerund' && !isPart(words, at - 1, 'be')) return null;
  const subject = subjectBefore(words, at, sentence.from);
  if (subject === null || subject.negated || !isSpeaker(passage, subject, cue, at)) return null;
  const object = cue.class === 'tell' ? phraseAfter(words, at + 1, sentence.to, 'bare').to : at + 1;
  const end = skipAdverbials(passage, object, sentence.to);
  const side = sideOf(passage, sentence, subject, end);
  if (side === null) return null;
  if (side === 'after' && !takesContent(passage, cue, subject, { from: at + 1, to: end }, sentence.to)) return null;
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

/** Whether this subject can say things with this verb. */
function isSpeaker({ words, quotations }: Passage, subject: Subject, cue: CueVerb, at: number): boolean {
  const only = subject.to - subject.from === 1 ? lowerAt(words, subject.from) : '';
  if (/^(?:i|we)$/u.test(only) && quotations.some(({ from, to }) => from < at && at < to)) return false;
  if ((cue.class === 'count' || cue.lemma === 'claim') && !isSourceHead(words, subject)) return false;
  if (cue.class !== 'find') return true;
  return isDocument(words, subject) || isPart(words, subject.from, 'pronoun') || isPart(words, at + 1, 'that');
}

/** Where the content stands; null when there is none. */
function sideOf({ words }: Passage, sentence: Range, subject: Subject, end: number): Candidate['side'] | null {
  const left = !subject.relative && standsBefore(words, sentence, subject.whole.from);
  const ends = end >= sentence.to || isPart(words, end, 'stop', 'semicolon', 'close', 'dash');
  if (ends) return left ? 'before' : null;
  if (isPart(words, end, 'and')) return left ? 'both' : null;
  if (isPart(words, end, 'comma')) {
    if (left || interrupts(words, sentence, subject, end)) return 'both';
    return end + 1 < sentence.to ? 'after' : null;
  }
  if (!left || isPart(words, end, 'that')) return 'after';
  return isPart(words, end, 'quote', 'colon') ? 'both' : 'before';
}

/** “Some 300 homes, |the governor said|, were lost”. */
const interrupts = (words: Passage['words'], sentence: Range, subject: Subject, end: number): boolean =>
  subject.whole.from > sentence.from &&
  isPart(words, subject.whole.from - 1, 'comma', 'dash') &&
  isPart(words, end + 1, 'be', 'have', 'modal', 'verb');

/** Whether what stands before the subject is a statement that this clause reports: “12 died, |police said”. */
export function standsBefore(words: Passage['words'], sentence: Range, subject: number): boolean {
  const at = lowerAt(words, subject - 1) === 'as' ? subject - 2 : subject - 1;
  if (at < sentence.from) return false;
  if (isPart(words, at, 'quote')) return true;
  if (isPart(words, at, 'cue')) return isReportedTwice(words, sentence, at);
  if (!isPart(words, at, 'comma', 'dash')) return false;
  return isPart(words, at - 1, 'quote') || isMainClause(words, { from: sentence.from, to: at });
}

/** “…, AFP reported |the governor said|”: another reporting clause stands between. */
function isReportedTwice(words: Passage['words'], sentence: Range, cue: number): boolean {
  const outer = subjectBefore(words, cue, sentence.from);
  return (
    outer !== null && !isPart(words, outer.whole.from - 1, 'cue') && standsBefore(words, sentence, outer.whole.from)
  );
}

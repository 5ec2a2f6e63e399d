import type { CueVerb } from '../../language/language.js';
import { skipAdverbials } from '../adverbials.js';
import { type Candidate, type Construction, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { isYear } from '../phrase-before.js';
import { isKept, qualityOf } from '../quality.js';
import { quotationAt } from '../quotations.js';
import { type Subject, subjectBefore } from '../subject.js';
import type { Word } from '../words.js';
import { inquires, isDocument, isHeldBy, isSourceHead, takesContent } from './frames.js';
import { isShare, toldBy } from './share.js';
import { sideOf } from './side.js';

/** “The ministry said 12 had died”, “12 had died, police said on Friday”, “CNN, which reported that …”. */
export const subjectAndVerb: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (cue == null || !isReporting(words, cue, at)) return null;
  const subject = subjectBefore(words, at, sentence.from);
  if (subject === null || subject.negated) return null;
  if (lowerAt(words, subject.from) === 'you' && subject.to - subject.from === 1) return null;
  if (isShare(words, subject)) return toldBy(passage, sentence, subject, at);
  if (isFirstPerson(passage, subject, at) || isCircumstance(words, subject, cue, sentence)) return null;
  const object = cue.class === 'tell' ? phraseAfter(words, at + 1, sentence.to, 'bare').to : at + 1;
  const end = skipAdverbials(passage, object, sentence.to);
  const side = sideOf(words, sentence, subject, end);
  if (side === null || !reports(passage, cue, subject, side, { from: at + 1, to: end }, sentence.to)) return null;
  const as = lowerAt(words, subject.whole.from - 1) === 'as' ? 1 : 0;
  const source = makerOf(passage, subject, sentence) ?? { from: subject.from, to: subject.to };
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: isKept(passage, subject.whole) && !isPlaced(words, subject) ? 'anonymous' : qualityOf(passage, source),
    host: { from: subject.whole.from - as, to: end },
    side,
    grip: cue.class === 'fear' ? 'clause' : 'sentence',
    via: null,
  };
};

/** “|The centre| released a report that revealed …”: who made the document that tells. */
function makerOf({ words }: Passage, { from, to, relative }: Subject, sentence: Range): Range | null {
  if (!relative || !isDocument(words, { from, to }) || !RELEASED.test(lowerAt(words, from - 1))) return null;
  const maker = subjectBefore(words, from - 1, sentence.from);
  return maker === null || maker.negated ? null : { from: maker.from, to: maker.to };
}

const RELEASED = /^(?:released|published|produced|issued|presented|commissioned|posted)$/u;

/** Not “denied”, nor “saying” without “is”, nor “told nobody”. */
const isReporting = (words: readonly Word[], cue: CueVerb, at: number): boolean =>
  cue.class !== 'dispute' &&
  (cue.form !== 'gerund' || isPart(words, at - 1, 'be')) &&
  !/^(?:nobody|none|no-one)$/u.test(lowerAt(words, at + 1));

/** “an official of the White House”: somebody without a name whose place is told. */
const isPlaced = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some(({ part, noun }) => part === 'name' || noun === 'institution');

/** “the person”, “the boy”: spoken of before, and no thing. */
const isSomebody = (words: readonly Word[], { from, to }: Subject): boolean =>
  to - from === 2 &&
  isPart(words, from, 'determiner') &&
  /^(?:person|man|woman|boy|girl|child|couple|pair|tenant|traveller|shopkeeper|patient|student|customer|buyer)$/u.test(
    lowerAt(words, to - 1),
  );

/** Whether subject, verb and what stands `between` the verb and its content make a report of it. */
function reports(
  passage: Passage,
  cue: CueVerb,
  subject: Subject,
  side: Candidate['side'],
  between: Range,
  to: number,
): boolean {
  const { words } = passage;
  if (cue.guarded && side !== 'after' && !isSourceHead(words, subject) && !isSomebody(words, subject)) return false;
  if (side === 'before') return cue.frame === null;
  if (!isSpeaker(passage, subject, cue, between.from - 1)) return false;
  const amid = side === 'both' && cue.frame === null && isPart(words, between.to, 'comma');
  return amid || takesContent(passage, cue, subject, between, to);
}

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
  /^(?:i|we|you)$/u.test(lowerAt(words, subject.from)) &&
  quotationAt(quotations, at) !== null;

/** Whether this subject can say things with this verb. */
function isSpeaker(passage: Passage, subject: Subject, cue: CueVerb, at: number): boolean {
  const { words } = passage;
  if (cue.lemma === 'read' && !isDocument(words, subject)) return false;
  if (isPart(words, at + 1, 'that') || (isPart(words, at + 1, 'comma') && isSourceHead(words, subject))) return true;
  if ((cue.class === 'count' || cue.lemma === 'claim') && !isSourceHead(words, subject) && !isHeldBy(words, subject))
    return false;
  if (cue.class !== 'find' || isDocument(words, subject) || isPart(words, subject.from, 'pronoun')) return true;
  if (cue.lemma === 'indicate' && isSourceHead(words, subject)) return true;
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

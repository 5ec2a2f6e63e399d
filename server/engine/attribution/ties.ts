import { isShare } from './constructions/share.js';
import { type Candidate, isPart, lowerAt, type Passage, type Range } from './passage.js';
import type { Word } from './words.js';

/**
 * Whether a sentence without a cue speaks of the figure that the one before has just given with a source, so that the
 * source stands behind it too. A plain new statement does not: “Police said 12 died. The town has 900 people.”
 */
export function isTied(passage: Passage, sentence: Range, previous: Range, before: Candidate): boolean {
  const { words } = passage;
  if (!words.slice(previous.from, previous.to).some((word) => word.part === 'number')) return false;
  return (
    isPartitive(words, sentence) ||
    isRemainder(words, sentence) ||
    isPronoun(words, sentence) ||
    isFigureNoun(words, sentence) ||
    isAtThatTime(words, sentence) ||
    isExample(words, sentence) ||
    isSameDeed(words, sentence, previous, before) ||
    isThatNumber(words, sentence, previous) ||
    isAlso(words, sentence, before) ||
    (asks(passage, before) &&
      (isSurveyed(words, sentence) ||
        isFirstShare(words, sentence, previous) ||
        isNextShare(words, sentence, previous))) ||
    (words[before.cue.from]?.cue?.class === 'find' && isInquiry(words, sentence))
  );
}

/** “Of them, …”, “Among the 12, …”, “Three of them …”, “All but three …”, “Eight were children.” */
function isPartitive(words: readonly Word[], { from, to }: Range): boolean {
  const first = lowerAt(words, from);
  if (first === 'of' || first === 'among') {
    const next = lowerAt(words, from + 1);
    if (/^(?:them|these|those|this|that|whom)$/u.test(next)) return true;
    return next === 'the' && (isPart(words, from + 2, 'number') || COUNTED.test(lowerAt(words, from + 2)));
  }
  if (first === 'all' && lowerAt(words, from + 1) === 'but') return true;
  if (isPart(words, from, 'number') && isPart(words, from + 1, 'be', 'have', 'verb')) return true;
  for (let i = from + 5; i < to && i < from + 20; i++)
    if (
      lowerAt(words, i) === 'of' &&
      /^(?:those|these)$/u.test(lowerAt(words, i + 1)) &&
      isPart(words, i - 1, 'symbol', 'number', 'word')
    )
      return isShare(words, { from: i - 3, to: i + 1 });
  for (let i = from + 1; i < to && i < from + 5; i++)
    if (lowerAt(words, i) === 'of' && /^(?:them|those|these|whom)$/u.test(lowerAt(words, i + 1)))
      return isPart(words, i - 1, 'number', 'quantifier', 'determiner', 'word');
  return false;
}

/** Who has just been counted. */
const COUNTED =
  /^(?:total|dead|killed|injured|wounded|missing|victims|survivors|casualties|deaths|cases|patients|respondents|arrested|detained|detainees)$/u;

/** “Another 12 …”, “A further 12 …”, “The remaining 12 …”, “The others …”: what is left of a count, or comes on top of it. */
function isRemainder(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from + 1; i < Math.min(to, from + 40); i++)
    if (lowerAt(words, i) === 'remaining' && lowerAt(words, i - 1) === 'the' && isPart(words, i + 1, 'number'))
      return true;
  const first = lowerAt(words, from);
  if (first === 'another') return isPart(words, from + 1, 'number');
  const second = lowerAt(words, from + 1);
  if (first === 'a') return second === 'further' && [2, 3].some((i) => isPart(words, from + i, 'number'));
  if (first !== 'the') return false;
  return (
    /^(?:others|rest|remainder)$/u.test(second) ||
    (/^(?:remaining|other)$/u.test(second) && isPart(words, from + 2, 'number'))
  );
}

/** “Police said they arrested one man. |They arrested| three more.”: the deed that has just been reported. */
function isSameDeed(words: readonly Word[], { from }: Range, previous: Range, { host, side }: Candidate): boolean {
  if (side !== 'after' || !/^(?:they|he|she|it)$/u.test(lowerAt(words, from))) return false;
  for (let i = host.to; i < previous.to - 1; i++)
    if (lowerAt(words, i) === lowerAt(words, from) && lowerAt(words, i + 1) === lowerAt(words, from + 1))
      return !isPart(words, i + 1, 'be', 'have', 'modal');
  return false;
}

/** “Some 70% read it, a study showed. We cannot tie |the 70%| to time spent.”: the very number that has just been given. */
function isThatNumber(words: readonly Word[], { from, to }: Range, previous: Range): boolean {
  for (let i = from + 1; i < Math.min(to, from + 40); i++)
    if (isPart(words, i, 'number') && lowerAt(words, i - 1) === 'the' && (words[i]?.text.length ?? 0) > 1)
      for (let j = Math.max(previous.from, previous.to - 60); j < previous.to; j++)
        if (isPart(words, j, 'number') && words[j]?.lower === words[i]?.lower) return true;
  return false;
}

/** “For example, 37% of it comes from across the border.”: an instance of what was just reported. */
const isExample = (words: readonly Word[], { from }: Range): boolean =>
  lowerAt(words, from) === 'for' && /^(?:example|instance)$/u.test(lowerAt(words, from + 1));

/** “At the time, the storm had …”: tells more of the state that was just reported. */
const isAtThatTime = (words: readonly Word[], { from }: Range): boolean =>
  (lowerAt(words, from) === 'at' &&
    lowerAt(words, from + 1) === 'the' &&
    /^(?:end|bottom|top)$/u.test(
      lowerAt(
        words,
        from +
          (/^(?:low|lower|high|upper|other|bottom|top)$/u.test(lowerAt(words, from + 2)) &&
          lowerAt(words, from + 3) === 'end'
            ? 3
            : 2),
      ),
    )) ||
  (lowerAt(words, from) === 'at' &&
    /^(?:the|that)$/u.test(lowerAt(words, from + 1)) &&
    /^(?:time|point)$/u.test(lowerAt(words, from + 2)) &&
    isPart(words, from + 3, 'comma'));

/** “It is also looking for 40 beds”: the body that has just spoken tells more of itself; of a person it tells a deed. */
function isAlso(words: readonly Word[], { from }: Range, { source }: Candidate): boolean {
  if (source === null || !/^(?:it|they)$/u.test(lowerAt(words, from))) return false;
  const body = words.slice(source.from, source.to).some(({ noun }) => noun === 'institution' || noun === 'document');
  return body && [1, 2].some((i) => lowerAt(words, from + i) === 'also');
}

/** “The researchers tested 120 samples.”, “They found it in 12.”: whoever has just been said to find something goes on. */
const isInquiry = (words: readonly Word[], { from }: Range): boolean =>
  (lowerAt(words, from) === 'they' && isPart(words, from + 1, 'verb', 'cue', 'have')) ||
  (lowerAt(words, from) === 'the' &&
    /^(?:researchers|authors|scientists|team|study|survey|poll|analysis|paper|trial)$/u.test(
      lowerAt(words, from + 1),
    ) &&
    isPart(words, from + 2, 'verb', 'cue', 'have', 'adverb'));

/** “That is up from 8.”, “This compares with …”, “They include …”. */
function isPronoun(words: readonly Word[], { from }: Range): boolean {
  const first = lowerAt(words, from);
  if (first === "that's") return true;
  if (first === 'that' || first === 'this')
    return isPart(words, from + 1, 'verb', 'be', 'cue', 'modal') || VERBS.test(lowerAt(words, from + 1));
  if (first === 'it' && isPart(words, from + 1, 'be')) return COMPARED.test(lowerAt(words, from + 2));
  return (
    /^(?:they|these|those|it)$/u.test(first) &&
    /^(?:includes?|included|comprises?|comprised)$/u.test(lowerAt(words, from + 1))
  );
}

const COMPARED = /^(?:up|down|higher|lower)$/u;
const VERBS =
  /^(?:compares?|breaks?|translates?|works|represents?|brings?|brought|marks?|makes?|made|means?|meant|amounts?|includes?|equals?)$/u;

/** “The figure includes …”, “The toll was 8 a year ago.”; not “The number of trains was 8.” */
function isFigureNoun(words: readonly Word[], sentence: Range): boolean {
  const from = afterDate(words, sentence);
  if (from > sentence.from && /^(?:it|they|there)$/u.test(lowerAt(words, from))) return isLevel(words, from + 1);
  if (!/^(?:the|that|this|those|these)$/u.test(lowerAt(words, from))) return false;
  const noun =
    /^(?:total|overall|combined|final|latest|new)$/u.test(lowerAt(words, from + 1)) && isPart(words, from + 2, 'word')
      ? from + 2
      : from + 1;
  return FIGURE.test(lowerAt(words, noun)) && isPart(words, noun + 1, 'be', 'verb', 'have', 'modal', 'cue');
}

/** “The year before, it |was 900|”, “In 2020, they |stood at 40%|”. */
const isLevel = (words: readonly Word[], at: number): boolean =>
  (isPart(words, at, 'be', 'have') || /^(?:stood|reached|hit|totall?ed|numbered)$/u.test(lowerAt(words, at))) &&
  [1, 2, 3].some((i) => isPart(words, at + i, 'number') && !isPart(words, at + i - 1, 'determiner'));

/** “In 2019, |the rate was 12%|”, “A year earlier, |the figure was 8|”. */
function afterDate(words: readonly Word[], { from, to }: Range): number {
  for (let i = from; i < to && i < from + 5; i++) {
    if (isPart(words, i, 'comma')) return i + 1;
    if (i > from + 1 && /^(?:it|they|there)$/u.test(lowerAt(words, i))) return i;
    if (!isPart(words, i, 'time', 'number', 'preposition', 'determiner', 'adverb') && !EARLIER.test(lowerAt(words, i)))
      return from;
  }
  return from;
}

const EARLIER = /^(?:earlier|before|previous|same)$/u;
const FIGURE =
  /^(?:figures?|numbers?|total|toll|tally|count|sum|share|rate|increase|rise|decline|drop|fall|estimate)$/u;

const isSurvey = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some((word) =>
      /^(?:surveys?|polls?|stud(?:y|ies)|questionnaire|census|poll(?:ster)?s?|research)$/u.test(
        word.lower.replace(/'s$/u, ''),
      ),
    );

/** Whether a source has asked people: “a survey by the union”, “We interviewed 40 nurses”. */
const asks = ({ words, vocabulary }: Passage, { source, cue }: Candidate): boolean =>
  (source !== null &&
    (isSurvey(words, source) ||
      (lowerAt(words, source.from - 1) === 'by' && isSurvey(words, { from: source.from - 4, to: source.from })) ||
      words.slice(source.from, source.to).some((word) => vocabulary.pollsters.has(word.lower.replace(/'s$/u, ''))))) ||
  /^(?:survey|interview|poll|question)$/u.test(words[cue.from]?.cue?.lemma ?? '');

/** “Asked if they trust it, 39% …”, “The Post asked 430 people”, “The margin of error is 3 points”. */
const isAsking = (words: readonly Word[], { from, to }: Range): boolean =>
  (lowerAt(words, from) === 'asked' && isPart(words, from + 1, 'subordinator', 'relative', 'preposition', 'word')) ||
  words
    .slice(from, Math.min(to, from + 8))
    .some(({ lower }, i) => lower === 'asked' && [1, 2, 3].some((next) => isPart(words, from + i + next, 'number'))) ||
  /^the (?:margin|sample)$/u.test(`${lowerAt(words, from)} ${lowerAt(words, from + 1)}`);

/** “The survey of 1,200 nurses was held in May. |Some 43%| slept badly.”: the first result of what was just described. */
const isFirstShare = (words: readonly Word[], { from, to }: Range, previous: Range): boolean =>
  isShare(words, { from, to: Math.min(to, from + 5) }) &&
  !words.slice(previous.from, previous.to).some(({ lower }) => /^(?:%|percent|cent)$/u.test(lower));

/** “A Gallup poll puts independents at 42%. |Democrats come in second at 31%|.”: the next share of one poll, of whoever was asked. */
const isNextShare = (words: readonly Word[], { from, to }: Range, previous: Range): boolean =>
  hasShare(words, { from, to }) &&
  hasShare(words, previous) &&
  words.slice(from, to).some(({ lower }) => ANSWERING.test(lower) || OPINION.test(lower)) &&
  !words.slice(from, to).some(({ lower }) => MEASURED.test(lower));

/** “31%”, “one in three” */
const hasShare = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some(
      ({ part }, i) =>
        (part === 'number' && /^(?:%|percent|per|percentage)$/u.test(lowerAt(words, from + i + 1))) ||
        (part === 'number' && lowerAt(words, from + i + 1) === 'in' && isPart(words, from + i + 2, 'number')),
    );

const ANSWERING =
  /^(?:view(?:ed|s)?|identif(?:y|ies|ied)|call(?:s|ed)?|describe[ds]?|come|comes|coming|came|lean(?:s|ed)?|rate[ds]?|feel|feels|felt|believe[ds]?|think|thinks|thought|expect(?:s|ed)?|plan|plans|planned|say|says|said|name[ds]?|use[ds]?|own|owns|vote[ds]?|consider(?:s|ed)?|see|sees|saw)$/u;
/** What no poll asks: “Unemployment is at 5%.” */
const MEASURED =
  /^(?:unemployment|inflation|gdp|turnout|prices?|sales|revenue|growth|imports?|exports?|interest|deficit|wages?|deaths?|cases|crime)$/u;

const OPINION =
  /^(?:agree[ds]?|disagree[ds]?|trust(?:ed)?|support(?:ed)?|oppos(?:e|ed)|approv(?:e|ed)|disapprov(?:e|ed)|favou?r(?:ed)?|want(?:ed)?|prefer(?:red)?|answer(?:ed)?)$/u;

/** “A further 12% said they …”, “Respondents over 60 …”: people who were asked. */
const isSurveyed = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, Math.min(to, from + 12))
    .some((word) =>
      /^(?:respondents?|participants?|interviewees|surveyed|polled|interviewed|questioned|cited|mentioned)$/u.test(
        word.lower,
      ),
    ) ||
  isAsking(words, { from, to }) ||
  (isShare(words, { from, to: Math.min(to, from + 5) }) &&
    words.slice(from, Math.min(to, from + 14)).some((word) => word.part === 'cue' || OPINION.test(word.lower)));

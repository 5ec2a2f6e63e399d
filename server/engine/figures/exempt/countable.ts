import { nounKinds } from '../../language/en/nouns.js';
import { type Instance, isCapitalised, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

const HARM = /^(?:killed|injured|missing|detained|assaulted|displaced|sick)$/u;

/** “the two men”, “these three”, “The four were arrested”: what the text itself has counted, unless it tells what befell them. */
export function isCountable(it: Instance): boolean {
  if (isPointedAt(it)) return true;
  if (!isSmall(it)) return false;
  if (/^(?:are|is)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) && isHere(it)) return true;
  if (isAlone(it) || isThenNamed(it) || isThenListed(it)) return true;
  const { kind, noun } = it.counted;
  if (isAnnounced(it)) return true;
  const told =
    kind !== null &&
    HARM.test(kind) &&
    nounKinds.get(singular(noun ?? '')) !== kind &&
    !isSubject(it) &&
    wordAt(it.pieces, it.quantity.first - 2) !== 'between';
  if (told || isDefinedLater(it)) return false;
  const determiner = wordAt(it.pieces, it.quantity.first - 1);
  if (/^(?:the|these|those|both)$/u.test(determiner)) return true;
  return /^(?:same|main|final|following)$/u.test(determiner) && wordAt(it.pieces, it.quantity.first - 2) === 'the';
}

/** “|here are| two that you may not know:” */
const isHere = (it: Instance): boolean =>
  wordAt(it.pieces, it.quantity.from - 2) === 'here' && it.counted.noun === null && it.counted.kind === null;

/** “those 39 towns”: whatever number it is, the text has told which. */
const isPointedAt = (it: Instance): boolean =>
  /^(?:these|those)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) &&
  it.quantity.measure === null &&
  it.counted.kind === null &&
  it.counted.noun !== null &&
  !isDefinedLater(it);

/** “The two parents were arrested”: named before, and the news is what befell them, not how many they are. */
const isSubject = (it: Instance): boolean =>
  /^(?:the|these|those|both)$/u.test(wordAt(it.pieces, it.quantity.first - 1)) &&
  it.counted.noun !== null &&
  /^(?:were|was|are|have|had|later|also|both|then)$/u.test(wordAt(it.pieces, it.counted.last + 1));

/** “in two cases:”, “three questions:”: what is counted is then listed. */
const isAnnounced = (it: Instance): boolean =>
  (/^[:–—]$/u.test(wordAt(it.pieces, it.counted.last + 1)) ||
    (wordAt(it.pieces, it.counted.last + 1) === '-' && it.pieces[it.counted.last + 1]?.glued === false)) &&
  it.counted.noun !== null &&
  (it.counted.kind === null || !HARM.test(it.counted.kind) || it.counted.noun === 'cases');

/** “his two sons”, “the other three”, “the party's 12 candidates”: known from before, though perhaps not counted there. */
export function isDefinite(it: Instance): boolean {
  if (
    it.counted.kind === null &&
    (statedValue(it) ?? 999) <= 100 &&
    /^(?:first|next|last|final)$/u.test(wordAt(it.pieces, it.quantity.first - 1))
  )
    return it.quantity.measure === null;
  if (!isSmall(it)) return false;
  const lead = wordAt(it.pieces, it.quantity.first - 1);
  if (/^(?:his|her|its|their|our|my|your|other|remaining|first|last|next|top|latter|new)$/u.test(lead)) return true;
  return /'s$|s'$/u.test(lead) && !/^(?:that|it|he|she|there|here|what|who|let|this)'s$/u.test(lead);
}

function isSmall(it: Instance): boolean {
  const value = statedValue(it);
  return Number.isInteger(value) && (value ?? 13) <= 12 && it.quantity.measure === null && it.quantity.form !== 'vague';
}

/** “the five rifles he bought”: a clause after it, not the text before, says which are meant. */
const isDefinedLater = (it: Instance): boolean =>
  /^(?:that|which|who|whom|whose|he|she|they|it|we|i|used|bought|held|sent|made)$/u.test(
    wordAt(it.pieces, it.counted.last + 1),
  );

/** “two friends, Dana Small and Asha Jamal, were shot”: as many names follow as are counted. */
function isThenListed(it: Instance): boolean {
  const value = statedValue(it) ?? 0;
  if (value < 2 || it.quantity.hedge !== null || it.counted.noun === null) return false;
  if (!/^[,:]$/u.test(wordAt(it.pieces, it.counted.last + 1))) return false;
  let names = 0;
  let inside = false;
  for (let at = it.counted.last + 2; at < it.counted.last + 34; at++) {
    const word = it.pieces[at];
    if (isCapitalised(word)) {
      if (!inside) names++;
      inside = true;
      continue;
    }
    inside = false;
    if (word?.lower === 'and' || (word?.text === ',' && isCapitalised(it.pieces[at + 1]))) continue;
    if (word?.text === ',' && wordAt(it.pieces, at + 1) === 'and' && isCapitalised(it.pieces[at + 2])) continue;
    return names === value && /^[,.;)—–-]$/u.test(word?.text ?? '.');
  }
  return false;
}

/** “One company, Homeglow, shut down”: one, and then its name. */
const isThenNamed = (it: Instance): boolean =>
  it.written === 'one' &&
  it.quantity.hedge === null &&
  it.counted.noun !== null &&
  (it.counted.kind === null || !HARM.test(it.counted.kind)) &&
  wordAt(it.pieces, it.counted.last + 1) === ',' &&
  isCapitalised(it.pieces[it.counted.last + 2]) &&
  /^(?:,|\p{Lu}.*)$/u.test(it.pieces[it.counted.last + 3]?.text ?? '');

/** “|All three|, who deny it, …”, “The four were arrested”, “All three deny it”: persons or things named before, the number their name. */
const isAlone = (it: Instance): boolean =>
  /^(?:the|all|these|those)$/u.test(wordAt(it.pieces, it.quantity.first - 1)) &&
  /^(?:,|were|are|had|have|was|will|deny|denied|said|met|also|all|then|now|who|did|do|could|would|left|agreed|appeared|pleaded)$/u.test(
    wordAt(it.pieces, it.quantity.last + 1),
  );

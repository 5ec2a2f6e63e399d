import { before, type Instance, statedValue } from '../instance.js';
import { wordAt } from '../pieces.js';

const HARM = /^(?:killed|injured|missing|detained|assaulted|displaced|sick)$/u;

/** “the two men”, “these three”, “the other four treatments”, “both sides”: what the text itself has counted. */
export function isCountable(it: Instance): boolean {
  const value = statedValue(it);
  const { quantity, counted } = it;
  if (
    value === null ||
    value > 12 ||
    value !== Math.trunc(value) ||
    quantity.measure !== null ||
    quantity.form === 'vague'
  )
    return false;
  if (counted.kind !== null && HARM.test(counted.kind)) return false;
  const at = quantity.first - 1;
  const determiner = /^(?:other|same|remaining|first|last|next|main|final|top|latter|following|new)$/u.test(
    wordAt(it.pieces, at),
  )
    ? at - 1
    : at;
  if (/^(?:these|those)$/u.test(wordAt(it.pieces, determiner))) return true;
  if (isDefinedLater(it)) return false;
  if (/^(?:the|both|his|her|its|their|our|my|your)$/u.test(wordAt(it.pieces, determiner))) return true;
  return /[^t]'s$/u.test(before(it, 1)) && !/^(?:that|it|he|she|there|here|what|who|let|this)'s$/u.test(before(it, 1));
}

/** “the five rifles he bought”: a clause after it, not the text before, says which are meant. */
const isDefinedLater = (it: Instance): boolean =>
  /^(?:that|which|who|whom|whose|he|she|they|it|we|i|used|bought|held|sent|made)$/u.test(
    wordAt(it.pieces, it.counted.last + 1),
  );

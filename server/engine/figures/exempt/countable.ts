import { persons } from '../../language/en/nouns.js';
import { before, type Instance, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
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
  if (/^(?:the|both|his|her|its|their|our|my|your)$/u.test(wordAt(it.pieces, determiner))) return true;
  return before(it, 1).endsWith("'s") || partitive(it);
}

/** “two of them had shown”, where whom is plain from before. */
const partitive = (it: Instance): boolean => {
  const next = wordAt(it.pieces, it.quantity.last + 1);
  const whom = wordAt(it.pieces, it.quantity.last + 2);
  return next === 'of' && /^(?:them|which|us|these|those)$/u.test(whom) && !persons.has(singular(whom));
};

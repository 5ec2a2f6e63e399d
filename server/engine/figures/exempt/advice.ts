import { adviceNouns, imperatives, recipeVerbs } from '../../language/en/exemptions.js';
import { type Instance, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
import { type Piece, wordAt } from '../pieces.js';

/** “Use 3 colours”, “in two steps”, “five ways to save”. */
export function isAdvice(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  if (quantity.measure?.type === 'money' || quantity.measure?.type === 'percent' || counted.kind !== null) return false;
  const value = statedValue(it) ?? Number.POSITIVE_INFINITY;
  if (counted.noun !== null && adviceNouns.has(singular(counted.noun)) && value <= 101) return true;
  const opener = pieces[0]?.kind === 'word' ? 0 : 1;
  if (it.block.kind === 'headline' || !isImperative(pieces, opener)) return false;
  return opener < quantity.from && quantity.from - opener < 9 && value < 1000;
}

const isImperative = (pieces: readonly Piece[], at: number): boolean =>
  imperatives.has(wordAt(pieces, at)) ||
  (recipeVerbs.has(wordAt(pieces, at)) && /^(?:the|a|an|your|it|each|for|in|at|them)$/u.test(wordAt(pieces, at + 1)));

import { adviceNouns, imperatives, recipeVerbs } from '../../language/en/exemptions.js';
import { type Instance, mentions, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
import { type Piece, wordAt } from '../pieces.js';

/** “Use 3 colours”, “in two steps”, “five ways to save”. */
export function isAdvice(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  if (isRecipe(it)) return true;
  if (quantity.measure?.type === 'money' || counted.kind !== null) return false;
  if (quantity.measure?.type === 'percent' && !imperatives.has(wordAt(pieces, 0))) return false;
  const value = statedValue(it) ?? Number.POSITIVE_INFINITY;
  if (counted.noun !== null && adviceNouns.has(singular(counted.noun)) && value <= 101) return true;
  const opener =
    pieces[0]?.kind === 'word' && !/^(?:so|then|now|and|but|please|always|just|next|instead)$/u.test(wordAt(pieces, 0))
      ? 0
      : 1;
  if (it.block.kind === 'headline' || !isImperative(pieces, opener)) return false;
  return opener < quantity.from && quantity.from - opener < 9 && value < 1000;
}

const isImperative = (pieces: readonly Piece[], at: number): boolean =>
  (imperatives.has(wordAt(pieces, at)) &&
    !/^(?:of|is|was|are|were|has|have|had|will|rose|fell|grew|by|among)$/u.test(wordAt(pieces, at + 1))) ||
  (recipeVerbs.has(wordAt(pieces, at)) && /^(?:the|a|an|your|it|each|for|in|at|them)$/u.test(wordAt(pieces, at + 1)));

/** “2 cups flour”, “at 180C” in the oven. */
const isRecipe = (it: Instance): boolean =>
  KITCHEN.test(it.quantity.measure?.unit ?? '') ||
  (it.quantity.measure?.dimension === 'temperature' &&
    mentions(it, 'bake', 'oven', 'roast', 'preheat', 'cook', 'simmer', 'fry'));

const KITCHEN = /^(?:cups?|teaspoons?|tablespoons?|tsp|tbsp)$/u;

import { adviceNouns, imperatives } from '../../language/en/exemptions.js';
import { type Instance, statedValue } from '../instance.js';
import { singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

/** “Use 3 colours”, “in two steps”, “five ways to save”. */
export function isAdvice(it: Instance): boolean {
  const { quantity, counted, pieces } = it;
  if (quantity.measure?.type === 'money' || quantity.measure?.type === 'percent' || counted.kind !== null) return false;
  const value = statedValue(it) ?? Number.POSITIVE_INFINITY;
  if (counted.noun !== null && adviceNouns.has(singular(counted.noun)) && value <= 101) return true;
  const opener = pieces.findIndex((piece) => piece.kind === 'word');
  if (it.block.kind === 'headline' || !imperatives.has(wordAt(pieces, opener))) return false;
  return opener < quantity.from && quantity.from - opener < 9 && value < 1000;
}

import { persons } from '../../language/en/nouns.js';
import { type Instance, isCapitalised, pieceAfter } from '../instance.js';
import { isPlural, singular } from '../nouns.js';
import { wordAt } from '../pieces.js';

/** A number of a title that capitals show: “wrote 15 Small Things About Bread”, “702 Harbour Radio”. */
export const isOfTitle = (it: Instance): boolean => isTitle(it) || isCallSign(it) || isSlogan(it);

/** “the ‘Fight for $15’ campaign”: in a title between quotation marks. */
export const isSlogan = (it: Instance): boolean =>
  it.quoted &&
  /^["”’]$/u.test(wordAt(it.pieces, it.quantity.to + 1)) &&
  /^(?:campaign|movement|slogan|initiative|programme|program|scheme|rally|rallies|protest|protests|theory|rule|effect|law|principle)$/u.test(
    wordAt(it.pieces, it.quantity.to + 2),
  );

/** “wrote 15 Small Things About Bread”: the title of a work, capital by capital. */
const isTitle = (it: Instance): boolean =>
  !it.titled &&
  it.quantity.measure === null &&
  it.counted.kind === null &&
  [1, 2, 3, 4].every((places) => isCapitalised(pieceAfter(it, places)));

/** “told 702 Talk Radio”: digits before two capitals that are no plural, which would be counted. */
function isCallSign(it: Instance): boolean {
  const { quantity } = it;
  if (it.titled || quantity.form !== 'digits' || quantity.measure !== null || quantity.from !== quantity.first)
    return false;
  if (!/^\d{2,4}$/u.test(it.written) || it.quantity.first === 0) return false;
  const [first, second, third] = [1, 2, 3].map((places) => pieceAfter(it, places));
  if (!isCapitalised(first) || !isCapitalised(second)) return false;
  return ![first, second, third].some(
    (piece) => piece?.kind === 'word' && (isPlural(piece.lower) || persons.has(singular(piece.lower))),
  );
}

/** Inside a link whose text is the title of a work: “[Five Tips for Buying a Used Car](…)”. */
export function isInLinkTitle(it: Instance): boolean {
  const at = it.pieces[it.quantity.first]?.start ?? 0;
  const link = it.block.markers.find((marker) => marker.kind === 'link' && marker.at.start <= at && at < marker.at.end);
  if (link === undefined) return false;
  const whole = link.at.start === 0 && link.at.end === it.block.prose.text.length;
  if (it.block.kind === 'headline' || (it.block.kind === 'heading' && !whole)) return false;
  const words = link.text.match(/\p{L}{4,}/gu) ?? [];
  return (
    words.length >= 2 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:from|with|your|into|that|this|over)$/u.test(word))
  );
}

import { idioms, pronounFollows, pronounLeads } from '../../language/en/exemptions.js';
import { nounKinds, persons, predicateKinds } from '../../language/en/nouns.js';
import { after, before, type Instance, written } from '../instance.js';
import { singular } from '../nouns.js';
import { phraseAt } from '../pieces.js';

/** “one of the”, “no one”, “on the one hand”, “second to none”, “double standards”. */
export function isIdiom(it: Instance): boolean {
  if (it.quantity.measure?.type === 'money' || it.quantity.measure?.type === 'percent') return false;
  return coversIdiom(it) || isPronoun(it) || isOccasion(it);
}

/** Phrases that begin with a common word (“in half”) are as long as six pieces, so it is enough to begin six before. */
function coversIdiom(it: Instance): boolean {
  const { first, last } = it.quantity;
  if (harmed(it)) return false;
  for (let at = Math.max(0, first - 5); at <= first; at++) {
    const width = phraseAt(it.pieces, at, idioms);
    if (width > 0 && at + width > last) return true;
  }
  return false;
}

/** Whether the number counts victims, whatever phrase it stands in: “killed one of the guards”. */
const harmed = (it: Instance): boolean => {
  const kind = it.counted.kind;
  return (
    kind !== null && /^(?:killed|injured|missing|detained|assaulted)$/u.test(kind) && it.quantity.form !== 'fraction'
  );
};

/** “one” that stands for a noun or for anybody: “the last one”, “one can imagine”, “and one that will be watched”. */
function isPronoun(it: Instance): boolean {
  if (written(it) !== 'one' || harmed(it)) return false;
  const next = after(it, 1);
  if (pronounLeads.has(before(it, 1)) && !persons.has(next) && !nounKinds.has(next)) return true;
  if (/^(?:["'”’,.;:?!)]?)$/u.test(next) || pronounFollows.has(next)) return !predicateKinds.has(before(it, 1));
  return before(it, 1) === 'the' && before(it, 2) === 'on';
}

/** “twice a week”, “elected three times”: how often, not how many. */
function isOccasion(it: Instance): boolean {
  const { form, measure } = it.quantity;
  if (form === 'multiple') return isLooseMultiple(it);
  if (measure?.type !== 'times') return false;
  const next = it.pieces[measure.last + 1]?.lower ?? '';
  if (
    /^(?:as|more|higher|larger|bigger|greater|faster|less|fewer|lower|the|than|that|its|their|what|over|smaller|longer|normal)$/u.test(
      next,
    )
  )
    return false;
  return !/^(?:x|×|fold)$/u.test(it.pieces[measure.last]?.lower ?? '');
}

const isLooseMultiple = (it: Instance): boolean => {
  const word = written(it);
  const next = after(it, 1);
  if (/^(?:twice|thrice)$/u.test(word)) return !/^(?:as|the|that|more|what|its|their)$/u.test(next);
  if (/^(?:double|triple|treble|quadruple)$/u.test(word))
    return (
      !/^(?:the|that|what|its|their|those|his|her|in|by|to|from|since|over|,|\.)$/u.test(next) &&
      !/^(?:more|than|to|will|would|nearly|almost|could|is|was|about|over|may|might|has)$/u.test(before(it, 1))
    );
  return (
    /^(?:doubles|triples|halves)$/u.test(word) &&
    (singular(before(it, 1)) !== before(it, 1)) === false &&
    /^(?:the|in|mixed|men's|women's|both|two)$/u.test(before(it, 1))
  );
};

import type { Lexicon } from '../../language/lexicon.js';
import { phrasesOf } from '../../language/phrases.js';
import type { Exemption } from '../figure.js';
import { type Instance, mentions } from '../instance.js';
import { isAct } from './acts.js';
import { isAdvice } from './advice.js';
import { isAge } from './ages.js';
import { isCountable } from './countable.js';
import { isDate, isTime } from './dates.js';
import { isDuration } from './durations.js';
import { isHypothetical } from './hypothetical.js';
import { isIdiom } from './idioms.js';
import { isName } from './names.js';
import { isNumbering, isOrdinal } from './numbering.js';
import { isScore } from './scores.js';
import { isThreshold } from './thresholds.js';

/** The tests in the order they are asked; the first that holds gives the reason. */
const tests: readonly (readonly [Exemption, (it: Instance) => boolean])[] = [
  ['citation', isCitation],
  ['time', isTime],
  ['date', isDate],
  ['age', isAge],
  ['numbering', isNumbering],
  ['ordinal', isOrdinal],
  ['duration', isDuration],
  ['name', isName],
  ['score', isScore],
  ['idiom', isIdiom],
  ['threshold', isThreshold],
  ['act', isAct],
  ['countable', isCountable],
  ['advice', isAdvice],
  ['hypothetical', isHypothetical],
  ['numbering', (it) => it.quantity.form === 'other'],
];

/** Why a quantity is no claim; null for a claim. */
export function exemptionOf(it: Instance): Exemption | null {
  return tests.find(([, holds]) => holds(it))?.[0] ?? null;
}

/** Whether the house's own phrases hold the stretch: `the 27 member states`. */
export const houseExempts = (text: string, start: number, end: number, lexicon: Lexicon): boolean =>
  phrasesOf(lexicon.exempt).overlap(text, { start, end });

const CITING = 'isbn doi pp vol retrieved accessed arxiv press journal ed eds archived'.split(' ');
const FINITE =
  'is are was were has have had said says does did can will would could may counts counted include includes exclude excludes cover covers'.split(
    ' ',
  );

/** Numbers of a reference, of a “Source:” line, and of a footnote that cites rather than says something. */
function isCitation(it: Instance): boolean {
  const { kind } = it.block;
  if (kind === 'reference') return true;
  if (kind !== 'footnote' && kind !== 'source-line') return false;
  return mentions(it, ...CITING) || !mentions(it, ...FINITE);
}

import { after, before, follows, type Instance, leads, mentions } from '../instance.js';
import { wordAt } from '../pieces.js';

/** “set bail at 100,000 lari” */
export const isBail = (it: Instance): boolean =>
  leads(it, /^bail$/u, 5) && /^(?:at|of|to)$/u.test(wordAt(it.pieces, it.quantity.from - 1));

/** “offered clemency to seven men” */
export const isMercy = (it: Instance): boolean =>
  before(it, 1) === 'to' && /^(?:clemency|pardons?|amnesty|asylum|citizenship)$/u.test(before(it, 2));

/** “charged with two counts of fraud”, “pleaded guilty to 29 of 30 federal charges” */
export function isCharged(it: Instance): boolean {
  const counts = /^counts?$/u.test(it.counted.noun ?? '') || follows(it, /^counts$/u, 3);
  if (counts && (after(it, 2) === 'of' || mentions(it, ...CHARGES))) return true;
  if (!leads(it, CHARGED, 10)) return false;
  if (after(it, 1) === 'of' && leads(it, /^counts$/u, 8)) return true;
  if (after(it, 1) === 'of' && /^(?:charges|counts|offences|offenses)$/u.test(after(it, 3))) return true;
  return /^(?:charges?|offences?|offenses?|felony|felonies|misdemeanou?rs?)$/u.test(it.counted.noun ?? '');
}

const CHARGES =
  'charged charge charges guilty indicted indictment convicted acquitted faces faced facing plea pleaded jury court'.split(
    ' ',
  );
const CHARGED = /^(?:wanted|guilty|charged|indicted|convicted|faces|faced|facing|acquitted)$/u;

/** “was ordered to pay £4m in restitution”, “was given a $500 fine”: what a court or an office imposed. */
export const isFine = (it: Instance): boolean =>
  it.quantity.measure?.type === 'money' &&
  ((leads(it, /^(?:restitution|compensation|damages)$/u, 10) && mentions(it, 'sentenced', 'ordered')) ||
    (leads(it, /^fines?$/u, 3) && leads(it, /^(?:given|handed|received|imposed|issued|levied|paid|pay)$/u, 6)) ||
    ((leads(it, /^fines?$/u, 3) || follows(it, /^fines?$/u, 2)) &&
      mentions(it, 'sentence', 'sentenced', 'jury', 'judge', 'ordered')));

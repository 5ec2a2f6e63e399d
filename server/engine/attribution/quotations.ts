import { lastAtOrBefore } from '../text/search.js';
import type { Range } from './passage.js';
import type { Word } from './words.js';

/** What stands between quotation marks, the marks included. */
export interface Quotation extends Range {
  /** False when the block ends before the quotation does. */
  readonly closed: boolean;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"', '‘': '’', "'": "'" };

/** The quotations of a block, outermost only, in order. Single marks count only where they cannot be apostrophes. */
export function quotationsOf(words: readonly Word[]): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < words.length; i++) {
    const closing = opens(words, i) ? PAIRS[words[i]?.text ?? ''] : undefined;
    if (closing === undefined) continue;
    const single = closing === '’' || closing === "'";
    let end = i + 1;
    while (end < words.length && !(words[end]?.text === closing && closes(words, end))) end++;
    if (single && end >= words.length) continue;
    const closed = end < words.length;
    found.push({ from: i, to: closed ? end + 1 : words.length, closed });
    i = end;
  }
  return found;
}

function opens(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.part !== 'quote' || word.text === '”' || word.text === '»') return false;
  if (word.text === '“' || word.text === '«') return true;
  const apart = words[at - 1]?.end !== word.start || words[at - 1]?.part === 'open' || words[at - 1]?.part === 'dash';
  if (word.text === '’') return false;
  return apart && next?.start === word.end;
}

function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && words[at - 1]?.end === word.start;
}

/** The quotation that holds a word, its marks included; null when none does. */
export function quotationAt(quotations: readonly Quotation[], word: number): Quotation | null {
  const found = lastBegun(quotations, word);
  return found !== null && word < found.to ? found : null;
}

/** The last quotation that begins at a word or before it. */
export const lastBegun = (quotations: readonly Quotation[], word: number): Quotation | null =>
  quotations[lastAtOrBefore(quotations, word, ({ from }) => from)] ?? null;

/** The first quotation that begins after a word. */
export const nextBegun = (quotations: readonly Quotation[], word: number): Quotation | null =>
  quotations[lastAtOrBefore(quotations, word, ({ from }) => from) + 1] ?? null;

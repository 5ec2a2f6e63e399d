import type { Attribution } from '../attribution/attribution.js';
import { type Label, labelOf } from '../attribution/interview.js';
import type { Block } from '../markdown/blocks.js';
import type { Reading } from '../reading.js';
import { isGood } from './within.js';

/** How a block begins and ends, as far as the blocks beside it are concerned: a function of its text and reading. */
export interface Edges {
  /** It begins with a quotation mark. */
  readonly quoted: boolean;
  /** It ends with one. */
  readonly closed: boolean;
  readonly colon: boolean;
  /** What it opens by its last words: by a colon or “the following” anything, by having no full stop a list. */
  readonly opens: 'anything' | 'list' | null;
  /** The label of an interview’s answer. */
  readonly label: Label | null;
  /** The attributions to a named source that hold for the block before and the one after. */
  readonly previous: Attribution | null;
  readonly next: Attribution | null;
}

export function edgesOf({ kind, within, prose: { text } }: Block, { attributions }: Reading): Edges {
  return {
    quoted: /^\s*["“‘]/u.test(text),
    closed: /["”’]\s*$/u.test(text.slice(-NEAR)),
    colon: /:\s*$/u.test(text.slice(-NEAR)),
    opens: opened(text.trimEnd(), kind === 'paragraph'),
    label: kind === 'paragraph' && within.length === 0 ? labelOf(text) : null,
    previous: attributions.find((found) => found.beyond === 'previous' && isGood(found)) ?? null,
    next: attributions.findLast((found) => found.beyond === 'next' && isGood(found)) ?? null,
  };
}

/** How far from its end a block is looked at for what closes it. */
const NEAR = 100;

function opened(text: string, paragraph: boolean): Edges['opens'] {
  if (/:\s{0,3}["“]?$/u.test(text)) return 'anything';
  const stop = text.endsWith('.') ? text.length - 1 : text.length;
  const last = text.slice(text.lastIndexOf('.', stop - 1) + 1, stop);
  if (/\b(?:following|below|as follows)\b/iu.test(last)) return 'anything';
  return paragraph && /[\p{L}\p{N})]$/u.test(text) ? 'list' : null;
}

import type { BlockKind } from './blocks.js';
import type { LocalBlock } from './collect.js';

/** What a top-level paragraph looks like by itself. */
export type Form = 'title' | 'bracketed' | 'source' | 'reference' | 'plain';

const SOURCE_LINE = /^\s*(?:sources?|data|note and source|sources? and notes?|credits?)\s*:\s*\S/iu;
/** Words that headline style leaves in lower case. */
const SMALL = new Set(
  'a an and as at but by down for from in into is its nor of off on onto or out over per so than that the their to up via vs was were when with without yet'.split(
    ' ',
  ),
);

/** The form of a paragraph's text, `lines` being how many lines of source it takes. */
export function formOf(text: string, lines: number): Form {
  const trimmed = text.trim();
  if (SOURCE_LINE.test(trimmed)) return 'source';
  if (isEntry(trimmed)) return 'reference';
  if (/^[([].*[)\]]$/su.test(trimmed) && !trimmed.slice(1, -1).includes(trimmed[0] ?? '(')) return 'bracketed';
  return lines === 1 && (isTitle(trimmed) || REFERENCES.test(trimmed)) ? 'title' : 'plain';
}

/** “[3] Doe, Ann, et al. “Mice.” Ageing 29.1 (2008): 117–128.”, “Doe A, Roe B. Mice. Ageing. 2008;29:117–128.” */
const isEntry = (text: string): boolean =>
  text.length < 800 &&
  ((AUTHOR.test(text) &&
    /\((?:19|20)\d\d[a-z]?\)/u.test(text) &&
    (PAGES.test(text) || /["“][^"“”]{8,400}["”]/u.test(text))) ||
    (INITIALS.test(text) && /\b(?:19|20)\d\d;\s?\d/u.test(text)));

const AUTHOR = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.)?\s{0,2}\p{Lu}[\p{L}'’ -]{1,40},\s(?:\p{Lu}|et al)/u;
const INITIALS = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.)?\s{0,2}\p{Lu}[\p{L}'’-]{1,40}\s\p{Lu}{1,3}[.,]/u;
const PAGES = /\d\s?[-–]\s?\d{1,5}[.)]?$|:\s?e?\d{1,7}[.)]?$/u;

/** A line of at most twenty words, mostly capitalised, that no punctuation closes. */
function isTitle(text: string): boolean {
  if (text.length > 160 || /[.!?:;,…”"’']$/u.test(text)) return false;
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < 2 || words.length > 20) return false;
  const counted = words.filter((word, index) => index === 0 || !SMALL.has(word.toLowerCase()));
  const capital = counted.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)).length;
  return counted.length >= 2 && capital / counted.length >= 0.8 && /\p{Lu}\p{Ll}/u.test(text);
}

const REFERENCES =
  /^(?:references?|bibliography|sources?|notes?|footnotes?|endnotes?|works cited|further reading|external links|citations?)\s*:?$/iu;

/** What decides the kinds of the blocks that follow, apart from themselves. */
export interface Before {
  /** Whether the draft has had its headline. */
  readonly headline: boolean;
  /** The depth of the heading that opened a list of references; 0: none is open. */
  readonly references: number;
}

export const beginning: Before = { headline: false, references: 0 };

/** Decides the kinds of a draft's blocks as they come, in order, given what came before the first. */
export function kindReader(before: Before): {
  headline(): BlockKind;
  of(block: LocalBlock, form: Form): BlockKind;
  /** What came before the next. */
  now(): Before;
} {
  let { headline, references } = before;
  const heading = (block: LocalBlock, depth: number): BlockKind => {
    if (references >= depth) references = 0;
    if (headline) {
      if (REFERENCES.test(block.prose.text.trim())) references = depth;
      return 'heading';
    }
    headline = true;
    return 'headline';
  };
  return {
    headline() {
      headline = true;
      return 'headline';
    },
    of(block, form) {
      if (block.type === 'heading' && block.within.length === 0) return heading(block, block.depth);
      if (block.type === 'footnote') return 'footnote';
      if (references > 0 && block.type !== 'heading') return 'reference';
      if (block.type !== 'paragraph') return block.type;
      const own = block.within.length === 0;
      return own && form === 'title' ? heading(block, 6) : paragraphKind(form, own);
    },
    now: () => (headline === before.headline && references === before.references ? before : { headline, references }),
  };
}

/** `own`: the paragraph stands by itself, in no list, quote or note. */
function paragraphKind(form: Form, own: boolean): BlockKind {
  if (form === 'source') return 'source-line';
  if (form === 'reference') return 'reference';
  return own && form === 'bracketed' ? 'caption' : 'paragraph';
}

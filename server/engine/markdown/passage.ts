import type { Root } from 'mdast';
import { verbatim } from '../prose/prose.js';
import { type Collected, collect, type LocalBlock, moved } from './collect.js';
import { type FrontField, frontFields } from './front-matter.js';
import { type Form, formOf } from './kinds.js';
import { closingOf, frontMatterEnd, nextStart } from './passages.js';
import { endOf, markdownTree, startOf } from './remark.js';

/** A stretch of source that Markdown reads by itself, read; its value depends on `text` and `stubs` alone. */
export interface Passage {
  readonly text: string;
  /** Labels defined elsewhere in the draft that this passage mentions. */
  readonly stubs: readonly string[];
  /** Every bracketed label it mentions, normalised; a footnote's begins with `^`. */
  readonly mentions: readonly string[];
  readonly collected: Collected;
  /** The form of each block, by the same index. */
  readonly forms: readonly Form[];
  readonly front: readonly FrontField[];
}

/** Labels as Markdown compares them; a footnote's begins with `^`. */
export const normal = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/gu, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();

export const labelOf = (definition: { readonly kind: 'footnote' | 'link'; readonly label: string }): string =>
  (definition.kind === 'footnote' ? '^' : '') + normal(definition.label);

/** Reads the passage that begins at `start` of a draft in which `defined` are the labels with a definition. */
export function passageAt(text: string, start: number, defined: ReadonlyMap<string, string>): Passage {
  const front = start === 0 ? frontMatterEnd(text) : 0;
  if (front > 0) return frontPassage(text.slice(0, front));
  let end = nextStart(text, start);
  for (;;) {
    const source = text.slice(start, end);
    const passage = readPassage(source, defined);
    const closing = passage.open === null ? -1 : closingOf(text, passage.open.type, start + passage.open.start, end);
    if (closing === -1) return passage.passage;
    if (closing >= text.length) return { ...passage.passage, text: text.slice(start) };
    end = nextStart(text, closing);
  }
}

/** Reads a passage's source again with other definitions. */
export const rereadPassage = (passage: Passage, defined: ReadonlyMap<string, string>): Passage =>
  readPassage(passage.text, defined).passage;

/** Those of the mentioned labels that the draft defines, by which a passage's reading is known to be current. */
export const stubsFor = (mentions: readonly string[], defined: ReadonlyMap<string, string>): string[] =>
  mentions.filter((label) => defined.has(label));

const EMPTY: Collected = { blocks: [], definitions: [], comments: [], placeholders: [] };

const frontPassage = (text: string): Passage => ({
  text,
  stubs: [],
  mentions: [],
  collected: EMPTY,
  forms: [],
  front: frontFields(text),
});

interface Read {
  readonly passage: Passage;
  /** The last block, if it may be open beyond the passage. */
  readonly open: { readonly type: string; readonly start: number } | null;
}

function readPassage(source: string, defined: ReadonlyMap<string, string>): Read {
  const simple = plainParagraph(source);
  if (simple !== null) return { passage: passageOf(source, [], [], { ...EMPTY, blocks: [simple] }), open: null };
  const mentions = mentionsOf(source);
  const stubs = stubsFor(mentions, defined);
  // The definitions stand before the passage, where nothing that it leaves open can swallow them; the comment ends them.
  // A byte order mark in the midst of a draft is text, which the parser would drop at the start of one.
  const definitions = stubs.map((label) => `${defined.get(label)}\n\n`).join('');
  const before = definitions === '' && !source.startsWith('\uFEFF') ? '' : `${definitions}<!---->\n\n`;
  const tree = markdownTree(before + source);
  const own: Root = { ...tree, children: tree.children.filter((node) => startOf(node) >= before.length) };
  const last = own.children.at(-1);
  const open =
    last !== undefined &&
    (last.type === 'code' || last.type === 'html') &&
    endOf(last) >= before.length + source.trimEnd().length
      ? { type: last.type, start: startOf(last) - before.length }
      : null;
  const collected = moved(collect(own, before + source), -before.length);
  return { passage: passageOf(source, stubs, mentions, collected), open };
}

function passageOf(text: string, stubs: readonly string[], mentions: readonly string[], collected: Collected): Passage {
  const forms = collected.blocks.map((block) =>
    block.type === 'paragraph'
      ? formOf(block.prose.text, /[\n\r]/u.test(text.slice(block.start, block.end)) ? 2 : 1)
      : 'plain',
  );
  return { text, stubs, mentions, collected, forms, front: [] };
}

const LABEL = /\[(\^?)((?:[^[\]\\]|\\[\s\S])+)\]/gu;

function mentionsOf(source: string): string[] {
  if (!source.includes('[')) return [];
  return [...new Set([...source.matchAll(LABEL)].map((match) => (match[1] ?? '') + normal(match[2] ?? '')))];
}

/** Anything that can be Markdown, or that GFM or this project reads as more than words. */
const SIGNIFICANT =
  /[\\`*_[\]<>&!#|~^${}@\t\0\uFEFF]|:\/\/|www\.|\n[ ]|[ ]\n|\r|^ |^(?:[-+=:]|\d{1,9}[.)])|\n(?:[-+=:]|\d{1,9}[.)])|TK|XX|\?\?/iu;

/**
 * The one paragraph of a source that holds nothing but words, figures and ordinary punctuation; null otherwise. It is
 * the tree that the parser would give, without the parser.
 */
export function plainParagraph(source: string): LocalBlock | null {
  const text = withoutSpaceAtEnd(source);
  if (!/^\S/u.test(text) || SIGNIFICANT.test(text) || text.includes('\n\n')) return null;
  const prose = text.includes('\n') ? { ...verbatim(text), text: text.replaceAll('\n', ' ') } : verbatim(text);
  return { type: 'paragraph', depth: 0, start: 0, end: text.length, prose, markers: [], within: [] };
}

function withoutSpaceAtEnd(source: string): string {
  let end = source.length;
  while (source[end - 1] === ' ' || source[end - 1] === '\n') end--;
  return source.slice(0, end);
}

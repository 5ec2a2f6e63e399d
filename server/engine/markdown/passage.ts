import type { Root } from 'mdast';
import { own } from '../text/common.js';
import { type Collected, collect, moved } from './collect.js';
import { type FrontField, frontFields } from './front-matter.js';
import { type Form, formOf } from './kinds.js';
import { keyOf, normal } from './labels.js';
import { closingOf, frontMatterEnd, nextStart } from './passages.js';
import { plainBlocks } from './plain.js';
import { quickTree } from './quick.js';
import { endOf, markdownTree, startOf } from './remark.js';

/** A stretch of source that Markdown reads by itself, read; its value depends on `text` and `stubs` alone. */
export interface Passage {
  readonly text: string;
  /** How much of it was read: less than all where a fence or comment that nothing closes swallows the rest. */
  readonly read: number;
  /** Definitions that stand for those of the labels that this passage mentions and the draft defines. */
  readonly stubs: readonly string[];
  /** Every bracketed label it mentions, normalised; a footnote's begins with `^`. */
  readonly mentions: readonly string[];
  readonly collected: Collected;
  /** The form of each block, by the same index. */
  readonly forms: readonly Form[];
  readonly front: readonly FrontField[];
  /** The labels that it defines, in order. */
  readonly defines: readonly Stub[];
  /** How often it writes each label in brackets, its definitions' own included. */
  readonly uses: ReadonlyMap<string, number>;
}

/** A label and a definition that stands for the draft's own, wherever that is. */
export interface Stub {
  readonly label: string;
  readonly stub: string;
}

/** Labels with a definition that stands for the draft's own. */
export type Defined = ReadonlyMap<string, string>;

/** Reads the passage that begins at `start` of a draft in which `defined` are the labels with a definition. */
export function passageAt(text: string, start: number, defined: Defined): Passage {
  const front = start === 0 ? frontMatterEnd(text) : 0;
  if (front > 0) return frontPassage(own(text.slice(0, front)));
  let end = nextStart(text, start);
  for (;;) {
    const source = own(text.slice(start, end));
    const passage = readPassage(source, defined);
    const closing = passage.open === null ? -1 : closingOf(text, passage.open.type, start + passage.open.start, end);
    if (closing === -1) return passage.passage;
    if (closing >= text.length) return swallowing(passage.passage, own(text.slice(start)));
    end = nextStart(text, closing);
  }
}

/** A passage whose last block goes on to the end of `text`. */
const swallowing = (passage: Passage, text: string): Passage => ({ ...passage, text, uses: usesIn(text) });

/** Reads a passage's source again with other definitions. */
export const rereadPassage = ({ text, read }: Passage, defined: Defined): Passage =>
  read === text.length
    ? readPassage(text, defined).passage
    : swallowing(readPassage(own(text.slice(0, read)), defined).passage, text);

/** What stands for the mentioned labels that the draft defines, by which a passage's reading is known to be current. */
export const stubsFor = (mentions: readonly string[], defined: Defined): string[] =>
  mentions.flatMap((label) => defined.get(label) ?? []);

const EMPTY: Collected = { blocks: [], definitions: [], comments: [], placeholders: [] };

const frontPassage = (text: string): Passage => ({
  text,
  read: text.length,
  stubs: [],
  mentions: [],
  collected: EMPTY,
  forms: [],
  front: frontFields(text),
  defines: [],
  uses: usesIn(text),
});

interface Read {
  readonly passage: Passage;
  /** The last block, if it may be open beyond the passage. */
  readonly open: { readonly type: string; readonly start: number } | null;
}

function readPassage(source: string, defined: Defined): Read {
  const simple = plainBlocks(source);
  if (simple !== null) return { passage: passageOf(source, [], NO_USES, { ...EMPTY, blocks: simple }), open: null };
  const uses = usesIn(source);
  const mentions = [...uses.keys()];
  const stubs = stubsFor(mentions, defined);
  const quick = quickTree(source, defined);
  if (quick !== null) return { passage: passageOf(source, stubs, uses, collect(quick, source)), open: null };
  // The definitions stand before the passage, where nothing that it leaves open can swallow them; the comment ends them.
  // A byte order mark in the midst of a draft is text, which the parser would drop at the start of one.
  const definitions = stubs.map((stub) => `${stub}\n\n`).join('');
  const before = definitions === '' && !source.startsWith('\uFEFF') ? '' : `${definitions}<!---->\n\n`;
  const tree = markdownTree(before + source);
  const root: Root = { ...tree, children: tree.children.filter((node) => startOf(node) >= before.length) };
  const last = root.children.at(-1);
  const open =
    last !== undefined &&
    (last.type === 'code' || last.type === 'html') &&
    endOf(last) >= before.length + source.trimEnd().length
      ? { type: last.type, start: startOf(last) - before.length }
      : null;
  const collected = moved(collect(root, before + source), -before.length);
  return { passage: passageOf(source, stubs, uses, collected), open };
}

function passageOf(
  text: string,
  stubs: readonly string[],
  uses: ReadonlyMap<string, number>,
  collected: Collected,
): Passage {
  const forms = collected.blocks.map((block) =>
    block.type === 'paragraph'
      ? formOf(block.prose.text, /[\n\r]/u.test(text.slice(block.start, block.end)) ? 2 : 1)
      : 'plain',
  );
  const mentions = uses.size === 0 ? NONE : [...uses.keys()];
  const defines = collected.definitions.length === 0 ? NONE : definitionsIn(collected.definitions);
  return { text, read: text.length, stubs, mentions, collected, forms, front: NONE, defines, uses };
}

const NONE: readonly never[] = [];
const NO_USES: ReadonlyMap<string, number> = new Map();

export const definitionsIn = (
  definitions: readonly { readonly kind: 'footnote' | 'link'; readonly written: string }[],
): Stub[] => definitions.map(({ kind, written }) => ({ label: keyOf(kind, written), stub: stub(kind, written) }));

const stub = (kind: 'footnote' | 'link', label: string): string =>
  kind === 'footnote' ? `[^${label}]: x` : `[${label}]: x`;

const LABEL = /\[(\^?)((?:[^[\]\\]|\\[\s\S])+)\]/gu;

function usesIn(source: string): ReadonlyMap<string, number> {
  if (!source.includes('[')) return NO_USES;
  const uses = new Map<string, number>();
  for (const match of source.matchAll(LABEL)) {
    const label = (match[1] ?? '') + normal(match[2] ?? '');
    uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return uses;
}

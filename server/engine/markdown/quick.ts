import type { Root, RootContent } from 'mdast';
import { keyOf } from './labels.js';
import { type Line, partNodes } from './quick-blocks.js';
import { placed } from './quick-inline.js';

/**
 * The tree of a source whose Markdown is of the simplest: what is written in nearly every paragraph, and cannot mean
 * anything else. It is the parser's tree, in its places and all that `collect` reads, at a small part of its time; null
 * where the parser has to be asked. `defined` has the labels that the draft defines elsewhere.
 */
export function quickTree(source: string, defined: { has(key: string): boolean }): Root | null {
  if (FOREIGN.test(source)) return null;
  const own = definedIn(source);
  const reader = { source, isDefined: (key: string) => defined.has(key) || own.has(key) };
  const children: RootContent[] = [];
  const parts = partsOf(source);
  for (const [index, lines] of parts.entries()) {
    const nodes = partNodes(reader, lines, index === parts.length - 1);
    if (nodes === null) return null;
    for (const node of nodes) children.push(node);
  }
  return { type: 'root', children, position: placed(0, source.length) };
}

/** Escapes, fences, struck words, HTML, character references, images, white space that means something. */
const FOREIGN = /[\\~\t\0\uFEFF]|``|<[A-Za-z/!?]|&[#A-Za-z]|!\[/u;

const DEFINITION = /(?:^|[\r\n])\[(\^?)([^[\]\r\n]{1,900})\]:/gu;

/** The labels that lines of a source define. */
function definedIn(source: string): ReadonlySet<string> {
  const own = new Set<string>();
  if (!source.includes(']:')) return own;
  for (const [, caret, label = ''] of source.matchAll(DEFINITION))
    own.add(keyOf(caret === '^' ? 'footnote' : 'link', label));
  return own;
}

/** The lines of a source, in parts that empty lines keep apart. */
function partsOf(source: string): Line[][] {
  const parts: Line[][] = [];
  let part: Line[] = [];
  for (let start = 0; start < source.length; ) {
    let end = start;
    while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
    if (end > start) part.push({ start, end });
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
    start = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

import { verbatim } from '../prose/prose.js';
import type { LocalBlock } from './collect.js';

/** Anything that can be Markdown, or that GFM or this project reads as more than words. */
const SIGNIFICANT =
  /[\\`*_[\]<>&!#|~^${}@\t\0\uFEFF]|:\/\/|www\.|\n[ ]|[ ]\n|\r|^ |^(?:[-+=:]|\d{1,9}[.)])|\n(?:[-+=:]|\d{1,9}[.)])|TK|XX|\?\?/iu;

/**
 * The blocks of a source that holds nothing but words, figures and ordinary punctuation: paragraphs, headings
 * (`## Words`), and at the end perhaps a list of items of one line each (`- Words`). They are what the parser would
 * give, without the parser; null for any other source.
 */
export function plainBlocks(source: string): LocalBlock[] | null {
  const blocks: LocalBlock[] = [];
  const text = withoutSpaceAtEnd(source);
  for (let start = 0; start <= text.length; ) {
    const blank = text.indexOf('\n\n', start);
    const end = blank === -1 ? text.length : blank;
    const some = partBlocks(text.slice(start, end), start, blank === -1);
    if (some === null) return null;
    for (const block of some) blocks.push(block);
    start = end + 2;
  }
  return blocks;
}

/** The blocks of a part without a blank line, which begins at `start`. Only the last part can be a list: it may go on. */
function partBlocks(part: string, start: number, last: boolean): LocalBlock[] | null {
  const depth = /^(#{1,6}) (?=\S)/u.exec(part)?.[1]?.length ?? 0;
  if (depth > 0) {
    const words = part.slice(depth + 1);
    return words.includes('\n') || !isPlain(words) ? null : [blockOf(words, start + depth + 1, depth)];
  }
  if (/^[-+*] \S/u.test(part)) return last ? plainList(part, start) : null;
  return isPlain(part) ? [blockOf(part, start, 0)] : null;
}

function blockOf(words: string, start: number, depth: number): LocalBlock {
  const prose = words.includes('\n') ? { ...verbatim(words), text: words.replaceAll('\n', ' ') } : verbatim(words);
  const type = depth > 0 ? 'heading' : 'paragraph';
  return { type, depth, start, end: start + words.length, prose, markers: [], within: [] };
}

const isPlain = (text: string): boolean => /^\S/u.test(text) && !/\s/u.test(text.slice(-1)) && !SIGNIFICANT.test(text);

function plainList(part: string, id: number): LocalBlock[] | null {
  const blocks: LocalBlock[] = [];
  const mark = part.slice(0, 2);
  let start = id;
  for (const [item, line] of part.split('\n').entries()) {
    const words = line.slice(2);
    if (!line.startsWith(mark) || !isPlain(words)) return null;
    blocks.push({ ...blockOf(words, start + 2, 0), within: [{ type: 'list', id, item, ordered: false }] });
    start += line.length + 1;
  }
  return blocks;
}

function withoutSpaceAtEnd(source: string): string {
  let end = source.length;
  while (source[end - 1] === ' ' || source[end - 1] === '\n') end--;
  return source.slice(0, end);
}

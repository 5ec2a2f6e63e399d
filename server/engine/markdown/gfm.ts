import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * The extensions that remark-gfm consists of, in its order, each with what a text must hold for it to find anything.
 * Together they take longer than the rest of the parser; a paragraph rarely needs more than one of them.
 */
const EXTENSIONS = [
  { needs: /www\.|:\/\/|@/iu, syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() },
  { needs: /\[\^/u, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { needs: /~/u, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  { needs: /\||:-|-:/u, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { needs: /\[[ \t\r\nx]\]/iu, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
] as const;

export interface Parser {
  parse(text: string): Root;
}

/** The parsers for each set of extensions, by the sum of their bits. */
const parsers: (Parser | undefined)[] = [];

/** A parser that gives the tree that remark with remark-gfm gives for a text. */
export function gfmParser(text: string): Parser {
  let bits = 0;
  for (const [index, { needs }] of EXTENSIONS.entries()) if (needs.test(text)) bits |= 1 << index;
  const parser = parsers[bits] ?? parserWith(EXTENSIONS.filter((_, index) => (bits & (1 << index)) !== 0));
  parsers[bits] = parser;
  return parser;
}

function parserWith(extensions: readonly (typeof EXTENSIONS)[number][]): Parser {
  return unified()
    .use(remarkParse)
    .use(function some(this: Processor) {
      const data = this.data();
      data.micromarkExtensions = extensions.map(({ syntax }) => syntax);
      data.fromMarkdownExtensions = extensions.map(({ tree }) => tree);
    });
}

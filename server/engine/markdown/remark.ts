import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmParser, type Parser } from './gfm.js';
import { nestsAbsurdly } from './nesting.js';

const withFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/**
 * The syntax tree of Markdown with GFM, without front matter. Never throws: what the parser cannot take, or not in
 * reasonable time, becomes one paragraph of plain text.
 */
export const markdownTree = (text: string): Root => tree(gfmParser(text), text);

/** The tree of a text that opens with front matter whose fence is known to close. */
export const frontMatterTree = (text: string): Root => tree(withFrontMatter, text);

function tree(parser: Parser, text: string): Root {
  if (nestsAbsurdly(text)) return literally(text);
  try {
    // The parser drops a byte order mark without counting it; a line end in its place keeps every offset.
    return parser.parse(text.startsWith('\uFEFF') ? `\n${text.slice(1)}` : text);
  } catch {
    // mdast-util-gfm-table throws on rare tables; a draft is never lost to that.
    return literally(text);
  }
}

/** A text as one paragraph without any Markdown in it. */
function literally(text: string): Root {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: text.length } };
  return {
    type: 'root',
    position,
    children: [{ type: 'paragraph', position, children: [{ type: 'text', value: text, position }] }],
  };
}

/** Where a node begins, in UTF-16 code units of the parsed text. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** Where it ends, exclusive. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

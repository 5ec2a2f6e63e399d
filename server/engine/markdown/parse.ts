import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { verbatim } from '../prose/prose.js';
import type { Span } from '../text/span.js';
import type { Block } from './blocks.js';
import type { Directive } from './directives.js';

/** What a Markdown draft is made of, as far as Says Who is concerned. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
}

/** `[^label]: text` or `[label]: URL`. */
export interface Definition {
  readonly kind: 'footnote' | 'link';
  readonly label: string;
  /** A link's URL or a footnote's text as prose. */
  readonly target: string;
  /** The whole definition in the source. */
  readonly span: Span;
  /** Its label in the source, without brackets and caret. */
  readonly labelSpan: Span;
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

export function parseDraft(text: string): Draft {
  const blocks: Block[] = [];
  for (const node of processor.parse(text).children) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    blocks.push({
      kind: node.type === 'heading' ? 'heading' : 'paragraph',
      start,
      end,
      prose: verbatim(text.slice(start, end)),
      markers: [],
      within: [],
    });
  }
  return { blocks, definitions: [], directives: [] };
}

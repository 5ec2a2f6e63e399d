import type { Nodes, PhrasingContent } from 'mdast';
import { type Prose, toSource } from '../prose/prose.js';
import { lastAtOrBefore } from '../text/search.js';
import { align } from './align.js';
import { type ProseBuilder, proseBuilder, withoutCuts } from './builder.js';
import type { Marker } from './markers.js';
import { endOf, startOf } from './remark.js';
import { type TextPlaceholder, textMarkers } from './text-markers.js';

/** What the running text of one block holds, relative to the block's start. */
export interface Inline {
  readonly prose: Prose;
  readonly markers: readonly Marker[];
  readonly placeholders: readonly TextPlaceholder[];
  /** Texts of images, which are blocks of their own. */
  readonly captions: readonly { readonly start: number; readonly end: number; readonly prose: Prose }[];
}

/** Stands for inline code and mathematics until markers are found; becomes a space, so that words do not fuse. */
export const GAP = '\uFFFC';

interface Walk {
  readonly source: string;
  readonly start: number;
  readonly builder: ProseBuilder;
  readonly markers: Marker[];
  readonly codes: { readonly at: number; readonly value: string; readonly end: number }[];
  readonly captions: { start: number; end: number; prose: Prose }[];
  /** An HTML link that has begun: where it leads, and where it began in the prose and in the source. */
  anchor: { readonly target: string; readonly at: number; readonly from: number } | null;
}

/** Reads the inline nodes of a block that begins at `start` of `source`. */
export function readInline(nodes: readonly PhrasingContent[], source: string, start: number, end: number): Inline {
  const walk: Walk = {
    source,
    start,
    builder: proseBuilder(start),
    markers: [],
    codes: [],
    captions: [],
    anchor: null,
  };
  visitAll(walk, nodes, start, end);
  const raw = walk.builder.build();
  const found = textMarkers(raw, walk.codes);
  const { prose, moved } = withoutCuts(raw, found.cuts);
  const inCut = (at: number): boolean => {
    const cut = found.cuts[lastAtOrBefore(found.cuts, at, ({ start: place }) => place)];
    return cut !== undefined && at < cut.end;
  };
  const markers = [...walk.markers.filter((marker) => !inCut(marker.at.start)), ...found.markers]
    .map((marker) => ({ ...marker, at: { start: moved(marker.at.start), end: moved(marker.at.end) } }))
    .sort((a, b) => a.from.start - b.from.start);
  const text = prose.text.includes(GAP) ? prose.text.replaceAll(GAP, ' ') : prose.text;
  return { prose: { text, runs: prose.runs }, markers, placeholders: found.placeholders, captions: walk.captions };
}

/** Visits the children of a node whose source is `from` to `to`. */
function visitAll(walk: Walk, nodes: readonly PhrasingContent[], from: number, to: number): void {
  let at = from;
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i] as PhrasingContent;
    if (node.position !== undefined) {
      visit(walk, node);
      at = endOf(node);
      i++;
      continue;
    }
    let next = i;
    while (next < nodes.length && nodes[next]?.position === undefined) next++;
    const after = nodes[next];
    unplaced(walk, nodes.slice(i, next), at, after === undefined ? to : startOf(after));
    i = next;
  }
}

/** Addresses that remark-gfm makes links of after the parse come without a place, and so does the text beside them. */
function unplaced(walk: Walk, nodes: readonly PhrasingContent[], from: number, to: number): void {
  const words = nodes.map((node) => wordsOf(node));
  const value = words.join('');
  const opening = walk.source.slice(from, to).indexOf(value.charAt(0));
  let at = walk.builder.length;
  align(walk.builder, value, walk.source, from + Math.max(0, opening), to);
  const prose = walk.builder.build();
  for (const [index, node] of nodes.entries()) {
    const span = { start: at, end: at + (words[index] ?? '').length };
    at = span.end;
    if (node.type !== 'link' || /^mailto:/iu.test(node.url)) continue;
    walk.markers.push({
      kind: 'link',
      target: node.url,
      text: words[index] ?? '',
      at: span,
      from: toSource(prose, span),
      defined: true,
      external: true,
    });
  }
}

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';

function visit(walk: Walk, node: Nodes): void {
  const { builder, source } = walk;
  switch (node.type) {
    case 'text':
      align(builder, node.value, source, startOf(node), endOf(node));
      break;
    case 'inlineCode':
      walk.codes.push({ at: builder.length, value: node.value, end: endOf(node) - walk.start });
      builder.add(GAP, startOf(node), endOf(node) - startOf(node));
      break;
    case 'break':
      builder.add(' ', startOf(node), endOf(node) - startOf(node));
      break;
    case 'html':
      if (/^<br\b/iu.test(node.value)) builder.add(' ', startOf(node), endOf(node) - startOf(node));
      anchor(walk, node.value, startOf(node), endOf(node));
      break;
    case 'emphasis':
    case 'strong':
      visitAll(walk, node.children, startOf(node), endOf(node));
      break;
    case 'link':
      link(walk, node, node.url);
      break;
    case 'linkReference':
      link(walk, node, node.identifier);
      break;
    case 'footnoteReference':
      walk.markers.push({
        kind: 'footnote',
        target: node.label ?? node.identifier,
        text: '',
        at: { start: builder.length, end: builder.length },
        from: { start: startOf(node) - walk.start, end: endOf(node) - walk.start },
        defined: true,
        external: false,
      });
      break;
    case 'image':
    case 'imageReference':
      part(walk, node);
      caption(walk, node, node.alt ?? '');
      break;
    default:
      // Struck-out text is taken back by its author; nothing else is running text.
      part(walk, node);
      break;
  }
}

/** What is left out of a word stands between its halves: `1![](dot.png)0` is not ten. */
function part({ builder }: Walk, node: Nodes): void {
  if (/[\p{L}\p{N}]$/u.test(builder.from(builder.length - 1)))
    builder.add(GAP, startOf(node), endOf(node) - startOf(node));
}

function link(walk: Walk, node: Extract<Nodes, { type: 'link' | 'linkReference' }>, target: string): void {
  const start = walk.builder.length;
  visitAll(walk, node.children, startOf(node), endOf(node));
  if (/^mailto:|^tel:/iu.test(target)) return;
  walk.markers.push({
    kind: 'link',
    target,
    text: walk.builder.from(start),
    at: { start, end: walk.builder.length },
    from: { start: startOf(node) - walk.start, end: endOf(node) - walk.start },
    defined: true,
    external: node.type === 'linkReference' || EXTERNAL.test(target),
    ...(node.type === 'linkReference' ? { reference: true } : {}),
  });
}

const HREF = /^<a\s[^>]*?\bhref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

/** `<a href="…">`, which is a link up to its `</a>`. */
function anchor(walk: Walk, tag: string, from: number, end: number): void {
  const open = HREF.exec(tag);
  const target = open?.[1] ?? open?.[2] ?? open?.[3];
  if (target !== undefined) walk.anchor = { target, at: walk.builder.length, from };
  if (walk.anchor === null || !/^<\/a\s?>/iu.test(tag)) return;
  const { target: url, at, from: begun } = walk.anchor;
  walk.anchor = null;
  if (/^mailto:|^tel:/iu.test(url)) return;
  walk.markers.push({
    kind: 'link',
    target: url,
    text: walk.builder.from(at),
    at: { start: at, end: walk.builder.length },
    from: { start: begun - walk.start, end: end - walk.start },
    defined: true,
    external: EXTERNAL.test(url),
  });
}

/** With a host, as “https://…” and “//…” are. */
const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]/iu;

function caption(walk: Walk, node: Nodes, alt: string): void {
  if (alt.trim() === '') return;
  const start = startOf(node) + 2;
  const builder = proseBuilder(start);
  align(builder, alt, walk.source, start, endOf(node));
  walk.captions.push({ start, end: start + alt.length, prose: builder.build() });
}

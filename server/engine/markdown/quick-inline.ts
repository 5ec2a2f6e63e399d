import type { Link, PhrasingContent } from 'mdast';
import { normal } from './labels.js';

/** Whether a draft defines a label, which is as labels are compared: a footnote's begins with `^`. */
export type IsDefined = (key: string) => boolean;

/** Where a node stands. Its offsets are exact; lines and columns are not told. */
export const placed = (start: number, end: number): NonNullable<PhrasingContent['position']> => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});

/** A stretch of source that is read. */
interface Stretch {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly isDefined: IsDefined;
  /** Each line but the first begins with `> `, which is no text. */
  readonly quoted: boolean;
}

/** What has begun and is not closed: emphasis by its run of marks, or a link, whose words end at `text`. */
interface Open {
  readonly run: string;
  readonly start: number;
  readonly link: { readonly target: string; readonly text: number; readonly end: number } | null;
  readonly children: PhrasingContent[];
}

interface Walk extends Stretch {
  readonly open: Open[];
  /** Where the next nodes go: what has begun last, or the whole. */
  into: PhrasingContent[];
  /** Where the text begins that is in no node yet. */
  text: number;
}

/**
 * The inline nodes of a stretch whose Markdown is of the simplest: words, code, emphasis that does not nest, links
 * with a plain address, notes, brackets that mean nothing. Null where anything else may be meant. The stretch holds nothing
 * that `quickTree` leaves to the parser from the start.
 */
export function quickInline(stretch: Stretch): PhrasingContent[] | null {
  const root: PhrasingContent[] = [];
  const walk: Walk = { ...stretch, open: [], into: root, text: stretch.from };
  const { source, to } = stretch;
  for (let at = stretch.from; at < to; ) {
    const mark = source.charAt(at);
    if (mark === '[') at = bracket(walk, at);
    else if (mark === ']') at = linkEnd(walk, at, root);
    else if (mark === '`') at = code(walk, at);
    else if (mark === '*' || mark === '_') at = emphasis(walk, at, root);
    else at++;
    if (at === -1) return null;
  }
  return walk.open.length === 0 && flush(walk, to) ? root : null;
}

/** Puts the text before a place into a node; false where it may be more than text. */
function flush(walk: Walk, end: number): boolean {
  if (end <= walk.text) return true;
  const written = walk.source.slice(walk.text, end);
  if (ADDRESS.test(written)) return false;
  // What stands between a line end and a mark of emphasis is the quote's.
  const last = walk.quoted && /[\r\n]> $/u.test(written) ? end - 2 : end;
  const value = walk.quoted ? written.replace(/(\r\n|[\r\n])> /gu, '$1') : written;
  walk.into.push({ type: 'text', value, position: placed(walk.text, last) });
  return true;
}

function begin(walk: Walk, begun: Omit<Open, 'children'>): void {
  walk.into = [];
  walk.open.push({ ...begun, children: walk.into });
  walk.text = begun.start + begun.run.length;
}

/** Takes away what has begun last, whose node ends at `end`. */
function finish(walk: Walk, root: PhrasingContent[], end: number): void {
  walk.open.pop();
  walk.into = walk.open.at(-1)?.children ?? root;
  walk.text = end;
}

/** Takes an opening bracket; where to go on, or -1 where the parser has to be asked. So do the other two. */
function bracket(walk: Walk, at: number): number {
  const found = bracketAt(walk, at);
  if (found === null || walk.open.some(({ link }) => link !== null)) return -1;
  if (found.type === 'text') return found.end;
  if (!flush(walk, at)) return -1;
  if (found.type === 'link') {
    begin(walk, { run: '[', start: at, link: found });
    return at + 1;
  }
  const { label, end } = found;
  walk.into.push({ type: 'footnoteReference', identifier: label, label, position: placed(at, end) });
  walk.text = end;
  return end;
}

function linkEnd(walk: Walk, at: number, root: PhrasingContent[]): number {
  const top = walk.open.at(-1);
  if (top === undefined || top.link?.text !== at || !flush(walk, at)) return -1;
  const { target, end } = top.link;
  finish(walk, root, end);
  walk.into.push({
    type: 'link',
    url: target,
    children: top.children as Link['children'],
    position: placed(top.start, end),
  });
  return end;
}

const CODE = /`([^`\s]|[^`\s][^`\r\n]{0,900}[^`\s])`(?!`)/uy;

function code(walk: Walk, at: number): number {
  const match = matchAt(CODE, walk.source, at);
  if (match === null || at + match[0].length > walk.to || !flush(walk, at)) return -1;
  const end = at + match[0].length;
  walk.into.push({ type: 'inlineCode', value: match[1] ?? '', position: placed(at, end) });
  walk.text = end;
  return end;
}

function emphasis(walk: Walk, at: number, root: PhrasingContent[]): number {
  let end = at + 1;
  while (end < walk.to && walk.source.charCodeAt(end) === walk.source.charCodeAt(at)) end++;
  const run = walk.source.slice(at, end);
  const before = classOf(walk, at - 1);
  const after = classOf(walk, end);
  if (run.startsWith('_') && before === 'word' && after === 'word') return end;
  if (run.length > 2) return -1;
  const top = walk.open.at(-1);
  if (top?.run === run && closes(before, after)) {
    if (!flush(walk, at)) return -1;
    finish(walk, root, end);
    const type = run.length === 2 ? 'strong' : 'emphasis';
    walk.into.push({ type, children: top.children, position: placed(top.start, end) });
    return end;
  }
  if (!opens(before, after) || walk.open.some(({ link }) => link === null) || !flush(walk, at)) return -1;
  begin(walk, { run, start: at, link: null });
  return end;
}

/** What of GFM makes a link without brackets. */
const ADDRESS = /:\/\/|www\.|[\w+.-]@/iu;

/** What a character is to a run of marks beside it (CommonMark 0.31, 6.2); `other` is what is not asked about here. */
type Class = 'space' | 'mark' | 'word' | 'other';

function classOf({ source, from, to }: Stretch, at: number): Class {
  if (at < from || at >= to) return 'space';
  const char = source.charAt(at);
  if (char === ' ' || char === '\n' || char === '\r') return 'space';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  return /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'other';
}

/** A run that opens emphasis and cannot close any. */
const opens = (before: Class, after: Class): boolean =>
  after === 'word' ? before === 'space' || before === 'mark' : after === 'mark' && before === 'space';

/** A run that closes emphasis and cannot open any. */
const closes = (before: Class, after: Class): boolean => opens(after, before);

type Bracket =
  | { readonly type: 'text'; readonly end: number }
  | { readonly type: 'note'; readonly label: string; readonly end: number }
  | { readonly type: 'link'; readonly target: string; readonly text: number; readonly end: number };

const NOTE = /\[\^([^\s[\]`]{1,900})\]/uy;
const PAIR = /\[([^[\]]{0,900})\]/uy;
const TARGET = /\(([^\s()<>`]{1,2000})\)/uy;

/** What a bracket begins; null where that is not certain. */
function bracketAt({ source, from, to, isDefined, quoted }: Stretch, at: number): Bracket | null {
  const note = matchAt(NOTE, source, at);
  if (note !== null && at + note[0].length <= to && isDefined(`^${normal(note[1] ?? '')}`))
    return { type: 'note', label: note[1] ?? '', end: at + note[0].length };
  const pair = matchAt(PAIR, source, at);
  if (pair === null || at + pair[0].length > to) return null;
  const [whole, words = ''] = pair;
  const end = at + whole.length;
  const next = end < to ? source.charAt(end) : '';
  if (next === '(') {
    const target = matchAt(TARGET, source, end);
    if (target === null || end + target[0].length > to || words.trim() === '' || note !== null) return null;
    return { type: 'link', target: target[1] ?? '', text: end - 1, end: end + target[0].length };
  }
  const spaced = /\s/u.test(words);
  if (next === '[' || (next === ':' && at === from) || /[*_`]/u.test(words) || (quoted && /[\r\n]/u.test(words)))
    return null;
  return (words.startsWith('^') && spaced) || isDefined(normal(words)) ? null : { type: 'text', end };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

import type { Span } from '../text/span.js';

/** A suppression comment: `<!-- says-who-disable-next-line unsourced-figure -- counted by our reporter -->`. */
export interface Directive {
  /** `unknown`: the comment begins `says-who-` and goes on with something else. */
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file' | 'unknown';
  /** The rules it names, with their places; none: every rule. */
  readonly rules: readonly (Span & { readonly id: string })[];
  /** What follows `--`; null when nothing does. */
  readonly reason: string | null;
  /** The whole comment in the source. */
  readonly span: Span;
  /**
   * The source it governs, whole lines: the comment's own for `disable-line`; the next line that holds more than
   * container marks and other suppression comments for `disable-next-line`; all up to the matching `enable`, or the
   * end, for `disable`. Empty for `enable` and `unknown`.
   */
  readonly scope: Span;
}

const COMMENT = /^<!--\s*says-who-([A-Za-z]+(?:-[A-Za-z]+)*)/u;
const ACTIONS: ReadonlySet<string> = new Set([
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
]);

/** The suppression comments among a draft's HTML comments, which are in order. Time is linear in the text. */
export function directivesOf(text: string, comments: readonly Span[]): Directive[] {
  const found = comments.flatMap((span) => read(text, span) ?? []);
  const scope = scopesIn(text);
  return found
    .reverse()
    .map((directive) => ({ ...directive, scope: scope(directive) }))
    .reverse();
}

function read(text: string, span: Span): Omit<Directive, 'scope'> | null {
  const comment = text.slice(span.start, span.end);
  const match = COMMENT.exec(comment);
  if (match === null) return null;
  const [opening, name = ''] = match;
  const body = comment.slice(opening.length, comment.endsWith('-->') ? -3 : undefined);
  const bodyStart = span.start + opening.length;
  const dashes = /(?:^|\s)--(?:\s|$)/u.exec(body);
  const listed = dashes === null ? body : body.slice(0, dashes.index);
  const reason = dashes === null ? '' : body.slice(dashes.index + dashes[0].length).trim();
  return {
    action: ACTIONS.has(name) && /^(?:\s|$)/u.test(body) ? (name as Directive['action']) : 'unknown',
    rules: [...listed.matchAll(/[^\s,]+/gu)].map((rule) => ({
      id: rule[0],
      start: bodyStart + rule.index,
      end: bodyStart + rule.index + rule[0].length,
    })),
    reason: reason === '' ? null : reason,
    span,
  };
}

/** Finds the scopes of a draft's directives, which are to be asked for from the last to the first. */
function scopesIn(text: string): (directive: Omit<Directive, 'scope'>) => Span {
  /** Where the nearest later `enable` of each rule begins, and of every rule under the empty name. */
  const enabled = new Map<string, number>();
  /** The line that stands behind each line of suppression comments. */
  const behind = new Map<number, Span>();
  const lines = { from: text.length, to: text.length };
  const lineStart = (at: number): number => {
    if (at < lines.from || at > lines.to) {
      lines.to = at;
      lines.from = at;
      while (lines.from > 0 && !isLineEnd(text.charCodeAt(lines.from - 1))) lines.from--;
    }
    return lines.from;
  };
  return ({ action, rules, span }) => {
    switch (action) {
      case 'disable-file':
        return { start: 0, end: text.length };
      case 'disable-line':
        return { start: lineStart(span.start), end: lineEnd(text, span.end) };
      case 'disable-next-line':
        return nextLine(text, lineEnd(text, span.end), behind);
      case 'disable': {
        const ends = ['', ...rules.map(({ id }) => id)].map((id) => enabled.get(id) ?? text.length);
        return { start: lineStart(span.start), end: Math.min(...ends) };
      }
      case 'enable':
        for (const id of rules.length === 0 ? [''] : rules.map((rule) => rule.id)) enabled.set(id, span.start);
        return { start: span.start, end: span.start };
      default:
        return { start: span.start, end: span.start };
    }
  };
}

/** The first line after a line's end that says more than container marks and suppression comments. */
function nextLine(text: string, from: number, known: Map<number, Span>): Span {
  const passed: number[] = [];
  let end = from;
  let found: Span | undefined;
  while (found === undefined && end < text.length) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    passed.push(end);
    found = known.get(end);
    end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (/[^\s>]/u.test(line) && !/^[\s>]*<!--\s*says-who-[^>]*-->\s*$/u.test(line)) found ??= { start, end };
  }
  found ??= { start: text.length, end: text.length };
  for (const place of passed) known.set(place, found);
  return found;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

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

/** The suppression comments among a draft's HTML comments, which are in order. */
export function directivesOf(text: string, comments: readonly Span[]): Directive[] {
  const found = comments.flatMap((span) => read(text, span) ?? []);
  return found.map((directive, index) => ({ ...directive, scope: scopeOf(text, directive, found.slice(index + 1)) }));
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

function scopeOf(text: string, directive: Omit<Directive, 'scope'>, later: readonly Omit<Directive, 'scope'>[]): Span {
  const { span } = directive;
  switch (directive.action) {
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable-line':
      return { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
    case 'disable-next-line':
      return nextLine(text, span.end);
    case 'disable': {
      const until = later.find((other) => other.action === 'enable' && governs(other, directive));
      return { start: lineStart(text, span.start), end: until?.span.start ?? text.length };
    }
    default:
      return { start: span.start, end: span.start };
  }
}

/** Whether an `enable` ends a `disable`: it names none, or one of its rules. */
const governs = (enable: Omit<Directive, 'scope'>, disable: Omit<Directive, 'scope'>): boolean =>
  enable.rules.length === 0 || enable.rules.some(({ id }) => disable.rules.some((rule) => rule.id === id));

function nextLine(text: string, from: number): Span {
  let start = lineEnd(text, from);
  while (start < text.length) {
    start += text.startsWith('\r\n', start) ? 2 : 1;
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (/[^\s>]/u.test(line) && !/^[\s>]*<!--\s*says-who-[^>]*-->\s*$/u.test(line)) return { start, end };
    start = end;
  }
  return { start: text.length, end: text.length };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

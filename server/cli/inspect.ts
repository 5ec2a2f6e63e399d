import {
  type Analysis,
  analyse,
  type Claim,
  type Config,
  type Diagnostic,
  type Fix,
  fixes,
  keysFor,
  type Lines,
  linesOf,
  lint,
  type Span,
  tallyOf,
} from '../engine/index.js';
import { collapsed, sentenceOf } from '../workspace/baseline.js';
import type { Excerpt, FileReport, Place, ReportedFigure, ReportedFinding, ReportedFix } from './report.js';

/** What a report is made for: the rest is not worked out. */
export interface Wants {
  readonly findings: boolean;
  readonly figures: boolean;
  readonly fixes: boolean;
  /** Columns in bytes of UTF-8 too. */
  readonly bytes: boolean;
}

/** A draft as read, and where it was read from. */
export interface Draft {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** Checks one draft. A function of its text and the configuration. */
export function inspect(draft: Draft, config: Config, wants: Wants): FileReport {
  const { path, file, text } = draft;
  const analysis = analyse(text, config.lexicon, undefined, keysFor(config.sources, text));
  const lines = linesOf(text);
  const place = wants.bytes ? withBytes(text, lines) : (span: Span) => placeOf(lines, span);
  const found = wants.findings ? lint(analysis, config) : [];
  return {
    path,
    file,
    draft: true,
    findings: found.map((finding) => ({
      ...reportFinding(text, lines, finding),
      ...place(finding),
      fixes: wants.fixes ? fixes(analysis, finding, config).map((fix) => reportFix(place, fix)) : [],
      sentence: sentenceOf(analysis, finding),
    })),
    figures: wants.figures ? analysis.claims.map((claim) => inspectFigure(analysis, lines, claim)) : [],
    tally: tallyOf(analysis.claims),
  };
}

/** A finding with its lines and columns and the line it stands in. */
export function reportFinding(
  text: string,
  lines: Lines,
  finding: Omit<Diagnostic, 'rule'> & { readonly rule: string },
): ReportedFinding {
  const place = placeOf(lines, finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    url: finding.url,
    ...place,
    related: (finding.related ?? []).map((related) => ({ message: related.message, ...placeOf(lines, related) })),
    fixes: [],
    excerpt: excerptOf(text, lines, place),
    sentence: '',
  };
}

export function placeOf(lines: Lines, { start, end }: Span): Place {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    start,
    end,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}

/**
 * Places with their columns in bytes of UTF-8 too. Each is counted from the one before it where both are in one line,
 * so that many findings in one very long line cost no more than the line.
 */
function withBytes(text: string, lines: Lines): (span: Span) => Place {
  let line = -1;
  let at = 0;
  let bytes = 0;
  const column = (offset: number): number => {
    const on = lines.at(offset).line;
    const start = lines.span(on).start;
    if (on !== line || offset < at) {
      line = on;
      at = start;
      bytes = 0;
    }
    bytes += utf8Length(text, at, offset);
    at = offset;
    return bytes + 1;
  };
  return (span) => ({ ...placeOf(lines, span), bytes: { column: column(span.start), endColumn: column(span.end) } });
}

/** How many bytes of UTF-8 a stretch of text fills; a lone surrogate is written as U+FFFD. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff && text.charCodeAt(i + 1) >= 0xdc00 && text.charCodeAt(i + 1) <= 0xdfff) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

const reportFix = (place: (span: Span) => Place, fix: Fix): ReportedFix => ({
  title: fix.title,
  safe: fix.kind === 'safe',
  edits: fix.edits.map((edit) => ({ ...place(edit), text: edit.text })),
});

/** A figure with its lines and columns, as reports and the library give it. */
export function inspectFigure({ text }: Analysis, lines: Lines, claim: Claim): ReportedFigure {
  const { figure } = claim;
  return {
    ...placeOf(lines, claim.span),
    text: text.slice(claim.span.start, claim.span.end),
    phrase: text.slice(claim.phrase.start, claim.phrase.end),
    sentence: collapsed(text, claim.sentence),
    value: { low: figure.extent.low, high: figure.extent.high, hedge: figure.extent.hedge ?? null },
    unit: figure.unit,
    kind: figure.kind,
    status: claim.status,
    reach: claim.reach,
    reason: claim.reason,
    source: words(claim.source),
    cue: words(claim.cue),
    citations: claim.citations.map(({ kind, target, start, end }) => ({ kind, target, start, end })),
  };
}

const words = (mention: Claim['source']): ReportedFigure['source'] =>
  mention === null ? null : { text: mention.text, start: mention.start, end: mention.end };

/** About 160 characters around a finding; whole characters, and an ellipsis where the line goes on. */
function excerptOf(text: string, lines: Lines, place: Place): Excerpt {
  const line = lines.span(place.line - 1);
  const end = Math.max(place.start, Math.min(place.end, line.end, place.start + 200));
  const from = wholeCharacter(text, Math.max(line.start, place.start - 60));
  const to = wholeCharacter(text, Math.min(line.end, end + 100));
  const lead = from > line.start ? '…' : '';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < line.end ? '…' : ''),
    start: place.start + shift,
    end: wholeCharacter(text, end) + shift,
  };
}

/** The place itself, or the one before it where it would cut a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
};

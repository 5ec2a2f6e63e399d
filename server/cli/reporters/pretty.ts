import { coverageLine, coverageOf, type ReportedFinding, type Summary } from '../report.js';
import { clean, type Style, widthOf } from '../style.js';
import type { Reporter } from './reporter.js';

/** For a person at a terminal: each finding with its line, the figure underlined; the coverage at the end. */
export const pretty: Reporter = ({ files, summary }, { style }) => {
  const parts: string[] = [];
  let mendable = 0;
  for (const { path, findings } of files) {
    for (const finding of findings) {
      parts.push(`${heading(path, finding, style)}\n${underlined(finding, style)}\n`);
      if (finding.fixes.some(({ safe }) => safe)) mendable++;
    }
  }
  const hint = mendable > 0 ? ` ${mendable} can be mended with --fix.` : '';
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${counts(summary)}${hint}\n${coverage(summary, style)}\n`;
};

function heading(path: string, { line, column, severity, rule, message }: ReportedFinding, style: Style): string {
  const where = style.bold(`${clean(path)}:${line}:${column}`);
  return `${where} ${style.severity(severity, severity)} ${clean(message)} ${style.dim(rule)}`;
}

/** The line with its number, and carets under the stretch, placed by the width of what stands before it. */
function underlined({ line, severity, excerpt }: ReportedFinding, style: Style): string {
  const lead = clean(excerpt.text.slice(0, excerpt.start));
  const marked = clean(excerpt.text.slice(excerpt.start, excerpt.end));
  const tail = clean(excerpt.text.slice(excerpt.end));
  const number = String(line).padStart(5);
  const blank = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `${style.dim(`${number} │`)} ${lead}${style.severity(severity, marked)}${tail}`.trimEnd(),
    `${style.dim(`${blank} │`)} ${' '.repeat(widthOf(lead))}${style.severity(severity, carets)}`,
  ].join('\n');
}

function counts({ files, errors, warnings, infos }: Summary): string {
  const found = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'note')].filter(
    (part) => part !== '',
  );
  return `${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${count(files, 'draft') || 'no draft'}.`;
}

const count = (n: number, noun: string): string => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);

function coverage(summary: Summary, style: Style): string {
  const line = `${coverageLine(summary)}.`;
  return coverageOf(summary) === 100 ? style.good(line) : style.bold(line);
}

import { coverageLine, type FileReport, type Summary } from '../report.js';
import { clean } from '../style.js';

/** Markdown for the page of a pipeline's run: the coverage, and the drafts with findings. */
export function stepSummary(files: readonly FileReport[], summary: Summary): string {
  const rows = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings, tally }) => {
      const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
      const coverage = tally.needSource === 0 ? '' : `${tally.supported} of ${tally.needSource}`;
      return `| ${escaped(path)} | ${count('error')} | ${count('warning')} | ${coverage} |`;
    });
  const table = `| draft | errors | warnings | figures with a source |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}\n`;
  return `### Says Who\n\n${coverageLine(summary)}.\n${rows.length > 0 ? `\n${table}` : ''}`;
}

const escaped = (text: string): string => clean(text).replace(/[\\`*_{}[\]<>|&]/gu, '\\$&');

import { coverageLine } from '../report.js';
import { clean } from '../style.js';
import { supportOf } from './figures-text.js';
import type { Reporter } from './reporter.js';

/** A table for a pull request or a wiki, one a draft. */
export const figuresMarkdown: Reporter = ({ files, summary }) => {
  const parts = files.map(({ path, figures }) => {
    if (figures.length === 0) return `## ${escaped(path)}\n\nNo figures.\n`;
    const rows = figures.map(
      (figure) => `| ${figure.line} | ${escaped(figure.phrase)} | ${figure.status} | ${escaped(supportOf(figure))} |`,
    );
    return `## ${escaped(path)}\n\n| line | figure | status | source |\n| ---: | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Figures\n\n${coverageLine(summary)}.\n\n${parts.join('\n')}`;
};

/** Text that Markdown shows as it is: every character of punctuation that could begin something is escaped. */
const escaped = (text: string): string => clean(text).replace(/[\\`*_{}[\]<>()#|~&!$^@:]/gu, '\\$&');

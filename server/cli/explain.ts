import { nearest, rules } from '../engine/index.js';
import { invalidConfiguration } from '../workspace.js';
import { RunFailure } from './failure.js';
import { rulePage } from './home.js';
import { clean, type Style, styleFor, wantsColour } from './style.js';
import type { Terminal } from './terminal.js';

/**
 * `says-who explain RULE`: the rule's page for reading in a terminal; without a rule the list of all.
 *
 * @throws RunFailure for a rule that does not exist.
 */
export function explain(terminal: Terminal, rule: string | null): number {
  const style = styleFor(wantsColour(terminal.output.terminal, terminal.environment));
  if (rule === null) {
    terminal.write(list(style));
    return 0;
  }
  const page = rulePage(terminal.home, known(rule));
  const summary = topics.find(({ id }) => id === rule)?.summary ?? '';
  terminal.write(page === null ? `${style.bold(rule)}\n\n${summary}\n` : readable(page, style));
  return 0;
}

/** The rules, and what is said of configurations. */
const topics: readonly { readonly id: string; readonly summary: string }[] = [...rules, invalidConfiguration];

const list = (style: Style): string => {
  const width = Math.max(...topics.map(({ id }) => id.length));
  return topics.map(({ id, summary }) => `${style.bold(id.padEnd(width))}  ${summary}\n`).join('');
};

function known(rule: string): string {
  const ids = topics.map(({ id }) => id);
  if (ids.includes(rule)) return rule;
  const meant = nearest(rule, ids);
  throw new RunFailure(`no such rule: ${clean(rule)}${meant === null ? '' : `; did you mean ${meant}?`}`);
}

/** A page of Markdown with its headings set off and its fences gone; the examples in them are indented. */
function readable(page: string, style: Style): string {
  let fence: string | null = null;
  const lines: string[] = [];
  for (const line of page.split(/\r?\n/u)) {
    const mark = /^(`{3,}(?!`)|~{3,}(?!~))(.*)$/u.exec(line);
    if (fence === null && mark !== null) {
      fence = mark[1] ?? '';
      if (/\bfixed\b/u.test(mark[2] ?? '')) lines.push(style.dim('mended:'));
    } else if (fence !== null && mark?.[1] === fence) fence = null;
    else if (fence !== null) lines.push(`    ${clean(line)}`.trimEnd());
    else if (/^#{1,6} /u.test(line)) lines.push(style.bold(clean(line.replace(/^#+ /u, ''))));
    else lines.push(clean(line));
  }
  return `${lines.join('\n').trim()}\n`;
}

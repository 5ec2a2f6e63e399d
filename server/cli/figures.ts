import type { Invocation } from './args.js';
import { deliver, settingOf } from './output.js';
import { summaryOf } from './report.js';
import { type FiguresFormat, figuresFormat } from './reporters/index.js';
import { survey } from './survey.js';
import { say, type Terminal } from './terminal.js';

/** `says-who figures`: every figure of every draft and what supports it. */
export async function figures(
  terminal: Terminal,
  options: Extract<Invocation, { readonly command: 'figures' }>,
): Promise<number> {
  const { report } = figuresFormat(
    (options.format as FiguresFormat | null) ?? (terminal.output.terminal ? 'pretty' : 'compact'),
  );
  const { files, problems } = await survey(terminal, options, {
    wants: { findings: false, figures: true, fixes: false, bytes: false },
    fix: 'no',
    adjust: (config) => config,
    concerns: () => true,
  });
  for (const problem of problems) say(terminal, problem);
  const drafts = files.filter(({ draft }) => draft);
  deliver(
    terminal,
    options.output,
    report({ files: drafts, summary: summaryOf(drafts), problems }, settingOf(terminal, options.output)),
  );
  return problems.length > 0 ? 2 : 0;
}

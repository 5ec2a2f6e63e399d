import { type Invocation, parseInvocation } from './args.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { reasonOf } from './failure.js';
import { figures } from './figures.js';
import { help } from './help.js';
import { versionOf } from './home.js';
import { showConfig } from './show-config.js';
import { say, type Terminal } from './terminal.js';

/** How the command ended. */
export interface Ended {
  /** Its exit status; null for a server that goes on. */
  readonly status: number | null;
  /** Whether it examined drafts. */
  readonly examined: boolean;
}

/** Runs the command. Never rejects: what fails is said on standard error. */
export async function run(terminal: Terminal): Promise<Ended> {
  try {
    const invocation = parseInvocation(terminal.argv);
    const examined = invocation.command === 'check' || invocation.command === 'figures';
    return { status: await dispatch(terminal, invocation), examined };
  } catch (thrown) {
    say(terminal, reasonOf(thrown));
    return { status: 2, examined: false };
  }
}

async function dispatch(terminal: Terminal, invocation: Invocation): Promise<number | null> {
  switch (invocation.command) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'version':
      terminal.write(`${versionOf(terminal.home)}\n`);
      return 0;
    case 'explain':
      return explain(terminal, invocation.rule);
    case 'config':
      return showConfig(terminal, invocation);
    case 'lsp':
      // It reads its transport from the command line by itself.
      await import('../lsp/start.js');
      return null;
    case 'figures':
      return figures(terminal, invocation);
    case 'check':
      return check(terminal, invocation);
  }
}
